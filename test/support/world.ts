import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConditionalCheckFailedException, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { acceptInvitation } from '../../functions/acceptance/accept-invitation.ts';
import { acceptancesIn } from '../../functions/acceptance/acceptances.dynamodb.ts';
import { askForNewLink } from '../../functions/acceptance/ask-for-new-link.ts';
import { declineInvitation, turnInvitationAway } from '../../functions/acceptance/decline-invitation.ts';
import type { Caller } from '../../functions/identity/caller.ts';
import type { User } from '../../functions/identity/partner.ts';
import { advanceInvitation } from '../../functions/invitations/advance-invitation.ts';
import { cancelInvitation } from '../../functions/invitations/cancel-invitation.ts';
import { confirmInvitation } from '../../functions/invitations/confirm-invitation.ts';
import { consentOf } from '../../functions/invitations/consent.ts';
import type { DeliveryFeedback } from '../../functions/invitations/delivery.ts';
import type { Invitation } from '../../functions/invitations/invitation.ts';
import { invitationsIn } from '../../functions/invitations/invitations.dynamodb.ts';
import { noteDeliveryOf } from '../../functions/invitations/note-delivery.ts';
import { notifyInviter } from '../../functions/invitations/notify-inviter.ts';
import { resendInvitation } from '../../functions/invitations/resend-invitation.ts';
import { sendInvitation } from '../../functions/invitations/send-invitation.ts';
import { establishPartnership } from '../../functions/partnerships/partnership.ts';
import { partnershipsIn } from '../../functions/partnerships/partnerships.dynamodb.ts';
import { DomainError } from '../../functions/platform/base/errors.ts';
import { systemIds } from '../../functions/platform/base/ids.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import type { ChangeContext } from '../../functions/platform/changes/change.ts';
import type { DomainEvent } from '../../functions/platform/changes/event.ts';
import { usageIn } from '../../functions/platform/limits/usage.dynamodb.ts';
import { dueWorkIn } from '../../functions/platform/outbox/due-work.dynamodb.ts';
import type { DueThing } from '../../functions/platform/outbox/due-work.port.ts';
import type { Signal } from '../../functions/platform/outbox/machines.port.ts';
import { relay } from '../../functions/platform/outbox/relay.ts';
import { setAsideWorkIn } from '../../functions/platform/outbox/set-aside.dynamodb.ts';
import { sweep } from '../../functions/platform/outbox/sweep.ts';
import { waitsIn } from '../../functions/platform/outbox/waits.dynamodb.ts';
import type { Item, Tables } from '../../functions/platform/table/table.dynamodb.ts';
import { customersIn } from '../../functions/relationships/customers.dynamodb.ts';
import { allEvents } from '../../functions/webhooks/all-events.ts';
import { aContext } from './builders.ts';
import { evaluate, stateOf } from './expressions.ts';
import { CodesInMemory, FakeMailer, fakeCodeHasher, fakeLinks, fakePartners } from './fakes.ts';
import { ownTables, scan } from './tables.ts';
import { awsSettings } from './target.ts';

const client = new DynamoDBClient(awsSettings);
const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

export const closeWorlds = () => client.destroy();

interface Execution {
  at: 'send' | 'await' | 'waiting' | 'read' | 'notify' | 'ended' | 'stopped';
  readonly invitationId: string;
  seen: number;
  token: string;
}

const { States } = JSON.parse(readFileSync('workflows/invitation.asl.json', 'utf8')) as {
  States: Record<string, { Arguments: { UpdateExpression: string; ConditionExpression: string } }>;
};
const awaitSignal = States['Await signal']?.Arguments;
const park = States.Park?.Arguments;

/**
 * The service on tables of its own, with the use cases and adapters that are deployed, and a machine that takes one
 * state at a time: so that whatever can happen in between can be made to happen. The states that write do so with
 * the expressions of the workflow's definition.
 */
