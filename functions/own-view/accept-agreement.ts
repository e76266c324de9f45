import { recordAgreement } from '../customer-accounts/account.ts';
import type { CustomerAccounts } from '../customer-accounts/customer-accounts.port.ts';
import { type CustomerAgreementText, customerAgreementIn } from '../customer-accounts/customer-agreement.ts';
import type { Clock, CustomerId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';
import { retryOvertaken } from '../platform/base/retry.ts';
import { linkInvalid } from '../platform/links/link-token.ts';
import type { Customers } from '../relationships/customers.port.ts';

export interface AcceptAgreementPorts {
  readonly customers: Pick<Customers, 'getCustomer'>;
  readonly accounts: Pick<CustomerAccounts, 'getAgreement' | 'change'>;
  readonly clock: Clock;
}

/** Who accepts, for which customer, in which request. */
export interface AgreementAcceptance {
  readonly customerId: CustomerId;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: Language;
  readonly correlationId: string;
}

/**
 * The customer agreement where the customer has yet to accept the present version; `undefined` where it has, or where
 * a partner recorded that it has (R54).
 */
export async function agreementToAccept(
  { accounts }: Pick<AcceptAgreementPorts, 'accounts'>,
  customerId: CustomerId,
  language: Language,
): Promise<CustomerAgreementText | undefined> {
  const text = customerAgreementIn(language);
  const recorded = await accounts.getAgreement(customerId);
  return recorded?.version === text.version ? undefined : text;
}

/**
 * The customer accepts the customer agreement itself, by the link mailed to its address (R54): recorded as its own, with
 * the text as it was shown. Where it is on record already, nothing is done.
 *
 * @throws `link_invalid`, `busy_try_again`
 */
export function acceptAgreement(ports: AcceptAgreementPorts, acceptance: AgreementAcceptance): Promise<void> {
  const { customers, accounts, clock } = ports;
  const { customerId, firstName, lastName, language, correlationId } = acceptance;
  return retryOvertaken(async () => {
    const [customer, text] = await Promise.all([
      customers.getCustomer(customerId),
      agreementToAccept(ports, customerId, language),
    ]);
    if (customer === undefined || customer.erasedAt !== undefined) throw linkInvalid();
    if (text === undefined) return;
    const at = clock();
    const agreement = {
      ...{ customerId, version: text.version, firstName, lastName, email: customer.contact.email },
      acceptedOn: at.toISOString().slice(0, 10),
      acceptedByCustomer: { hash: text.hash, language },
      recordedAt: at.toISOString(),
    };
    const context = { actor: { kind: 'customer', customerId }, at, correlationId } as const;
    await accounts.change(recordAgreement(customer, agreement, context), { agreement, shown: text });
  });
}
