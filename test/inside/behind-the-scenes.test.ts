import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GenerateMacCommand, KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect, test } from '@jest/globals';
import { auditTrailIn } from '../../functions/audit/audit-trail.dynamodb.ts';
import { checkSeals } from '../../functions/audit/check-seals.ts';
import { sealsIn } from '../../functions/audit/seals.s3.ts';
import { changeInvitation, readInvitation } from '../../functions/invitations/change-invitation.ts';
import { markUndeliverable } from '../../functions/invitations/delivery.ts';
import { invitationsIn } from '../../functions/invitations/invitations.dynamodb.ts';
import {
  type AuditRecord,
  appendRecord,
  type ChainHead,
  chainStart,
} from '../../functions/platform/changes/audit-record.ts';
import { publicKeyIn } from '../../functions/platform/signing/signing-key.kms.ts';
import { shownBy } from '../../scripts/lib/customer-page.ts';
import { affirmation, chainOf, verify } from '../support/evidence.ts';
import { logsOf } from '../support/logs.ts';
import { scan, tables } from '../support/tables.ts';
import {
  answerPage,
  ask,
  awsSettings,
  customersBy,
  invite,
  linkTo,
  newAddress,
  open,
  outcomeOf,
  post,
  target,
  until,
} from '../support/target.ts';

const sfn = new SFNClient(awsSettings);
const db = DynamoDBDocumentClient.from(new DynamoDBClient(awsSettings));
const { MainTable, EvidenceTable, InvitationMachine, RemovalMachine, Seals, SealKey } = target.outputs;
const kms = new KMSClient(awsSettings);
const s3 = new S3Client(awsSettings);
const trail = auditTrailIn(tables);
const sealing = { seals: sealsIn(s3, Seals), trail };
const sealKey = publicKeyIn(kms, SealKey).publicKey;

afterAll(() => {
  sfn.destroy();
  kms.destroy();
  s3.destroy();
  tables.db.destroy();
  db.destroy();
});

/** The executions of an invitation, by the suffix of their names. */
async function executionsOf(invitationId: string) {
  const { executions } = await sfn.send(
    new ListExecutionsCommand({ stateMachineArn: InvitationMachine, maxResults: 1000 }),
  );
  const own = (executions ?? []).filter(({ name }) => name?.startsWith(`${invitationId}-`));
  return Object.fromEntries(
    own.map((execution) => [Number(execution.name?.slice(invitationId.length + 1)), execution]),
  );
}

const historyOf = async (executionArn: string | undefined) =>
  (await sfn.send(new GetExecutionHistoryCommand({ executionArn, includeExecutionData: true, maxResults: 1000 })))
    .events ?? [];

/** Waits until the machine waits: its token is stored. */
const untilWaiting = (invitationId: string) =>
  until('waiting execution', async () => {
    const { Item } = await db.send(new GetCommand({ TableName: MainTable, Key: { pk: invitationId, sk: 'wait' } }));
    return Item?.taskToken as string | undefined;
  });

/** Removes a relationship, and waits for its end. @returns the removal's ID */
async function removed(relationshipId: string): Promise<string> {
  const path = `/v1/relationships/${relationshipId}/removal`;
  const { affirmed } = await affirmation();
  const { body } = await ask('POST', path, { body: affirmed, headers: { 'if-match': '"1"' } });
  await until('end of the removal', async () =>
    (await ask('GET', path)).body.removal?.status === 'done' ? true : undefined,
  );
  return body.id;
}

describe('the workflow of a removal', () => {
  test('R42: takes seven transitions and one per privilege, ends, and leaves nothing to do', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email } });
    await answerPage(await linkTo(email));
    const [customer] = await customersBy([body.id]);
    const id = await removed(customer?.relationshipId ?? '');
    const executionArn = `${RemovalMachine.replace(':stateMachine:', ':execution:')}:${id}-1`;
    const entered = await until('ended execution', async () => {
      const events = await historyOf(executionArn);
      if (!events.some(({ type }) => type === 'ExecutionSucceeded')) return undefined;
      return events.flatMap(({ stateEnteredEventDetails: details }) => (details?.name ? [details.name] : []));
    });
    // The embedded AWS does not tell of the states within a Map; AWS does.
    expect(entered.filter((name) => name !== 'Revoke privilege')).toEqual([
      'Plan revocations',
      'Revoke each privilege',
      'Clear away',
      'End relationship',
      'Sign certificate',
      'Tell the partner',
      'Close',
    ]);
    const { Item } = await db.send(new GetCommand({ TableName: MainTable, Key: { pk: id, sk: 'wait' } }));
    expect(Item).toMatchObject({ signalled: 1, handled: 1, attempt: 1 });
    expect(Item).not.toHaveProperty('dueAt');
  });
});

