/** Counts the calls to AWS that each operation makes, by running the use cases on real clients. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DescribeKeyCommand, KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import { ListConfigurationSetsCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetExecutionHistoryCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { acceptancesIn } from '../../functions/acceptance/acceptances.dynamodb.ts';
import { answerInvitation } from '../../functions/acceptance/answer-invitation.ts';
import { oneTimeCodesIn } from '../../functions/acceptance/one-time-codes.dynamodb.ts';
import { type Affirmation, removalAttestation, statementKeys } from '../../functions/attestations/attestation.ts';
import type { Caller } from '../../functions/identity/caller.ts';
import { partnersIn } from '../../functions/identity/partners.dynamodb.ts';
import { cancelInvitation } from '../../functions/invitations/cancel-invitation.ts';
import { confirmInvitation } from '../../functions/invitations/confirm-invitation.ts';
import { consentOf } from '../../functions/invitations/consent.ts';
import { remind } from '../../functions/invitations/delivery.ts';
import { draftInvitation } from '../../functions/invitations/draft-invitation.ts';
import { createInvitation, expire, type Invitation, linked } from '../../functions/invitations/invitation.ts';
import { invitationsIn } from '../../functions/invitations/invitations.dynamodb.ts';
import type { Invitations } from '../../functions/invitations/invitations.port.ts';
import { sendInvitation } from '../../functions/invitations/send-invitation.ts';
import { ordersIn } from '../../functions/orders/orders.dynamodb.ts';
import { partnershipsIn } from '../../functions/partnerships/partnerships.dynamodb.ts';
import { systemClock as clock, type Ids, systemIds as ids } from '../../functions/platform/base/ids.ts';
import { dayMs, type Pace } from '../../functions/platform/base/time.ts';
import { usageIn } from '../../functions/platform/limits/usage.dynamodb.ts';
import { addressHasherIn } from '../../functions/platform/links/address-hash.kms.ts';
import { linkMakerIn, linkReaderIn } from '../../functions/platform/links/links.kms.ts';
import { mailerIn } from '../../functions/platform/mail/mailer.ses.ts';
import { waitsIn } from '../../functions/platform/outbox/waits.dynamodb.ts';
import type { PageRequest } from '../../functions/platform/pages/page-handler.ts';
import type { Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { checkAccess } from '../../functions/relationships/check-access.ts';
import { customersIn } from '../../functions/relationships/customers.dynamodb.ts';
import { readCustomer } from '../../functions/relationships/read-customer.ts';
import type { Relationship } from '../../functions/relationships/relationship.ts';
import { usesIn } from '../../functions/relationships/uses.dynamodb.ts';
import { beginRemoval } from '../../functions/removals/begin-removal.ts';
import { closeRemoval, revokeOne } from '../../functions/removals/carry-out-removal.ts';
import { removalsIn } from '../../functions/removals/removals.dynamodb.ts';
import { localSender } from '../lib/local-stack.ts';
import { median } from './bundles.ts';
import { countOrders } from './orders.ts';

/** Calls to AWS of one operation, and the capacity units of DynamoDB that it read and wrote. */
export interface Cost {
  calls: number;
  /** Of those that wait for each other: calls side by side are one. */
  rounds: number;
  reads: number;
  writes: number;
}

/**
 * @returns cost per operation; state transitions of an accepted invitation, and of one that expired after two
 *   reminders
 */
