/** Takes up again what was left undone: idempotently, for relay and sweep are. */
import type { DueWork, Key } from '../../functions/platform/outbox/due-work.port.ts';
import type { SetAsideItem, SetAsideWork } from '../../functions/platform/outbox/set-aside.port.ts';
import type { Waits } from '../../functions/platform/outbox/waits.port.ts';
import type { Item } from '../../functions/platform/table/table.dynamodb.ts';

/** An outbox item as it stands in the table. */
export type OutboxItem = Item & Key;

/** Records that the stream gave up on after a day, as the event source mapping left them. */
export interface FailedBatch {
  readonly name: string;
  /** Keys of outbox items; of a batch that tells none, when its records came. */
  readonly of: readonly Key[] | { readonly from: Date; readonly to: Date };
}

export interface RedrivePorts {
  readonly setAside: Pick<SetAsideWork, 'pages' | 'remove'>;
  readonly waits: Pick<Waits, 'redrive'>;
  readonly due: Pick<DueWork, 'putBack'>;
  readonly outbox: {
    /** Those that are still there. */
    read(keys: readonly Key[]): Promise<readonly OutboxItem[]>;
    /** All of a period, in pages. */
    between(from: Date, to: Date): AsyncGenerator<readonly OutboxItem[]>;
  };
  readonly failed: { all(): AsyncGenerator<FailedBatch>; remove(name: string): Promise<void> };
  /** What lies in queues of what failed: what SES told and could not be noted, what ends and could not be told. */
  readonly messages: {
    /** How many there are. */
    count(): Promise<number>;
    /** Each of them; `takeUp` has it done, and forgets it where that worked. */
    all(): AsyncGenerator<{ takeUp(): Promise<boolean> }>;
  };
  /** The deployed relay. @returns how many of the items it took, from the first on */
  readonly relay: (items: readonly OutboxItem[]) => Promise<number>;
  readonly now: () => Date;
  readonly progress: (line: string) => void;
}

export interface RedriveOptions {
  /** Only tells what there is. */
  readonly dryRun: boolean;
  /** Events of this period go through the relay too. */
  readonly period?: { readonly from: Date; readonly to: Date } | undefined;
}

/** What was found, and what came of it. */
export interface Redriven {
  /** Events that were set aside, or left by the stream, or of the period. */
  events: number;
  /** Of these, what the relay took. */
  relayed: number;
  /** Of these, what the relay could not take: it stays where it was, or is set aside anew. */
  failed: number;
  /** Events that were forgotten after 30 days, or are no events. */
  gone: number;
  /** Executions and other due work that the sweep had set aside. */
  due: number;
  /** Of these, what is due again; the others were done meanwhile. */
  dueAgain: number;
  /** Messages that lay in queues of what failed. */
  messages: number;
  /** Of these, what is taken up. */
  takenUp: number;
}

const perCall = 25;

/**
 * Takes up again what was left undone (R57).
 *
 * 1. Events that the relay set aside go through the relay; what it takes leaves the place where it was set aside.
 * 2. So do those that the stream gave up on, and those of a period. What the relay sets aside anew has failed.
 * 3. What the sweep set aside is due again, with new tries.
 * 4. What lies in the queues of what failed is taken up: what SES told of emails, what ends.
 */