describe('the workflow of an accepted invitation', () => {
  test('takes at most five transitions, ends, and leaves nothing to do', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email } });
    const link = await linkTo(email);
    await untilWaiting(body.id);
    await answerPage(link);
    await outcomeOf(body.id);
    const ended = await until('ended execution', async () => {
      const { 1: execution } = await executionsOf(body.id);
      return execution?.status === 'SUCCEEDED' ? execution : undefined;
    });
    const entered = (await historyOf(ended.executionArn)).filter(({ type }) => type?.endsWith('StateEntered'));
    expect(entered.map(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name)).toEqual([
      'Send invitation',
      'Await signal',
      'Still pending?',
      'Sign receipt',
      'Notify inviter',
    ]);
    const { Item } = await db.send(new GetCommand({ TableName: MainTable, Key: { pk: body.id, sk: 'wait' } }));
    expect(Item).toMatchObject({ signalled: 3, handled: 3, attempt: 1 });
    expect(Item).not.toHaveProperty('taskToken');
    expect(Item).not.toHaveProperty('dueAt');
  });
});

describe('an acceptance while the execution was stopped', () => {
  test('stands at once, and the inviter is told by a fresh execution', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email } });
    const link = await linkTo(email);
    await untilWaiting(body.id);
    const { 1: first } = await executionsOf(body.id);
    await sfn.send(new StopExecutionCommand({ executionArn: first?.executionArn }));
    expect((await answerPage(link)).status).toBe(303);
    expect(await customersBy([body.id])).toHaveLength(1);
    await outcomeOf(body.id, 130);
    const { 2: second } = await until('second execution', async () => {
      const all = await executionsOf(body.id);
      return all[2]?.status === 'SUCCEEDED' ? all : undefined;
    });
    expect(second?.status).toBe('SUCCEEDED');
  }, 240_000);
});

describe('R10: a link made with another key of the same account', () => {
  test('is refused', async () => {
    const email = newAddress();
    await invite({ recipient: { email } });
    const link = await linkTo(email);
    const { Keys } = await kms.send(new ListKeysCommand({}));
    const base = link.slice(0, link.lastIndexOf('/') + 1);
    const token = link.slice(base.length);
    const payload = token.slice(0, token.lastIndexOf('.'));
    const macOf = async (KeyId: string | undefined) => {
      const wanted = { KeyId, MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from(payload) } as const;
      const answer = await kms.send(new GenerateMacCommand(wanted)).catch(() => undefined);
      return answer?.Mac && Buffer.from(answer.Mac).toString('base64url');
    };
    const macs = (await Promise.all((Keys ?? []).map(({ KeyId }) => macOf(KeyId)))).filter(Boolean);
    const foreign = macs.filter((mac) => !token.endsWith(`.${mac}`));
    // Those of addresses, codes, cursors, webhooks and API clients.
    expect(foreign).toHaveLength(5);
    for (const mac of foreign) expect((await open(`${base}${payload}.${mac}`)).status).toBe(404);
  });
});

describe('R13: an address that can never be reached', () => {
  test('ends the invitation as undeliverable, tells the inviter, and makes room for a new one', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email } });
    await untilWaiting(body.id);
    const invitations = invitationsIn(tables);
    const by = { actor: { kind: 'system', function: 'test' }, at: new Date(), correlationId: 'test' } as const;
    const opened = await readInvitation(invitations, body.id);
    await changeInvitation(invitations, opened, {
      transition: (invitation) => markUndeliverable(invitation, by),
      write: invitations.end,
    });
    expect((await outcomeOf(body.id)).subject).toContain('Undeliverable');
    expect((await ask('GET', `/v1/invitations/${body.id}`)).body.status).toBe('undeliverable');
    expect((await open(await linkTo(email))).status).toBe(410);
    await invite({ recipient: { email } });
    await until('ended execution', async () =>
      (await executionsOf(body.id))[1]?.status === 'SUCCEEDED' ? true : undefined,
    );
  });
});

describe('R13: an older link', () => {
  test('is void once the generation was raised, for looking and for accepting', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email } });
    const link = await linkTo(email);
    const { html } = await open(link);
    await db.send(
      new UpdateCommand({
        TableName: MainTable,
        Key: { pk: body.id, sk: 'invitation' },
        UpdateExpression: 'SET entity.generation = :second',
        ExpressionAttributeValues: { ':second': 2 },
      }),
    );
    expect(await open(link)).toMatchObject({ status: 410, html: expect.stringContaining('There is a newer link') });
    const form = { ...shownBy(html), name: 'A', company: 'B', authorised: 'yes', decision: 'accept' };
    expect((await post(link, form)).status).toBe(410);
    expect(await customersBy([body.id])).toEqual([]);
  });
});

