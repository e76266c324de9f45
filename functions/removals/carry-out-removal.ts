import type { Clock } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import type { Waits } from '../platform/outbox/waits.port.ts';
import type { Privilege } from '../relationships/access.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { endRelationship, type Held, type HeldChange, revokePrivilege } from '../relationships/relationship.ts';
import { clearTies } from './order-ties.ts';
import { readRemoval } from './read-removal.ts';
import { finish, keptOf, noteCleared, noteRevoked, type Removal, stall, type UnfinishedRemoval } from './removal.ts';
import { removalRefusal } from './removals.errors.ts';
import type { Removals } from './removals.port.ts';

export interface StepPorts {
  readonly customers: Pick<Customers, 'find' | 'getRelationship'>;
  readonly removals: Pick<Removals, 'get' | 'change'>;
  readonly orders: Parameters<typeof clearTies>[0]['orders'];
  readonly waits: Pick<Waits, 'settle'>;
  readonly clock: Clock;
}

/**
 * What is left to revoke (R42).
 * @throws `removal_stalled`: it goes on when it is asked to, not by itself
 */
export async function planRemoval({ removals }: StepPorts, id: string): Promise<{ privileges: readonly Privilege[] }> {
  const { privileges, revoked, status } = await readRemoval(removals, id);
  if (status === 'stalled') throw removalRefusal('removal_stalled', 'The removal waits to be asked to go on.');
  const done = revoked.map(({ privilege }) => privilege);
  return { privileges: status === 'done' ? [] : privileges.filter((privilege) => !done.includes(privilege)) };
}

/** Revokes one privilege, once (R16): in one transaction with its note in the removal. */
export function revokeOne(ports: StepPorts, id: string, privilege: Privilege, correlationId: string): Promise<void> {
  return step(ports, id, correlationId, (removal, held, context) => {
    if (removal.revoked.some((each) => each.privilege === privilege)) return undefined;
    return [noteRevoked(removal, privilege, context), revokePrivilege(held, privilege, removal.id, context)];
  });
}

/** Clears the partner's support contacts and open carts, and notes how many: once (R42). */
export function clearOrderTies(ports: StepPorts, id: string, correlationId: string): Promise<void> {
  return retryOvertaken(async () => {
    const removal = await readRemoval(ports.removals, id);
    if (removal.cleared !== undefined || removal.status === 'done') return;
    const context = contextOf(ports, correlationId);
    await clearTies(ports, removal, context);
    const { subscriptionIds, cartIds } = removal.toClear;
    const cleared = { supportContacts: subscriptionIds.length, carts: cartIds.length };
    await ports.removals.change(noteCleared(removal, cleared, context));
  });
}

/** Ends the relationship, once (R15): in one transaction with the end of its removal. */
export function closeRemoval(ports: StepPorts, id: string, correlationId: string): Promise<void> {
  return step(ports, id, correlationId, (removal, held, context) => {
    return [finish(removal, keptOf(held.access, context.at), context), endRelationship(held, removal.id, context)];
  });
}

/** Stops where it stands: a step failed again and again. What it waits for then is a person. */
export async function stallRemoval(ports: StepPorts, id: string, correlationId: string): Promise<void> {
  const removal = await readRemoval(ports.removals, id);
  if (removal.status === 'done') return;
  const change = removal.status === 'running' ? stall(removal, contextOf(ports, correlationId)) : undefined;
  if (change) await ports.removals.change(change);
  await ports.waits.settle(id, (change?.after ?? removal).chain.sequence);
}

type StepChange = readonly [Change<Removal, Removal>, HeldChange | undefined];

/** Works on the newest state of removal and customer; where another change came first, reads again. */
function step(
  ports: StepPorts,
  id: string,
  correlationId: string,
  work: (removal: UnfinishedRemoval, held: Held, context: ChangeContext) => StepChange | undefined,
): Promise<void> {
  return retryOvertaken(async () => {
    const removal = await readRemoval(ports.removals, id);
    if (removal.status === 'done') return;
    const held = await readHeld(ports, removal);
    const change = work(removal, held, contextOf(ports, correlationId));
    if (change !== undefined) await ports.removals.change(...change);
  });
}

async function readHeld({ customers }: StepPorts, removal: Removal): Promise<Held> {
  const { customerId, accountId, relationshipId, id } = removal;
  const [relationship, { customer, access }] = await Promise.all([
    customers.getRelationship(relationshipId),
    customers.find(customerId, [accountId]),
  ]);
  const own = access[accountId];
  if (!relationship || !customer || !own) throw new Error(`${id} lacks its relationship, customer or access.`);
  return { relationship, customer, access: own };
}

function contextOf({ clock }: StepPorts, correlationId: string): ChangeContext {
  return { actor: { kind: 'system', function: 'removal-step' }, at: clock(), correlationId };
}