export class World {
  /** @param waiting how its invitations wait, as infra/config.ts has it */
  static async begin(waiting: 'open' | 'parked'): Promise<World> {
    const world = new World(await ownTables(), waiting);
    const sides = {
      reseller: { accountId: world.caller.accountId, name: 'Contoso' },
      provider: { accountId: 'par_provider', name: 'Fabrikam' },
    };
    await partnershipsIn(world.tables).keep(establishPartnership(undefined, sides, aContext(world.clock())));
    const { invitation } = await confirmInvitation(
      world.ports,
      { caller: world.caller, idempotency: world.request(), correlationId: 'c' },
      {
        recipient: { email: 'anna@tailspin.example' },
        delivery: 'service',
        expiresInDays: 3,
        withAccountId: 'par_provider',
      },
    );
    world.invitationIds.push(invitation.id);
    world.opened = invitation;
    return world;
  }

  readonly tables: Tables;
  readonly invitationIds: string[] = [];
  readonly executions = new Map<string, Execution>();
  readonly published: DomainEvent[] = [];
  readonly caller: Caller = {
    userId: 'user-1',
    accountId: 'par_reseller',
    partnerKind: 'reseller',
    partnerName: 'Contoso',
    roles: ['salesAgent'],
  };
  /** What the customer's browser shows: perhaps of some time ago. */
  opened!: Invitation;
  now = Date.parse('2026-03-01T12:00:00.000Z');
  /** What the clock of the next function is ahead of the others. */
  skew = 0;
  /** How many of the next calls to the machine or the bus fail. */
  failures = 0;
  private readonly relayed = new Map<string, number>();

  waiting: 'open' | 'parked';

  constructor(tables: Tables, waiting: 'open' | 'parked') {
    this.tables = tables;
    this.waiting = waiting;
  }

  clock = () => new Date(this.now + this.skew);
  request = () => ({ caller: this.caller.accountId, operation: 'x', key: randomUUID(), bodyHash: 'x' });
  readonly mailer = new FakeMailer();
  get invitations() {
    return invitationsIn(this.tables);
  }
  get ports() {
    const { tables, clock, mailer } = this;
    const machines = {
      mustKnow: () => undefined,
      start: async (invitationId: string, attempt: number) => {
        this.failNow();
        const name = `${invitationId}-${attempt}`;
        if (!this.executions.has(name)) this.executions.set(name, { at: 'send', invitationId, seen: 0, token: '' });
      },
      stop: async (invitationId: string, attempt: number) => {
        this.failNow();
        const running = this.executions.get(`${invitationId}-${attempt}`);
        if (running && running.at !== 'ended') running.at = 'stopped';
      },
      wake: async (token: string, { type, sequence }: Signal) => {
        this.failNow();
        const waiting = [...this.executions.values()].find((each) => each.at === 'waiting' && each.token === token);
        if (waiting) {
          const result = { type, sequence };
          const status = await evaluate(stateOf('invitation', 'Await signal').Assign?.status, { states: { result } });
          waiting.seen = sequence;
          waiting.at = status === 'unknown' ? 'read' : status === 'pending' ? 'send' : 'notify';
        }
        return waiting !== undefined;
      },
    };
    const publish = async (events: readonly DomainEvent[]) => {
      this.failNow();
      this.published.push(...events);
      return undefined;
    };
    const user = { id: 'user-1', email: 'sales@contoso.example', language: 'en' } as User;
    return {
      invitations: invitationsIn(tables),
      customers: customersIn(tables),
      partnerships: partnershipsIn(tables),
      codeHasher: fakeCodeHasher,
      partners: fakePartners({}, { getUser: async () => user }),
      usage: usageIn(tables),
      acceptances: acceptancesIn(tables),
      codes: new CodesInMemory(),
      addresses: { hash: async (email: string) => `hash-of-${email}` },
      links: fakeLinks,
      mailer,
      ids: systemIds,
      clock,
      dayMs,
      pace: { dayMs, reminderDays: [1] },
      waits: waitsIn(tables),
      due: dueWorkIn(tables),
      setAsideWork: setAsideWorkIn(tables),
      machines,
      bus: { publish },
      passes: () => true,
      restartAfterMs: 60_000,
      report: () => undefined,
      events: allEvents,
      handlers: {
        invitation: ({ entity }: DueThing, context: ChangeContext) =>
          advanceInvitation({ invitations: invitationsIn(tables) }, entity as Invitation, context),
      },
    };
  }