export async function measureRoundTrips(targetFile: string): Promise<{
  costs: Record<string, Cost>;
  accessCheckRatio: number;
  transitions: { accepted: number; expired: number };
}> {
  const target = JSON.parse(readFileSync(targetFile, 'utf8'));
  const settings = { region: target.region, endpoint: target.awsEndpoint, credentials: target.credentials };
  let cost: Cost = { calls: 0, rounds: 0, reads: 0, writes: 0 };
  let ended = 0;
  // biome-ignore lint/suspicious/noExplicitAny: the clients' middleware stacks differ in types, not in shape.
  const counting = <T extends { middlewareStack: any }>(client: T): T => {
    client.middlewareStack.add(
      (next: Next, { commandName }: { commandName: string }) =>
        async (args: { input: object }) => {
          cost.calls += 1;
          // One that begins after another ended may have waited for it.
          const round = ended + 1;
          cost.rounds = Math.max(cost.rounds, round);
          const isTable =
            /^(Get|BatchGet|Query|Put|Update|Delete|TransactWrite)/.test(commandName) && (client as unknown) === db;
          if (isTable) Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
          const result = await next(args).finally(() => {
            ended = Math.max(ended, round);
          });
          const used = [result.output.ConsumedCapacity ?? []]
            .flat()
            .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
          cost[/^(Get|BatchGet|Query)/.test(commandName) ? 'reads' : 'writes'] += used;
          return result;
        },
      { step: 'initialize', name: 'count' },
    );
    return client;
  };
  const db = DynamoDBDocumentClient.from(new DynamoDBClient(settings), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const kms = counting(new KMSClient(settings));
  const tables = {
    db: counting(db),
    main: target.outputs.MainTable,
    evidence: target.outputs.EvidenceTable,
  };
  const keyIds = ((await kms.send(new ListKeysCommand({}))).Keys ?? []).map(({ KeyId }) => KeyId ?? '');
  const keys = await Promise.all(
    keyIds.map(async (KeyId) => (await kms.send(new DescribeKeyCommand({ KeyId }))).KeyMetadata),
  );
  const macKey = keys.find((key) => key?.KeyUsage === 'GENERATE_VERIFY_MAC')?.Arn ?? '';
  const ses = counting(new SESv2Client(settings));
  const [configurationSet = ''] = (await ses.send(new ListConfigurationSetsCommand({}))).ConfigurationSets ?? [];
  const invitations = invitationsIn(tables);
  const customers = customersIn(tables);
  const ports = {
    invitations,
    customers,
    partnerships: partnershipsIn(tables),
    partners: partnersIn(tables),
    usage: usageIn(tables),
    acceptances: acceptancesIn(tables),
    codes: oneTimeCodesIn(tables),
    addresses: addressHasherIn(kms, macKey),
    mailer: mailerIn(ses, { sender: localSender, configurationSet }),
    ids,
    clock,
    dayMs,
    pace: { dayMs, reminderDays: [7, 2] },
  };
  const makers = { ...ports, links: linkMakerIn(kms, { k1: macKey }, 'k1', 'http://x') };
  const codeHasher = { hash: async () => '' };
  const readers = { ...ports, codeHasher, links: linkReaderIn(kms, { k1: macKey }) };
  const caller: Caller = {
    userId: 'bench',
    accountId: `par_${Date.now()}`,
    partnerKind: 'reseller',
    partnerName: 'Bench',
    roles: ['salesAgent'],
  };
  // Whoever asks must be there, with an active agreement.
  const entity = {
    ...{ id: caller.accountId, kind: caller.partnerKind, company: caller.partnerName, agreement: 'active' },
    address: { street: 'x', city: 'Roma', postalCode: '00184', country: 'IT' },
    ...{ contactEmail: 'office@bench.example', locations: [] },
  };
  await tables.db.send(
    new PutCommand({ TableName: tables.main, Item: { pk: caller.accountId, sk: 'partner', entity } }),
  );
  const costs: Record<string, Cost> = {};
  const count = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
    cost = { calls: 0, rounds: 0, reads: 0, writes: 0 };
    ended = 0;
    costs[what] = cost;
    const done = await work();
    cost = { calls: 0, rounds: 0, reads: 0, writes: 0 };
    return done;
  };
  const request = () => ({
    caller: caller.accountId,
    operation: 'confirmInvitation',
    key: randomUUID(),
    bodyHash: 'x',
  });
  const wanted = (email: string, delivery: 'service' | 'self') => ({
    recipient: { email },
    language: 'en' as const,
    delivery,
    expiresInDays: 30,
  });
  const email = `bench-${Date.now()}@tailspin.example`;

  await count('draft', () => draftInvitation({ ...ports, dayMs: dayMs }, caller, wanted(email, 'service')));
  const { invitation } = await count('confirm', () =>
    confirmInvitation(makers, { caller, idempotency: request(), correlationId: 'c' }, wanted(email, 'service')),
  );
  const self = await count('confirm, to send it oneself', () =>
    confirmInvitation(makers, { caller, idempotency: request(), correlationId: 'c' }, wanted(`self-${email}`, 'self')),
  );
  await count('cancel', () =>
    cancelInvitation(
      ports,
      { caller, idempotency: request(), correlationId: 'c' },
      { invitationId: self.invitation.id, expectedRevision: 1 },
    ),
  );
  await count('send', () => sendInvitation(makers, invitation.id, 'c'));
  const token = (await makers.links.linkOf(linked(invitation))).split('/i/')[1] ?? '';
  const ask: PageRequest = {
    method: 'GET',
    route: 'GET /',
    preferred: 'en',
    token,
    language: undefined,
    notice: undefined,
    format: undefined,
    form: {},
    query: {},
    cookies: {},
    sourceIp: '192.0.2.1',
    requestId: 'r',
  };
  await count('open the page', () => answerInvitation(readers, ask));
  const { language, version, hash } = consentOf(invitation, 'en');
  const form = { language, version, hash, name: 'Anna', company: 'Tailspin', authorised: 'yes', decision: 'accept' };
  await untilItWaits(tables, invitation.id);
  const answered = await count('accept', () => answerInvitation(readers, { ...ask, method: 'POST', form }));
  if (!('location' in answered)) throw new Error(`It was not accepted: ${JSON.stringify(answered).slice(0, 300)}`);
  await count('list', () => invitations.list(caller.accountId, {}, 25));
  const [relationship] = (await customers.list(caller.accountId, { limit: 1, after: undefined })).items;
  await count('read a customer', () =>
    readCustomer({ customers, clock: ports.clock }, caller, relationship?.customerId ?? ''),
  );
  const customerId = relationship?.customerId ?? '';
  const asked = { accountId: caller.accountId, customerId, role: 'adminAgent', action: 'manageUsers' } as const;
  const checking = { customers, clock: ports.clock, uses: usesIn(tables), report: () => undefined };
  await count('check access', () => checkAccess(checking, asked));
  const accessCheckRatio = await ratioOf(
    () => checkAccess(checking, asked),
    () =>
      db.send(
        new GetCommand({ TableName: tables.main, Key: { pk: customerId, sk: 'customer' }, ConsistentRead: true }),
      ),
  );
  const removals = removalsIn(tables);
  const removing = { ...ports, orders: ordersIn(tables), removals, waits: waitsIn(tables) };
  const { id: attestationId, hash: attestationHash } = removalAttestation('en');
  const statements = Object.fromEntries(statementKeys.map((key) => [key, true])) as Affirmation['statements'];
  const affirmation = { id: attestationId, hash: attestationHash, language: 'en', statements } as const;
  const removal = {
    relationshipId: (relationship as Relationship).id,
    expectedRevision: 1,
    affirmation,
    sourceIp: 'x',
  };
  // The steps follow at once, before the deployed workflow begins with them.
  const { id } = await count('remove a relationship', () =>
    beginRemoval(removing, { caller, idempotency: request(), correlationId: 'c' }, removal),
  );
  await count('  revoke one privilege', () => revokeOne(removing, id, 'delegatedAdmin', 'c'));
  await count('  end the relationship', () => closeRemoval(removing, id, 'c'));
  await countOrders(count, { ...ports, tables }, target.partners);
  await count('list, by reference', () => invitations.list(caller.accountId, { reference: 'none' }, 25));
  const sfn = new SFNClient(settings);
  const expired = await expireWithReminders(ports, tables, caller);
  const transitionsOf = (id: string) => countTransitions(sfn, target.outputs.InvitationMachine, id);
  return {
    costs,
    accessCheckRatio,
    transitions: { accepted: await transitionsOf(invitation.id), expired: await transitionsOf(expired) },
  };
}

