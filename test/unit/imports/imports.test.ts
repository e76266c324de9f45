import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Partner, User } from '../../../functions/identity/partner.ts';
import type { ImportProgress, InvitationImport, RowResult } from '../../../functions/imports/import.ts';
import type { ImportRow, Imports } from '../../../functions/imports/imports.port.ts';
import {
  cancelOwnImport,
  checkFile,
  importTemplate,
  resultFile,
  showOwnImport,
  startOwnImport,
} from '../../../functions/imports/manage-imports.ts';
import { importColumns, readFile } from '../../../functions/imports/read-file.ts';
import { queueImport, workOff } from '../../../functions/imports/work-off.ts';
import { invitationBody } from '../../../functions/invitations/invitations.schema.ts';
import type { InvitationRequest } from '../../../functions/invitations/prepare-invitation.ts';
import { busyTryAgain, refusal, StaleWriteError } from '../../../functions/platform/base/errors.ts';
import type { Change } from '../../../functions/platform/changes/change.ts';
import { AlreadyDoneError } from '../../../functions/platform/changes/idempotency.ts';
import { checkInput } from '../../../functions/platform/http/check-input.ts';
import { hourlyLimitReached } from '../../../functions/platform/limits/limits.ts';
import { aCaller, errorOf, later, noon, rejectionOf } from '../../support/builders.ts';
import { CustomersInMemory, countingIds, InvitationsInMemory } from '../../support/fakes.ts';

const accountId = 'par_1';
const caller = aCaller({ accountId });
const by = (key = 'key-0001') => ({
  ...{ caller, correlationId: 'c' },
  idempotency: { caller: accountId, operation: 'o', key, bodyHash: 'h' },
});
const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);
/** True so many times. */
function times(count: number): () => boolean {
  let left = count;
  return () => {
    left -= 1;
    return left >= 0;
  };
}
const asRead = (imported: InvitationImport) => ({ importId: imported.id, expectedRevision: imported.revision });

