/**
 * What must hold though everything fails now and then: invitations are made, answered and left alone while calls fail;
 * then all is looked over. Nothing may be lost, doubled or stuck.
 */
import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { ListExecutionsCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { type DynamoDBDocumentClient, paginateQuery, paginateScan, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import {
  type AuditRecord,
  type ChainHead,
  chainStart,
  follows,
} from '../../functions/platform/changes/audit-record.ts';
import { dueKeys } from '../../functions/platform/table/due-keys.ts';
import type { Outputs } from './cdk.ts';
import { shownBy } from './customer-page.ts';
import { killFunctions } from './emulator.ts';
import { type CaughtEmail, linkIn } from './inbox-client.ts';
import { type Answer, call, reachable, type Target } from './service-client.ts';

export interface ChaosPorts {
  readonly target: Target;
  /** Every email there ever was, also those that the mailbox forgot when it was stopped. */
  readonly mails: () => Promise<readonly CaughtEmail[]>;
  readonly outputs: Outputs;
  readonly db: DynamoDBDocumentClient;
  readonly sfn: SFNClient;
  /** A Sales agent's token, fresh. */
  readonly token: () => Promise<string>;
  readonly tell: (line: string) => void;
}

/** What is done with an invitation. */
type Part = 'accept' | 'decline' | 'expire' | 'leave';
const parts: readonly Part[] = ['accept', 'accept', 'decline', 'expire', 'leave'];

export interface MadeInvitation {
  readonly key: string;
  readonly email: string;
  readonly part: Part;
  readonly id: string;
}

/** Calls at a time. */
const width = 8;

/** Makes invitations, each with a key of its own, again and again until each is answered. */
export async function makeInvitations(ports: ChaosPorts, count: number): Promise<readonly MadeInvitation[]> {
  const wanted = Array.from({ length: count }, (_, index) => ({
    key: randomUUID(),
    email: `chaos.${randomUUID()}@tailspin.example`,
    part: parts[index % parts.length] as Part,
  }));
  return eachOf(wanted, async (each) => {
    const body = { recipient: { email: each.email }, expiresInDays: each.part === 'expire' ? 3 : 30 };
    const { body: made } = await untilAnswered('invitation', async () =>
      call(ports.target, 'POST', '/v1/invitations', {
        token: await ports.token(),
        headers: { 'idempotency-key': each.key },
        body,
      }),
    );
    return { ...each, id: String(made.id) };
  });
}

/** Answers those that are to be answered, as customers would: again, where the page says that it did not work. */
export async function answerInvitations(ports: ChaosPorts, made: readonly MadeInvitation[]): Promise<void> {
  const answered = made.filter(({ part }) => part === 'accept' || part === 'decline');
  await eachOf(answered, async ({ email, part, id }) => {
    const link = await untilMailed(ports, email, id);
    for (let tries = 0; tries < 40; tries += 1) {
      if (await answerOnce(link, part)) return;
      await pause(250);
    }
    throw new Error(`The page of ${email} does not take "${part}".`);
  });
}

async function answerOnce(link: string, part: Part): Promise<boolean> {
  try {
    const shownPage = await fetch(link);
    if (!shownPage.ok) return false;
    const page = await shownPage.text();
    // Answered already, though the answer was lost.
    if (!/name="hash"/.test(page)) return !/went wrong/.test(page);
    const form = {
      ...shownBy(page),
      name: 'Anna Kiss',
      company: 'Tailspin',
      authorised: 'yes',
      decision: part,
      confirm: 'yes',
    };
    const answer = await fetch(link, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
    return answer.status === 303;
  } catch {
    return false;
  }
}

/** What is not as it must be, a line each; nothing: all is well. */
export async function lookOver(
  ports: ChaosPorts,
  made: readonly MadeInvitation[],
  calmSince: string,
): Promise<readonly string[]> {
  const mails = await ports.mails();
  const running = await runningExecutions(ports);
  const wrong: string[] = [];
  const twice = new Map<string, string>();
  for (const { id, key } of made) {
    if (twice.has(id)) wrong.push(`${id} answers two keys, ${key} and ${twice.get(id)}`);
    twice.set(id, key);
  }
  const items = new Map<string, Record<string, unknown>>();
  for await (const { Items = [] } of paginateScan({ client: ports.db }, { TableName: ports.outputs.MainTable }))
    for (const item of Items) items.set(`${item.pk}|${item.sk}`, item);
  for (const invitation of made)
    wrong.push(
      ...(await lookAt(ports, invitation, {
        items,
        running,
        texts: mails.map(({ to, text }) => [to, text]),
        calmSince,
      })),
    );
  const ids = new Set(made.map(({ email }) => email));
  const strangers = [...items.values()].filter(
    ({ sk, entity }) =>
      sk === 'invitation' &&
      ids.has((entity as { recipient: { email: string } }).recipient.email) &&
      !made.some(({ id }) => id === (entity as { id: string }).id),
  );
  wrong.push(...strangers.map(({ pk }) => `${pk} was made twice`));
  const aside = [...items.values()].filter(
    ({ pk, sk }) => String(pk).startsWith('set-aside#') && made.some(({ id }) => String(sk).includes(id)),
  );
  wrong.push(...aside.map(({ sk }) => `set aside: ${sk}`));
  return wrong;
}

interface Seen {
  readonly items: ReadonlyMap<string, Record<string, unknown>>;
  readonly running: ReadonlySet<string>;
  readonly texts: readonly (readonly [readonly string[], string])[];
  /** Since when nothing fails any more (RFC 3339). */
  readonly calmSince: string;
}

const endOf: Readonly<Record<Part, string>> = {
  accept: 'accepted',
  decline: 'declined',
  expire: 'expired',
  leave: 'pending',
};

async function lookAt(
  ports: ChaosPorts,
  made: MadeInvitation,
  { items, running, texts, calmSince }: Seen,
): Promise<string[]> {
  const { id, email, part } = made;
  const wrong: string[] = [];
  const entity = items.get(`${id}|invitation`)?.entity as
    | {
        status: string;
        expiresAt: string;
        delivery: { state: string };
        chain: ChainHead;
        relationshipIds?: Record<string, string>;
      }
    | undefined;
  if (entity === undefined) return [`${id} is lost`];
  if (entity.status !== endOf[part]) wrong.push(`${id} is ${entity.status}, not ${endOf[part]}`);
  const invited = texts.filter(([to]) => to.includes(email));
  // Nothing is sent whose time ran out while calls failed.
  const wasTooLate = entity.status === 'expired' && entity.expiresAt < calmSince;
  if (entity.delivery.state === 'queued' && !wasTooLate)
    wrong.push(`${id} is queued for good${invited.length === 0 ? ', and was never mailed' : ''}`);
  const wait = items.get(`${id}|wait`);
  if (wait === undefined || wait.dueAt !== undefined || Number(wait.signalled ?? 0) > Number(wait.handled ?? 0))
    if (part !== 'leave' || wait?.dueAt !== undefined) wrong.push(`${id} has a signal that nobody handled`);
  const isRunning = [...running].some((name) => name.startsWith(`${id}-`));
  if (part !== 'leave' && isRunning) wrong.push(`${id} has ended, and its execution has not`);
  if (part !== 'leave' && !texts.some(([to, text]) => !to.includes(email) && text.includes(id)))
    wrong.push(`nobody was told how ${id} ended`);
  if (part === 'accept') {
    const relationships = Object.values(entity.relationshipIds ?? {});
    if (relationships.length !== 1 || !items.has(`${relationships[0]}|relationship`))
      wrong.push(`${id} made no relationship`);
    if (!items.has(`${id}|receipt`)) wrong.push(`${id} has no receipt`);
  }
  if (!(await verifies(ports, id, entity.chain))) wrong.push(`the chain of ${id} is broken`);
  return wrong;
}

async function verifies({ db, outputs }: ChaosPorts, id: string, named: ChainHead): Promise<boolean> {
  const query = {
    TableName: outputs.EvidenceTable,
    KeyConditionExpression: 'pk = :id',
    ExpressionAttributeValues: { ':id': id },
  };
  let head = chainStart;
  for await (const { Items = [] } of paginateQuery({ client: db }, query)) {
    for (const { pk, sk, accountPk, listSk, ...record } of Items) {
      if (!follows(head, record as AuditRecord)) return false;
      head = { sequence: record.sequence as number, hash: record.hash as string };
    }
  }
  return head.sequence === named.sequence && head.hash === named.hash;
}

async function runningExecutions({ sfn, outputs }: ChaosPorts): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  let nextToken: string | undefined;
  do {
    const page = await sfn.send(
      new ListExecutionsCommand({ stateMachineArn: outputs.InvitationMachine, statusFilter: 'RUNNING', nextToken }),
    );
    for (const { name = '' } of page.executions ?? []) names.add(name);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return names;
}

/** How often one recipient was mailed the same: at least once is what is promised. */
export async function countDoubled(ports: ChaosPorts, made: readonly MadeInvitation[]): Promise<number> {
  const mails = await ports.mails();
  return made.filter(({ email }) => mails.filter(({ to, text }) => to.includes(email) && linkIn(text)).length > 1)
    .length;
}

/** Who finds no email asks for another: one that was on its way when the mailbox was stopped is gone. */
async function untilMailed({ target, mails, token }: ChaosPorts, email: string, id: string): Promise<string> {
  const begin = Date.now();
  for (let tries = 1; Date.now() - begin < 240_000; tries += 1) {
    const link = linkIn((await mails()).findLast(({ to }) => to.includes(email))?.text ?? '');
    if (link) return reachable(target, link);
    if (tries % 150 === 0) {
      await resend({ target, token }, id);
    }
    await pause(500);
  }
  throw new Error(`${email} was not mailed within four minutes.`);
}

async function resend({ target, token }: Pick<ChaosPorts, 'target' | 'token'>, id: string): Promise<void> {
  const path = `/v1/invitations/${id}`;
  const read = await call(target, 'GET', path, { token: await token() });
  const headers = { 'if-match': String(read.headers.get('etag')) };
  await call(target, 'POST', `${path}/resend`, { token: await token(), body: {}, headers });
}

/** Those that were left alone still listen: sent again, they are mailed again. */
async function stuckOf(ports: ChaosPorts, made: readonly MadeInvitation[]): Promise<string[]> {
  const left = made.filter(({ part }) => part === 'leave');
  const mailed = async ({ email }: MadeInvitation) =>
    (await ports.mails()).filter(({ to }) => to.includes(email)).length;
  const stuck = await eachOf(left, async (each) => {
    const before = await mailed(each);
    await resend(ports, each.id);
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await mailed(each)) > before) return [];
      await pause(500);
    }
    return [`${each.id} is stuck: sent again, it was not mailed`];
  });
  return stuck.flat();
}