  /** Does something that may be refused. */
  async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }

  async act(
    name:
      | 'accept'
      | 'decline'
      | 'notMe'
      | 'passOn'
      | 'newLink'
      | 'cancel'
      | 'resend'
      | 'bounce'
      | 'complaint'
      | 'delivery',
  ): Promise<void> {
    const { ports, caller, opened } = this;
    const { language, version, hash } = consentOf(opened, 'en');
    const decision = { name: 'Anna', company: 'Tailspin', code: undefined, shown: { language, version, hash } };
    const answer = { shown: decision.shown, code: undefined, correlationId: 'c' };
    const feedback = (state: DeliveryFeedback['state']): DeliveryFeedback => ({
      generation: opened.generation,
      state,
      ...(state === 'bounced' ? { failedForGood: 'bounced' } : {}),
    });
    const wanted = { invitationId: opened.id, expectedRevision: opened.revision, expiresInDays: 3 };
    const acts: Record<typeof name, () => Promise<unknown>> = {
      accept: () => acceptInvitation(ports, opened, decision, 'c'),
      decline: () => declineInvitation(ports, opened, 'No', answer),
      notMe: () => turnInvitationAway(ports, opened, undefined, answer),
      passOn: () => turnInvitationAway(ports, opened, { email: 'bob@tailspin.example' }, answer),
      newLink: async () => {
        const { nextId } = await askForNewLink(ports, opened, answer);
        if (nextId !== undefined && !this.invitationIds.includes(nextId)) this.invitationIds.push(nextId);
      },
      cancel: () => cancelInvitation(ports, { caller, idempotency: this.request(), correlationId: 'c' }, wanted),
      resend: () => resendInvitation(ports, { caller, idempotency: this.request(), correlationId: 'c' }, wanted),
      bounce: () => noteDeliveryOf(ports, opened.id, feedback('bounced'), 'c'),
      complaint: () => noteDeliveryOf(ports, opened.id, feedback('complained'), 'c'),
      delivery: () => noteDeliveryOf(ports, opened.id, feedback('delivered'), 'c'),
    };
    await this.attempt(acts[name]);
  }

  /** The customer, or the partner, looks at one of the invitations. */
  async look(which: number): Promise<void> {
    const id = this.invitationIds[which % this.invitationIds.length] as string;
    this.opened = (await this.invitations.get(id)) as Invitation;
  }

  /** The relay takes some events of each aggregate; `again` of those it had before, as a stream may bring them. */
  async relay(most: number, again = 0): Promise<void> {
    const all = (await scan(this.tables.main)).filter(({ sk }) => String(sk).startsWith('event#'));
    const aggregates = Map.groupBy(all, ({ pk }) => String(pk));
    for (const [aggregate, items] of aggregates) {
      const done = this.relayed.get(aggregate) ?? 0;
      const from = Math.max(0, done - again);
      const events = items.map(({ event }) => event as DomainEvent).sort((a, b) => a.sequence - b.sequence);
      const records = events
        .slice(from, done + most)
        .map((event, index) => ({ position: String(from + index), key: { pk: aggregate, sk: String(index) }, event }));
      const { failedAt } = await relay(this.ports, records);
      this.relayed.set(aggregate, Math.max(done, failedAt === undefined ? from + records.length : Number(failedAt)));
    }
  }

  /** Events that the relay never gets: the stream kept them for too long. */
  async lose(most: number): Promise<void> {
    const all = (await scan(this.tables.main)).filter(({ sk }) => String(sk).startsWith('event#'));
    for (const [aggregate, items] of Map.groupBy(all, ({ pk }) => String(pk)))
      this.relayed.set(aggregate, Math.min((this.relayed.get(aggregate) ?? 0) + most, items.length));
  }

  /** All events go through the relay once more. */
  redrive(): Promise<void> {
    return this.relay(0, Number.MAX_SAFE_INTEGER);
  }

  /** The sweep, which does what is due. */
  async sweep(): Promise<void> {
    await sweep(this.ports, () => 60_000, 'c');
  }

  /** One state of one execution; `false` where all have ended or wait. */
  async step(which: number): Promise<boolean> {
    const running = [...this.executions].filter(([, { at }]) => !['waiting', 'ended', 'stopped'].includes(at));
    const chosen = running[which % Math.max(1, running.length)];
    if (chosen === undefined) return false;
    const [name, execution] = chosen;
    const { invitationId: id } = execution;
    switch (execution.at) {
      case 'send': {
        execution.seen = (await sendInvitation(this.ports, id, 'c')).sequence;
        execution.at = 'await';
        return true;
      }
      case 'await': {
        if (this.waiting === 'parked') {
          const isParked = await this.update(id, park, { ':yes': true, ':seen': execution.seen });
          execution.at = isParked ? 'ended' : 'read';
          return true;
        }
        execution.token = `${name}-${randomUUID()}`;
        const values = { ':token': execution.token, ':seen': execution.seen };
        const stored = await this.update(id, awaitSignal, values);
        execution.at = stored ? 'waiting' : 'read';
        return true;
      }
      case 'read': {
        const Key = { pk: id, sk: 'invitation' };
        const { Item } = await db.send(new GetCommand({ TableName: this.tables.main, Key, ConsistentRead: true }));
        const invitation = Item?.entity as Invitation | undefined;
        execution.seen = invitation?.chain.sequence ?? 0;
        execution.at = invitation?.status === 'pending' ? 'send' : 'notify';
        return true;
      }
      default:
        await notifyInviter({ ...this.ports, viewUrl: 'https://links.example/my-access' }, id, execution.seen);
        execution.at = 'ended';
        return true;
    }
  }

  /** An execution is lost, whatever it was doing. */
  stop(which: number): void {
    const all = [...this.executions.values()].filter(({ at }) => at !== 'ended');
    const chosen = all[which % Math.max(1, all.length)];
    if (chosen) chosen.at = 'stopped';
  }

  /** Time goes on until all invitations have ended and everything has caught up. */
  async settle(): Promise<void> {
    this.failures = 0;
    this.skew = 0;
    for (let day = 0; day < 12; day += 1) {
      this.now += dayMs;
      await this.sweep();
      await this.relay(100);
      for (let steps = 0; steps < 100 && (await this.step(0)); steps += 1);
    }
  }

  async items(): Promise<{ main: Item[]; evidence: Item[] }> {
    return { main: await scan(this.tables.main), evidence: await scan(this.tables.evidence) };
  }

  async end(): Promise<void> {
    for (const TableName of [this.tables.main, this.tables.evidence])
      await client.send(new DeleteTableCommand({ TableName }));
  }

  private failNow(): void {
    if (this.failures === 0) return;
    this.failures -= 1;
    throw new Error('lost');
  }

  private async update(
    id: string,
    state: { UpdateExpression: string; ConditionExpression?: string } | undefined,
    values: Record<string, unknown>,
  ): Promise<boolean> {
    try {
      await db.send(
        new UpdateCommand({
          TableName: this.tables.main,
          Key: { pk: id, sk: 'wait' },
          UpdateExpression: state?.UpdateExpression,
          ConditionExpression: state?.ConditionExpression,
          ExpressionAttributeValues: values,
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}
