/**
 * What each property of the API is, by its name: one name is one thing, wherever it stands. Where a schema says more
 * of a property itself, that counts. A property without a description fails the check of the document.
 */

import { idPattern } from '../../functions/platform/base/json.schema.ts';

export interface Word {
  readonly description: string;
  readonly format?: 'date-time' | 'email' | 'date' | 'uri' | 'uri-reference';
  /** Of an ID: what it begins with. */
  readonly prefix?: string;
}

const is = (description: string): Word => ({ description });
const when = (description: string): Word => ({ description: `${description} RFC 3339, UTC.`, format: 'date-time' });
const idOf = (what: string, prefix: string): Word => ({ description: `The ID of ${what}.`, prefix });
const email = (description: string): Word => ({ description, format: 'email' });

/** By `Schema.property`, `Event.property` or `operation.parameter`, where a name alone does not tell. */
export const wordsOfSchemas: Readonly<Record<string, Word>> = {
  'NewCustomer.state': is('The state or province, where the country’s addresses have one.'),
  'CustomerAccountChange.state': is('The state or province, where the country’s addresses have one.'),
  'Customer.state': is('The state or province, where the country’s addresses have one.'),
  'Attestation.text': is('The statement, as it is affirmed.'),
  'PartnershipPreFlight.text': is('The same in a sentence, in the language asked for.'),
  'RemovalPreFlight.text': is('The same in a sentence, in the language asked for.'),
  'PartnershipRequestRead.text': is('How to get what is missing.'),
  'Problem.type': { description: 'Where the code is explained.', format: 'uri-reference' },
  'Problem.title': is('The kind of refusal, in words.'),
  'Problem.code': is('The reason, for programs. Every code is explained at `/docs/errors`.'),
  'Problem.status': is('The status of the answer.'),
  'AuditRecord.action': is('What happened: the type of the event.'),
  'AuditRecord.before': is('The state before.'),
  'AuditRecord.after': is('The state after.'),
  'AuditRecord.details': is('IDs, states, times and hashes; never a personal value.'),
  'AccessQuestion.action': is('What is to be done.'),
  'CustomerAgreementText.title': is('The title of the agreement.'),
  'CustomerAgreementText.version': is('The version of the agreement.'),
  'PartnershipAcceptance.version': is('The version of the wording.'),
  'PartnershipRequestRead.version': is('The version of the wording.'),
  'PartnershipRequestRead.lines': is('The lines that were shown.'),
  'PartnershipRequestRead.provider': is('Who asks.'),
  'Overview.customers': is('Your customers, without those that you only know.'),
  'Overview.partnerships': is('Your active partnerships.'),
  'Offer.name': is('What the offer is called.'),
  'DirectoryRoles.name': is('What the role is called, in English.'),
  'DirectoryRoles.key': is('The role’s name in requests.'),
  'Attestation.key': is('Which statement it is.'),
  'AzureAccess.granted': is('Whether the reseller may manage the customer’s Azure account.'),
  'Removal.carts': is('How many carts were cancelled with it.'),
  'Removal.privileges': is('The privileges it revokes.'),
  'Removal.supportContacts': is('For how many subscriptions it is the support contact no more.'),
  'RemovalCleared.carts': is('How many carts were cancelled.'),
  'RemovalCleared.supportContacts': is('For how many subscriptions it is the support contact no more.'),
  'CartChanged.lines': is('How many lines it has.'),
  'InvitationDeliveryChanged.invitation': is('The state of the invitation.'),
  'InvitationCreated.delivery': is('Who sends it: the service, or the partner itself.'),
  'CustomerReview.valid': is('Whether the customer could be added.'),
  'CartReview.valid': is('Whether it could be bought.'),
  'ReceiptVerdict.valid': is('Whether it is as it was signed.'),
  'PartnerIdVerification.reason': is('Why it is not verified.'),
  'DirectoryRoles.templateId': is('The ID of the role’s template in the directory.'),
  'CustomerAccess.manageAccount': is('Whether the partner manages the account.'),
  'CustomerAccess.manageAzure': is('Whether the partner manages the Azure account.'),
  'listInvitations.delivery': is('The state of the delivery.'),
  'WebhookDelivery.type': is('The type of the event.'),
  'WebhookDelivery.status': is('Of the delivery; of an attempt the answer’s HTTP status.'),
};