describe('R37: a file as spreadsheets write it', () => {
  const rows = [{ email: 'anna@tailspin.example', name: 'Kőműves Anna', company: 'Tailspin' }];

  test.each([
    ['commas, LF', bytes('email,name,company\nanna@tailspin.example,Kőműves Anna,Tailspin\n'), 'utf-8', ','],
    [
      'a mark, semicolons, CRLF',
      bytes('\ufeffemail;name;company\r\nanna@tailspin.example;Kőműves Anna;Tailspin\r\n'),
      'utf-8',
      ';',
    ],
    ['tabs, CR', bytes('email\tname\tcompany\ranna@tailspin.example\tKőműves Anna\tTailspin'), 'utf-8', '\t'],
    [
      'UTF-16 with a mark',
      bytes('\ufeffemail;name;company\r\nanna@tailspin.example;Kőműves Anna;Tailspin', 'utf16le'),
      'utf-16le',
      ';',
    ],
    [
      'UTF-16 without one',
      bytes('email;name;company\r\nanna@tailspin.example;Kőműves Anna;Tailspin', 'utf16le'),
      'utf-16le',
      ';',
    ],
    [
      'UTF-16 the other way round',
      bytes('\ufeffemail;name;company\nanna@tailspin.example;Kőműves Anna;Tailspin', 'utf16le').swap16(),
      'utf-16be',
      ';',
    ],
    [
      'Windows-1250',
      Buffer.from([
        ...bytes('email,name,company\nanna@tailspin.example,K'),
        0xf5,
        0x6d,
        0xfb,
        ...bytes('ves Anna,Tailspin'),
      ]),
      'windows-1250',
      ',',
    ],
    ['quotes', bytes('EMAIL, Name ,company\n"anna@tailspin.example","Kőműves Anna","Tailspin"'), 'utf-8', ','],
    [
      'blank lines',
      bytes('email,name,company\n\n , , \nanna@tailspin.example,Kőműves Anna,Tailspin\n\n'),
      'utf-8',
      ',',
    ],
  ])('with %s', (_, file, encoding, delimiter) => {
    expect(readFile(file)).toMatchObject({ rows, encoding, delimiter });
  });

  test('Windows-1252, told by its letters', () => {
    const file = Buffer.from([...bytes('email,name\na@tailspin.example,Nicol'), 0xf2, ...bytes(' Citt'), 0xe0]);
    expect(readFile(file)).toMatchObject({ encoding: 'windows-1252', rows: [{ name: 'Nicolò Città' }] });
  });

  test.each([
    ['utf-16le', (file: Buffer) => file],
    ['utf-16be', (file: Buffer) => file.swap16()],
  ] as const)('%s goes by its mark, whatever letters it is mostly of', (encoding, turned) => {
    const name = '株式会社'.repeat(400);
    const file = turned(bytes(`\ufeffemail,name\na@x.example,${name}`, 'utf16le'));
    expect(readFile(file)).toMatchObject({ encoding, rows: [{ name }] });
  });

  test.each([
    ['utf-16le', (file: Buffer) => file],
    ['utf-16be', (file: Buffer) => file.swap16()],
  ] as const)('%s without a mark is told by every other byte being none', (encoding, turned) => {
    const file = turned(bytes('email,name\na@x.example,Kőműves Anna', 'utf16le'));
    expect(readFile(file)).toMatchObject({ encoding, rows: [{ name: 'Kőműves Anna' }] });
  });

  test('a byte that looks like half a mark is none', () => {
    const western = Buffer.from([...bytes('email,name\na@x.example,'), 0xff, 0xe0]);
    expect(readFile(western).encoding).toMatch(/^windows-/);
    for (const half of [
      [0xff, 0x65],
      [0xfe, 0x65],
      [0x65, 0xfe],
      [0x65, 0xff],
    ])
      expect(errorOf(() => readFile(Buffer.from([...half, ...bytes('mail,name\na@x.example,A')])))).toMatchObject({
        ...{ code: 'invalid_request', message: expect.stringContaining('columns are unknown') },
      });
  });

  test('where both code pages would do, it is the one of central Europe; letters that neither has tell nothing', () => {
    const file = Buffer.from([...bytes('email,name\na@x.example,M'), 0xfc, ...bytes('ller\u007f')]);
    expect(readFile(file)).toMatchObject({ encoding: 'windows-1250' });
  });

  test('ten thousand rows, not one more; what is wrong is said at its place', () => {
    const rows = (count: number) => bytes(`email\r${'a@x.example\r'.repeat(count)}`);
    expect(readFile(rows(10_000)).rows).toHaveLength(10_000);
    const detail = 'The file holds 10001 rows; 10000 may be sent at once.';
    expect(errorOf(() => readFile(rows(10_001)))).toMatchObject({
      ...{ message: detail, details: { errors: [{ pointer: '', detail }] } },
    });
    expect(errorOf(() => readFile(bytes('')))).toMatchObject({ message: expect.stringContaining('email is missing') });
    const open = errorOf(() => readFile(bytes('email,name\na@x.example,A\n"b@x.example,B')));
    expect(open).toMatchObject({ message: 'The file is no list of values from line 3 on: look at its quotes.' });
    const many = Array.from({ length: 12 }, (_, index) => `c${index}`);
    const unknown = errorOf(() => readFile(bytes(`email, ${many.join(',')}\na@x.example`)));
    expect((unknown as Error).message).toContain('unknown: c0, c1, c2, c3, c4, c5, c6, c7, c8, c9. There are');
    expect(readFile(bytes(' EMAIL ,Name\na@x.example,A')).columns).toEqual(['email', 'name']);
  });

  test('a quoted cell may hold delimiters and line ends', () => {
    expect(readFile(bytes('email,company\na@x.example,"Tail, ""Spin""\nLtd"')).rows[0]?.company).toBe(
      'Tail, "Spin"\nLtd',
    );
  });

  test.each([
    ['nothing', ''],
    ['a header alone', 'email,name'],
    ['no column for addresses', 'name,company\nAnna,Tailspin'],
    ['an unknown column', 'email,phone\na@x.example,1'],
    ['a column twice', 'email,email\na@x.example,b@x.example'],
    ['an open quote', 'email,name\n"a@x.example,Anna'],
    ['characters that were lost', 'email,name\na@x.example,K\ufffd'],
    ['too many rows', `email\n${'a@x.example\n'.repeat(10_001)}`],
  ])('with %s is refused', (_, text) => {
    expect(errorOf(() => readFile(bytes(text)))).toMatchObject({ code: 'invalid_request' });
  });

  test('the template is such a file', () => {
    const { columns, rows: two } = readFile(bytes(importTemplate));
    expect(columns).toEqual([...importColumns]);
    for (const { expiresInDays, ...row } of two)
      expect(
        checkInput(
          invitationBody,
          {
            recipient: { email: row.email, ...(row.name ? { name: row.name } : {}), company: row.company },
            language: row.language,
            ...(expiresInDays ? { expiresInDays: Number(expiresInDays) } : {}),
          },
          '',
        ),
      ).toBeTruthy();
  });
});