describe('R38, R43: the record', () => {
  test('holds every change, chained, from invitation to relationship', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email } });
    await answerPage(await linkTo(email));
    const invitation = await chainOf(body.id);
    verify(invitation);
    expect(invitation.map(({ action, actor, before, after }) => [action, actor.kind, before, after])).toEqual([
      ['InvitationCreated', 'user', undefined, 'pending'],
      ['InvitationSent', 'system', 'pending', 'pending'],
      ['InvitationAccepted', 'customer', 'pending', 'accepted'],
    ]);
    const [customer] = await customersBy([body.id]);
    const established = await chainOf(customer?.customerId ?? '');
    verify(established);
    expect(established).toMatchObject([
      {
        action: 'RelationshipEstablished',
        details: { relationshipId: customer?.relationshipId, privileges: 'delegatedAdmin' },
      },
    ]);
    const shown = invitation[2]?.details.shownHash;
    const { Item } = await db.send(
      new GetCommand({ TableName: EvidenceTable, Key: { pk: `text#${shown}`, sk: 'text' } }),
    );
    expect(Item?.lines).toContain('Contoso Cloud becomes your reseller of record.');
  });
});

describe('R38, R43: the audit trail over the API', () => {
  const asAgent = ['reseller', 'adminAgent'] as ['reseller', 'adminAgent'];
  const get = (path: string) => ask('GET', path, { as: asAgent });

  test('is found, exported and verified; a record that was altered in the table is found', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email } });
    await answerPage(await linkTo(email));
    const [customer] = await customersBy([body.id]);
    const { items } = (await get(`/v1/audit-records?chain=${body.id}`)).body;
    expect(items.map(({ action }: { action: string }) => action)).toEqual([
      'InvitationAccepted',
      'InvitationSent',
      'InvitationCreated',
    ]);
    const accepted = (await get(`/v1/audit-records?chain=${body.id}&action=InvitationAccepted`)).body.items;
    expect(accepted).toMatchObject([{ actor: { kind: 'customer' }, before: 'pending', after: 'accepted' }]);
    const page = await get('/v1/audit-records?limit=2');
    const next = await get(`/v1/audit-records?limit=2&cursor=${page.body.nextCursor}`);
    expect(next.body.items[0].hash).not.toBe(page.body.items[1].hash);

    const csv = await get(`/v1/audit-records/export?chain=${body.id}`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(4);
    const lines = await get(`/v1/audit-records/export?format=jsonl&limit=2`);
    expect(
      lines.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).hash),
    ).toHaveLength(2);
    expect(lines.headers.get('x-next-cursor')).toBeTruthy();

    const verify = async (chain: string) => (await get(`/v1/audit-records/verification?chain=${chain}`)).body;
    expect(await verify(customer?.customerId ?? '')).toMatchObject({ isComplete: true });
    expect(await verify(body.id)).toEqual({ chainId: body.id, verifiedTo: 3, isComplete: true });
    await db.send(
      new UpdateCommand({
        TableName: EvidenceTable,
        Key: { pk: body.id, sk: '0000000002' },
        UpdateExpression: 'SET details.generation = :other',
        ExpressionAttributeValues: { ':other': 7 },
      }),
    );
    expect(await verify(body.id)).toMatchObject({ verifiedTo: 1, brokenAt: 2 });
    await db.send(new DeleteCommand({ TableName: EvidenceTable, Key: { pk: body.id, sk: '0000000003' } }));
    expect(await verify(body.id)).toMatchObject({ brokenAt: 2 });
  });

  test('R43: a chain that was rewritten from end to end, heads and all, is found by its seals', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email } });
    await answerPage(await linkTo(email), { decision: 'decline', confirm: 'yes' });
    const { items: records } = await trail.chain(body.id, 0, 10);
    const [last] = records.slice(-1) as [AuditRecord];
    // Each seal is read once: the other tests have many made.
    const read = new Set<string>();
    const isSealed = async () => {
      const fresh = (await sealing.seals.ofDay(last.at.slice(0, 10))).filter(({ key }) => !read.has(key));
      const seals = await Promise.all(fresh.map((kept) => sealing.seals.read(kept)));
      for (const { key } of fresh) read.add(key);
      return seals.some(({ document }) => document.heads.some(({ hash }) => hash === last.hash)) || undefined;
    };
    await until('seal', isSealed, 150);
    const ofThis = async () =>
      (await checkSeals({ ...sealing, publicKey: await sealKey() }, last.at.slice(0, 10))).broken.filter(
        (each) => 'head' in each && each.head.chainId === body.id,
      );
    expect(await ofThis()).toEqual([]);

    let head: ChainHead = chainStart;
    for (const { sequence, previousHash, hash, ...entry } of records) {
      const forged = appendRecord(head, { ...entry, details: { ...entry.details, generation: 7 } });
      const sk = String(forged.sequence).padStart(10, '0');
      await db.send(new PutCommand({ TableName: EvidenceTable, Item: { pk: body.id, sk, ...forged } }));
      head = forged;
    }
    await db.send(
      new UpdateCommand({
        TableName: MainTable,
        Key: { pk: body.id, sk: 'invitation' },
        UpdateExpression: 'SET entity.chain.#hash = :hash',
        ExpressionAttributeNames: { '#hash': 'hash' },
        ExpressionAttributeValues: { ':hash': head.hash },
      }),
    );
    const verified = (await get(`/v1/audit-records/verification?chain=${body.id}`)).body;
    expect(verified).toEqual({ chainId: body.id, verifiedTo: records.length, isComplete: true });
    expect(await ofThis()).toContainEqual({
      head: { chainId: body.id, sequence: last.sequence, hash: last.hash },
      why: 'changed',
    });
  }, 240_000);

  test('shows and verifies nobody else’s, and is the admins’', async () => {
    const { body } = await invite();
    const as = ['provider', 'adminAgent'] as ['provider', 'adminAgent'];
    expect((await ask('GET', `/v1/audit-records?chain=${body.id}`, { as })).body.items).toEqual([]);
    expect((await ask('GET', `/v1/audit-records/verification?chain=${body.id}`, { as })).status).toBe(404);
    const text = `text%23${(await affirmation()).text.hash}`;
    for (const chain of ['unknown_1', text]) {
      expect((await ask('GET', `/v1/audit-records/verification?chain=${chain}`, { as })).status).toBe(404);
      expect((await ask('GET', `/v1/audit-records?chain=${chain}`, { as })).body.items).toEqual([]);
    }
    expect((await ask('GET', '/v1/audit-records')).body.code).toBe('role_required');
    expect((await ask('GET', '/v1/audit-records?chain=', { as })).body.code).toBe('invalid_request');
  });
});