export const words: Readonly<Record<string, Word>> = {
  // Who and what, by ID.
  id: is('Its ID.'),
  accountId: idOf('a partner’s account', 'par'),
  jointAccountId: idOf('the other partner’s account', 'par'),
  byAccountId: idOf('the account of who did it', 'par'),
  resellerId: idOf('the reseller’s account', 'par'),
  providerId: idOf('the provider’s account', 'par'),
  withAccountId: idOf('the other partner’s account', 'par'),
  customerId: idOf('a customer', 'cus'),
  relationshipId: idOf('a relationship', 'rel'),
  invitationId: idOf('an invitation', 'inv'),
  previousId: idOf('the invitation before', 'inv'),
  nextId: idOf('the invitation that follows', 'inv'),
  additionId: idOf('the addition of a customer', 'add'),
  removalId: idOf('a removal', 'rem'),
  gdapId: idOf('granular privileges', 'gdap'),
  partnershipId: idOf('a partnership', 'pts'),
  attestationId: is('Which attestation was affirmed, with its version.'),
  orderId: idOf('an order', 'ord'),
  cartId: idOf('a cart', 'crt'),
  subscriptionId: idOf('a subscription', 'sub'),
  offerId: idOf('an offer', 'off'),
  importId: idOf('a file of invitations', 'imp'),
  webhookId: idOf('a webhook', 'whk'),
  deliveryId: is('The ID of a delivery: the webhook’s and the event’s.'),
  clientId: idOf('an API client', 'api'),
  eventId: is('The ID of an event.'),
  userId: is('The ID of a user: of a partner’s, or of a customer’s (`cuu_…`).'),
  chainId: is('Whose chain of records it is: the ID of an invitation, a customer, a partner …'),
  chain: is('Whose chain: the ID of an invitation, a customer, a partner …'),
  keyId: is('Which key signed.'),
  requestId: is('Names the request in logs and records.'),
  conflictingId: is('The ID of what is in the way.'),
  aggregateId: is('The ID of what changed.'),
  correlationId: is('Ties together all that one request caused.'),
  partnerId: is('A PartnerID: the number of a partner’s location, 5 to 10 digits.'),

  // People and companies.
  name: is('What it, or who, is called.'),
  company: is('The company’s name.'),
  partnerName: is('The partner’s company.'),
  resellerName: is('The reseller’s company.'),
  partnerKind: is('Whether the partner is a reseller or a provider.'),
  email: email('An email address.'),
  contactEmail: email('Where the partner is reached by email.'),
  contact: is('Whom to write to.'),
  contactName: is('Whom to write to, by name.'),
  supportContact: idOf('the account that supports it', 'par'),
  firstName: is('The first name of who accepted.'),
  lastName: is('The last name of who accepted.'),
  phone: is('A phone number, as `+36 1 234 5678`.'),
  address: is('A postal address.'),
  street: is('Street and number.'),
  city: is('The town.'),
  postalCode: is('The postal code, as its country writes it.'),
  country: is('The country: ISO 3166-1 alpha-2.'),
  domain: is('A domain, in punycode.'),
  website: { description: 'An address of the web, `https` only.', format: 'uri' },
  language: is('The language: English, Italian, Hungarian or Spanish.'),
  lang: is('The language of the texts.'),
  profile: is('What a provider tells of itself to all resellers.'),
  recipient: is('Who is asked.'),
  invitedBy: is('The ID of the user who invited; in a request `me` is you.'),
  createdBy: is('The ID of the user who made it.'),
  orderedBy: is('The ID of the user who ordered.'),
  grantedBy: idOf('the account that gave it', 'par'),
  actor: is('Who did it: by IDs, never by name.'),
  userName: is('What a customer’s user signs in with.'),
  adminUser: is('The customer’s first user.'),
  isAdmin: is('Whether it has an admin role.'),
  account: is('What is known of the account.'),
  reseller: is('The reseller.'),
  locations: is('The partner’s locations, each with its PartnerID.'),
  isRetired: is('Whether the location is in use no more.'),

  // States, kinds and what they rest on.
  kind: is('What kind it is.'),
  type: is('What kind it is.'),
  status: is('Its state.'),
  state: is('Its state.'),
  version: is('Its version.'),
  revision: is('Rises with each change; begins the `ETag`.'),
  agreement: is('The state of the programme’s partner agreement.'),
  agreementBefore: is('The state of the partner agreement before.'),
  roles: is('Roles.'),
  role: is('A role.'),
  privilege: is('A privilege.'),
  privileges: is('The privileges it brings.'),
  allows: is('What the role allows here.'),
  grants: is('The privileges, each with what it came through.'),
  granted: is('Whether it is granted.'),
  granular: is('Granular privileges.'),
  allowed: is('Whether it is allowed.'),
  assignments: is('Which roles are assigned to which groups.'),
  group: is('A group of your directory: its ID, or its name.'),
  incentiveCredit: is('Who has the credit, by subscription.'),
  support: is('Who supports it, by subscription.'),
  autoExtend: is('Whether it extends itself by half a year.'),
  autoRenew: is('Whether it renews itself.'),
  reason: is('Why.'),
  endReason: is('Why it ended.'),
  verified: is('Whether all is as it has to be.'),
  valid: is('Whether it is right; of rows, how many can be sent.'),
  isComplete: is('Whether the end was reached, or a broken link.'),

  // Texts.
  text: is('The text, plain.'),
  html: is('The text as HTML.'),
  subject: is('The subject.'),
  message: is('The message, as it is sent.'),
  description: is('What it is, in a sentence or two.'),
  reference: is('Your own reference.'),
  note: is('What to know about it.'),
  notice: is('What is told with it.'),
  paragraphs: is('The text, by paragraphs.'),
  detail: is('What is wrong, and what to do.'),
  code: is('The reason, for programs.'),
  link: { description: 'The personal link. Secret.', format: 'uri' },
  url: { description: 'An address.', format: 'uri' },

  // Times and terms.
  at: when('When.'),
  timestamp: when('When it happened.'),
  createdAt: when('When it was made.'),
  createdFrom: when('Made then or later.'),
  createdBefore: when('Made before.'),
  openedAt: when('When a person first did something by hand on the page.'),
  expiresAt: when('When it ends.'),
  endedAt: when('When it ended.'),
  endsAt: when('When it ends.'),
  erasedAt: when('When its personal values were erased.'),
  requestedAt: when('When it was asked for.'),
  activatedAt: when('When it was approved.'),
  recordedAt: when('When it was recorded.'),
  orderedAt: when('When it was ordered.'),
  startedAt: when('When it was started.'),
  beganAt: when('When it began.'),
  finishedAt: when('When all was done.'),
  scheduledAt: when('When it was planned.'),
  nextAttemptAt: when('When it is tried again.'),
  lastUsedAt: when('When it was used last.'),
  waitingUntil: when('Until when a limit makes it wait.'),
  previousSecretUntil: when('Until when the secret before counts as well.'),
  since: when('Since when.'),
  termEndsAt: when('When the term ends.'),
  revoked: is('When each privilege was revoked.'),
  acceptedOn: { description: 'The day of the acceptance.', format: 'date' },
  from: when('From then on.'),
  to: when('Up to then.'),
  before: when('Before then.'),
  term: is('How long it runs: an ISO 8601 duration.'),
  termDays: is('Days it runs for.'),
  expiresInDays: is('Days until it ends.'),
  withinDays: is('Only what ends within so many days.'),

  // Money and orders.
  billing: is('How it is billed.'),
  currency: is('ISO 4217.'),
  priceMinor: is('Per seat and billing period, in minor units.'),
  totalMinor: is('In minor units.'),
  seats: is('Seats: users that can have it.'),
  seatsBefore: is('Seats before.'),
  min: is('The least.'),
  max: is('The most.'),
  plans: is('For how long it is sold, how it is billed, at which price.'),
  lines: is('What is bought, line by line.'),
  offerName: is('What the offer is called.'),
  reviewHash: is('Of what was reviewed: exactly that is bought.'),
  problems: is('What stands in the way, all at once.'),

  // Answers of lists, batches and files.
  items: is('The items of this page.'),
  nextCursor: is('Where more follows: pass it as `cursor`.'),
  cursor: is('`nextCursor` of the page before.'),
  limit: is('How many at most.'),
  format: is('The form of the answer.'),
  in: is('Where to look.'),
  made: is('How many were made.'),
  refused: is('How many were refused.'),
  done: is('How many are done.'),
  rows: is('How many rows there are.'),
  encoding: is('How the file is encoded.'),
  delimiter: is('What divides its cells.'),
  progress: is('How far it is.'),
  invitation: is('The invitation.'),
  problem: is('Why not.'),
  delivery: is('Who sends it, and what became of it.'),
  method: is('`service`: the service mails it; `self`: you send it.'),
  remindersSent: is('How many reminders were sent.'),
  ownDelivery: is('What you need to send it yourself. Secret.'),

  // Removal and evidence.
  attestation: is('What was affirmed.'),
  attestationLanguage: is('The language it was affirmed in.'),
  statements: is('The statements, each to be affirmed by itself.'),
  goodFaith: is('The decision is in good faith.'),
  legitimatePurpose: is('It has a legitimate business purpose.'),
  accordance: is('It is in accordance with the agreement.'),
  holdHarmless: is('The partner agrees to defend and hold harmless.'),
  consequences: is('What follows from it.'),
  blockers: is('What has to end first.'),
  hash: is('Hexadecimal SHA-256.'),
  shownVersion: is('The version of the wording that was shown.'),
  shownLanguage: is('The language it was shown in.'),
  shown: is('What was shown.'),
  previousHash: is('The hash of the record before.'),
  sequence: is('Its number, from 1.'),
  signature: is('The signature over the document.'),
  algorithm: is('How it is signed.'),
  pem: is('The public key, as PEM.'),
  data: is('What happened, by IDs, states and times.'),

  // Webhooks, programs, settings, limits.
  types: is('Types of events; left out: all.'),
  ordered: is('Whether events of one thing come one after the other.'),
  attempts: is('The attempts, newest last.'),
  ms: is('Milliseconds it took.'),
  operations: is('Operations by their ID; left out: all that the roles allow.'),
  fields: is('Which fields changed, by spaces.'),
  told: is('Whether one is told.'),
  notices: is('What is told by mail; `null` takes a setting back.'),
  invitationAnswered: is('How your invitation ended.'),
  newLinkAsked: is('A new link was asked for.'),
  relationshipRemoved: is('A customer ended a relationship.'),
  gdapEnding: is('Granular privileges end soon.'),
  gdapEnded: is('Granular privileges have ended.'),
  subscriptionEnding: is('A subscription that will not renew ends soon.'),
  subscriptionEnded: is('A subscription has ended.'),
  webhookDisabled: is('A webhook was switched off.'),
  logoHash: is('The SHA-256 of the logo, in hex; absent where there is none.'),
  limits: is('What the partner may ask of the service.'),
  invitationsPerHour: is('Invitations and resends in an hour.'),
  pendingInvitations: is('Invitations that wait for an answer at a time.'),
  emailsPerRecipientAndDay: is('Emails to one recipient in a day.'),
  attention: is('What needs somebody.'),
  stalledRemovals: is('Removals that stand still.'),
  subscriptionsWithoutReseller: is('Subscriptions for which no reseller has the credit.'),

  // Refusals.
  errors: is('The places that are wrong.'),
  pointer: is('Where, as a JSON pointer; of the query `/query/…`.'),
  requiredRoles: is('Roles of which one is needed.'),
  requiredActions: is('Actions of which one is needed.'),
  missing: is('What is missing.'),
  retryAfterSeconds: is('Seconds to wait.'),
  rateLimit: is('What the window allows, and what is left of it.'),
  remaining: is('What is left.'),
  resetSeconds: is('Seconds until the next window.'),
  windowSeconds: is('Seconds of a window.'),
};

