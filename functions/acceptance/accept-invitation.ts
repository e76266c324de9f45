import { customerIdOf } from '../customers/customer.ts';
import { type Approval, activateGdap, type Gdap } from '../gdap/gdap.ts';
import type { Partners } from '../identity/partners.port.ts';
import { requireMayBeGiven } from '../identity/standing.ts';
import { onNewest, readInvitation } from '../invitations/change-invitation.ts';
import { requireSameConsent } from '../invitations/consent.ts';
import {
  type Acceptance,
  type AcceptedInvitation,
  accept,
  askingAccounts,
  cancel,
  type Invitation,
  isTaken,
  type PendingInvitation,
  relationshipsOf,
  requirePending,
  type Takeable,
} from '../invitations/invitation.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import { gdapRequested } from '../invitations/requested-gdap.ts';
import { DomainError, StaleWriteError } from '../platform/base/errors.ts';
import type { AccountId, Ids } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { lastOf } from '../platform/base/last-of.ts';
import type { Pace } from '../platform/base/time.ts';
import type { ChangeContext } from '../platform/changes/change.ts';
import type { Customers } from '../relationships/customers.port.ts';
import { type Established, establishRelationships } from '../relationships/relationship.ts';
import { relationshipRefusal } from '../relationships/relationships.errors.ts';
import type { Acceptances } from './acceptances.port.ts';
import { type ExistingRelationships, findExistingRelationships } from './existing-relationships.ts';
import { type CodePorts, requireCode } from './require-code.ts';

export interface AcceptPorts extends CodePorts {
  readonly invitations: Pick<Invitations, 'get' | 'end'>;
  readonly customers: Pick<Customers, 'find' | 'contactOf'>;
  readonly partners: Pick<Partners, 'getPartner'>;
  readonly acceptances: Acceptances;
  readonly ids: Ids;
  readonly pace: Pick<Pace, 'dayMs'>;
}

/** What the customer sent with "Accept": who it is, and what it was shown. */
export interface Decision {
  readonly name: string;
  readonly company: string;
  /** Of an invitation that asks for relationships and granular privileges: what is taken of it (R53). */
  readonly taken?: readonly Takeable[] | undefined;
  readonly code: string | undefined;
  readonly shown: { readonly language: Language; readonly version: string; readonly hash: string };
}

/**
 * The customer accepts (R10, R11).
 *
 * 1. An invitation that is accepted already is answered as it is: a second click does no harm.
 * 2. It must be pending and in time, and what was shown must be what it asks for now. The accounts and agreements of
 *    the partners that ask must be active (R3, R48).
 * 3. Where the partner sent the link itself, the one-time code must be right (R9).
 * 4. In one transaction: invitation, customer, relationships or granular privileges, audit records, events. A
 *    relationship that is there already stays as it is; at least one must be new.
 * 5. Where another write came first, read and decide anew.
 * 6. Where the two partners of a joint invitation no longer work together, nothing is established: the invitation
 *    ends, and its inviter is told (R6).
 *
 * @throws `invitation_not_pending`, `invitation_expired`, `shown_text_changed`, `partner_not_active`,
 *   `code_required`, `code_wrong`, `relationship_already_exists`, `partnership_not_active`, `busy_try_again`
 */
export async function acceptInvitation(
  ports: AcceptPorts,
  opened: Invitation,
  decision: Decision,
  correlationId: string,
): Promise<AcceptedInvitation> {
  let proven = false;
  return onNewest(ports.invitations, opened, async (invitation) => {
    if (invitation.status === 'accepted') return invitation;
    const consent = requireSameConsent(invitation, decision.shown);
    const at = ports.clock();
    const context = { actor: { kind: 'customer', invitationId: invitation.id }, at, correlationId } as const;
    const [already] = await Promise.all([
      findExistingRelationships(ports.customers, invitation),
      requireMayBeGiven(ports.partners, askingAccounts(invitation)),
    ]);
    const pending = requirePending(invitation, 'accepted');
    const change = accept(pending, acceptanceOf({ ids: ports.ids, at }, pending, decision, already), context);
    if (!proven) await requireCode(ports, invitation, decision.code);
    proven = true;
    const established = await establish(ports, { pending, accepted: change.after, ...already }, context);
    try {
      await ports.acceptances.keep(change, established, consent);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'partnership_not_active') {
        const system = { ...context, actor: { kind: 'system', function: 'invitation-page' } } as const;
        await ports.invitations.end(cancel(invitation, system, 'partnershipEnded'));
      }
      throw error;
    }
    return change.after;
  });
}