describe('names, emails, tokens and texts', () => {
  test('reach no log, event, history or record', async () => {
    const email = newAddress('secretperson');
    const { body } = await invite({
      recipient: { email, name: 'Secretname', company: 'Secretfirm' },
      text: 'Secrettext {{link}}',
      reference: 'Secretreference',
    });
    const link = await linkTo(email);
    await answerPage(link, { name: 'Secretsigner', company: 'Secretcompany' });
    await outcomeOf(body.id);
    await answerPage(`${link}x`);
    const [customer] = await customersBy([body.id]);
    const removalId = await removed(customer?.relationshipId ?? '');
    const executions = await until('ended execution', async () => {
      const all = await executionsOf(body.id);
      return all[1]?.status === 'SUCCEEDED' ? all : undefined;
    });
    const token = link.slice(link.lastIndexOf('/') + 1);
    const mac = token.slice(token.lastIndexOf('.') + 1);
    const places = {
      history: JSON.stringify([
        await historyOf(executions[1]?.executionArn),
        await historyOf(`${RemovalMachine.replace(':stateMachine:', ':execution:')}:${removalId}-1`),
      ]),
      outbox: JSON.stringify(await outbox()),
      evidence: JSON.stringify(await scan(EvidenceTable)),
      logs: await logsOf(),
    };
    const customerId = customer?.customerId ?? '';
    expect(places.history).toContain(body.id);
    expect(places.history).toContain(removalId);
    expect(places.outbox).toContain(customerId);
    expect(places.evidence).toContain(customerId);
    expect(places.logs).toContain('confirmInvitation');
    for (const [place, text] of Object.entries(places)) {
      expect([
        place,
        /secret(person|name|firm|text|reference|signer|company)|@(tailspin|contoso|fabrikam)/i.exec(text)?.[0],
      ]).toEqual([place, undefined]);
      expect([place, text.includes(mac)]).toEqual([place, false]);
    }
  });
});

const outbox = async () => (await scan(MainTable)).filter(({ sk }) => String(sk).startsWith('event#'));

test('the operator’s users are in the table only by what they need', async () => {
  const { body } = await ask('GET', '/v1/users', { as: ['reseller', 'globalAdmin'] });
  expect(Object.keys(body.items[0]).sort()).toEqual([
    'accountId',
    'createdAt',
    'email',
    'id',
    'language',
    'name',
    'revision',
    'roles',
    'status',
  ]);
});
