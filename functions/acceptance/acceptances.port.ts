import type { Gdap } from '../gdap/gdap.ts';
import type { Consent } from '../invitations/consent.ts';
import type { Invitation } from '../invitations/invitation.ts';
import type { Change } from '../platform/changes/change.ts';
import type { Established } from '../relationships/relationship.ts';

/** Where acceptances are written. */
export interface Acceptances {
  /**
   * All of an acceptance in one transaction, or nothing (R11): invitation, customer, relationships, privileges, the
   * text that was shown, audit records, events. Where two partners ask, they must still work together (R6).
   *
   * @throws StaleWriteError where another decision, or another acceptance of the same customer, came first;
   *   `partnership_not_active`
   */
  keep(
    invitation: Change<Invitation>,
    established: Established & { readonly gdap?: Gdap },
    consent: Consent,
  ): Promise<void>;
}
