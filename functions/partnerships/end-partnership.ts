import {
  type Affirmation,
  type Attestation,
  attestationFor,
  type Point,
  requireAffirmed,
} from '../attestations/attestation.ts';
import { type Caller, contextOf, type UserCommand } from '../identity/caller.ts';
import { notFound } from '../platform/base/errors.ts';
import type { AccountId, Clock, Ids } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { changeOnce } from '../platform/changes/change-course.ts';
import type { MessageKey } from '../platform/text/messages/message-keys.ts';
import { say } from '../platform/text/messages/messages.ts';
import { endPartnership, type Partnership } from './partnership.ts';
import type { Partnerships } from './partnerships.port.ts';

/** What follows from the end of a partnership; nothing blocks it. */
export const partnershipConsequences = [
  'leavesLists',
  'noMoreTogether',
  'customersStay',
  'privilegesStay',
  'associationsStay',
] as const;

/** Everything that follows from ending a partnership, before anyone attests (R22, R39). */
export interface PartnershipPreFlight {
  readonly partnership: Partnership;
  readonly blockers: readonly Point<'alreadyRemoved'>[];
  readonly consequences: readonly Point<(typeof partnershipConsequences)[number]>[];
  readonly attestation: Attestation;
}

/** Looks ahead at the end of a partnership (R39). Keeps nothing. */
export function previewPartnershipRemoval(
  partnership: Partnership,
  caller: Caller,
  language: Language,
): PartnershipPreFlight {
  const company = otherSideOf(partnership, caller.accountId).name;
  const point = <Code extends 'alreadyRemoved' | (typeof partnershipConsequences)[number]>(code: Code) => ({
    code,
    text: say(language, `partnershipRemoval.${code}` satisfies MessageKey, { company }),
  });
  return {
    partnership,
    blockers: partnership.status === 'removed' ? [point('alreadyRemoved')] : [],
    consequences: partnershipConsequences.map(point),
    attestation: attestationFor('partnership', language),
  };
}

/** The partner on the other side. */
export function otherSideOf({ reseller, provider }: Partnership, accountId: AccountId) {
  return reseller.accountId === accountId ? provider : reseller;
}

export interface EndPartnershipPorts {
  readonly partnerships: Pick<Partnerships, 'get' | 'end' | 'recall'>;
  readonly ids: Pick<Ids, 'salt'>;
  readonly clock: Clock;
}

/** What is asked for, as the caller read it. */
export interface PartnershipRemovalRequest {
  readonly partnershipId: string;
  readonly expectedRevision: number;
  readonly affirmation: Affirmation;
  /** Where the request came from; kept as a commitment only. */
  readonly sourceIp: string;
}

/**
 * Either side ends a partnership, by the attestation (R22): both lists drop it at once. No customer, relationship or
 * privilege changes.
 *
 * @throws `not_found`, `partnership_already_removed`, `revision_mismatch`, `attestation_changed`,
 *   `attestation_not_affirmed`, `idempotency_key_reused`, `busy_try_again`
 */
export function removePartnership(
  { partnerships, ids, clock }: EndPartnershipPorts,
  command: UserCommand,
  request: PartnershipRemovalRequest,
): Promise<Partnership> {
  const { caller, idempotency } = command;
  const { partnershipId, expectedRevision, affirmation, sourceIp } = request;
  const read = (id: string) => readOwnPartnership(partnerships, caller.accountId, id);
  return changeOnce(
    {
      read: () => read(partnershipId),
      expectedRevision,
      transition(partnership) {
        const attestation = requireAffirmed('partnership', affirmation);
        const attested = { attestation, salt: ids.salt(), sourceIp };
        return { change: endPartnership(partnership, caller, attested, contextOf(command, clock())), attestation };
      },
      write: ({ change, attestation }) => partnerships.end(change, attestation, idempotency),
    },
    ({ change }) => change.after,
    { rebuild: read, recall: () => partnerships.recall(idempotency, clock()) },
  );
}

/** Reads a partnership that the partner is a side of; others are not there. @throws `not_found` */
export async function readOwnPartnership(
  partnerships: Pick<Partnerships, 'get'>,
  accountId: AccountId,
  id: string,
): Promise<Partnership> {
  const partnership = await partnerships.get(id);
  const isSide = partnership?.reseller.accountId === accountId || partnership?.provider.accountId === accountId;
  if (partnership === undefined || !isSide) throw notFound('partnership');
  return partnership;
}