function setUp() {
  const kept = new Map<string, InvitationImport>();
  const keys = new Map<string, string>();
  const rows = new Map<string, readonly ImportRow[]>();
  const results = new Map<string, RowResult[]>();
  const progress = new Map<string, ImportProgress & { dueAt: Date }>();
  const claims = new Map<string, Date>();
  const queue: string[] = [];
  const recorded: Change<InvitationImport>[] = [];
  const imports: Imports = {
    get: async (id) => kept.get(id),
    list: async () => ({ items: [...kept.values()], next: undefined }),
    async create(change, all, outcomes, { key }) {
      const { after } = change;
      const used = keys.get(key);
      if (used !== undefined) throw new AlreadyDoneError(used);
      recorded.push(change);
      keys.set(key, after.id);
      kept.set(after.id, after);
      for (let part = 0; part * 100 < all.length; part += 1) {
        rows.set(`${after.id}/${part}`, all.slice(part * 100, (part + 1) * 100));
        results.set(`${after.id}/${part}`, outcomes.slice(part * 100, (part + 1) * 100));
      }
    },
    async change(change, request) {
      const { before, after } = change;
      const used = request && keys.get(request.key);
      if (used !== undefined) throw new AlreadyDoneError(used);
      if (kept.get(after.id)?.revision !== before?.revision) throw new StaleWriteError('import');
      kept.set(after.id, after);
      recorded.push(change);
      if (request) keys.set(request.key, after.id);
    },
    recall: async ({ key }) => keys.get(key),
    readProgress: async (id) => {
      const { dueAt: _, ...found } = progress.get(id) ?? { next: 0, made: 0, refused: 0, dueAt: noon };
      return found;
    },
    async claim(id, until, now) {
      if ((claims.get(id) ?? now) > now) return undefined;
      claims.set(id, until);
      progress.set(id, { ...(await imports.readProgress(id)), dueAt: until });
      return imports.readProgress(id);
    },
    async keepProgress(id, how, readNext, until) {
      if (progress.get(id)?.next !== readNext) throw new StaleWriteError('import');
      claims.set(id, until);
      progress.set(id, { ...how, dueAt: until });
    },
    async release(id, dueAt) {
      claims.delete(id);
      progress.set(id, { ...(await imports.readProgress(id)), dueAt });
    },
    readRows: async (id, part) => rows.get(`${id}/${part}`) ?? [],
    readResults: async (id, part) => results.get(`${id}/${part}`) ?? [],
    keepResults: async (id, part, all) => void results.set(`${id}/${part}`, [...all]),
    forgetRows: async (id, parts) => {
      for (let part = 0; part < parts; part += 1) rows.delete(`${id}/${part}`);
    },
  };
  const invitations = new InvitationsInMemory();
  const customers = new CustomersInMemory(invitations);
  const world = { now: noon, left: 10_000, user: { roles: ['salesAgent'], status: 'active' } as Partial<User> };
  const partner = { id: accountId, status: 'active', agreement: 'active', company: 'Contoso' } as Partner;
  const ports = {
    ...{ imports, invitations, customers, ids: countingIds() },
    queue: { add: async (id: string) => void queue.push(id) },
    check: (row: unknown) => checkInput(invitationBody, row, '') as InvitationRequest,
    clock: () => world.now,
    partnerships: { get: async () => undefined },
    partners: {
      getPartner: async () => partner,
      getUser: async () => ({ id: caller.userId, accountId, ...world.user }) as User,
    },
    usage: {
      async take() {
        world.left -= 1;
        const rateLimit = { limit: 10, remaining: 0, resetSeconds: 1800, windowSeconds: 3600 };
        if (world.left < 0) throw hourlyLimitReached(rateLimit);
        return {
          ...rateLimit,
          limits: { invitationsPerHour: 10, pendingInvitations: 10, emailsPerRecipientAndDay: 5 },
        };
      },
      takeDaily: async () => undefined,
    },
    addresses: { hash: async (email: string) => `hash of ${email}` },
    links: { linkOf: async () => 'x', viewLinkOf: async () => 'x' },
    pace: { dayMs: 86_400_000, reminderDays: [] },
  };
  const file = (count: number, extra = '') =>
    bytes(
      `email,reference\n${Array.from({ length: count }, (_, index) => `a${index}@x.example,R${index}`).join('\n')}${extra}`,
    );
  const begun = async (content: Uint8Array) => {
    const { imported } = await checkFile(ports, by(), content);
    return (await startOwnImport(ports, by('key-0002'), asRead(imported))).imported;
  };
  const made = () => [...invitations.kept.values()];
  const work = (id: string, mayGoOn = () => true) => workOff(ports, id, mayGoOn, 'c');
  return { ports, kept, rows, results, progress, claims, queue, recorded, world, file, begun, made, work };
}