/** As a client does that takes a 5xx for what it is, and a broken connection too. */
async function untilAnswered(what: string, ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 0; tries < 60; tries += 1) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && answer.status < 400) return answer;
    if (answer !== undefined && answer.status < 500 && answer.status !== 429)
      throw new Error(`The ${what} was refused: ${answer.status} ${answer.text}`);
    await pause(250);
  }
  throw new Error(`The ${what} was not answered in sixty tries.`);
}

async function eachOf<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += width)
    results.push(...(await Promise.all(all.slice(start, start + width).map(work))));
  return results;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

export interface ChaosResult {
  readonly made: number;
  /** What is not as it must be. */
  readonly wrong: readonly string[];
  /** Recipients that were mailed the same more than once, or asked for it again: at least once is what is promised. */
  readonly doubled: number;
  /** Seconds until everything was as it must be, from the moment on at which nothing failed any more. */
  readonly recoveredAfter: number;
}

/**
 * What was tried in vain waits twice as long each time, minutes in the end. That it is tried again then is what counts:
 * its time comes now.
 */
async function hurry({ db, outputs }: ChaosPorts, made: readonly MadeInvitation[]): Promise<void> {
  for (const { id } of made) {
    try {
      await db.send(
        new UpdateCommand({
          TableName: outputs.MainTable,
          Key: { pk: id, sk: 'wait' },
          UpdateExpression: 'SET dueAt = :now',
          ConditionExpression: 'dueAt > :now',
          ExpressionAttributeValues: { ':now': dueKeys(id, new Date()).dueAt },
        }),
      );
    } catch (error) {
      // Nothing waits, or it is due already.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}

/** What goes wrong from `begin` to `end`. */
export interface Faults {
  readonly begin: () => void;
  readonly end: () => void;
  /** What happens in the middle, once all are made: a stop and a start, for example. */
  readonly interrupt?: () => Promise<void>;
}

/**
 * A share of all calls fails, and the processes of functions are killed every few seconds: at no regular times, or what
 * itself comes at regular ones would be hit for good or never; and once in the middle, for a fast machine may be done
 * before the first of these.
 * @param killEvery seconds, on average; 0: they live
 * @param emulator the process whose functions they are, asked each time
 */
export function faultsOf(
  setShare: (share: number) => void,
  {
    share,
    killEvery,
    emulator,
  }: { readonly share: number; readonly killEvery: number; readonly emulator: () => number },
): Faults & { readonly killed: () => number } {
  let killed = 0;
  let timer: NodeJS.Timeout | undefined;
  const kill = () => {
    killed += killFunctions(emulator());
  };
  function killOnAndOn(): void {
    const wait = killEvery * 1000 * (0.5 + Math.random());
    timer = setTimeout(() => {
      kill();
      killOnAndOn();
    }, wait);
  }
  return {
    begin() {
      setShare(share);
      if (killEvery > 0) killOnAndOn();
    },
    async interrupt() {
      if (killEvery > 0) kill();
    },
    end() {
      setShare(0);
      clearTimeout(timer);
    },
    killed: () => killed,
  };
}

/** Makes and answers invitations while things go wrong. Whatever comes of it, nothing goes wrong after. */
async function amidFaults(
  ports: ChaosPorts,
  { begin, end, interrupt }: Faults,
  count: number,
): Promise<readonly MadeInvitation[]> {
  begin();
  try {
    const made = await makeInvitations(ports, count);
    ports.tell(`${made.length} invitations made`);
    await interrupt?.();
    await answerInvitations(ports, made);
    ports.tell('those that are to be answered are answered');
    return made;
  } finally {
    end();
  }
}

/** Makes and answers invitations while things go wrong, then lets them work and waits until all is well. */
export async function runChaos(
  ports: ChaosPorts,
  faults: Faults,
  { count, patienceSeconds }: { readonly count: number; readonly patienceSeconds: number },
): Promise<ChaosResult> {
  // The embedded AWS gives a token without claims where its function fails; Cognito refuses to sign in.
  await ports.token();
  const made = await amidFaults(ports, faults, count);
  await hurry(ports, made);
  const calm = Date.now();
  const calmSince = new Date(calm).toISOString();
  let wrong = await lookOver(ports, made, calmSince);
  while (wrong.length > 0 && Date.now() - calm < patienceSeconds * 1000) {
    await pause(5000);
    const left = await lookOver(ports, made, calmSince);
    if (left.length !== wrong.length) ports.tell(`${left.length} things not as they must be yet: ${left[0]}`);
    wrong = left;
  }
  const recoveredAfter = Math.round((Date.now() - calm) / 1000);
  const doubled = await countDoubled(ports, made);
  wrong = [...wrong, ...(await stuckOf(ports, made))];
  return { made: made.length, wrong, doubled, recoveredAfter };
}
