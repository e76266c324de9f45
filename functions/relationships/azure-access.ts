import type { Customer } from '../customers/customer.ts';
import { type Caller, contextOf, type UserCommand } from '../identity/caller.ts';
import type { Partners } from '../identity/partners.port.ts';
import { requireMayBeGiven } from '../identity/standing.ts';
import { partnershipIdOf, partnershipNotActive } from '../partnerships/partnership.ts';
import type { Partnerships } from '../partnerships/partnerships.port.ts';
import { type DomainError, notFound } from '../platform/base/errors.ts';
import type { AccountId, Clock, CustomerId } from '../platform/base/ids.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import { type Change, type ChangeContext, recorderOf } from '../platform/changes/change.ts';
import { onceOnly } from '../platform/changes/idempotency.ts';
import type { Access, Grant } from './access.ts';
import type { Customers } from './customers.port.ts';
import type { relationshipEvents } from './relationship.events.ts';
import { relationshipRefusal } from './relationships.errors.ts';
import { requireAccess } from './require-access.ts';

const record = recorderOf<Customer, typeof relationshipEvents>();

export interface AzurePorts {
  readonly customers: Pick<Customers, 'find' | 'getAccess' | 'changeAccess' | 'recall'>;
  readonly partnerships: Pick<Partnerships, 'get'>;
  readonly partners: Pick<Partners, 'getPartner'>;
  readonly clock: Clock;
}

/** What a provider asks for. */
export interface AzureRequest {
  readonly customerId: CustomerId;
  /** The account of the reseller. */
  readonly resellerId: AccountId;
  readonly granted: boolean;
}

/**
 * A provider gives its reseller access to a customer's Azure account, or takes it back (R29). It comes through the
 * reseller's relationship, and ends with it; the provider that gave it can take it back whatever became of the
 * partnership. Neither gives or gets it while its account or its agreement is not active (R48).
 *
 * @returns what the reseller has now
 * @throws `not_found`, `privilege_required`, `partnership_not_active`, `partner_not_active`,
 *   `reseller_relationship_missing`, `azure_already_granted`, `idempotency_key_reused`, `busy_try_again`
 */
export function setAzureAccess(ports: AzurePorts, command: UserCommand, request: AzureRequest): Promise<Access> {
  const { customers, clock } = ports;
  const { customerId, resellerId } = request;
  return onceOnly(
    () => retryOvertaken(() => changeNewest(ports, command, request)),
    async () => requireHeld(await customers.getAccess(customerId, resellerId)),
    () => customers.recall(command.idempotency, clock()),
  );
}

async function changeNewest(ports: AzurePorts, command: UserCommand, request: AzureRequest): Promise<Access> {
  const { customerId, resellerId, granted } = request;
  const { caller, idempotency } = command;
  const partnershipId = partnershipIdOf(resellerId, caller.accountId);
  if (granted) {
    await requireMayGrant(ports, caller, customerId, partnershipId);
    await requireMayBeGiven(ports.partners, [caller.accountId, resellerId]);
  }
  const { customer, access } = await ports.customers.find(customerId, [resellerId]);
  const own = access[resellerId];
  if (customer === undefined || (!granted && own?.grants.azure === undefined)) throw notFound('Azure access');
  if (!granted && !isGivenBy(own?.grants.azure, caller.accountId))
    await requireAccess(ports, caller, customerId, 'placeOrders');
  const by = { grantedBy: caller.accountId, granted };
  const change = changeAzure({ customer, access: own }, by, contextOf(command, ports.clock()));
  const conditions = granted ? { partnershipId, orderingAccountId: caller.accountId } : undefined;
  await ports.customers.changeAccess({ ...change, idempotency, conditions });
  return change.access;
}

/** Whether a provider gave something itself. */
function isGivenBy(grant: Grant | undefined, accountId: AccountId): boolean {
  return grant !== undefined && 'grantedBy' in grant && grant.grantedBy === accountId;
}

async function requireMayGrant(ports: AzurePorts, caller: Caller, customerId: CustomerId, partnershipId: string) {
  await requireAccess(ports, caller, customerId, 'placeOrders');
  if ((await ports.partnerships.get(partnershipId))?.status !== 'active') throw partnershipNotActive();
}

/** Gives or takes the access; what both change, in the customer's chain. */
export function changeAzure(
  before: { readonly customer: Customer; readonly access: Access | undefined },
  { grantedBy, granted }: { readonly grantedBy: AccountId; readonly granted: boolean },
  context: ChangeContext,
): { readonly customer: Change<Customer>; readonly access: Access } {
  const { customer } = before;
  const { grants, accountId, ...rest } = requireHeld(before.access);
  const through = grants.delegatedAdmin;
  if (through === undefined) throw resellerMissing();
  if (granted && grants.azure !== undefined) throw alreadyGranted();
  const { azure: _, ...others } = grants;
  const { relationshipId } = through;
  const azure = { relationshipId, grantedBy, since: context.at.toISOString() };
  const event = {
    event: granted ? 'AzureAccessGranted' : 'AzureAccessRevoked',
    details: { accountId, relationshipId, byAccountId: grantedBy },
  } as const;
  return {
    customer: record(customer, { ...customer, revision: customer.revision + 1 }, context, event),
    access: { ...rest, accountId, grants: granted ? { ...others, azure } : others },
  };
}

function requireHeld(access: Access | undefined): Access {
  if (access === undefined) throw resellerMissing();
  return access;
}

function resellerMissing(): DomainError {
  return relationshipRefusal(
    'reseller_relationship_missing',
    'The reseller has no active relationship with this customer.',
  );
}

function alreadyGranted(): DomainError {
  return relationshipRefusal('azure_already_granted', 'The reseller has access to the Azure account already.');
}