describe('R37: an import', () => {
  test('looks through every row, and sends nothing; who is asked twice is asked once', async () => {
    const { ports, made } = setUp();
    const content = bytes(
      'email,language,expiresInDays\na@x.example,hu,30\nnonsense,,\nA@x.example,,\nb@x.example,xx,\nc@x.example,,91\n',
    );
    const { imported } = await checkFile(ports, by(), content);
    expect(imported).toMatchObject({ status: 'checked', rows: 5, valid: 1 });
    const lines = parse(await resultFile(ports, accountId, imported.id), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(lines.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['valid', ''],
      ['refused', 'invalid_request'],
      ['refused', 'import_row_repeated'],
      ['refused', 'invalid_request'],
      ['refused', 'invalid_request'],
    ]);
    expect(lines[1]?.detail).toMatch(/^email /);
    expect(lines[2]?.detail).toBe('asks the same as row 1');
    expect(lines[4]?.detail).toMatch(/^expiresInDays /);
    expect(made()).toHaveLength(0);
    expect((await checkFile(ports, by(), content)).imported.id).toBe(imported.id);
    expect(await rejectionOf(resultFile(ports, 'par_2', imported.id))).toMatchObject({ code: 'not_found' });
  });

  test('makes an invitation of each row, in the name of whoever started it, and forgets the rows', async () => {
    const { ports, file, begun, made, work, rows } = setUp();
    const { id } = await begun(file(250, '\nnonsense,\n'));
    expect(await work(id)).toEqual({ rows: 251 });
    expect(made()).toHaveLength(250);
    expect(made()[0]).toMatchObject({ invitedBy: caller.userId, accountId });
    const { imported, progress } = await showOwnImport(ports, accountId, id);
    expect(imported.status).toBe('done');
    expect(progress).toMatchObject({ next: 251, made: 250, refused: 1 });
    expect(rows.size).toBe(0);
    const text = await resultFile(ports, accountId, id);
    expect(text.match(/,made,inv_/g)).toHaveLength(250);
    expect(await work(id)).toEqual({ rows: 0 });
  });

  test('broken off anywhere, it goes on where it was; nothing is sent twice', async () => {
    const { file, begun, made, work, world, progress, queue, kept } = setUp();
    const { id } = await begun(file(120));
    // Some rows at a time, and the progress of some lost.
    for (let rounds = 0; kept.get(id)?.status === 'running' && rounds < 100; rounds += 1) {
      const before = progress.get(id)!;
      await work(id, times(3));
      if (rounds % 3 === 1) progress.set(id, before);
    }
    expect(kept.get(id)?.status).toBe('done');
    expect(made()).toHaveLength(120);
    // Nor counted twice against the hour.
    expect(world.left).toBe(10_000 - 120);
    expect(queue.length).toBeGreaterThan(1);
  });

  test('is in one hand at a time; where another went on meanwhile, nothing is set back', async () => {
    const { file, begun, made, work, progress, claims, world, ports } = setUp();
    const { id } = await begun(file(220));
    let second: Promise<unknown> | undefined;
    await work(id, () => {
      second ??= work(id);
      return true;
    });
    expect(await second).toEqual({ rows: 0 });
    expect(made()).toHaveLength(220);

    const other = await begunAgain();
    async function begunAgain() {
      const { imported } = await checkFile(ports, by('key-0009'), file(220));
      return (await startOwnImport(ports, by('key-0010'), asRead(imported))).imported;
    }
    world.left = 10_000;
    const overtaken = work(other.id, () => {
      // Its time was over, and another has gone on.
      progress.set(other.id, { next: 100, made: 0, refused: 100, dueAt: noon });
      return true;
    });
    expect(await rejectionOf(overtaken)).toBeInstanceOf(StaleWriteError);
    expect(progress.get(other.id)?.next).toBe(100);
    expect(claims.has(other.id)).toBe(true);
  });

  test('what was made behind a row that waits is kept, however long that lasts', async () => {
    const { file, begun, made, work, world, results, ports } = setUp();
    const { id } = await begun(file(8));
    const { take } = ports.usage;
    let asked = 0;
    ports.usage.take = () => {
      asked += 1;
      if (asked === 2) world.left = 0;
      const taken = take();
      world.left = 100;
      return taken;
    };
    await work(id);
    expect(made()).toHaveLength(7);
    expect(results.get(`${id}/0`)?.filter(({ outcome }) => outcome === 'made')).toHaveLength(7);
    ports.invitations.keys.clear();
    await work(id);
    expect(made()).toHaveLength(8);
  });

  test('its rows are forgotten by the sweep, where its end broke off', async () => {
    const { ports, file, begun, work, rows, kept } = setUp();
    const { id } = await begun(file(3));
    const { forgetRows } = ports.imports;
    ports.imports.forgetRows = () => Promise.reject(new Error('away'));
    expect(await rejectionOf(work(id))).toBeInstanceOf(Error);
    ports.imports.forgetRows = forgetRows;
    expect([kept.get(id)?.status, rows.size]).toEqual(['done', 1]);
    expect(await queueImport(ports, id)).toBe(false);
    expect(rows.size).toBe(0);
  });

  test('a row that was erased meanwhile is told, and the others are sent', async () => {
    const { ports, file, begun, made, work, rows } = setUp();
    const { id } = await begun(file(3));
    rows.set(
      `${id}/0`,
      rows.get(`${id}/0`)!.map((row, index) => (index === 1 ? undefined : row)),
    );
    await work(id);
    expect(made()).toHaveLength(2);
    expect((await resultFile(ports, accountId, id)).match(/import_row_gone/g)).toHaveLength(1);
  });

  test('waits as long as a limit says, then goes on', async () => {
    const { ports, file, begun, made, work, world, progress, queue } = setUp();
    const { id } = await begun(file(30));
    world.left = 20;
    await work(id);
    expect(made().length).toBe(20);
    const { imported, progress: how } = await showOwnImport(ports, accountId, id);
    expect(imported.status).toBe('running');
    expect(how).toMatchObject({ waitingUntil: later(1_800_000).toISOString() });
    expect(progress.get(id)?.dueAt).toEqual(later(1_800_000));
    world.now = later(1_800_000);
    world.left = 1000;
    queue.length = 0;
    expect(await queueImport(ports, id)).toBe(true);
    expect(queue).toEqual([id]);
    await work(id);
    expect(made()).toHaveLength(30);
    expect(await queueImport(ports, id)).toBe(false);
  });

  test('is paused where whoever started it may not invite any more; another lets it go on', async () => {
    const { ports, file, begun, made, work, world } = setUp();
    const { id } = await begun(file(3));
    world.user = { roles: ['salesAgent'], status: 'disabled' };
    await work(id);
    const paused = (await showOwnImport(ports, accountId, id)).imported;
    expect(paused).toMatchObject({ status: 'paused', pausedBecause: 'user_disabled' });
    expect(made()).toHaveLength(0);
    world.user = { roles: ['salesAgent'], status: 'active' };
    await startOwnImport(ports, by('key-0003'), asRead(paused));
    await work(id);
    expect(made()).toHaveLength(3);
  });

  test('is cancelled: what was sent stays sent, nothing more is', async () => {
    const { ports, file, begun, made, work, rows } = setUp();
    const imported = await begun(file(50));
    await work(imported.id, times(2));
    const sent = made().length;
    expect(sent).toBeGreaterThan(0);
    await cancelOwnImport(ports, by('key-0003'), asRead(imported));
    await work(imported.id);
    expect(made()).toHaveLength(sent);
    expect(rows.size).toBe(0);
    const again = cancelOwnImport(ports, by('key-0004'), { importId: imported.id, expectedRevision: 3 });
    expect(await rejectionOf(again)).toMatchObject({ code: 'import_already_cancelled' });
    const start = startOwnImport(ports, by('key-0005'), { importId: imported.id, expectedRevision: 3 });
    expect(await rejectionOf(start)).toMatchObject({ code: 'import_already_cancelled' });
  });

  test('is not started twice, nor where no row can be sent', async () => {
    const { ports, file, begun } = setUp();
    const imported = await begun(file(1));
    const twice = startOwnImport(ports, by('key-0003'), asRead(imported));
    expect(await rejectionOf(twice)).toMatchObject({ code: 'import_already_running' });
    const { imported: empty } = await checkFile(ports, by('key-0004'), bytes('email\nnonsense'));
    expect(await rejectionOf(startOwnImport(ports, by('key-0005'), asRead(empty)))).toMatchObject({
      code: 'import_empty',
    });
  });

  test('tells of rows that were erased meanwhile, and sends the others', async () => {
    const { ports, file, begun, made, work, rows } = setUp();
    const { id } = await begun(file(150));
    rows.delete(`${id}/0`);
    await work(id);
    expect(made()).toHaveLength(50);
    const { imported, progress } = await showOwnImport(ports, accountId, id);
    expect([imported.status, progress]).toMatchObject(['done', { next: 150, made: 50, refused: 100 }]);
    expect((await resultFile(ports, accountId, id)).match(/import_row_gone/g)).toHaveLength(100);
  });

  test('is recorded without what stands in it', async () => {
    const { ports, file, recorded } = setUp();
    const { imported } = await checkFile(ports, by(), file(2, '\nnonsense'));
    const { imported: started, progress } = await startOwnImport(ports, by('key-0002'), asRead(imported));
    expect(progress).toEqual({ next: 0, made: 0, refused: 0 });
    expect(started).toMatchObject({ status: 'running', revision: 2, startedAt: noon.toISOString() });
    await workOff(ports, imported.id, () => true, 'c');
    expect(recorded.map(({ event, record }) => [event.type, record.details])).toEqual([
      ['ImportCreated', { accountId, rows: 3, valid: 2 }],
      ['ImportStarted', { accountId }],
      ['ImportFinished', { accountId }],
    ]);
    expect((await showOwnImport(ports, accountId, imported.id)).imported).toMatchObject({
      ...{ revision: 3, endedAt: noon.toISOString() },
    });
    const ended = { importId: imported.id, expectedRevision: 3 };
    for (const again of [startOwnImport(ports, by('key-3'), ended), cancelOwnImport(ports, by('key-4'), ended)])
      expect(await rejectionOf(again)).toMatchObject({ code: 'import_already_done' });
  });

  test('asked twice with one key it is begun once, also at the same moment; of another account it is not there', async () => {
    const { ports, file, kept, queue, progress } = setUp();
    const [one, two] = await Promise.all([checkFile(ports, by(), file(2)), checkFile(ports, by(), file(2))]);
    expect([two.imported, kept.size]).toEqual([one.imported, 1]);
    const start = () => startOwnImport(ports, by('key-0002'), asRead(one.imported));
    expect((await start()).imported).toEqual((await start()).imported);
    expect(queue).toEqual([one.imported.id, one.imported.id]);
    expect(progress.get(one.imported.id)?.dueAt).toEqual(later(60_000));
    const foreign = { ...by('key-0003'), caller: aCaller({ accountId: 'par_2' }) };
    for (const attempt of [startOwnImport, cancelOwnImport])
      expect(await rejectionOf(attempt(ports, foreign, asRead(one.imported)))).toMatchObject({ code: 'not_found' });
    expect(await rejectionOf(showOwnImport(ports, accountId, 'imp_none'))).toMatchObject({ code: 'not_found' });
    const stale = cancelOwnImport(ports, by('key-0004'), { importId: one.imported.id, expectedRevision: 1 });
    expect(await rejectionOf(stale)).toMatchObject({ code: 'revision_mismatch' });
    const ended = await cancelOwnImport(ports, by('key-0005'), { importId: one.imported.id, expectedRevision: 2 });
    expect([ended.imported.status, ended.progress.next]).toEqual(['cancelled', 0]);
    queue.length = 0;
    // The first answer once more: nothing is begun by that.
    expect((await start()).imported.status).toBe('cancelled');
    expect(queue).toEqual([]);
  });

  test('the same person with another provider is asked twice; numbers are numbers only where they are', async () => {
    const { ports } = setUp();
    const provider = `par_${'A'.repeat(26)}`;
    const content = bytes(
      `email,withAccountId,expiresInDays\na@x.example,,\na@x.example,${provider},\nb@x.example,,30x\nc@x.example,,x30\n,,5`,
    );
    const seen: unknown[] = [];
    const check = (row: unknown) => {
      seen.push(row);
      return ports.check(row);
    };
    const { imported } = await checkFile({ ...ports, check }, by(), content);
    expect(imported).toMatchObject({ rows: 5, valid: 2 });
    expect(seen).toEqual([
      { recipient: { email: 'a@x.example' } },
      { recipient: { email: 'a@x.example' }, withAccountId: provider },
      { recipient: { email: 'b@x.example' }, expiresInDays: '30x' },
      { recipient: { email: 'c@x.example' }, expiresInDays: 'x30' },
      { recipient: {}, expiresInDays: 5 },
    ]);
    const broken = () => {
      throw new Error('away');
    };
    expect(await rejectionOf(checkFile({ ...ports, check: broken }, by('key-2'), content))).toMatchObject({
      message: 'away',
    });
  });

  test('names and companies of the file are those of the invitations; a row that repeats another is never sent', async () => {
    const { begun, made, work, ports } = setUp();
    const { id } = await begun(bytes('email,name,company\na@x.example,Anna,Tailspin\na@x.example,Bob,\nc@x.example,,'));
    await work(id);
    expect(made().map(({ recipient }) => recipient)).toEqual([
      { email: 'a@x.example', name: 'Anna', company: 'Tailspin' },
      { email: 'c@x.example' },
    ]);
    expect((await showOwnImport(ports, accountId, id)).progress).toEqual({ next: 3, made: 2, refused: 1 });
  });

  test('what cannot be sent is told in words; what is no refusal is tried again as a whole', async () => {
    const { begun, work, ports, results } = setUp();
    const { id } = await begun(bytes('email\na@x.example\nb@x.example'));
    const { create } = ports.invitations;
    ports.invitations.create = () => Promise.reject(new Error('away'));
    expect(await rejectionOf(work(id))).toMatchObject({ message: 'away' });
    ports.invitations.create = create;
    ports.usage.take = () =>
      Promise.reject(refusal('invalid_request', 'No.', { errors: [{ pointer: '/a/b', detail: 'is odd' }] }));
    ports.imports.release(id, noon);
    expect(await work(id)).toEqual({ rows: 2 });
    expect(results.get(`${id}/0`)).toEqual(
      [1, 2].map((row) => ({ row, outcome: 'refused', code: 'invalid_request', detail: 'b is odd' })),
    );
  });

  test('cancelled while it is worked off, it makes no more than it has begun; results that are lost are no rows', async () => {
    const { file, begun, made, work, ports, kept, results } = setUp();
    const { id } = await begun(file(250));
    const readRows = ports.imports.readRows;
    let parts = 0;
    ports.imports.readRows = async (...args) => {
      parts += 1;
      if (parts === 2) kept.set(id, { ...kept.get(id)!, status: 'cancelled' });
      return readRows(...args);
    };
    expect(await work(id)).toEqual({ rows: 108 });
    expect(made()).toHaveLength(108);
    expect(kept.get(id)?.status).toBe('cancelled');
    const other = await begunAfter();
    async function begunAfter() {
      const { imported } = await checkFile(ports, by('key-8'), file(2));
      return (await startOwnImport(ports, by('key-9'), asRead(imported))).imported;
    }
    results.set(`${other.id}/0`, []);
    ports.imports.readRows = readRows;
    expect(await rejectionOf(work(other.id))).toMatchObject({ message: `${other.id} has lost its results.` });
  });

  test('is not set to be done where somebody cancelled it at that moment', async () => {
    const { file, begun, work, ports, kept, rows } = setUp();
    const { id } = await begun(file(2));
    const { change } = ports.imports;
    ports.imports.change = async () => {
      kept.set(id, { ...kept.get(id)!, status: 'cancelled', endedAt: noon.toISOString() });
      throw new StaleWriteError('import');
    };
    await work(id);
    expect([kept.get(id)?.status, rows.size]).toEqual(['cancelled', 1]);
    ports.imports.change = change;
    expect(await queueImport(ports, id)).toBe(false);
    expect(await queueImport(ports, 'imp_none')).toBe(false);
    expect(rows.size).toBe(0);
    const again = await begunAgain();
    async function begunAgain() {
      const { imported } = await checkFile(ports, by('key-8'), file(2));
      return (await startOwnImport(ports, by('key-9'), asRead(imported))).imported;
    }
    ports.imports.change = () => Promise.reject(new Error('away'));
    expect(await rejectionOf(work(again.id))).toMatchObject({ message: 'away' });
  });

  test('handed to the queue, it comes again later should that lead to nothing; one that is not started stays', async () => {
    const { file, begun, ports, progress, queue, world, work } = setUp();
    const { id } = await begun(file(2));
    queue.length = 0;
    expect(await queueImport(ports, id)).toBe(true);
    expect([queue, progress.get(id)?.dueAt]).toEqual([[id], later(120_000)]);
    const { imported } = await checkFile(ports, by('key-8'), file(2));
    expect(await queueImport(ports, imported.id)).toBe(false);
    expect((await resultFile(ports, accountId, imported.id)).match(/valid/g)).toHaveLength(2);
    expect(await work(imported.id)).toEqual({ rows: 0 });
    expect(await work('imp_none')).toEqual({ rows: 0 });
    world.left = 0;
    ports.usage.take = () => Promise.reject(busyTryAgain());
    await work(id);
    expect(progress.get(id)?.dueAt).toEqual(later(1000));
  });

  test('its result is run by no spreadsheet', async () => {
    const { ports, results } = setUp();
    const { imported } = await checkFile(ports, by(), bytes('email\na@x.example'));
    results.set(`${imported.id}/0`, [{ row: 1, outcome: 'refused', code: 'x', detail: '=cmd()' }]);
    expect(await resultFile(ports, accountId, imported.id)).toContain("'=cmd()");
  });
});