interface Schema {
  description?: string;
  type?: unknown;
  format?: string;
  pattern?: string;
  enum?: unknown;
  const?: unknown;
  $ref?: string;
  properties?: Record<string, Schema>;
}

/** What an ID that callers send is checked by: whatever it is of. */
const anyId = idPattern.source;

/**
 * Says of each property and parameter of a document what it is, where its schema does not, and its form.
 * @returns the names for which there is no word, and words that no name needs
 */
export function describeAll(document: {
  readonly components?: { readonly schemas?: object };
  readonly paths?: object;
  readonly webhooks?: object;
}): { readonly unknown: readonly string[]; readonly unused: readonly string[] } {
  const unknown = new Set<string>();
  const used = new Set<string>();
  const wordOf = (place: string, name: string, schema: Schema): Word | undefined => {
    const key = Object.hasOwn(wordsOfSchemas, `${place}.${name}`) ? `${place}.${name}` : name;
    const word = wordsOfSchemas[key] ?? words[key];
    // A word may tell the form alone.
    const isForm = word?.format !== undefined || word?.prefix !== undefined;
    if (schema.$ref === undefined && (schema.description === undefined || isForm)) used.add(key);
    return word;
  };
  const walk = (value: unknown, schema: string): void => {
    if (Array.isArray(value)) for (const each of value) walk(each, schema);
    if (typeof value !== 'object' || value === null) return;
    const {
      properties,
      in: place,
      name,
    } = value as { properties?: Record<string, Schema>; in?: unknown; name?: unknown };
    for (const [property, found] of Object.entries(properties ?? {}))
      if (!say(found, wordOf(schema, property, found))) unknown.add(`${schema}.${property}`);
    if (place === 'query' || place === 'path') {
      const parameter = value as { description?: string; schema: Schema };
      if (!say(parameter.schema, wordOf(schema, String(name), parameter.schema))) unknown.add(`${schema}.${name}`);
      parameter.description ??= parameter.schema.description ?? '';
    }
    for (const each of Object.values(value)) walk(each, schema);
  };
  const named = Object.entries(document.components?.schemas ?? {});
  for (const [name, schema] of named) walk(schema, name);
  for (const path of Object.values(document.paths ?? {}))
    for (const operation of Object.values(path as Record<string, { operationId?: string }>))
      walk(operation, operation.operationId ?? '');
  for (const [event, hook] of Object.entries(document.webhooks ?? {})) walk(hook, event);
  const all = [...Object.keys(words), ...Object.keys(wordsOfSchemas)];
  return { unknown: [...unknown], unused: all.filter((name) => !used.has(name)) };
}

/** @returns whether there is something to say of it, by itself or by a word */
function say(schema: Schema, word: Word | undefined): boolean {
  if (schema.$ref !== undefined) return true;
  if (schema.description === undefined && word !== undefined) schema.description = word.description;
  const isText = schema.type === 'string' && schema.enum === undefined && schema.const === undefined;
  const isBare = schema.format === undefined && (schema.pattern === undefined || schema.pattern === anyId);
  if (word !== undefined && isText && isBare) {
    if (word.format !== undefined) schema.format = word.format;
    if (word.prefix !== undefined) schema.pattern = `^${word.prefix}_[\\w-]+$`;
  }
  return schema.description !== undefined;
}
