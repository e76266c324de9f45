import * as z from 'zod/mini';
import { everyone, forEverybody, forUsers } from '../identity/permissions.ts';
import { described, id, named } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { operation } from '../platform/http/operation.schema.ts';
import { isDomainName } from '../platform/text/domain-name.ts';
import { phone } from '../platform/text/phone.schema.ts';
import { country, normalAddress } from '../platform/text/place.schema.ts';
import { emailAddress, line, personName } from '../platform/text/text.schema.ts';
import { customerView } from '../relationships/relationships.schema.ts';
import { customerAgreementVersion } from './account.ts';
import type { SubmittedCustomer } from './add-customer.ts';
import type { WithPassword } from './manage-account.ts';

const address = z
  .strictObject({
    street: line(200),
    city: line(100),
    state: z.optional(line(100)),
    postalCode: line(20),
    country,
  })
  .check(normalAddress);

/** A domain name of at least two labels, in lower case; none that is reserved for names that are no domain. */
const domain = z.string().check(
  z.maxLength(100),
  z.overwrite((text) => text.toLowerCase()),
  z.refine(isDomainName, 'is no domain name'),
  z.refine((text) => !text.endsWith('.invalid'), 'is reserved'),
);

const customerBody = named(
  'NewCustomer',
  z.strictObject({
    resellerId: described('The account of your active reseller on whose behalf it is added.', id),
    company: line(100),
    domain: described('Of the customer alone: its users sign in with it.', domain),
    address: described('By the rules of its country.', address),
    contact: z.strictObject({ name: personName, email: emailAddress }),
    phone: z.optional(phone),
    azureAccess: described('Whether the reseller may manage its Azure account, too.', z._default(z.boolean(), false)),
    language: described('The customer’s; by default your account’s.', z.optional(z.enum(languages))),
  }),
);

const reviewView = named(
  'CustomerReview',
  z.object({ valid: z.literal(true), reseller: z.object({ accountId: z.string(), company: z.string() }) }),
);

const oncePassword = described('Told this once, and never again.', z.optional(z.string()));

const signInUrl = described('Where the user signs in, and sets a password of its own.', z.string());

const addedView = named(
  'AddedCustomer',
  z.object({
    id: z.string(),
    status: z.enum(['provisioning', 'ready']),
    company: z.string(),
    adminUser: z.object({
      userName: z.string(),
      temporaryPassword: oncePassword,
      signInUrl,
      note: described('What to do where no password is told.', z.optional(z.string())),
    }),
  }),
);

const noPassword =
  'A temporary password is told once only; it was told before, or none could be set. The reseller can set one: …/users/{userId}/password-reset.';

/**
 * The answer to an addition.
 * @param signInAt where its first user signs in
 */
export function showAdded(
  { customer, userName, temporaryPassword }: SubmittedCustomer,
  signInAt: string,
): z.infer<typeof addedView> {
  const told = temporaryPassword === undefined ? { note: noPassword } : { temporaryPassword };
  return addedView.parse({ ...customer, adminUser: { userName, ...told, signInUrl: signInAt } });
}

const changeBody = named(
  'CustomerAccountChange',
  z
    .strictObject({
      company: z.optional(line(100)),
      contactName: z.optional(personName),
      phone: z.optional(phone),
      address: z.optional(address),
    })
    .check(z.refine((body) => Object.values(body).some((value) => value !== undefined), 'changes nothing')),
);

const agreementParts = {
  version: described(`The agreement’s version; at present \`${customerAgreementVersion}\`.`, line(20)),
  firstName: personName,
  lastName: personName,
  email: emailAddress,
  phone: z.optional(phone),
  acceptedOn: described(
    'The day, YYYY-MM-DD.',
    z.iso.date().check(z.refine((day) => day >= '2000-01-01', 'is before there were such agreements')),
  ),
};

