import { type Gdap, type GdapTerms, requireSoundTerms } from '../gdap/gdap.ts';
import type { Gdaps } from '../gdap/gdaps.port.ts';
import type { Caller, UserCommand } from '../identity/caller.ts';
import { notFound } from '../platform/base/errors.ts';
import { withoutUndefined } from '../platform/base/without-undefined.ts';
import { type Confirmed, type ConfirmPorts, confirmInvitation } from './confirm-invitation.ts';
import { type Draft, type DraftPorts, draftInvitation } from './draft-invitation.ts';
import type { InvitationRequest } from './prepare-invitation.ts';
import { gdapRequested } from './requested-gdap.ts';

/** Granular privileges that are asked for, and how the customer is asked. */
export type GdapRequest = GdapTerms & Omit<InvitationRequest, 'asks' | 'recipient' | 'previousId' | 'withAccountId'>;

/** What a draft is made from. */
export type GdapDraft = Omit<GdapRequest, 'text' | 'delivery' | 'reference'>;

/**
 * Asks a customer on the partner's list for granular delegated admin privileges (R32): an invitation like any other,
 * with a link of its own.
 *
 * @throws `gdap_not_extendable`, `gdap_role_not_granted`; what `confirmInvitation` throws
 */
export async function requestGdap(
  ports: ConfirmPorts & { readonly gdaps: Pick<Gdaps, 'get'> },
  command: UserCommand,
  request: GdapRequest,
): Promise<{ readonly gdap: Gdap; readonly confirmed: Confirmed }> {
  const invitation = asInvitation(request, ports.ids.next('gdap', ports.clock()));
  const confirmed = await confirmInvitation(ports, command, invitation);
  const { asks } = confirmed.invitation;
  const gdap =
    gdapRequested(confirmed.invitation) ?? (asks?.kind === 'gdap' ? await ports.gdaps.get(asks.id) : undefined);
  if (gdap === undefined) throw notFound('granular privileges');
  return { gdap, confirmed };
}

/** Drafts the message that asks for granular privileges, in the customer's language (R8, R32). Keeps nothing. */
export function draftGdap(ports: DraftPorts, caller: Caller, request: GdapDraft): Promise<Draft> {
  return draftInvitation(ports, caller, asInvitation(request, 'gdap_draft'));
}

function asInvitation<Request extends GdapDraft>(request: Request, id: string) {
  const { roles, termDays, autoExtend, assignments, ...rest } = request;
  requireSoundTerms(request);
  const terms = { roles, termDays, autoExtend, ...withoutUndefined({ assignments }) };
  return { ...rest, asks: { kind: 'gdap', id, ...terms } } as const;
}
