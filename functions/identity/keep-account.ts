import type { AccountId, PartnerId } from '../platform/base/ids.ts';
import type { Change, ChangeContext } from '../platform/changes/change.ts';
import { changeAsRead, changeOnce } from '../platform/changes/change-course.ts';
import type { IdempotentRequest } from '../platform/changes/idempotency.ts';
import type { AccountState } from './account-state.ts';
import { type PartnerAsRead, readPartner } from './open-account.ts';
import {
  type AccountChange,
  type Address,
  addLocation,
  changeAccount,
  changeLocation,
  changeLogo,
  changeState,
  type Location,
  type LocationChange,
  moveAccount,
  type Partner,
} from './partner.ts';
import type { Partners } from './partners.port.ts';

interface AccountPorts {
  readonly partners: Pick<Partners, 'getPartner' | 'changePartner' | 'addLocation' | 'changeLogo' | 'recall'>;
}

/** Changes an account as it was read. */
async function change(
  { partners }: AccountPorts,
  { accountId, expectedRevision }: PartnerAsRead,
  transition: (partner: Partner) => Change<Partner>,
  write: (change: Change<Partner>) => Promise<void> = partners.changePartner,
): Promise<Partner> {
  const read = () => readPartner(partners, accountId);
  return (await changeAsRead({ read, expectedRevision, transition, write })).after;
}

/**
 * A partner changes its contact, address, language and public profile (R49).
 * @throws `invalid_request` for another country, `revision_mismatch`, `busy_try_again`
 */
export function editOwnAccount(
  ports: AccountPorts,
  { accountId, expectedRevision, ...wish }: PartnerAsRead & AccountChange,
  context: ChangeContext,
): Promise<Partner> {
  return change(ports, { accountId, expectedRevision }, (partner) => changeAccount(partner, wish, context));
}

/**
 * The operator moves an account, to another country as well (R49).
 * @throws `not_found`, `revision_mismatch`, `busy_try_again`
 */
export function movePartner(
  ports: AccountPorts,
  { address, ...asRead }: PartnerAsRead & { readonly address: Address },
  context: ChangeContext,
): Promise<Partner> {
  return change(ports, asRead, (partner) => moveAccount(partner, address, context));
}

/**
 * The operator gives an account a logo, or takes it away (R1): customers see it beside the company's name. Like the
 * name it is the operator's, who knows whose it is: no check reads what is written in a picture.
 *
 * @param logo as `drawnAnew` gives it
 * @throws `not_found`, `revision_mismatch`, `busy_try_again`
 */
export function setLogo(
  ports: AccountPorts,
  { logo, ...asRead }: PartnerAsRead & { readonly logo: string | undefined },
  context: ChangeContext,
): Promise<Partner> {
  const { changeLogo: write } = ports.partners;
  return change(
    ports,
    asRead,
    (partner) => changeLogo(partner, logo, context),
    (changed) => write(changed, logo),
  );
}

/**
 * The operator adds a location with its PartnerID (R49).
 * @throws `not_found`, `partner_id_taken`, `location_already_there`, `locations_full`, `revision_mismatch`
 */
export function addLocationTo(
  ports: AccountPorts,
  { location, ...asRead }: PartnerAsRead & { readonly location: Location },
  context: ChangeContext,
): Promise<Partner> {
  const { addLocation: write } = ports.partners;
  return change(
    ports,
    asRead,
    (partner) => addLocation(partner, location, context),
    (changed) => write(changed, location.partnerId),
  );
}

/**
 * The operator changes a location, retires it, or brings it back (R49). A retired PartnerID is not verified any more.
 * @throws `not_found`, `last_location`, `revision_mismatch`
 */
export function editLocation(
  ports: AccountPorts,
  {
    accountId,
    expectedRevision,
    partnerId,
    ...wish
  }: PartnerAsRead & { readonly partnerId: PartnerId } & LocationChange,
  context: ChangeContext,
): Promise<Partner> {
  const asRead = { accountId, expectedRevision };
  return change(ports, asRead, (partner) => changeLocation(partner, partnerId, wish, context));
}

/**
 * The operator suspends an account, resumes it, or closes it for good (R48). From this moment its users are refused,
 * its pending invitations are neither mailed nor accepted; its customers' relationships stay, with their evidence.
 *
 * @throws `not_found`, `account_already_active`, `account_already_suspended`, `account_already_closed`,
 *   `account_closed_for_good`, `idempotency_key_reused`
 */
export function setAccountState(
  { partners }: AccountPorts,
  { accountId, state }: { readonly accountId: AccountId; readonly state: AccountState },
  idempotency: IdempotentRequest,
  context: ChangeContext,
): Promise<Partner> {
  const read = () => readPartner(partners, accountId);
  return changeOnce(
    {
      read,
      transition: (partner) => changeState(partner, state, context),
      write: (changed) => partners.changePartner(changed, idempotency),
    },
    ({ after }) => after,
    { rebuild: read, recall: () => partners.recall(idempotency, context.at) },
  );
}