const agreementView = named(
  'CustomerAgreement',
  z.object({
    customerId: z.string(),
    ...agreementParts,
    recordedBy: described(
      'The partner’s user on whose word it is.',
      z.optional(z.object({ accountId: z.string(), userId: z.string() })),
    ),
    acceptedByCustomer: described(
      'Instead of it: the customer accepted it itself by its link, this text.',
      z.optional(z.object({ hash: z.string(), language: z.enum(languages) })),
    ),
    recordedAt: z.string(),
  }),
);

/** The agreement's text, to be read (R54). */
export const agreementTextView = named(
  'CustomerAgreementText',
  z.object({
    version: z.string(),
    language: z.enum(languages),
    title: z.string(),
    paragraphs: z.array(z.string()),
    hash: described('Hexadecimal SHA-256 of all of it.', z.string()),
  }),
);

const userParts = {
  id: z.string(),
  name: z.string(),
  userName: z.string(),
  isAdmin: z.optional(z.literal(true)),
  status: z.enum(['active', 'disabled']),
  createdAt: z.string(),
};

export const customerUserView = named('CustomerUser', z.object(userParts));

const withPasswordView = named(
  'CustomerUserWithPassword',
  z.object({ ...userParts, temporaryPassword: oncePassword, signInUrl, note: z.optional(z.string()) }),
);

/**
 * A user with the password that was just set.
 * @param signInAt where it signs in
 */
export function showWithPassword(
  { user, temporaryPassword }: WithPassword,
  signInAt: string,
): z.infer<typeof withPasswordView> {
  const note =
    'A temporary password is told once only; it was told before, or none could be set. Reset it with a new Idempotency-Key.';
  const told = temporaryPassword === undefined ? { note } : { temporaryPassword };
  return withPasswordView.parse({ ...user, ...told, signInUrl: signInAt });
}

const userBody = named(
  'NewCustomerUser',
  z.strictObject({
    name: personName,
    userName: described(
      'What stands before the `@`; the customer’s domain follows.',
      z
        .string()
        .check(z.regex(/^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/, 'is 1 to 64 small letters, digits, dots or dashes')),
    ),
  }),
);

const domainBody = named('DomainProof', z.strictObject({ domain }));

const none = (name: string) => named(name, z.strictObject({}));

const user = '/v1/customers/{customerId}/users/{userId}' as const;