export async function redrive(given: RedrivePorts, { dryRun, period }: RedriveOptions): Promise<Redriven> {
  const ports: Run = { ...given, sent: new Set() };
  const result: Redriven = { events: 0, relayed: 0, failed: 0, gone: 0, due: 0, dueAgain: 0, messages: 0, takenUp: 0 };
  const setAside = await everything(ports.setAside.pages('relay'));
  for (let start = 0; start < setAside.length; start += perCall) {
    const some = setAside.slice(start, start + perCall);
    if (await relayKeys(ports, result, keysOf(some), dryRun))
      for (const item of some) await ports.setAside.remove(item);
    ports.progress(`set aside by the relay: ${start + some.length} of ${setAside.length}`);
  }
  for await (const { name, of } of ports.failed.all()) {
    const isDone =
      'from' in of
        ? await relayPeriod(ports, result, of, dryRun)
        : await relayKeys(ports, result, of as readonly Key[], dryRun);
    if (isDone) await ports.failed.remove(name);
    ports.progress(`left by the stream: ${name}`);
  }
  if (period !== undefined) await relayPeriod(ports, result, period, dryRun);
  // The relay takes what it sets aside, so that it stands in nobody's way: that is not done.
  const before = new Set(setAside.map(placeOf));
  const again = (await everything(ports.setAside.pages('relay'))).filter((item) => !before.has(placeOf(item)));
  const failedAgain = again.filter(({ key }) => ports.sent.has(nameOf(key))).length;
  result.relayed -= failedAgain;
  result.failed += failedAgain;
  for (const item of await everything(ports.setAside.pages('sweep'))) await putBack(ports, result, item, dryRun);
  await takeUpMessages(ports, result, dryRun);
  return result;
}

/** One run: what went through the relay is remembered. */
type Run = RedrivePorts & { readonly sent: Set<string> };

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`;
const placeOf = ({ at, key }: SetAsideItem) => `${at} ${nameOf(key)}`;
const keysOf = (items: readonly SetAsideItem[]) => items.map(({ key }) => key);

/** @returns whether all of them were taken, and nothing is left to do */
async function relayKeys(ports: Run, result: Redriven, keys: readonly Key[], dryRun: boolean) {
  // What was set aside twice is one thing.
  const wanted = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
  const items = await ports.outbox.read(wanted);
  result.gone += wanted.length - items.length;
  return relayItems(ports, result, items, dryRun);
}

async function relayPeriod(
  ports: Run,
  result: Redriven,
  { from, to }: { readonly from: Date; readonly to: Date },
  dryRun: boolean,
): Promise<boolean> {
  let isDone = true;
  let seen = 0;
  for await (const page of ports.outbox.between(from, to)) {
    isDone = (await relayItems(ports, result, page, dryRun)) && isDone;
    seen += page.length;
    ports.progress(`events from ${from.toISOString()} to ${to.toISOString()}: ${seen}`);
  }
  return isDone && !dryRun;
}

async function relayItems(ports: Run, result: Redriven, items: readonly OutboxItem[], dryRun: boolean) {
  result.events += items.length;
  if (dryRun) return false;
  let taken = 0;
  for (let start = 0; start < items.length; start += perCall) {
    taken += await ports.relay(items.slice(start, start + perCall));
    if (taken < Math.min(start + perCall, items.length)) break;
  }
  for (const item of items.slice(0, taken)) ports.sent.add(nameOf(item));
  result.relayed += taken;
  result.failed += items.length - taken;
  return taken === items.length;
}

/** A wait gets new tries; other due work is put back where the sweep finds it. */
async function putBack(ports: RedrivePorts, result: Redriven, item: SetAsideItem, dryRun: boolean): Promise<void> {
  const { key } = item;
  result.due += 1;
  if (dryRun) return;
  const now = ports.now();
  const isDue = key.sk === 'wait' ? await ports.waits.redrive(key.pk, now) : await ports.due.putBack(key, now);
  if (isDue) result.dueAgain += 1;
  await ports.setAside.remove(item);
  ports.progress(`set aside by the sweep: ${result.due}`);
}

async function takeUpMessages(ports: RedrivePorts, result: Redriven, dryRun: boolean): Promise<void> {
  if (dryRun) {
    result.messages = await ports.messages.count();
    return;
  }
  for await (const { takeUp } of ports.messages.all()) {
    result.messages += 1;
    if (await takeUp()) result.takenUp += 1;
    ports.progress(`messages: ${result.messages}`);
  }
}

async function everything<T>(pages: AsyncGenerator<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}