/** What is given with the consent: relationships that are there keep their IDs. */
function acceptanceOf(
  { ids, at }: { readonly ids: Ids; readonly at: Date },
  invitation: PendingInvitation,
  { name, company, taken, shown }: Decision,
  { existing }: ExistingRelationships,
): Acceptance {
  const customerId = customerIdOf(invitation.recipientHash);
  const asked = taken?.includes('relationship') === false ? [] : relationshipsOf(invitation);
  const relationshipIds = Object.fromEntries(
    asked.map(({ accountId }) => [accountId, existing[accountId] ?? ids.next('rel', at)]),
  );
  return { name, company, customerId, relationshipIds, taken, shown };
}

/** An invitation before and after, with what its partners have already. */
interface Accepting extends ExistingRelationships {
  readonly pending: PendingInvitation;
  readonly accepted: AcceptedInvitation;
}

/**
 * @throws `relationship_already_exists`; StaleWriteError where another answer to this very invitation made them a
 *   moment ago
 */
async function establish(
  ports: AcceptPorts,
  { pending, accepted, found, existing }: Accepting,
  context: ChangeContext,
): Promise<Established & { readonly gdap?: Gdap }> {
  const { id: invitationId, accountId } = accepted;
  const { name, company } = accepted.acceptedBy;
  const contact = { name, email: accepted.recipient.email };
  const proven = {
    id: customerIdOf(accepted.recipientHash),
    company,
    contact,
    language: accepted.shown.language,
    salt: accepted.salt,
  };
  const requested = isTaken(accepted, 'granular') ? gdapRequested(pending) : undefined;
  const [first, ...more] = (isTaken(accepted, 'relationship') ? relationshipsOf(accepted) : [])
    .filter(({ accountId: each }) => existing[each] === undefined)
    .map(({ accountId, partnerKind, privilege, relationshipId = '' }) => {
      return { id: relationshipId, accountId, partnerKind, privileges: [privilege], invitationId };
    });
  const related = first && establishRelationships(found, proven, [first, ...more], context);
  if (requested !== undefined) {
    const approval = { proven, requested, dayMs: ports.pace.dayMs };
    return withGdap({ found, related, accountId }, approval, context);
  }
  if (related === undefined) {
    const { status } = await readInvitation(ports.invitations, invitationId);
    if (status !== 'pending') throw new StaleWriteError(`${invitationId} was answered already.`);
    throw relationshipRefusal('relationship_already_exists', 'There are such relationships already.', {
      conflictingId: String(existing[accepted.accountId]),
    });
  }
  return related;
}

/** Granular privileges, alone or after the relationships that were accepted with them: in one chain, and one access. */
function withGdap(
  { found, related, accountId }: Pick<Accepting, 'found'> & { related: Established | undefined; accountId: AccountId },
  approval: Approval,
  context: ChangeContext,
): Established & { readonly gdap: Gdap } {
  const own = related?.access.find((each) => each.accountId === accountId);
  const customer = related === undefined ? found.customer : lastOf(related.customer).after;
  const approved = activateGdap({ customer, access: own ?? found.access[accountId] }, approval, context);
  if (related === undefined) return approved;
  return {
    customer: [...related.customer, ...approved.customer],
    relationships: related.relationships,
    access: [...related.access.filter((each) => each !== own), ...approved.access],
    gdap: approved.gdap,
  };
}