/** How much longer one takes than the other: medians, alternating. */
async function ratioOf(work: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < 200; round += 1) {
    for (const [index, each] of [work, bare].entries()) {
      const started = performance.now();
      await each();
      times[index as 0 | 1].push(performance.now() - started);
    }
  }
  const [own, reference] = times;
  return median(own) / median(reference);
}

/** An invitation that is reminded of twice, then expires; the deployed workflow goes along. */
async function expireWithReminders(
  { invitations, ids, pace }: { invitations: Invitations; ids: Ids; pace: Pace },
  tables: Tables,
  caller: Caller,
): Promise<string> {
  const at = (ms: number) =>
    ({ actor: { kind: 'system', function: 'bench' }, at: new Date(ms), correlationId: 'b' }) as const;
  const now = Date.now();
  const made = { id: ids.next('inv', new Date(now)), salt: 'salt', recipientHash: randomUUID() };
  const wanted = {
    recipient: { email: 'expiring@tailspin.example' },
    language: 'en',
    delivery: 'service',
    expiresInDays: 30,
  } as const;
  const { after, ...change } = createInvitation(caller, { ...wanted, ...made }, pace, at(now));
  await invitations.create({ invitation: { after, ...change }, limit: { most: 10, dayMs }, idempotency: undefined });
  const steps = [23, 28, 30].map((days) => now + days * dayMs);
  for (const [index, time] of steps.entries()) {
    const waiting = await untilWaiting(tables, invitations, after.id, index);
    await invitations.change(index < 2 ? remind(waiting, at(time)) : expire(waiting, at(time)));
  }
  return after.id;
}

/** The invitation, once its execution has sent what is to be sent and waits. */
async function untilWaiting(
  tables: Tables,
  invitations: Invitations,
  id: string,
  reminders: number,
): Promise<Invitation> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { Item } = await tables.db.send(new GetCommand({ TableName: tables.main, Key: { pk: id, sk: 'wait' } }));
    const invitation = await invitations.get(id);
    const isSent = invitation?.delivery.state === 'sent' && invitation.remindersSent === reminders;
    if (invitation && isSent && Item?.taskToken && Item.dueAt === undefined) return invitation;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The execution of ${id} does not wait.`);
}

type Next = (args: unknown) => Promise<{ output: { ConsumedCapacity?: Consumed | Consumed[] } }>;
interface Consumed {
  readonly CapacityUnits?: number;
}

async function countTransitions(sfn: SFNClient, stateMachineArn: string, invitationId: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { executions } = await sfn.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }));
    const own = executions?.find(({ name, status }) => name === `${invitationId}-1` && status === 'SUCCEEDED');
    if (own) {
      const { events } = await sfn.send(
        new GetExecutionHistoryCommand({ executionArn: own.executionArn, maxResults: 1000 }),
      );
      return (events ?? []).filter(({ type }) => type?.endsWith('StateEntered')).length;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('The execution of the accepted invitation did not end.');
}

/** As a person's answer finds it: its execution waits. One that comes before takes a transition more. */
async function untilItWaits(tables: Tables, id: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await waitsIn(tables).read(id))?.taskToken !== undefined) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`No execution waits with ${id}.`);
}
