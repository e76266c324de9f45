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
import { StaleWriteError } from '../../../functions/platform/base/errors.ts';
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
  const imports: Imports = {
    get: async (id) => kept.get(id),
    list: async () => ({ items: [...kept.values()], next: undefined }),
    async create({ after }, all, outcomes, { key }) {
      const used = keys.get(key);
      if (used !== undefined) throw new AlreadyDoneError(used);
      keys.set(key, after.id);
      kept.set(after.id, after);
      for (let part = 0; part * 100 < all.length; part += 1) {
        rows.set(`${after.id}/${part}`, all.slice(part * 100, (part + 1) * 100));
        results.set(`${after.id}/${part}`, outcomes.slice(part * 100, (part + 1) * 100));
      }
    },
    async change({ before, after }, request) {
      const used = request && keys.get(request.key);
      if (used !== undefined) throw new AlreadyDoneError(used);
      if (kept.get(after.id)?.revision !== before?.revision) throw new StaleWriteError('import');
      kept.set(after.id, after);
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
  return { ports, kept, rows, results, progress, claims, queue, world, file, begun, made, work };
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

  test('its result is run by no spreadsheet', async () => {
    const { ports, results } = setUp();
    const { imported } = await checkFile(ports, by(), bytes('email\na@x.example'));
    results.set(`${imported.id}/0`, [{ row: 1, outcome: 'refused', code: 'x', detail: '=cmd()' }]);
    expect(await resultFile(ports, accountId, imported.id)).toContain("'=cmd()");
  });
});