export const customerOperations = {
  reviewCustomer: operation({
    id: 'reviewCustomer',
    method: 'POST',
    path: '/v1/customers/review',
    permission: forUsers(everyone, { kind: 'provider', activeAgreement: true }),
    summary: 'Finds out whether a customer could be added: its details, its domain, the partnership. Writes nothing.',
    rows: ['R23'],
    body: customerBody,
    answers: { 200: reviewView },
    refusals: ['partnership_not_active', 'onboarding_incomplete', 'customer_domain_taken', 'daily_limit_reached'],
  }),
  addCustomer: operation({
    id: 'addCustomer',
    method: 'POST',
    path: '/v1/customers',
    permission: forUsers(everyone, { kind: 'provider', activeAgreement: true }),
    summary: 'Adds a customer on a reseller’s behalf. Its first user’s temporary password is in this one answer only.',
    rows: ['R23'],
    body: customerBody,
    answers: { 201: addedView },
    refusals: ['partnership_not_active', 'onboarding_incomplete', 'customer_domain_taken', 'daily_limit_reached'],
    makes: true,
  }),
  changeCustomer: operation({
    id: 'changeCustomer',
    method: 'PATCH',
    path: '/v1/customers/{customerId}',
    permission: forUsers(everyone),
    summary: 'Changes a customer’s account details.',
    rows: ['R12', 'R33'],
    body: changeBody,
    answers: { 200: customerView },
    refusals: ['not_found', 'privilege_required'],
    changes: true,
  }),
  proveDomain: operation({
    id: 'proveDomain',
    method: 'POST',
    path: '/v1/customers/{customerId}/domain',
    permission: forUsers(everyone),
    summary: 'Gives a customer a domain that a record in its DNS proves. Without the record, the refusal tells which.',
    rows: ['R55', 'R33'],
    body: domainBody,
    answers: { 200: customerView },
    refusals: [
      ...['not_found', 'privilege_required', 'daily_limit_reached'],
      ...['domain_not_proven', 'domain_not_checked', 'customer_domain_taken'],
    ],
    changes: true,
  }),
  readAgreementText: operation({
    id: 'readAgreementText',
    method: 'GET',
    path: '/v1/agreements/customer',
    permission: forEverybody,
    summary: 'The present customer agreement: its version, its text in a language, and the hash of both.',
    rows: ['R24', 'R54'],
    query: z.strictObject({ language: z._default(z.enum(languages), 'en') }),
    answers: { 200: agreementTextView },
  }),
  recordCustomerAgreement: operation({
    id: 'recordCustomerAgreement',
    method: 'POST',
    path: '/v1/customers/{customerId}/agreement',
    permission: forUsers(everyone),
    summary: 'Records that the customer accepted the customer agreement: without it nothing can be ordered.',
    rows: ['R24'],
    body: named('NewCustomerAgreement', z.strictObject(agreementParts)),
    answers: { 201: agreementView },
    refusals: ['not_found', 'privilege_required'],
    makes: true,
  }),
  getCustomerAgreement: operation({
    id: 'getCustomerAgreement',
    method: 'GET',
    path: '/v1/customers/{customerId}/agreement',
    permission: forUsers(everyone),
    summary: 'Reads who accepted the customer agreement, and when.',
    rows: ['R24'],
    answers: { 200: agreementView },
    refusals: ['not_found', 'privilege_required'],
  }),
  listCustomerUsers: operation({
    id: 'listCustomerUsers',
    method: 'GET',
    path: '/v1/customers/{customerId}/users',
    permission: forUsers(everyone),
    summary: 'Lists a customer’s users.',
    rows: ['R12'],
    answers: { 200: named('CustomerUserList', z.object({ items: z.array(customerUserView) })) },
    refusals: ['not_found', 'privilege_required'],
  }),
  createCustomerUser: operation({
    id: 'createCustomerUser',
    method: 'POST',
    path: '/v1/customers/{customerId}/users',
    permission: forUsers(everyone),
    summary: 'Makes a user of a customer’s. The temporary password is in this one answer only.',
    rows: ['R12'],
    body: userBody,
    answers: { 201: withPasswordView },
    refusals: ['not_found', 'privilege_required', 'user_name_taken'],
    makes: true,
  }),
  disableCustomerUser: operation({
    id: 'disableCustomerUser',
    method: 'POST',
    path: `${user}/disablement`,
    permission: forUsers(everyone),
    summary: 'Lets a user sign in no longer.',
    rows: ['R12'],
    body: none('UserDisablement'),
    answers: { 200: customerUserView },
    refusals: ['not_found', 'privilege_required', 'user_already_disabled'],
    makes: true,
  }),
  enableCustomerUser: operation({
    id: 'enableCustomerUser',
    method: 'POST',
    path: `${user}/enablement`,
    permission: forUsers(everyone),
    summary: 'Lets a user sign in again.',
    rows: ['R12'],
    body: none('UserEnablement'),
    answers: { 200: customerUserView },
    refusals: ['not_found', 'privilege_required', 'user_already_enabled'],
    makes: true,
  }),
  resetCustomerPassword: operation({
    id: 'resetCustomerPassword',
    method: 'POST',
    path: `${user}/password-reset`,
    permission: forUsers(everyone),
    summary: 'Gives a user another temporary password, in this one answer only.',
    rows: ['R12', 'R23'],
    body: none('PasswordReset'),
    answers: { 200: withPasswordView },
    refusals: ['not_found', 'privilege_required'],
    makes: true,
  }),
} as const;
