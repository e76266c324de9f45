/** An import of ten thousand rows by the real use cases: how long it takes, and whether what is held grows with it. */
import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { UserCommand } from '../../functions/identity/caller.ts';
import { changeLimits, createPartner, createUser } from '../../functions/identity/partner.ts';
import { partnersIn } from '../../functions/identity/partners.dynamodb.ts';
import { importsIn } from '../../functions/imports/imports.dynamodb.ts';
import { checkFile, showOwnImport, startOwnImport } from '../../functions/imports/manage-imports.ts';
import { workOff } from '../../functions/imports/work-off.ts';
import { invitationsIn } from '../../functions/invitations/invitations.dynamodb.ts';
import { invitationBody } from '../../functions/invitations/invitations.schema.ts';
import type { InvitationRequest } from '../../functions/invitations/prepare-invitation.ts';
import { partnershipsIn } from '../../functions/partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, systemIds as ids } from '../../functions/platform/base/ids.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import type { ChangeContext } from '../../functions/platform/changes/change.ts';
import { checkInput } from '../../functions/platform/http/check-input.ts';
import { usageIn } from '../../functions/platform/limits/usage.dynamodb.ts';
import type { Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { customersIn } from '../../functions/relationships/customers.dynamodb.ts';
import { textAddresses } from '../lib/replay.ts';
import { onOwnTables } from './many.ts';
import type { Figure } from './scoreboard.ts';

const rows = 10_000;

/** Rows after which the heap has settled. */
const settledAfter = 500;

/** @param targetFile the deployed stack's target; the import has tables of its own there */
export const measureImport = (targetFile: string): Promise<Figure[]> =>
  onOwnTables(targetFile, async (tables, counted) => {
    const ports = portsOn(tables);
    const command = await aSalesAgent(tables);
    const began = performance.now();
    const { imported } = await checkFile(ports, command(), aFile());
    const checked = performance.now();
    await startOwnImport(ports, command(), { importId: imported.id, expectedRevision: imported.revision });
    const held = heapWatch();
    counted.calls = 0;
    await workOff({ ...ports, ids: { ...ids, next: held.counting } }, imported.id, held.look, 'bench');
    const seconds = (performance.now() - checked) / 1000;
    const { progress } = await showOwnImport(ports, imported.accountId, imported.id);
    return [
      { name: 'import: rows made into invitations', value: progress.made, unit: '' },
      { name: 'import: looking the file through', value: (checked - began) / 1000, unit: 's, embedded' },
      { name: 'import: rows a second', value: progress.made / seconds, unit: 'embedded' },
      { name: 'import: calls a row', value: counted.calls / rows, unit: 'calls' },
      { name: `import: held more than after ${settledAfter} rows, at most`, value: held.grown(), unit: 'bytes' },
    ];
  });

const portsOn = (tables: Tables) => ({
  imports: importsIn(tables),
  invitations: invitationsIn(tables),
  customers: customersIn(tables),
  partnerships: partnershipsIn(tables),
  partners: partnersIn(tables),
  usage: usageIn(tables),
  queue: { add: async () => undefined },
  addresses: textAddresses,
  links: { linkOf: async () => '', viewLinkOf: async () => '' },
  check: (row: unknown) => checkInput(invitationBody, row, '') as InvitationRequest,
  pace: { dayMs, reminderDays: [7, 2] },
  ids,
  clock,
});

/** A partner whose limits let ten thousand through, and its Sales agent. @returns what it asks, each time anew */
async function aSalesAgent(tables: Tables): Promise<() => UserCommand> {
  const partners = partnersIn(tables);
  const context = (): ChangeContext => ({
    actor: { kind: 'operator', principal: 'bench' },
    at: clock(),
    correlationId: 'b',
  });
  const request = () => ({ caller: 'operator', operation: 'bench', key: randomUUID(), bodyHash: 'x' });
  const opened = createPartner(
    ids.next('par', clock()),
    {
      ...{ kind: 'reseller', company: 'Bench', contactEmail: 'office@bench.example', language: 'en', locations: [] },
      address: { street: '1 Example Street', city: 'Roma', postalCode: '00184', country: 'IT' },
      agreement: 'active',
    },
    context(),
  );
  await partners.createPartner(opened, request());
  const limits = changeLimits(opened.after, { invitationsPerHour: 1e6, pendingInvitations: 1e6 }, context());
  await partners.changeLimits(limits);
  const person = { name: 'Ada', email: 'ada@bench.example', roles: ['salesAgent'] } as const;
  const made = createUser(randomUUID(), limits.after, person, context());
  await partners.createUser(made, request());
  const { id: userId, accountId, partnerKind, partnerName, roles } = made.after;
  const caller = { userId, accountId, partnerKind, partnerName, roles };
  return () => ({
    caller,
    correlationId: 'bench',
    idempotency: { caller: caller.accountId, operation: 'bench', key: randomUUID(), bodyHash: 'x' },
  });
}

/** As a spreadsheet writes it. */
function aFile(): Uint8Array {
  const line = (_: unknown, index: number) => `c${index}@tailspin.example,Anna Kiss,Tailspin Toys ${index}`;
  return Buffer.from(['email,name,company', ...Array.from({ length: rows }, line)].join('\r\n'));
}

/** What is held after a collection of garbage, looked at once in a hundred rows: to collect takes its time. */
function heapWatch() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let [made, lookedAt, most] = [0, 0, 0];
  let settled: number | undefined;
  const counting: typeof ids.next = (prefix, now) => {
    if (prefix === 'inv') made += 1;
    return ids.next(prefix, now);
  };
  const look = () => {
    if (made < settledAfter || made < lookedAt + 100) return true;
    lookedAt = made;
    collect();
    const { heapUsed } = process.memoryUsage();
    settled ??= heapUsed;
    most = Math.max(most, heapUsed);
    return true;
  };
  return { counting, look, grown: () => most - (settled ?? Number.NaN) };
}
