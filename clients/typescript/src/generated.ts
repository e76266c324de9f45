// Made from docs/openapi.json by `npm run generate`. Do not edit.
/* biome-ignore-all lint: generated */
export type NoticesChange = { readonly notices: Readonly<Record<string, boolean | null>>; };
export type NewUser = { readonly name: string;
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
readonly language?: "en" | "it" | "hu" | "es" | undefined; };
export type UserChange = { readonly name?: string | undefined;
readonly language?: "en" | "it" | "hu" | "es" | undefined;
readonly roles?: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[] | undefined; };
export type Nothing = {  };
export type AccountChange = { /** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly contactEmail?: string | undefined;
readonly language?: "en" | "it" | "hu" | "es" | undefined;
readonly address?: { readonly street: string;
readonly city: string;
readonly postalCode: string;
/** ISO 3166-1 alpha-2. */
readonly country: string; } | undefined;
/** What your users are told by mail, unless they set it otherwise. */
readonly notices?: Readonly<Record<string, boolean | null>> | undefined;
readonly profile?: { readonly description?: string | undefined;
readonly website?: string | undefined; } | undefined; };
export type NewPartner = { readonly kind: "reseller" | "provider";
readonly company: string;
readonly address: { readonly street: string;
readonly city: string;
readonly postalCode: string;
/** ISO 3166-1 alpha-2. */
readonly country: string; };
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly contactEmail: string;
readonly language: "en" | "it" | "hu" | "es";
readonly locations: readonly (NewLocation)[];
readonly agreement?: "notSigned" | "active" | "ended" | undefined; };
export type NewLocation = { readonly partnerId: string;
readonly name: string;
/** ISO 3166-1 alpha-2. */
readonly country?: string | undefined; };
export type AgreementChange = { readonly agreement: "notSigned" | "active" | "ended"; };
export type AccountMove = { readonly address: { readonly street: string;
readonly city: string;
readonly postalCode: string;
/** ISO 3166-1 alpha-2. */
readonly country: string; }; };
export type Limits = { readonly invitationsPerHour?: number | undefined;
readonly pendingInvitations?: number | undefined;
readonly emailsPerRecipientAndDay?: number | undefined; };
export type LocationChange = { readonly name?: string | undefined;
/** ISO 3166-1 alpha-2. */
readonly country?: string | undefined;
readonly isRetired?: boolean | undefined; };
export type NewInvitation = { /** A new customer. */
readonly recipient?: { /** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
readonly name?: string | undefined;
readonly company?: string | undefined; } | undefined;
/** A customer on your list, instead of `recipient`. */
readonly customerId?: string | undefined;
/** An invitation of yours that expired or was passed on, instead of `recipient`: this one follows it. */
readonly previousId?: string | undefined;
/** The account ID of your active provider (or reseller), for which you ask too: one link, one decision. */
readonly withAccountId?: string | undefined;
/** By default as is known of the customer, else your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
readonly expiresInDays?: number | undefined;
/** Your own text, with {{link}} where the link goes. Left out: the draft. */
readonly text?: string | undefined;
/** `self`: you send the link yourself. */
readonly delivery?: "service" | "self" | undefined;
readonly reference?: string | undefined; };
export type InvitationBatch = { /** Each as the body of `POST /v1/invitations`. */
readonly items: readonly (unknown)[];
/** Checks everything, makes nothing, counts against no limit. */
readonly dryRun?: boolean | undefined; };
export type Resend = { readonly expiresInDays?: number | undefined; };
export type GdapRequest = { /** Roles of the directory, by their key in the catalogue `GET /v1/directory-roles`. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** P1D to P2Y, from the customer’s approval. */
readonly term: string;
/** Extended by P180D before it would end. Not with Global Administrator. */
readonly autoExtend?: boolean | undefined;
/** By default as is known of the customer, else your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
readonly expiresInDays?: number | undefined;
/** Your own text, with {{link}} where the link goes. Left out: the draft. */
readonly text?: string | undefined;
/** `self`: you send the link yourself. */
readonly delivery?: "service" | "self" | undefined;
readonly reference?: string | undefined; };
export type PartnershipRequest = { /** Somebody of the reseller. */
readonly recipient: { /** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
readonly name?: string | undefined;
readonly company?: string | undefined; };
/** By default your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
readonly expiresInDays?: number | undefined;
/** Your own text, with {{link}} where the link goes. Left out: the draft. */
readonly text?: string | undefined;
/** `self`: you send the link yourself. */
readonly delivery?: "service" | "self" | undefined;
readonly reference?: string | undefined; };
export type DraftRequest = { /** A new customer. */
readonly recipient?: { /** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
readonly name?: string | undefined;
readonly company?: string | undefined; } | undefined;
/** A customer on your list, instead of `recipient`. */
readonly customerId?: string | undefined;
/** An invitation of yours that expired or was passed on, instead of `recipient`: this one follows it. */
readonly previousId?: string | undefined;
/** The account ID of your active provider (or reseller), for which you ask too: one link, one decision. */
readonly withAccountId?: string | undefined;
/** By default as is known of the customer, else your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
readonly expiresInDays?: number | undefined; };
export type Cancellation = {  };
export type GdapDraftRequest = { /** Roles of the directory, by their key in the catalogue `GET /v1/directory-roles`. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** P1D to P2Y, from the customer’s approval. */
readonly term: string;
/** Extended by P180D before it would end. Not with Global Administrator. */
readonly autoExtend?: boolean | undefined;
/** By default as is known of the customer, else your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
readonly expiresInDays?: number | undefined; };
export type PartnershipDraftRequest = { /** Somebody of the reseller. */
readonly recipient: { /** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
readonly name?: string | undefined;
readonly company?: string | undefined; };
/** By default your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
readonly expiresInDays?: number | undefined; };
export type GdapChange = { /** All of them: a group that is left out has no role any more. */
readonly assignments?: readonly ({ /** A group of your directory by its ID; or `globalAdmin`, `adminAgent`, `salesAgent`: all your users of that role. */
readonly group: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[] | undefined;
readonly autoExtend?: boolean | undefined; };
export type GdapTermination = {  };
export type PartnershipAcceptance = { /** The last part of the link in the email. */
readonly token: string;
readonly shown: { readonly language: "en" | "it" | "hu" | "es";
readonly version: string;
readonly hash: string; }; };
export type RemovalRequest = { /** As it was shown. */
readonly attestation: { readonly id: string;
readonly hash: string;
readonly language: "en" | "it" | "hu" | "es"; };
/** Each statement, affirmed with `true`. */
readonly statements: { readonly goodFaith: boolean;
readonly legitimatePurpose: boolean;
readonly accordance: boolean;
readonly holdHarmless: boolean; }; };
export type PartnershipRequestToken = { /** The last part of the link in the email. */
readonly token: string;
readonly language?: "en" | "it" | "hu" | "es" | undefined; };
export type NewCustomer = { /** The account of your active reseller on whose behalf it is added. */
readonly resellerId: string;
readonly company: string;
/** Of the customer alone: its users sign in with it. */
readonly domain: string;
/** By the rules of its country. */
readonly address: { readonly street: string;
readonly city: string;
readonly state?: string | undefined;
readonly postalCode: string;
/** ISO 3166-1 alpha-2. */
readonly country: string; };
readonly contact: { readonly name: string;
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string; };
/** Best with its country, such as +1 617 208 1394 ext. 100. */
readonly phone?: string | undefined;
/** Whether the reseller may manage its Azure account, too. */
readonly azureAccess?: boolean | undefined;
/** The customer’s; by default your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined; };
export type CustomerAccountChange = { readonly company?: string | undefined;
readonly contactName?: string | undefined;
/** Best with its country, such as +1 617 208 1394 ext. 100. */
readonly phone?: string | undefined;
readonly address?: { readonly street: string;
readonly city: string;
readonly state?: string | undefined;
readonly postalCode: string;
/** ISO 3166-1 alpha-2. */
readonly country: string; } | undefined; };
export type NewCustomerAgreement = { /** The agreement’s version; at present `1`. */
readonly version: string;
readonly firstName: string;
readonly lastName: string;
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
/** Best with its country, such as +1 617 208 1394 ext. 100. */
readonly phone?: string | undefined;
/** The day, YYYY-MM-DD. */
readonly acceptedOn: string; };
export type NewCustomerUser = { readonly name: string;
/** What stands before the `@`; the customer’s domain follows. */
readonly userName: string; };
export type UserDisablement = {  };
export type UserEnablement = {  };
export type PasswordReset = {  };
export type AzureAccessChange = { readonly resellerId: string;
readonly granted: boolean; };
export type AccessQuestion = { readonly role: "globalAdmin" | "adminAgent" | "salesAgent";
/** Groups of your directory the user is in: granular privileges are assigned to groups. */
readonly groups?: readonly (string)[] | undefined;
readonly action: "readAccount" | "manageAccount" | "manageUsers" | "resetPasswords" | "manageAdminUsers" | "resetAdminPasswords" | "manageLicences" | "manageSubscriptions" | "recordAgreement" | "manageAzure" | "placeOrders"; };
export type KnownCustomer = { readonly company: string;
readonly contact: { readonly name: string;
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string; };
/** The customer’s; by default your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined; };
export type NewOffer = { /** Your name for it, part of its ID. */
readonly sku: string;
readonly name: string;
readonly description: string;
readonly plans: readonly ({ readonly term: "P1M" | "P1Y" | "P3Y";
readonly billing: "monthly" | "annual" | "upfront";
/** ISO 4217. */
readonly currency: string;
/** Per seat and billing period, in minor units. */
readonly priceMinor: number; })[];
readonly seats: { readonly min: number;
readonly max: number; };
readonly status?: "active" | "withdrawn" | undefined; };
export type OfferChange = { readonly name?: string | undefined;
readonly description?: string | undefined;
readonly plans?: readonly ({ readonly term: "P1M" | "P1Y" | "P3Y";
readonly billing: "monthly" | "annual" | "upfront";
/** ISO 4217. */
readonly currency: string;
/** Per seat and billing period, in minor units. */
readonly priceMinor: number; })[] | undefined;
readonly seats?: { readonly min: number;
readonly max: number; } | undefined;
readonly status?: "active" | "withdrawn" | undefined; };
export type NewCart = { readonly customerId: string;
readonly lines?: readonly (({ readonly kind: "new";
readonly offerId: string;
readonly term: "P1M" | "P1Y" | "P3Y";
readonly billing: "monthly" | "annual" | "upfront";
readonly seats: number;
/** The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified. */
readonly partnerId: string; }) | ({ readonly kind: "more";
readonly subscriptionId: string;
/** How many more. */
readonly seats: number; }))[] | undefined;
readonly reference?: string | undefined; };
export type CartChange = { readonly lines: readonly (({ readonly kind: "new";
readonly offerId: string;
readonly term: "P1M" | "P1Y" | "P3Y";
readonly billing: "monthly" | "annual" | "upfront";
readonly seats: number;
/** The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified. */
readonly partnerId: string; }) | ({ readonly kind: "more";
readonly subscriptionId: string;
/** How many more. */
readonly seats: number; }))[]; };
export type CartReviewRequest = { /** That you act as indirect provider. */
readonly actingAsIndirectProvider: boolean; };
export type Purchase = { readonly reviewHash: string;
/** That you act as indirect provider. */
readonly actingAsIndirectProvider: boolean; };
export type CartCancellation = {  };
export type SubscriptionChange = ({ /** Fewer licences; more are ordered with a cart. */
readonly seats: number; }) | ({ /** Whether it is renewed when its term ends. */
readonly autoRenew: boolean; }) | ({ /** What changes when it is renewed, in place of what was scheduled before; `null` withdraws it. */
readonly atRenewal: ({ readonly seats?: number | undefined;
readonly offerId?: string | undefined;
readonly term?: "P1M" | "P1Y" | "P3Y" | undefined;
readonly billing?: "monthly" | "annual" | "upfront" | undefined; }) | (null); }) | ({ /** A PartnerID of the reseller, or its account’s ID; `null` clears. */
readonly associatedPartnerId: (string) | (null); }) | ({ /** A reseller’s account; `null` clears. */
readonly supportContact: (string) | (null); });
export type SubscriptionSuspension = {  };
export type SubscriptionResumption = {  };
export type SubscriptionCancellation = {  };
export type LicenceAssignment = { readonly userId: string; };
export type LicenceRemoval = {  };
export type RemovalRetry = {  };
export type SignedReceipt = { /** What is signed, as canonical JSON (RFC 8785). */
readonly document: { readonly kind: string; };
/** Hexadecimal SHA-256 of it. */
readonly hash: string;
readonly signature: { readonly algorithm: "ECDSA_SHA_256";
readonly keyId: string;
/** Base64, DER. */
readonly value: string; }; };
export type InvitationImportStart = {  };
export type InvitationImportCancellation = {  };
export type NewWebhook = { /** Where events are posted to: `https`, a name in a domain, no user or password. */
readonly url: string;
/** The types of events it gets, as docs/events names them; absent: all. */
readonly types?: readonly (string)[] | undefined;
/** Whether an event waits until those before it, of the same thing, have arrived or are given up. */
readonly ordered?: boolean | undefined;
readonly description?: string | undefined; };
export type WebhookChange = { /** Where events are posted to: `https`, a name in a domain, no user or password. */
readonly url?: string | undefined;
/** `null`: all. */
readonly types?: (readonly (string)[]) | (null) | undefined;
/** Whether an event waits until those before it, of the same thing, have arrived or are given up. */
readonly ordered?: boolean | undefined;
readonly description?: (string) | (null) | undefined;
/** Switches it on or off. */
readonly status?: "active" | "disabled" | undefined; };
export type WebhookRemoval = {  };
export type WebhookSecretRotation = {  };
export type WebhookTestRequest = {  };
export type WebhookReplay = { readonly from: string;
readonly to: string; };
export type WebhookDeliveryReplay = {  };
export type NewApiClient = { readonly name: string;
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
/** The operations it may call, by `operationId`; absent: all that its roles allow. */
readonly operations?: readonly (string)[] | undefined;
/** From then on it may do nothing. RFC 3339, UTC. */
readonly expiresAt?: string | undefined; };
export type ApiClientChange = { readonly name?: string | undefined;
readonly roles?: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[] | undefined;
readonly operations?: (readonly (string)[]) | (null) | undefined;
readonly expiresAt?: (string) | (null) | undefined; };
export type ApiClientSecretRotation = { /** Hours for which the secret before counts; 0: not at all. */
readonly overlapHours?: number | undefined; };
export type ApiClientRemoval = {  };
export type Me = { readonly userId: string;
readonly accountId: string;
readonly partnerKind: "reseller" | "provider";
readonly partnerName: string;
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[]; };
export type Notices = { readonly notices: { readonly invitationAnswered: { readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
readonly newLinkAsked: { readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
readonly relationshipRemoved: { readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
readonly gdapEnding: { readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
readonly gdapEnded: { readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
readonly subscriptionEnding: { readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
readonly subscriptionEnded: { readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
readonly webhookDisabled: { readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; }; }; };
export type UserList = { readonly items: readonly (User)[];
readonly nextCursor?: string | undefined; };
export type User = { readonly id: string;
readonly accountId: string;
readonly name: string;
readonly email: string;
readonly language: "en" | "it" | "hu" | "es";
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
readonly status: "active" | "disabled" | "removed";
readonly createdAt: string;
readonly revision: number; };
export type Partner = { readonly id: string;
readonly kind: "reseller" | "provider";
readonly status: "active" | "suspended" | "closed";
readonly company: string;
readonly address: { readonly street: string;
readonly city: string;
readonly postalCode: string;
readonly country: string; };
readonly contactEmail: string;
readonly language: "en" | "it" | "hu" | "es";
readonly profile?: { readonly description?: string | undefined;
readonly website?: string | undefined; } | undefined;
readonly locations: readonly ({ readonly partnerId: string;
readonly name: string;
readonly country?: string | undefined;
readonly isRetired?: boolean | undefined; })[];
readonly notices?: Readonly<Record<string, boolean>> | undefined;
readonly agreement: "notSigned" | "active" | "ended";
readonly limits?: { readonly invitationsPerHour?: number | undefined;
readonly pendingInvitations?: number | undefined;
readonly emailsPerRecipientAndDay?: number | undefined; } | undefined;
readonly createdAt: string;
readonly revision: number; };
export type PartnerList = { readonly items: readonly (Partner)[];
readonly nextCursor?: string | undefined; };
export type ConfirmedInvitation = { readonly id: string;
/** Instead of relationships: granular privileges, or a partnership. */
readonly asks?: { readonly kind: "gdap" | "partnership";
/** The privileges’ ID. */
readonly id?: string | undefined;
readonly roles?: readonly (string)[] | undefined;
readonly termDays?: number | undefined;
readonly autoExtend?: boolean | undefined; } | undefined;
readonly status: "pending" | "accepted" | "declined" | "cancelled" | "expired" | "undeliverable";
/** Why it ended, where `status` does not tell. */
readonly endReason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined;
readonly delivery: { readonly method: "service" | "self";
readonly state: "queued" | "sent" | "delayed" | "delivered" | "bounced" | "complained" | "self"; };
/** When a person first did something on the page; opening it does not count. */
readonly openedAt?: string | undefined;
readonly recipient: { readonly email: string;
readonly name?: string | undefined;
readonly company?: string | undefined; };
readonly language: "en" | "it" | "hu" | "es";
readonly text?: string | undefined;
/** The relationships it makes, with the state of each. */
readonly relationships: readonly ({ readonly accountId: string;
readonly partnerName: string;
readonly partnerKind: "reseller" | "provider";
readonly privilege: "delegatedAdmin" | "orders" | "azure";
readonly state: "requested" | "active" | "notEstablished";
readonly relationshipId?: string | undefined; })[];
readonly reference?: string | undefined;
readonly invitedBy: string;
/** The invitation it follows. */
readonly previousId?: string | undefined;
/** The invitation that follows it. */
readonly nextId?: string | undefined;
readonly createdAt: string;
/** Raised by each resend. */
readonly generation: number;
readonly remindersSent: number;
readonly expiresAt: string;
readonly endedAt?: string | undefined;
/** Why the customer declined, in its own words. */
readonly comment?: string | undefined;
/** Whom the customer named as the right person. Invite it with `previousId`. */
readonly passedOnTo?: { readonly email: string;
readonly name?: string | undefined; } | undefined;
readonly customerId?: string | undefined;
/** When the personal values in it were erased. */
readonly erasedAt?: string | undefined;
/** With `delivery: self`: the personal link, and the message to send. Treat the link as a secret. */
readonly ownDelivery?: { readonly link: string;
/** Opens the message in a mail program. */
readonly mailto: string;
/** Where the message is too long for that: what to do. */
readonly mailtoNote?: string | undefined;
readonly message: { readonly subject: string;
readonly text: string;
readonly html: string; }; } | undefined; };
export type InvitationList = { readonly items: readonly (Invitation)[];
readonly nextCursor?: string | undefined; };
export type Invitation = { readonly id: string;
/** Instead of relationships: granular privileges, or a partnership. */
readonly asks?: { readonly kind: "gdap" | "partnership";
/** The privileges’ ID. */
readonly id?: string | undefined;
readonly roles?: readonly (string)[] | undefined;
readonly termDays?: number | undefined;
readonly autoExtend?: boolean | undefined; } | undefined;
readonly status: "pending" | "accepted" | "declined" | "cancelled" | "expired" | "undeliverable";
/** Why it ended, where `status` does not tell. */
readonly endReason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined;
readonly delivery: { readonly method: "service" | "self";
readonly state: "queued" | "sent" | "delayed" | "delivered" | "bounced" | "complained" | "self"; };
/** When a person first did something on the page; opening it does not count. */
readonly openedAt?: string | undefined;
readonly recipient: { readonly email: string;
readonly name?: string | undefined;
readonly company?: string | undefined; };
readonly language: "en" | "it" | "hu" | "es";
readonly text?: string | undefined;
/** The relationships it makes, with the state of each. */
readonly relationships: readonly ({ readonly accountId: string;
readonly partnerName: string;
readonly partnerKind: "reseller" | "provider";
readonly privilege: "delegatedAdmin" | "orders" | "azure";
readonly state: "requested" | "active" | "notEstablished";
readonly relationshipId?: string | undefined; })[];
readonly reference?: string | undefined;
readonly invitedBy: string;
/** The invitation it follows. */
readonly previousId?: string | undefined;
/** The invitation that follows it. */
readonly nextId?: string | undefined;
readonly createdAt: string;
/** Raised by each resend. */
readonly generation: number;
readonly remindersSent: number;
readonly expiresAt: string;
readonly endedAt?: string | undefined;
/** Why the customer declined, in its own words. */
readonly comment?: string | undefined;
/** Whom the customer named as the right person. Invite it with `previousId`. */
readonly passedOnTo?: { readonly email: string;
readonly name?: string | undefined; } | undefined;
readonly customerId?: string | undefined;
/** When the personal values in it were erased. */
readonly erasedAt?: string | undefined; };
export type InvitationBatchResult = { readonly made: number;
readonly refused: number;
readonly items: readonly ({ /** `valid`: a dry run found nothing wrong. */
readonly outcome: "made" | "valid" | "refused";
readonly invitation?: { readonly id: string;
/** Instead of relationships: granular privileges, or a partnership. */
readonly asks?: { readonly kind: "gdap" | "partnership";
/** The privileges’ ID. */
readonly id?: string | undefined;
readonly roles?: readonly (string)[] | undefined;
readonly termDays?: number | undefined;
readonly autoExtend?: boolean | undefined; } | undefined;
readonly status: "pending" | "accepted" | "declined" | "cancelled" | "expired" | "undeliverable";
/** Why it ended, where `status` does not tell. */
readonly endReason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined;
readonly delivery: { readonly method: "service" | "self";
readonly state: "queued" | "sent" | "delayed" | "delivered" | "bounced" | "complained" | "self"; };
/** When a person first did something on the page; opening it does not count. */
readonly openedAt?: string | undefined;
readonly recipient: { readonly email: string;
readonly name?: string | undefined;
readonly company?: string | undefined; };
readonly language: "en" | "it" | "hu" | "es";
readonly text?: string | undefined;
/** The relationships it makes, with the state of each. */
readonly relationships: readonly ({ readonly accountId: string;
readonly partnerName: string;
readonly partnerKind: "reseller" | "provider";
readonly privilege: "delegatedAdmin" | "orders" | "azure";
readonly state: "requested" | "active" | "notEstablished";
readonly relationshipId?: string | undefined; })[];
readonly reference?: string | undefined;
readonly invitedBy: string;
/** The invitation it follows. */
readonly previousId?: string | undefined;
/** The invitation that follows it. */
readonly nextId?: string | undefined;
readonly createdAt: string;
/** Raised by each resend. */
readonly generation: number;
readonly remindersSent: number;
readonly expiresAt: string;
readonly endedAt?: string | undefined;
/** Why the customer declined, in its own words. */
readonly comment?: string | undefined;
/** Whom the customer named as the right person. Invite it with `previousId`. */
readonly passedOnTo?: { readonly email: string;
readonly name?: string | undefined; } | undefined;
readonly customerId?: string | undefined;
/** When the personal values in it were erased. */
readonly erasedAt?: string | undefined;
readonly ownDelivery?: { readonly link: string;
readonly message: { readonly subject: string;
readonly text: string; }; } | undefined; } | undefined;
readonly problem?: { readonly code: string;
readonly detail: string; } | undefined; })[]; };
export type RequestedGdap = { readonly id: string;
readonly status: "approvalPending" | "active" | "expiring" | "expired" | "terminated";
readonly customerId: string;
readonly company: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
readonly term: string;
readonly autoExtend: boolean;
readonly assignments: readonly ({ readonly group: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[];
/** The invitation by which the customer is asked. */
readonly invitationId: string;
readonly requestedAt: string;
readonly activatedAt?: string | undefined;
readonly endsAt?: string | undefined;
readonly endedAt?: string | undefined;
readonly endReason?: "declined" | "cancelled" | "undeliverable" | "byPartner" | "byCustomer" | undefined;
readonly invitation: ConfirmedInvitation; };
export type CustomerGdapList = { readonly items: readonly (Gdap)[];
readonly nextCursor?: string | undefined; };
export type Gdap = { readonly id: string;
readonly status: "approvalPending" | "active" | "expiring" | "expired" | "terminated";
readonly customerId: string;
readonly company: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
readonly term: string;
readonly autoExtend: boolean;
readonly assignments: readonly ({ readonly group: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[];
/** The invitation by which the customer is asked. */
readonly invitationId: string;
readonly requestedAt: string;
readonly activatedAt?: string | undefined;
readonly endsAt?: string | undefined;
readonly endedAt?: string | undefined;
readonly endReason?: "declined" | "cancelled" | "undeliverable" | "byPartner" | "byCustomer" | undefined; };
export type Draft = { /** Fixed. */
readonly subject: string;
/** What you may edit. {{link}} stands for the personal link. */
readonly text: string;
/** The whole message with its fixed last lines, as it will read. */
readonly fullText: string;
readonly html: string;
readonly language: "en" | "it" | "hu" | "es";
readonly expiresAt: string; };
export type DirectoryRoles = { readonly items: readonly ({ readonly key: "globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader";
readonly name: string;
readonly templateId: string;
readonly allows: readonly (string)[]; })[]; };
export type GdapList = { readonly items: readonly (Gdap)[];
readonly nextCursor?: string | undefined; };
export type PartnershipList = { readonly items: readonly (Partnership)[];
readonly nextCursor?: string | undefined; };
export type Partnership = { readonly id: string;
readonly status: "active" | "removed";
/** The other side; of a reseller with the PartnerIDs of its locations. */
readonly partner: { readonly accountId: string;
readonly name: string;
readonly kind: "reseller" | "provider";
readonly locations?: readonly ({ readonly partnerId: string;
readonly name: string;
readonly country: string; })[] | undefined; };
readonly since: string;
readonly invitationId?: string | undefined;
readonly endedAt?: string | undefined;
/** The partner that ended it. */
readonly endedBy?: string | undefined; };
export type Attestation = { readonly id: string;
readonly language: "en" | "it" | "hu" | "es";
readonly statements: readonly ({ readonly key: "goodFaith" | "legitimatePurpose" | "accordance" | "holdHarmless";
readonly text: string; })[];
readonly notice: string;
/** Hexadecimal SHA-256 of all of the above; affirm with it. */
readonly hash: string; };
export type PartnershipPreFlight = { readonly partnership: Partnership;
readonly blockers: readonly ({ readonly code: "alreadyRemoved";
readonly text: string; })[];
readonly consequences: readonly ({ readonly code: "leavesLists" | "noMoreTogether" | "customersStay" | "privilegesStay" | "associationsStay";
readonly text: string; })[];
readonly attestation: Attestation; };
export type ProviderList = { readonly items: readonly (ProviderProfile)[];
readonly nextCursor?: string | undefined; };
export type ProviderProfile = { readonly accountId: string;
readonly company: string;
readonly country: string;
readonly contactEmail: string;
readonly description?: string | undefined;
readonly website?: string | undefined; };
export type PartnerIdVerification = { readonly partnerId: string;
readonly verified: boolean;
readonly reason?: "unknown" | "agreement" | "region" | "partnership" | "unavailable" | undefined;
readonly company?: string | undefined;
/** The account of the reseller that holds it. */
readonly accountId?: string | undefined; };
export type PartnershipRequestRead = { readonly invitationId: string;
readonly status: string;
readonly provider: { readonly accountId: string;
readonly name: string; };
readonly expiresAt: string;
readonly shown: { readonly language: "en" | "it" | "hu" | "es";
readonly version: string;
/** Accept with it. */
readonly hash: string;
readonly lines: readonly (string)[]; };
/** What your account lacks to accept; with how to get it. */
readonly missing: readonly ({ readonly code: "reseller" | "role" | "agreement" | "partnerId" | "region" | "registry";
readonly text: string; })[]; };
export type CustomerAccess = { readonly items: readonly ({ readonly accountId: string;
readonly partnerName: string;
readonly partnerKind: "reseller" | "provider";
readonly contactEmail: string;
readonly grants: readonly ({ readonly privilege: "delegatedAdmin" | "orders" | "azure";
readonly relationshipId: string;
/** The invitation whose acceptance gave it. */
readonly invitationId?: string | undefined;
/** Or the addition of the customer on its behalf. */
readonly additionId?: string | undefined;
/** Or the provider that gave it. */
readonly grantedBy?: string | undefined;
readonly since: string; })[];
readonly granular: readonly ({ readonly gdapId: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
readonly assignments: readonly ({ readonly group: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[];
readonly invitationId: string;
readonly since: string;
readonly endsAt: string; })[];
/** The access levels; of single subscriptions by their IDs. */
readonly levels: { readonly manageAccount: boolean;
readonly manageAzure: boolean;
readonly incentiveCredit: readonly (string)[];
readonly support: readonly (string)[]; }; })[]; };
export type CustomerReview = { readonly valid: true;
readonly reseller: { readonly accountId: string;
readonly company: string; }; };
export type AddedCustomer = { readonly id: string;
readonly status: "provisioning" | "ready";
readonly company: string;
readonly adminUser: { readonly userName: string;
/** Told this once, and never again. */
readonly temporaryPassword?: string | undefined;
/** What to do where no password is told. */
readonly note?: string | undefined; }; };
export type CustomerList = { readonly items: readonly (CustomerListItem)[];
readonly nextCursor?: string | undefined; };
export type CustomerListItem = { readonly customerId: string;
readonly company: string;
/** `known`: you know it, and have no privilege. Request a relationship with its `customerId`. */
readonly relationship: "active" | "known";
readonly relationshipId?: string | undefined;
readonly privileges: readonly ("delegatedAdmin" | "orders" | "azure")[];
readonly since: string;
readonly invitationId?: string | undefined; };
export type Customer = { readonly id: string;
/** `known`: you only know it; request a relationship. `none`: granular privileges only. */
readonly relationship?: "active" | "known" | "none" | undefined;
readonly company: string;
readonly contact: { readonly name: string;
readonly email: string; };
readonly language: "en" | "it" | "hu" | "es";
/** Of a customer that a provider added. */
readonly status?: "provisioning" | "ready" | undefined;
readonly account?: { readonly domain?: string | undefined;
readonly phone?: string | undefined;
readonly address?: { readonly street: string;
readonly city: string;
readonly state?: string | undefined;
readonly postalCode: string;
readonly country: string; } | undefined; } | undefined;
readonly createdAt: string;
readonly grants: readonly ({ readonly privilege: "delegatedAdmin" | "orders" | "azure";
readonly relationshipId: string;
/** The invitation whose acceptance gave it. */
readonly invitationId?: string | undefined;
/** Or the addition of the customer on its behalf. */
readonly additionId?: string | undefined;
/** Or the provider that gave it. */
readonly grantedBy?: string | undefined;
readonly since: string; })[];
/** Granular privileges, apart from any relationship. */
readonly granular: readonly ({ readonly gdapId: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
readonly assignments: readonly ({ readonly group: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[];
readonly invitationId: string;
readonly since: string;
readonly endsAt: string; })[]; };
export type CustomerAgreementText = { readonly version: string;
readonly language: "en" | "it" | "hu" | "es";
readonly title: string;
readonly paragraphs: readonly (string)[];
/** Hexadecimal SHA-256 of all of it. */
readonly hash: string; };
export type CustomerAgreement = { /** The agreement’s version; at present `1`. */
readonly version: string;
readonly firstName: string;
readonly lastName: string;
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
/** Best with its country, such as +1 617 208 1394 ext. 100. */
readonly phone?: string | undefined;
/** The day, YYYY-MM-DD. */
readonly acceptedOn: string;
/** The partner’s user on whose word it is. */
readonly recordedBy?: { readonly accountId: string;
readonly userId: string; } | undefined;
/** Instead of it: the customer accepted it itself by its link, this text. */
readonly acceptedByCustomer?: { readonly hash: string;
readonly language: "en" | "it" | "hu" | "es"; } | undefined;
readonly recordedAt: string; };
export type CustomerUserList = { readonly items: readonly (CustomerUser)[]; };
export type CustomerUser = { readonly id: string;
readonly name: string;
readonly userName: string;
readonly isAdmin?: true | undefined;
readonly status: "active" | "disabled";
readonly createdAt: string; };
export type CustomerUserWithPassword = { readonly id: string;
readonly name: string;
readonly userName: string;
readonly isAdmin?: true | undefined;
readonly status: "active" | "disabled";
readonly createdAt: string;
/** Told this once, and never again. */
readonly temporaryPassword?: string | undefined;
readonly note?: string | undefined; };
export type AzureAccess = { readonly customerId: string;
readonly resellerId: string;
readonly granted: boolean; };
export type AccessAnswer = { readonly allowed: boolean;
/** Why not: the role, or no such privilege. */
readonly reason?: "role" | "privilege" | undefined;
readonly privilege?: "delegatedAdmin" | "orders" | "azure" | "granular" | undefined;
readonly relationshipId?: string | undefined;
readonly gdapId?: string | undefined;
readonly invitationId?: string | undefined;
readonly additionId?: string | undefined;
readonly since?: string | undefined;
/** Of granular privileges. */
readonly endsAt?: string | undefined; };
export type OfferList = { readonly items: readonly (Offer)[];
readonly nextCursor?: string | undefined; };
export type Offer = { readonly id: string;
readonly status: "active" | "withdrawn";
readonly name: string;
readonly description: string;
readonly plans: readonly ({ readonly term: "P1M" | "P1Y" | "P3Y";
readonly billing: "monthly" | "annual" | "upfront";
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
/** In minor units of the currency, such as cents. */
readonly priceMinor: number; })[];
readonly seats: { readonly min: number;
readonly max: number; };
readonly createdAt: string; };
export type Cart = { readonly id: string;
readonly status: "open" | "purchased" | "cancelled" | "expired";
readonly customerId: string;
readonly lines: readonly (({ readonly kind: "new";
readonly offerId: string;
readonly term: "P1M" | "P1Y" | "P3Y";
readonly billing: "monthly" | "annual" | "upfront";
readonly seats: number;
/** The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified. */
readonly partnerId: string; }) | ({ readonly kind: "more";
readonly subscriptionId: string;
/** How many more. */
readonly seats: number; }))[];
readonly reference?: string | undefined;
readonly createdBy: string;
readonly createdAt: string;
readonly expiresAt: string;
readonly orderId?: string | undefined; };
export type CartList = { readonly items: readonly (Cart)[];
readonly nextCursor?: string | undefined; };
export type CartReview = { readonly valid: boolean;
readonly lines: readonly (({ readonly kind: "new";
readonly offerId: string;
readonly term: "P1M" | "P1Y" | "P3Y";
readonly billing: "monthly" | "annual" | "upfront";
readonly seats: number;
/** The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified. */
readonly partnerId: string;
readonly offerName: string;
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
readonly priceMinor: number;
readonly totalMinor: number;
readonly reseller?: { readonly accountId: string;
readonly name: string; } | undefined; }) | ({ readonly kind: "more";
readonly subscriptionId: string;
/** How many more. */
readonly seats: number;
readonly offerName: string;
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
readonly priceMinor: number;
readonly totalMinor: number; }))[];
/** By currency, in minor units. */
readonly totals: Readonly<Record<string, number>>;
readonly problems: readonly ({ readonly code: "cart_empty" | "offer_unknown" | "offer_withdrawn" | "plan_unknown" | "seats_out_of_range" | "subscription_unknown" | "subscription_not_active" | "subscription_twice" | "partner_id_unknown" | "partner_id_agreement" | "partner_id_region" | "partner_id_partnership" | "partner_id_unavailable" | "provider_relationship_missing" | "reseller_missing" | "reseller_relationship_missing" | "partnership_not_active" | "customer_not_ready" | "customer_agreement_missing" | "total_too_large" | "cart_too_large";
/** From 0. */
readonly line?: number | undefined;
/** In words. */
readonly detail: string; })[];
/** Of lines and prices: buy with it. */
readonly reviewHash: string; };
export type Order = { readonly id: string;
readonly cartId: string;
readonly customerId: string;
readonly lines: readonly (({ readonly kind: "new";
readonly offerId: string;
readonly term: "P1M" | "P1Y" | "P3Y";
readonly billing: "monthly" | "annual" | "upfront";
readonly seats: number;
/** The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified. */
readonly partnerId: string;
readonly offerName: string;
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
readonly priceMinor: number;
readonly totalMinor: number;
readonly subscriptionId: string; }) | ({ readonly kind: "more";
readonly subscriptionId: string;
/** How many more. */
readonly seats: number;
readonly offerName: string;
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
readonly priceMinor: number;
readonly totalMinor: number; }))[];
/** By currency, in minor units. */
readonly totals: Readonly<Record<string, number>>;
readonly orderedBy: string;
readonly orderedAt: string;
readonly reference?: string | undefined; };
export type OrderList = { readonly items: readonly (Order)[];
readonly nextCursor?: string | undefined; };
export type SubscriptionList = { readonly items: readonly (Subscription)[];
readonly nextCursor?: string | undefined; };
export type Subscription = { readonly id: string;
readonly status: "active" | "suspended" | "cancelled" | "expired";
readonly customerId: string;
readonly providerId: string;
readonly offerId: string;
readonly offerName: string;
readonly term: "P1M" | "P1Y" | "P3Y";
readonly billing: "monthly" | "annual" | "upfront";
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
readonly priceMinor: number;
readonly seats: number;
/** Licences that users have. */
readonly assigned: number;
/** The reseller that gets the incentive credit. */
readonly association?: { readonly partnerId: string;
readonly resellerId: string;
readonly resellerName?: string | undefined; } | undefined;
/** The account of the reseller that supports it. */
readonly supportContact?: string | undefined;
readonly orderId: string;
readonly createdAt: string;
readonly termEndsAt: string;
/** Whether it is renewed when its term ends. */
readonly autoRenew: boolean;
/** What it will be from its renewal on, at the price of when it was scheduled. */
readonly scheduledChange?: { readonly offerId: string;
readonly offerName: string;
readonly term: "P1M" | "P1Y" | "P3Y";
readonly billing: "monthly" | "annual" | "upfront";
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
readonly priceMinor: number;
/** Absent: as many as it has then. */
readonly seats?: number | undefined;
readonly scheduledAt: string; } | undefined;
/** Where it will not be renewed: when it ends. */
readonly endsAt?: string | undefined; };
export type LicenceList = { readonly items: readonly ({ readonly userId: string;
readonly since: string;
/** For whom may read the customer’s users; so is the user name. */
readonly name?: string | undefined;
readonly userName?: string | undefined; })[]; };
export type Overview = { /** Kept, seconds behind. */
readonly counts: { readonly customers: number;
readonly partnerships: number;
readonly pendingInvitations: number; };
readonly attention: { /** Within 30 days: see `GET /v1/renewals`. */
readonly endingSoon: { /** Up to 100. */
readonly count: number;
/** There are more than are counted. */
readonly more: boolean; };
/** Of those made within the last 30 days. */
readonly undeliverableInvitations: { /** Up to 100. */
readonly count: number;
/** There are more than are counted. */
readonly more: boolean; };
readonly stalledRemovals: { /** Up to 100. */
readonly count: number;
/** There are more than are counted. */
readonly more: boolean; };
readonly subscriptionsWithoutReseller: { /** Up to 100. */
readonly count: number;
/** There are more than are counted. */
readonly more: boolean; }; }; };
export type RenewalList = { readonly items: readonly ({ readonly kind: "invitation" | "gdap" | "subscription";
readonly id: string;
readonly endsAt: string;
readonly customerId?: string | undefined;
/** The customer, whom the invitation is for, or the offer of a subscription. */
readonly name?: string | undefined;
/** Of a subscription: the reseller that gets the incentive credit. */
readonly association?: { readonly partnerId: string;
readonly resellerId: string; } | undefined;
/** Of granular privileges. */
readonly autoExtend?: boolean | undefined; })[];
readonly nextCursor?: string | undefined; };
export type SearchResult = { readonly items: readonly ({ readonly kind: "customer" | "knownCustomer" | "reseller" | "invitation";
readonly id: string;
readonly name: string;
readonly customerId?: string | undefined;
readonly accountId?: string | undefined;
readonly status?: string | undefined; })[];
readonly nextCursor?: string | undefined; };
export type RemovalPreFlight = { readonly relationshipId: string;
readonly customerId: string;
readonly company: string;
readonly status: "active" | "removing" | "removed";
readonly blockers: readonly ({ readonly code: "removalRunning" | "alreadyRemoved";
readonly text: string; })[];
readonly consequences: readonly ({ readonly code: "delegatedAdminRevoked" | "ordersRevoked" | "azureRevoked" | "supportContactsCleared" | "creditsStay" | "cartsCancelled" | "leavesList" | "granularKept" | "invitationsStay" | "otherPartnersStay" | "noPartnerLeft" | "noticeIsYours";
readonly text: string; })[];
/** Granular privileges that stay until they end by themselves. */
readonly kept: readonly ({ readonly gdapId: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
readonly endsAt: string; })[];
readonly attestation: Attestation;
readonly removal?: Removal | undefined; };
export type Removal = { readonly id: string;
/** `stalled`: a step failed again and again; see `/removal/retry`. */
readonly status: "running" | "stalled" | "done";
readonly relationshipId: string;
readonly customerId: string;
readonly attestation?: { readonly id: string;
readonly hash: string;
readonly language: "en" | "it" | "hu" | "es";
readonly userId: string;
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
readonly at: string; } | undefined;
/** Instead of an attestation: the customer ended it itself. */
readonly confirmation?: { readonly hash: string;
readonly language: "en" | "it" | "hu" | "es";
readonly at: string; } | undefined;
readonly beganAt: string;
/** What was told to follow, before it was attested. */
readonly consequences: readonly (string)[];
readonly privileges: readonly ("delegatedAdmin" | "orders" | "azure")[];
readonly revoked: readonly ({ readonly privilege: "delegatedAdmin" | "orders" | "azure";
readonly at: string; })[];
/** Support contacts that were cleared, open carts that were cancelled. */
readonly cleared?: { readonly supportContacts: number;
readonly carts: number; } | undefined;
/** Granular privileges that stay. */
readonly kept?: readonly ({ readonly gdapId: string;
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
readonly endsAt: string; })[] | undefined;
readonly finishedAt?: string | undefined; };
export type RemovalList = { readonly items: readonly (Removal)[];
readonly nextCursor?: string | undefined; };
export type ReceiptKey = { readonly keyId: string;
readonly algorithm: "ECDSA_SHA_256";
readonly pem: string; };
export type ReceiptVerdict = { readonly valid: boolean;
/** What does not fit: the document its hash, the signature the document, or it was signed with another key. */
readonly reason?: "hash" | "signature" | "key" | undefined; };
export type AuditRecordList = { readonly items: readonly (AuditRecord)[];
readonly nextCursor?: string | undefined; };
export type AuditRecord = { readonly chainId: string;
readonly sequence: number;
readonly at: string;
readonly actor: { readonly kind: "user" | "operator" | "customer" | "linkHolder" | "system"; };
readonly action: string;
readonly before?: string | undefined;
readonly after?: string | undefined;
readonly details: Readonly<Record<string, string | number | boolean>>;
/** Salted hashes of personal values. */
readonly commitments: Readonly<Record<string, string>>;
readonly correlationId: string;
readonly previousHash: string;
readonly hash: string; };
export type ChainVerification = { readonly chainId: string;
/** The number of the last record that is as it was written. */
readonly verifiedTo: number;
readonly isComplete: boolean;
/** The first record that was changed or is missing; absent where the chain holds. */
readonly brokenAt?: number | undefined;
/** Where to go on, while it is not complete. */
readonly nextCursor?: string | undefined; };
export type InvitationImport = { readonly id: string;
/** `checked`: nothing is sent yet; `paused`: whoever started it may not invite any more. */
readonly status: "checked" | "running" | "paused" | "done" | "cancelled";
readonly rows: number;
/** Rows that can be sent, as far as the file tells. */
readonly valid: number;
readonly encoding: string;
readonly delimiter: string;
readonly progress: { readonly done: number;
readonly made: number;
readonly refused: number;
/** Until when a limit makes it wait. */
readonly waitingUntil?: string | undefined; };
readonly createdBy: string;
readonly createdAt: string;
readonly startedAt?: string | undefined;
readonly endedAt?: string | undefined;
/** The code of the refusal. */
readonly pausedBecause?: string | undefined; };
export type InvitationImportList = { readonly items: readonly (InvitationImport)[];
readonly nextCursor?: string | undefined; };
export type WebhookWithSecret = { readonly id: string;
readonly status: "active" | "disabled" | "removed";
readonly url: string;
readonly types?: readonly (string)[] | undefined;
readonly ordered: boolean;
readonly description?: string | undefined;
/** `failing`: nothing arrived for days; `gone`: it answered 410. */
readonly disabledBecause?: "failing" | "gone" | undefined;
readonly createdAt: string;
/** Verifies what it gets, by Standard Webhooks. */
readonly secret: string; };
export type WebhookList = { readonly items: readonly (Webhook)[]; };
export type Webhook = { readonly id: string;
readonly status: "active" | "disabled" | "removed";
readonly url: string;
readonly types?: readonly (string)[] | undefined;
readonly ordered: boolean;
readonly description?: string | undefined;
/** `failing`: nothing arrived for days; `gone`: it answered 410. */
readonly disabledBecause?: "failing" | "gone" | undefined;
readonly createdAt: string; };
export type WebhookDelivery = { readonly id: string;
readonly eventId: string;
readonly type: string;
readonly aggregateId: string;
readonly sequence: number;
readonly status: "pending" | "delivered" | "failed";
readonly createdAt: string;
readonly attempts: readonly ({ readonly at: string;
readonly ms: number;
readonly status?: number | undefined;
/** The beginning of what was answered. */
readonly answer?: string | undefined;
readonly problem?: "timed_out" | "not_reached" | "address_refused" | undefined; })[];
readonly nextAttemptAt?: string | undefined; };
export type WebhookReplayAccepted = {  };
export type WebhookDeliveryList = { readonly items: readonly (WebhookDelivery)[];
readonly nextCursor?: string | undefined; };
export type EventList = { readonly items: readonly (Event)[];
readonly nextCursor?: string | undefined; };
export type Event = { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: string;
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** As docs/events has it for the type. */
readonly data: Readonly<Record<string, string | number | boolean>>;
readonly correlationId: string; };
export type ApiClientWithSecret = { /** Its client ID. */
readonly id: string;
/** Who records and invitations name for it. */
readonly userId: string;
readonly name: string;
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
readonly operations?: readonly (string)[] | undefined;
readonly status: "active" | "disabled" | "removed";
readonly expiresAt?: string | undefined;
/** Until when the secret before the last rotation counts. */
readonly previousSecretUntil?: string | undefined;
readonly createdAt: string;
/** When it got a token last. */
readonly lastUsedAt?: string | undefined;
/** Told in this answer only. */
readonly secret: string; };
export type ApiClientList = { readonly items: readonly (ApiClient)[]; };
export type ApiClient = { /** Its client ID. */
readonly id: string;
/** Who records and invitations name for it. */
readonly userId: string;
readonly name: string;
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
readonly operations?: readonly (string)[] | undefined;
readonly status: "active" | "disabled" | "removed";
readonly expiresAt?: string | undefined;
/** Until when the secret before the last rotation counts. */
readonly previousSecretUntil?: string | undefined;
readonly createdAt: string;
/** When it got a token last. */
readonly lastUsedAt?: string | undefined; };
export type Problem = { readonly type: string;
readonly title: string;
readonly status: number;
readonly code: string;
readonly detail: string;
readonly requestId: string;
readonly errors?: readonly ({ readonly pointer: string;
readonly detail: string; })[] | undefined;
readonly conflictingId?: string | undefined;
readonly requiredRoles?: readonly (string)[] | undefined;
readonly requiredActions?: readonly (string)[] | undefined;
readonly missing?: readonly (string)[] | undefined;
readonly retryAfterSeconds?: number | undefined;
readonly attestation?: { readonly id: string;
readonly hash: string; } | undefined;
readonly rateLimit?: { readonly limit: number;
readonly remaining: number;
readonly resetSeconds: number;
readonly windowSeconds: number; } | undefined; };

/**
 * Every operation: what it takes, what it answers, the codes it may refuse with, and whether it changes what was read
 * before.
 */
export interface Operations {
  /** Tells who you are: your partner, its kind, your roles. */
  getMe: {
    path: {  };
    query: {  };
    body: undefined;
    answer: Me;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Tells what you are told by mail. */
  getNotices: {
    path: {  };
    query: {  };
    body: undefined;
    answer: Notices;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Says what you want to be told by mail, and what not. */
  changeNotices: {
    path: {  };
    query: {  };
    body: NoticesChange;
    answer: Notices;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Lists your partner's users, newest first. */
  listUsers: {
    path: {  };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: UserList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Creates a user of your partner. A temporary password is mailed to the address. */
  createUser: {
    path: {  };
    query: {  };
    body: NewUser;
    answer: User;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'user_already_exists' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'daily_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads a user of your partner. */
  getUser: {
    path: { userId: string };
    query: {  };
    body: undefined;
    answer: User;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Changes a user's name, language or roles. A role that is taken away counts no longer at its next call; one that is given counts with its next token. */
  changeUser: {
    path: { userId: string };
    query: {  };
    body: UserChange;
    answer: User;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'last_global_admin' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Mails another temporary password to a user that never signed in. */
  inviteUserAgain: {
    path: { userId: string };
    query: {  };
    body: Nothing;
    answer: User;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'user_already_signed_in' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'daily_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lets a user do nothing from this moment: it cannot sign in, and its tokens are refused. */
  disableUser: {
    path: { userId: string };
    query: {  };
    body: Nothing;
    answer: User;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'user_already_disabled' | 'last_global_admin' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lets a disabled user sign in again. */
  enableUser: {
    path: { userId: string };
    query: {  };
    body: Nothing;
    answer: User;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'user_already_enabled' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Removes a user for good. What it sent stays; notices of it go to your Global admins. */
  removeUser: {
    path: { userId: string };
    query: {  };
    body: Nothing;
    answer: User;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'last_global_admin' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads your own account: address, contact, locations with their PartnerIDs, agreement, public profile. */
  getAccount: {
    path: {  };
    query: {  };
    body: undefined;
    answer: Partner;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Changes contact, address, language and public profile of your account. The country is the operator’s. */
  changeAccount: {
    path: {  };
    query: {  };
    body: AccountChange;
    answer: Partner;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Opens a partner account. */
  createPartner: {
    path: {  };
    query: {  };
    body: NewPartner;
    answer: Partner;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'operator_required' | 'partner_id_taken' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists all partner accounts, newest first. */
  listPartners: {
    path: {  };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PartnerList;
    codes: 'invalid_request' | 'cursor_invalid' | 'operator_required' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads a partner account. */
  getPartner: {
    path: { accountId: string };
    query: {  };
    body: undefined;
    answer: Partner;
    codes: 'operator_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Sets the state of a partner's agreement with the programme. */
  changeAgreement: {
    path: { accountId: string };
    query: {  };
    body: AgreementChange;
    answer: Partner;
    codes: 'invalid_request' | 'body_not_json' | 'operator_required' | 'not_found' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Moves an account, to another country as well: its region goes by it. */
  movePartner: {
    path: { accountId: string };
    query: {  };
    body: AccountMove;
    answer: Partner;
    codes: 'invalid_request' | 'body_not_json' | 'operator_required' | 'not_found' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Sets how much a partner may ask of the service; what is left out is as for all. */
  setPartnerLimits: {
    path: { accountId: string };
    query: {  };
    body: Limits;
    answer: Partner;
    codes: 'invalid_request' | 'body_not_json' | 'operator_required' | 'not_found' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Suspends an account: its users are refused, its invitations neither mailed nor accepted. Relationships stay. */
  suspendPartner: {
    path: { accountId: string };
    query: {  };
    body: Nothing;
    answer: Partner;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'operator_required' | 'not_found' | 'account_closed_for_good' | 'account_already_active' | 'account_already_suspended' | 'account_already_closed' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Resumes a suspended account. */
  resumePartner: {
    path: { accountId: string };
    query: {  };
    body: Nothing;
    answer: Partner;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'operator_required' | 'not_found' | 'account_closed_for_good' | 'account_already_active' | 'account_already_suspended' | 'account_already_closed' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Closes an account for good. Relationships stay. */
  closePartner: {
    path: { accountId: string };
    query: {  };
    body: Nothing;
    answer: Partner;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'operator_required' | 'not_found' | 'account_closed_for_good' | 'account_already_active' | 'account_already_suspended' | 'account_already_closed' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Adds a location with its PartnerID to an account. */
  addLocation: {
    path: { accountId: string };
    query: {  };
    body: NewLocation;
    answer: Partner;
    codes: 'invalid_request' | 'body_not_json' | 'operator_required' | 'not_found' | 'partner_id_taken' | 'location_already_there' | 'locations_full' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Changes a location’s name or country, retires it, or brings it back. */
  changeLocation: {
    path: { accountId: string; partnerId: string };
    query: {  };
    body: LocationChange;
    answer: Partner;
    codes: 'invalid_request' | 'body_not_json' | 'operator_required' | 'not_found' | 'last_location' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Creates a partner's user, its first Global admin above all. A temporary password is mailed to the address. */
  createPartnerUser: {
    path: { accountId: string };
    query: {  };
    body: NewUser;
    answer: User;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'operator_required' | 'not_found' | 'user_already_exists' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'daily_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Invites a customer: confirms the draft, and sends it or hands you the link. */
  confirmInvitation: {
    path: {  };
    query: {  };
    body: NewInvitation;
    answer: ConfirmedInvitation;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'not_found' | 'partnership_not_active' | 'invitation_already_pending' | 'invitation_not_renewable' | 'invitation_already_renewed' | 'relationship_already_exists' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'message_link_missing' | 'message_foreign_link' | 'rate_limit_reached' | 'pending_limit_reached' | 'recipient_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists your invitations, newest first. With filters a page may hold fewer than `limit`: go on while there is a `nextCursor`. */
  listInvitations: {
    path: {  };
    query: { limit?: number; cursor?: string; state?: "pending" | "accepted" | "declined" | "cancelled" | "expired" | "undeliverable"; delivery?: "queued" | "sent" | "delayed" | "delivered" | "bounced" | "complained" | "self"; invitedBy?: string; reference?: string; recipient?: string; createdFrom?: string; createdBefore?: string; expiringWithinDays?: number };
    body: undefined;
    answer: InvitationList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Invites up to 100 customers, each by itself. Repeat it with the same key until it is through: nothing doubles. */
  confirmInvitationBatch: {
    path: {  };
    query: {  };
    body: InvitationBatch;
    answer: InvitationBatchResult;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'daily_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Sends a pending invitation again, with a new term and a new link. Older links are void. */
  resendInvitation: {
    path: { invitationId: string };
    query: {  };
    body: Resend;
    answer: ConfirmedInvitation;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'not_found' | 'invitation_not_pending' | 'resend_limit_reached' | 'recipient_complained' | 'invitation_expired' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'precondition_required' | 'resend_too_soon' | 'rate_limit_reached' | 'recipient_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Asks a customer on your list for granular privileges: an invitation with a link of its own. */
  requestGdap: {
    path: { customerId: string };
    query: {  };
    body: GdapRequest;
    answer: RequestedGdap;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'not_found' | 'invitation_already_pending' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'message_link_missing' | 'message_foreign_link' | 'gdap_not_extendable' | 'rate_limit_reached' | 'pending_limit_reached' | 'recipient_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists your granular privileges over one customer, newest first, whatever their state. */
  listCustomerGdap: {
    path: { customerId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: CustomerGdapList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Asks a reseller for a partnership, by email or by a link you send yourself. */
  requestPartnership: {
    path: {  };
    query: {  };
    body: PartnershipRequest;
    answer: ConfirmedInvitation;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'agreement_not_active' | 'invitation_already_pending' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'message_link_missing' | 'message_foreign_link' | 'rate_limit_reached' | 'pending_limit_reached' | 'recipient_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Drafts the message of an invitation in the customer’s language. Nothing is kept. */
  draftInvitation: {
    path: {  };
    query: {  };
    body: DraftRequest;
    answer: Draft;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'not_found' | 'partnership_not_active' | 'relationship_already_exists' | 'body_too_large' | 'media_type_unsupported' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads an invitation, its state and the state of its delivery. */
  getInvitation: {
    path: { invitationId: string };
    query: {  };
    body: undefined;
    answer: Invitation;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Takes a pending invitation back. */
  cancelInvitation: {
    path: { invitationId: string };
    query: {  };
    body: Cancellation;
    answer: Invitation;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'invitation_already_cancelled' | 'invitation_not_pending' | 'invitation_expired' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Drafts the message that asks for granular privileges, in the customer’s language. Nothing is kept. */
  draftGdap: {
    path: { customerId: string };
    query: {  };
    body: GdapDraftRequest;
    answer: Draft;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'not_found' | 'body_too_large' | 'media_type_unsupported' | 'gdap_not_extendable' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Drafts the message that asks a reseller for a partnership. Nothing is kept. */
  draftPartnership: {
    path: {  };
    query: {  };
    body: PartnershipDraftRequest;
    answer: Draft;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'agreement_not_active' | 'body_too_large' | 'media_type_unsupported' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** The catalogue of directory roles that can be asked for, and what each allows here. */
  listDirectoryRoles: {
    path: {  };
    query: {  };
    body: undefined;
    answer: DirectoryRoles;
    codes: 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists your granular privileges over all customers, newest first, whatever their state. */
  listGdap: {
    path: {  };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: GdapList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads granular privileges. */
  getGdap: {
    path: { gdapId: string };
    query: {  };
    body: undefined;
    answer: Gdap;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Assigns roles to your groups, and says whether the privileges extend themselves. */
  changeGdap: {
    path: { gdapId: string };
    query: {  };
    body: GdapChange;
    answer: Gdap;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'gdap_not_active' | 'gdap_already_ended' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'gdap_role_not_granted' | 'gdap_not_extendable' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Ends granular privileges before their time. */
  terminateGdap: {
    path: { gdapId: string };
    query: {  };
    body: GdapTermination;
    answer: Gdap;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'gdap_not_active' | 'gdap_already_ended' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Your indirect resellers, or your indirect providers, newest first. */
  listPartnerships: {
    path: {  };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PartnershipList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Accepts a partnership with the token of the link, and the hash of what was shown. */
  acceptPartnership: {
    path: {  };
    query: {  };
    body: PartnershipAcceptance;
    answer: Partnership;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'partner_kind_required' | 'link_invalid' | 'shown_text_changed' | 'onboarding_incomplete' | 'partnership_already_exists' | 'invitation_already_accepted' | 'invitation_not_pending' | 'link_void' | 'invitation_expired' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads a partnership of yours. */
  getPartnership: {
    path: { partnershipId: string };
    query: {  };
    body: undefined;
    answer: Partnership;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** The text to affirm when removing a partnership (partnership-1). */
  getPartnershipAttestation: {
    path: {  };
    query: { lang?: "en" | "it" | "hu" | "es" };
    body: undefined;
    answer: Attestation;
    codes: 'invalid_request' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** What removing a partnership brings. */
  previewPartnershipRemoval: {
    path: { partnershipId: string };
    query: { lang?: "en" | "it" | "hu" | "es" };
    body: undefined;
    answer: PartnershipPreFlight;
    codes: 'invalid_request' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Removes a partnership. No customer, relationship or privilege changes. */
  removePartnership: {
    path: { partnershipId: string };
    query: {  };
    body: RemovalRequest;
    answer: Partnership;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'partnership_already_removed' | 'attestation_changed' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'attestation_not_affirmed' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** The indirect providers there are, with their public profile. */
  listProviders: {
    path: {  };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: ProviderList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Verifies a PartnerID for an association: registered, agreement active, your region, your partner. */
  verifyPartnerId: {
    path: { partnerId: string };
    query: {  };
    body: undefined;
    answer: PartnerIdVerification;
    codes: 'invalid_request' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Shows a reseller who asks for what, and what its account lacks to accept. Keeps nothing. */
  readPartnershipRequest: {
    path: {  };
    query: {  };
    body: PartnershipRequestToken;
    answer: PartnershipRequestRead;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'link_invalid' | 'link_void' | 'body_too_large' | 'media_type_unsupported' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Tells which partner may do what for a customer of yours, since when, and through which acceptance. */
  getCustomerAccess: {
    path: { customerId: string };
    query: {  };
    body: undefined;
    answer: CustomerAccess;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Finds out whether a customer could be added: its details, its domain, the partnership. Writes nothing. */
  reviewCustomer: {
    path: {  };
    query: {  };
    body: NewCustomer;
    answer: CustomerReview;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'agreement_not_active' | 'partnership_not_active' | 'onboarding_incomplete' | 'customer_domain_taken' | 'body_too_large' | 'media_type_unsupported' | 'daily_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Adds a customer on a reseller’s behalf. Its first user’s temporary password is in this one answer only. */
  addCustomer: {
    path: {  };
    query: {  };
    body: NewCustomer;
    answer: AddedCustomer;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'agreement_not_active' | 'partnership_not_active' | 'onboarding_incomplete' | 'customer_domain_taken' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'daily_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists the customers that have a relationship with you, and those you know, newest first. */
  listCustomers: {
    path: {  };
    query: { limit?: number; cursor?: string; relationship?: "active" | "known"; withAccountId?: string };
    body: undefined;
    answer: CustomerList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Changes a customer’s account details. */
  changeCustomer: {
    path: { customerId: string };
    query: {  };
    body: CustomerAccountChange;
    answer: Customer;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Reads a customer of yours, and what you may do for it. */
  getCustomer: {
    path: { customerId: string };
    query: {  };
    body: undefined;
    answer: Customer;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** The present customer agreement: its version, its text in a language, and the hash of both. */
  readAgreementText: {
    path: {  };
    query: { language?: "en" | "it" | "hu" | "es" };
    body: undefined;
    answer: CustomerAgreementText;
    codes: 'invalid_request' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Records that the customer accepted the customer agreement: without it nothing can be ordered. */
  recordCustomerAgreement: {
    path: { customerId: string };
    query: {  };
    body: NewCustomerAgreement;
    answer: CustomerAgreement;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads who accepted the customer agreement, and when. */
  getCustomerAgreement: {
    path: { customerId: string };
    query: {  };
    body: undefined;
    answer: CustomerAgreement;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists a customer’s users. */
  listCustomerUsers: {
    path: { customerId: string };
    query: {  };
    body: undefined;
    answer: CustomerUserList;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Makes a user of a customer’s. The temporary password is in this one answer only. */
  createCustomerUser: {
    path: { customerId: string };
    query: {  };
    body: NewCustomerUser;
    answer: CustomerUserWithPassword;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'user_name_taken' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lets a user sign in no longer. */
  disableCustomerUser: {
    path: { customerId: string; userId: string };
    query: {  };
    body: UserDisablement;
    answer: CustomerUser;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'user_already_disabled' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lets a user sign in again. */
  enableCustomerUser: {
    path: { customerId: string; userId: string };
    query: {  };
    body: UserEnablement;
    answer: CustomerUser;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'user_already_enabled' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Gives a user another temporary password, in this one answer only. */
  resetCustomerPassword: {
    path: { customerId: string; userId: string };
    query: {  };
    body: PasswordReset;
    answer: CustomerUserWithPassword;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Gives your reseller access to a customer’s Azure account, or takes it back. */
  setAzureAccess: {
    path: { customerId: string };
    query: {  };
    body: AzureAccessChange;
    answer: AzureAccess;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'privilege_required' | 'not_found' | 'partnership_not_active' | 'partner_not_active' | 'reseller_relationship_missing' | 'azure_already_granted' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Answers whether a user of yours, of some role, may do something for a customer. Keeps nothing. */
  checkAccess: {
    path: { customerId: string };
    query: {  };
    body: AccessQuestion;
    answer: AccessAnswer;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'body_too_large' | 'media_type_unsupported' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Puts a customer you know on your list, without any privilege, so that you can request a relationship. */
  addKnownCustomer: {
    path: {  };
    query: {  };
    body: KnownCustomer;
    answer: CustomerListItem;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'customer_already_listed' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** The catalogue: offers with their plans and seats. */
  listOffers: {
    path: {  };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: OfferList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads an offer. */
  getOffer: {
    path: { offerId: string };
    query: {  };
    body: undefined;
    answer: Offer;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Puts an offer into the catalogue. */
  publishOffer: {
    path: {  };
    query: {  };
    body: NewOffer;
    answer: Offer;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'operator_required' | 'offer_already_exists' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads an offer, to change it. */
  readOffer: {
    path: { offerId: string };
    query: {  };
    body: undefined;
    answer: Offer;
    codes: 'operator_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Changes an offer, or withdraws it. What was bought stays as it was bought. */
  changeOffer: {
    path: { offerId: string };
    query: {  };
    body: OfferChange;
    answer: Offer;
    codes: 'invalid_request' | 'body_not_json' | 'operator_required' | 'not_found' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Begins a cart for a customer for which you may order; at most 50 lines. */
  beginCart: {
    path: {  };
    query: {  };
    body: NewCart;
    answer: Cart;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'agreement_not_active' | 'privilege_required' | 'not_found' | 'provider_relationship_missing' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists your carts, newest first. */
  listCarts: {
    path: {  };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: CartList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads a cart. */
  getCart: {
    path: { cartId: string };
    query: {  };
    body: undefined;
    answer: Cart;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Sets the lines of an open cart. */
  changeCart: {
    path: { cartId: string };
    query: {  };
    body: CartChange;
    answer: Cart;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'not_found' | 'cart_not_open' | 'cart_already_purchased' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Prices the cart, and tells all that is wrong with it. Writes nothing. */
  reviewCart: {
    path: { cartId: string };
    query: {  };
    body: CartReviewRequest;
    answer: CartReview;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'agreement_not_active' | 'not_found' | 'cart_not_open' | 'cart_already_purchased' | 'body_too_large' | 'media_type_unsupported' | 'acting_as_unconfirmed' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Buys the cart as it was reviewed, once: an order, and its subscriptions. */
  purchaseCart: {
    path: { cartId: string };
    query: {  };
    body: Purchase;
    answer: Order;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'agreement_not_active' | 'not_found' | 'cart_not_open' | 'cart_already_purchased' | 'review_changed' | 'provider_relationship_missing' | 'reseller_relationship_missing' | 'customer_agreement_missing' | 'partnership_not_active' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'acting_as_unconfirmed' | 'cart_not_valid' | 'cart_too_large' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Ends the whole operation. */
  cancelCart: {
    path: { cartId: string };
    query: {  };
    body: CartCancellation;
    answer: Cart;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'not_found' | 'cart_already_cancelled' | 'cart_already_purchased' | 'cart_not_open' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Lists your orders, newest first. */
  listOrders: {
    path: {  };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: OrderList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads an order. */
  getOrder: {
    path: { orderId: string };
    query: {  };
    body: undefined;
    answer: Order;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists a customer’s subscriptions, newest first. */
  listSubscriptions: {
    path: { customerId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: SubscriptionList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads a subscription. */
  getSubscription: {
    path: { subscriptionId: string };
    query: {  };
    body: undefined;
    answer: Subscription;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Sets fewer licences, switches the renewal, schedules a change for it, associates a reseller, or designates its support contact: one at a time. */
  changeSubscription: {
    path: { subscriptionId: string };
    query: {  };
    body: SubscriptionChange;
    answer: Subscription;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'partner_kind_required' | 'privilege_required' | 'not_found' | 'subscription_not_active' | 'seats_assigned' | 'seats_not_returnable' | 'subscription_not_renewing' | 'scheduled_change_missing' | 'partnership_not_active' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'seats_out_of_range' | 'seats_need_order' | 'plan_not_sold' | 'changes_nothing' | 'partner_id_not_verified' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Suspends a subscription with its services. */
  suspendSubscription: {
    path: { subscriptionId: string };
    query: {  };
    body: SubscriptionSuspension;
    answer: Subscription;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'subscription_not_active' | 'subscription_already_suspended' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Resumes a suspended subscription. */
  resumeSubscription: {
    path: { subscriptionId: string };
    query: {  };
    body: SubscriptionResumption;
    answer: Subscription;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'subscription_not_active' | 'subscription_already_active' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Cancels a subscription for good. */
  cancelSubscription: {
    path: { subscriptionId: string };
    query: {  };
    body: SubscriptionCancellation;
    answer: Subscription;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'subscription_not_active' | 'subscription_already_cancelled' | 'subscription_not_cancellable' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Lists the users that have a licence. */
  listLicences: {
    path: { subscriptionId: string };
    query: {  };
    body: undefined;
    answer: LicenceList;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Gives a user of the customer’s a licence; never more than were bought. */
  assignLicence: {
    path: { subscriptionId: string };
    query: {  };
    body: LicenceAssignment;
    answer: Subscription;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'subscription_not_active' | 'seats_used_up' | 'licence_already_assigned' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Takes a user’s licence back. */
  removeLicence: {
    path: { subscriptionId: string; userId: string };
    query: {  };
    body: LicenceRemoval;
    answer: Subscription;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'licence_not_assigned' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** What you have, in numbers, and what needs your attention. */
  getOverview: {
    path: {  };
    query: {  };
    body: undefined;
    answer: Overview;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** All that ends by itself, soonest first: pending invitations, granular privileges, terms of subscriptions. */
  listRenewals: {
    path: {  };
    query: { limit?: number; cursor?: string; withinDays?: number };
    body: undefined;
    answer: RenewalList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Finds what begins with a text, whatever its case and accents; by name. */
  search: {
    path: {  };
    query: { limit?: number; cursor?: string; q: string; in?: "customers" | "resellers" | "invitations" };
    body: undefined;
    answer: SearchResult;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** The text to affirm when removing a relationship (removal-1). */
  getRemovalAttestation: {
    path: {  };
    query: { lang?: "en" | "it" | "hu" | "es" };
    body: undefined;
    answer: Attestation;
    codes: 'invalid_request' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** What removing a relationship brings, and what blocks it; afterwards, how it went. */
  previewRemoval: {
    path: { relationshipId: string };
    query: { lang?: "en" | "it" | "hu" | "es" };
    body: undefined;
    answer: RemovalPreFlight;
    codes: 'invalid_request' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Removes a relationship: its privileges count no longer from this moment on. */
  removeRelationship: {
    path: { relationshipId: string };
    query: {  };
    body: RemovalRequest;
    answer: Removal;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'removal_already_running' | 'relationship_already_removed' | 'attestation_changed' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'attestation_not_affirmed' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Has a stalled removal go on from where it stands, or one whose certificate is missing. */
  retryRemoval: {
    path: { relationshipId: string };
    query: {  };
    body: RemovalRetry;
    answer: Removal;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'removal_not_stalled' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Lists your removals, newest first. */
  listRemovals: {
    path: {  };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: RemovalList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** The signed receipt of an accepted invitation: what was shown and accepted, when, by whom. */
  getAcceptanceReceipt: {
    path: { invitationId: string };
    query: { format?: "json" | "html"; lang?: "en" | "it" | "hu" | "es" };
    body: undefined;
    answer: SignedReceipt;
    codes: 'invalid_request' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'receipt_not_ready' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** The signed certificate of a removal: what was attested, and when each privilege was revoked. */
  getRemovalCertificate: {
    path: { relationshipId: string };
    query: { format?: "json" | "html"; lang?: "en" | "it" | "hu" | "es" };
    body: undefined;
    answer: SignedReceipt;
    codes: 'invalid_request' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'receipt_not_ready' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** The public key that receipts and certificates are verified with. Open to everybody. */
  getReceiptKey: {
    path: {  };
    query: {  };
    body: undefined;
    answer: ReceiptKey;
    codes: 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Checks a receipt or certificate. Open to everybody; keeps nothing. */
  verifyReceipt: {
    path: {  };
    query: {  };
    body: SignedReceipt;
    answer: ReceiptVerdict;
    codes: 'invalid_request' | 'body_not_json' | 'body_too_large' | 'media_type_unsupported' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Your audit trail, newest first, for years back: who did what, before and after. */
  listAuditRecords: {
    path: {  };
    query: { limit?: number; cursor?: string; from?: string; before?: string; action?: string; chain?: string; userId?: string };
    body: undefined;
    answer: AuditRecordList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** The same as CSV or JSON lines, up to 1,000 a call; `X-Next-Cursor` tells where to go on. */
  exportAuditRecords: {
    path: {  };
    query: { from?: string; before?: string; action?: string; chain?: string; userId?: string; format?: "csv" | "jsonl"; limit?: number; cursor?: string };
    body: undefined;
    answer: string;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Verifies a chain of audit records, and names the first broken link. */
  verifyAuditChain: {
    path: {  };
    query: { chain: string; cursor?: string };
    body: undefined;
    answer: ChainVerification;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Looks a file of up to 10000 invitations through. Columns: email, name, company, language, reference, expiresInDays, withAccountId. Sends nothing. */
  createInvitationImport: {
    path: {  };
    query: {  };
    body: Uint8Array<ArrayBuffer> | string;
    answer: InvitationImport;
    codes: 'invalid_request' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'daily_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists your imports, newest first. */
  listInvitationImports: {
    path: {  };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: InvitationImportList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** A file to begin with. */
  getImportTemplate: {
    path: {  };
    query: {  };
    body: undefined;
    answer: string;
    codes: 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads an import, and how far it is. */
  getInvitationImport: {
    path: { importId: string };
    query: {  };
    body: undefined;
    answer: InvitationImport;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** What came of each row, as a file; kept for 30 days. */
  getImportResult: {
    path: { importId: string };
    query: {  };
    body: undefined;
    answer: string;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Sends the rows in your name, within your limits; or lets a paused import go on. */
  startInvitationImport: {
    path: { importId: string };
    query: {  };
    body: InvitationImportStart;
    answer: InvitationImport;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'not_found' | 'import_already_running' | 'import_already_done' | 'import_already_cancelled' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'import_empty' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Stops an import. What was sent stays sent. */
  cancelInvitationImport: {
    path: { importId: string };
    query: {  };
    body: InvitationImportCancellation;
    answer: InvitationImport;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'import_already_done' | 'import_already_cancelled' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Has your events sent to an address, signed by Standard Webhooks. Ten at most. */
  createWebhook: {
    path: {  };
    query: {  };
    body: NewWebhook;
    answer: WebhookWithSecret;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'webhooks_full' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'webhook_url_refused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists your webhooks. */
  listWebhooks: {
    path: {  };
    query: {  };
    body: undefined;
    answer: WebhookList;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads a webhook. */
  getWebhook: {
    path: { webhookId: string };
    query: {  };
    body: undefined;
    answer: Webhook;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Changes a webhook, or switches it on or off. */
  changeWebhook: {
    path: { webhookId: string };
    query: {  };
    body: WebhookChange;
    answer: Webhook;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'webhook_url_refused' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Removes a webhook for good. What is under way to it is given up. */
  removeWebhook: {
    path: { webhookId: string };
    query: {  };
    body: WebhookRemoval;
    answer: Webhook;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads a webhook with its present secret. */
  getWebhookSecret: {
    path: { webhookId: string };
    query: {  };
    body: undefined;
    answer: WebhookWithSecret;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Makes a new secret. The one before signs as well for a day. */
  rotateWebhookSecret: {
    path: { webhookId: string };
    query: {  };
    body: WebhookSecretRotation;
    answer: WebhookWithSecret;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Sends a test event. What came of it is told by its delivery. */
  testWebhook: {
    path: { webhookId: string };
    query: {  };
    body: WebhookTestRequest;
    answer: WebhookDelivery;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'webhook_not_active' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'daily_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Sends the events of a period once more, or for the first time. */
  replayWebhook: {
    path: { webhookId: string };
    query: {  };
    body: WebhookReplay;
    answer: WebhookReplayAccepted;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'webhook_not_active' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'daily_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists what was sent to a webhook in the last 30 days, newest first: attempts, answers, times. */
  listWebhookDeliveries: {
    path: { webhookId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: WebhookDeliveryList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads one delivery. */
  getWebhookDelivery: {
    path: { webhookId: string; deliveryId: string };
    query: {  };
    body: undefined;
    answer: WebhookDelivery;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Sends an event once more. */
  replayWebhookDelivery: {
    path: { webhookId: string; deliveryId: string };
    query: {  };
    body: WebhookDeliveryReplay;
    answer: WebhookDelivery;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'webhook_not_active' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'daily_limit_reached' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists your events of the last 30 days, newest first: the same that webhooks get. */
  listEvents: {
    path: {  };
    query: { limit?: number; cursor?: string; from?: string; to?: string };
    body: undefined;
    answer: EventList;
    codes: 'invalid_request' | 'cursor_invalid' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Makes a program of yours that signs in by itself, with roles of its own. */
  createApiClient: {
    path: {  };
    query: {  };
    body: NewApiClient;
    answer: ApiClientWithSecret;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'api_clients_full' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Lists your API clients. */
  listApiClients: {
    path: {  };
    query: {  };
    body: undefined;
    answer: ApiClientList;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Reads an API client, and when it got a token last. */
  getApiClient: {
    path: { clientId: string };
    query: {  };
    body: undefined;
    answer: ApiClient;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Changes what an API client may do, and until when; at once. */
  changeApiClient: {
    path: { clientId: string };
    query: {  };
    body: ApiClientChange;
    answer: ApiClient;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'precondition_required' | 'internal_error' | 'busy_try_again';
    changes: true;
  };
  /** Makes a new secret. The one before counts for some hours more. */
  rotateApiClientSecret: {
    path: { clientId: string };
    query: {  };
    body: ApiClientSecretRotation;
    answer: ApiClientWithSecret;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Revokes an API client for good: its tokens count no longer from this moment on. */
  removeApiClient: {
    path: { clientId: string };
    query: {  };
    body: ApiClientRemoval;
    answer: ApiClient;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'person_required' | 'not_found' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
}

/** Every event, by its type, as webhooks get it and `listEvents` tells it. */
export interface Events {
  PartnerCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "PartnerCreated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly kind: "reseller" | "provider";
readonly agreement: "notSigned" | "active" | "ended"; };
readonly correlationId: string; };
  PartnerChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "PartnerChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly agreementBefore: "notSigned" | "active" | "ended";
readonly agreement: "notSigned" | "active" | "ended"; };
readonly correlationId: string; };
  PartnerLimitsSet: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "PartnerLimitsSet";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly invitationsPerHour?: number | undefined;
readonly pendingInvitations?: number | undefined;
readonly emailsPerRecipientAndDay?: number | undefined; };
readonly correlationId: string; };
  UserCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "UserCreated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** IDs, divided by blanks. */
readonly roles: string; };
readonly correlationId: string; };
  PartnerSuspended: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "PartnerSuspended";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: {  };
readonly correlationId: string; };
  PartnerResumed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "PartnerResumed";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: {  };
readonly correlationId: string; };
  PartnerClosed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "PartnerClosed";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: {  };
readonly correlationId: string; };
  PartnerAccountChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "PartnerAccountChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** IDs, divided by blanks. */
readonly fields: string; };
readonly correlationId: string; };
  LocationAdded: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "LocationAdded";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly partnerId: string;
readonly isRetired: boolean; };
readonly correlationId: string; };
  LocationChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "LocationChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly partnerId: string;
readonly isRetired: boolean; };
readonly correlationId: string; };
  UserChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "UserChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** IDs, divided by blanks. */
readonly rolesBefore: string;
/** IDs, divided by blanks. */
readonly roles: string; };
readonly correlationId: string; };
  UserNoticesChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "UserNoticesChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  ApiClientCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "ApiClientCreated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly clientId: string;
/** IDs, divided by blanks. */
readonly roles: string; };
readonly correlationId: string; };
  ApiClientChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "ApiClientChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly clientId: string;
/** IDs, divided by blanks. */
readonly roles: string; };
readonly correlationId: string; };
  ApiClientSecretRotated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "ApiClientSecretRotated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly clientId: string;
/** IDs, divided by blanks. */
readonly roles: string; };
readonly correlationId: string; };
  ApiClientRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "ApiClientRemoved";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly clientId: string;
/** IDs, divided by blanks. */
readonly roles: string; };
readonly correlationId: string; };
  UserDisabled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "UserDisabled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  UserEnabled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "UserEnabled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  UserRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "UserRemoved";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  UserInvitedAgain: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "UserInvitedAgain";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  PartnershipEstablished: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "PartnershipEstablished";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly resellerId: string;
readonly providerId: string; };
readonly correlationId: string; };
  PartnershipEnded: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "PartnershipEnded";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly resellerId: string;
readonly providerId: string;
/** Who ended it. */
readonly accountId: string;
readonly attestationId: string;
/** Hexadecimal SHA-256 of the text that was affirmed. */
readonly attestationHash: string;
readonly attestationLanguage: "en" | "it" | "hu" | "es";
/** The statements that were affirmed, divided by blanks. */
readonly statements: string; };
readonly correlationId: string; };
  CustomerMadeKnown: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerMadeKnown";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string; };
readonly correlationId: string; };
  CustomerErased: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerErased";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** How many items held its personal values. */
readonly items: number; };
readonly correlationId: string; };
  RelationshipEstablished: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "RelationshipEstablished";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly relationshipId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly invitationId?: string | undefined;
/** The addition of the customer, where it came by that. */
readonly additionId?: string | undefined;
/** IDs, divided by blanks. */
readonly privileges: string; };
readonly correlationId: string; };
  RelationshipRemoving: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "RelationshipRemoving";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly relationshipId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly removalId: string; };
readonly correlationId: string; };
  PrivilegeRevoked: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "PrivilegeRevoked";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly relationshipId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly removalId: string;
readonly privilege: "delegatedAdmin" | "orders" | "azure"; };
readonly correlationId: string; };
  RelationshipRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "RelationshipRemoved";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly relationshipId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly removalId: string; };
readonly correlationId: string; };
  AzureAccessGranted: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "AzureAccessGranted";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly relationshipId: string;
readonly byAccountId: string; };
readonly correlationId: string; };
  AzureAccessRevoked: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "AzureAccessRevoked";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly relationshipId: string;
readonly byAccountId: string; };
readonly correlationId: string; };
  GdapActivated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "GdapActivated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly invitationId: string;
/** IDs, divided by blanks. */
readonly roles: string;
/** RFC 3339, UTC. */
readonly endsAt: string; };
readonly correlationId: string; };
  GdapChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "GdapChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly autoExtend: boolean;
/** `group=role+role`, divided by blanks. */
readonly groups: string; };
readonly correlationId: string; };
  GdapExtended: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "GdapExtended";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** RFC 3339, UTC. */
readonly endsAt: string; };
readonly correlationId: string; };
  GdapExpiring: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "GdapExpiring";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** RFC 3339, UTC. */
readonly endsAt: string;
/** Days until they end; absent: 30. */
readonly daysLeft?: number | undefined; };
readonly correlationId: string; };
  GdapExpired: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "GdapExpired";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  GdapTerminated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "GdapTerminated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly reason: "byPartner" | "byCustomer"; };
readonly correlationId: string; };
  CustomerAdded: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerAdded";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly additionId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly resellerId: string; };
readonly correlationId: string; };
  CustomerReady: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerReady";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly additionId?: string | undefined; };
readonly correlationId: string; };
  CustomerAccountChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerAccountChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly fields: string; };
readonly correlationId: string; };
  CustomerAgreementRecorded: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerAgreementRecorded";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly version: string;
readonly acceptedOn: string; };
readonly correlationId: string; };
  CustomerAgreementAccepted: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerAgreementAccepted";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly version: string;
/** Of the text that the customer was shown. */
readonly textHash: string; };
readonly correlationId: string; };
  CustomerUserCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerUserCreated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly userId: string; };
readonly correlationId: string; };
  CustomerUserDisabled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerUserDisabled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly userId: string; };
readonly correlationId: string; };
  CustomerUserEnabled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerUserEnabled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly userId: string; };
readonly correlationId: string; };
  CustomerPasswordReset: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CustomerPasswordReset";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly userId: string; };
readonly correlationId: string; };
  InvitationCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationCreated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly jointAccountId?: string | undefined;
/** The invitation it follows. */
readonly previousId?: string | undefined;
/** What it asks for, where it is not relationships. */
readonly asks?: "gdap" | "partnership" | undefined;
readonly gdapId?: string | undefined;
readonly language: "en" | "it" | "hu" | "es";
readonly delivery: "service" | "self";
/** RFC 3339, UTC. */
readonly expiresAt: string; };
readonly correlationId: string; };
  InvitationResent: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationResent";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Raised by each resend. */
readonly generation: number;
/** RFC 3339, UTC. */
readonly expiresAt: string; };
readonly correlationId: string; };
  InvitationReminderDue: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationReminderDue";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Raised by each resend. */
readonly generation: number; };
readonly correlationId: string; };
  InvitationReminderSent: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationReminderSent";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly remindersSent: number; };
readonly correlationId: string; };
  InvitationSent: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationSent";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Raised by each resend. */
readonly generation: number; };
readonly correlationId: string; };
  InvitationDeliveryChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationDeliveryChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Raised by each resend. */
readonly generation: number;
readonly state: "queued" | "sent" | "delayed" | "delivered" | "bounced" | "complained" | "self";
readonly invitation: "pending" | "accepted" | "declined" | "cancelled" | "expired" | "undeliverable"; };
readonly correlationId: string; };
  InvitationOpened: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationOpened";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  InvitationAccepted: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationAccepted";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId?: string | undefined;
readonly partnershipId?: string | undefined;
/** IDs, divided by blanks. */
readonly relationshipIds: string;
readonly shownLanguage: "en" | "it" | "hu" | "es";
readonly shownVersion: string;
/** Hexadecimal SHA-256 of the text that was shown. */
readonly shownHash: string; };
readonly correlationId: string; };
  InvitationDeclined: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationDeclined";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly reason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined; };
readonly correlationId: string; };
  InvitationCancelled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationCancelled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly reason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined; };
readonly correlationId: string; };
  InvitationExpired: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationExpired";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly reason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined; };
readonly correlationId: string; };
  InvitationUndeliverable: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationUndeliverable";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly reason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined; };
readonly correlationId: string; };
  InvitationFollowed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationFollowed";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly nextId: string; };
readonly correlationId: string; };
  InvitationErased: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "InvitationErased";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  OfferPublished: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "OfferPublished";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly status: "active" | "withdrawn"; };
readonly correlationId: string; };
  OfferChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "OfferChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { readonly status: "active" | "withdrawn"; };
readonly correlationId: string; };
  CartOpened: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CartOpened";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string; };
readonly correlationId: string; };
  CartChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CartChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly lines: number; };
readonly correlationId: string; };
  CartPurchased: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CartPurchased";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
readonly orderId: string;
/** IDs, divided by blanks. */
readonly subscriptionIds: string; };
readonly correlationId: string; };
  CartCancelled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CartCancelled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string; };
readonly correlationId: string; };
  CartExpired: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "CartExpired";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string; };
readonly correlationId: string; };
  SubscriptionSeatsChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionSeatsChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
readonly seatsBefore: number;
readonly seats: number; };
readonly correlationId: string; };
  SubscriptionRenewed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionRenewed";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** RFC 3339, UTC. */
readonly termEndsAt: string;
readonly seats?: number | undefined;
readonly offerId?: string | undefined;
readonly term?: string | undefined;
readonly billing?: string | undefined; };
readonly correlationId: string; };
  SubscriptionChangeScheduled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionChangeScheduled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
readonly seats?: number | undefined;
readonly offerId?: string | undefined;
readonly term?: string | undefined;
readonly billing?: string | undefined; };
readonly correlationId: string; };
  SubscriptionChangeWithdrawn: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionChangeWithdrawn";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined; };
readonly correlationId: string; };
  SubscriptionEnding: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionEnding";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** RFC 3339, UTC. */
readonly endsAt: string;
/** Days until it ends. */
readonly daysLeft: number; };
readonly correlationId: string; };
  SubscriptionExpired: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionExpired";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined; };
readonly correlationId: string; };
  SubscriptionAutoRenewChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionAutoRenewChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
readonly autoRenew: boolean; };
readonly correlationId: string; };
  SubscriptionSuspended: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionSuspended";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined; };
readonly correlationId: string; };
  SubscriptionResumed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionResumed";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined; };
readonly correlationId: string; };
  SubscriptionCancelled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionCancelled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined; };
readonly correlationId: string; };
  SubscriptionAssociated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionAssociated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** The PartnerID; absent: cleared. */
readonly associatedPartnerId?: string | undefined;
readonly resellerId?: string | undefined; };
readonly correlationId: string; };
  SubscriptionSupportChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "SubscriptionSupportChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** Absent: cleared. */
readonly resellerId?: string | undefined; };
readonly correlationId: string; };
  LicenceAssigned: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "LicenceAssigned";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
readonly userId: string; };
readonly correlationId: string; };
  LicenceRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "LicenceRemoved";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
readonly userId: string; };
readonly correlationId: string; };
  RemovalAttested: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "RemovalAttested";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
readonly relationshipId: string;
readonly attestationId: string;
/** Hexadecimal SHA-256 of the text that was affirmed. */
readonly attestationHash: string;
readonly attestationLanguage: "en" | "it" | "hu" | "es";
/** The statements that were affirmed, divided by blanks. */
readonly statements: string; };
readonly correlationId: string; };
  RemovalConfirmed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "RemovalConfirmed";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly customerId: string;
readonly relationshipId: string;
/** Hexadecimal SHA-256 of the text that the customer was shown. */
readonly shownHash: string;
readonly shownLanguage: "en" | "it" | "hu" | "es"; };
readonly correlationId: string; };
  RemovalProgressed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "RemovalProgressed";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly privilege: "delegatedAdmin" | "orders" | "azure"; };
readonly correlationId: string; };
  RemovalCleared: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "RemovalCleared";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly supportContacts: number;
readonly carts: number; };
readonly correlationId: string; };
  RemovalFinished: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "RemovalFinished";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly relationshipId: string; };
readonly correlationId: string; };
  RemovalStalled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "RemovalStalled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly relationshipId: string; };
readonly correlationId: string; };
  RemovalRetried: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "RemovalRetried";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly relationshipId: string; };
readonly correlationId: string; };
  ImportCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "ImportCreated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
readonly rows: number;
readonly valid: number; };
readonly correlationId: string; };
  ImportStarted: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "ImportStarted";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  ImportPaused: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "ImportPaused";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  ImportCancelled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "ImportCancelled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  ImportFinished: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "ImportFinished";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  WebhookCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "WebhookCreated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  WebhookChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "WebhookChanged";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  WebhookSecretRotated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "WebhookSecretRotated";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
  WebhookDisabled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "WebhookDisabled";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Why it was switched off. */
readonly reason: "failing" | "gone"; };
readonly correlationId: string; };
  WebhookRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
readonly version: "1";
readonly type: "WebhookRemoved";
readonly timestamp: string;
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
readonly correlationId: string; };
}

/** Method, path, and what has to be sent along: `k` an idempotency key, `m` `If-Match`, `f` a file. */
export const routes: Readonly<Record<keyof Operations, string>> = {
  getMe: 'GET /v1/me ',
  getNotices: 'GET /v1/me/notices ',
  changeNotices: 'PATCH /v1/me/notices m',
  listUsers: 'GET /v1/users ',
  createUser: 'POST /v1/users k',
  getUser: 'GET /v1/users/{userId} ',
  changeUser: 'PATCH /v1/users/{userId} m',
  inviteUserAgain: 'POST /v1/users/{userId}/invitation k',
  disableUser: 'POST /v1/users/{userId}/disablement k',
  enableUser: 'POST /v1/users/{userId}/enablement k',
  removeUser: 'POST /v1/users/{userId}/removal k',
  getAccount: 'GET /v1/account ',
  changeAccount: 'PATCH /v1/account m',
  createPartner: 'POST /v1/operator/partners k',
  listPartners: 'GET /v1/operator/partners ',
  getPartner: 'GET /v1/operator/partners/{accountId} ',
  changeAgreement: 'PATCH /v1/operator/partners/{accountId} m',
  movePartner: 'PATCH /v1/operator/partners/{accountId}/address m',
  setPartnerLimits: 'PATCH /v1/operator/partners/{accountId}/limits m',
  suspendPartner: 'POST /v1/operator/partners/{accountId}/suspension k',
  resumePartner: 'POST /v1/operator/partners/{accountId}/resumption k',
  closePartner: 'POST /v1/operator/partners/{accountId}/closure k',
  addLocation: 'POST /v1/operator/partners/{accountId}/locations m',
  changeLocation: 'PATCH /v1/operator/partners/{accountId}/locations/{partnerId} m',
  createPartnerUser: 'POST /v1/operator/partners/{accountId}/users k',
  confirmInvitation: 'POST /v1/invitations k',
  listInvitations: 'GET /v1/invitations ',
  confirmInvitationBatch: 'POST /v1/invitations/batch k',
  resendInvitation: 'POST /v1/invitations/{invitationId}/resend km',
  requestGdap: 'POST /v1/customers/{customerId}/gdap k',
  listCustomerGdap: 'GET /v1/customers/{customerId}/gdap ',
  requestPartnership: 'POST /v1/partnership-requests k',
  draftInvitation: 'POST /v1/invitations/draft ',
  getInvitation: 'GET /v1/invitations/{invitationId} ',
  cancelInvitation: 'POST /v1/invitations/{invitationId}/cancellation km',
  draftGdap: 'POST /v1/customers/{customerId}/gdap/draft ',
  draftPartnership: 'POST /v1/partnership-requests/draft ',
  listDirectoryRoles: 'GET /v1/directory-roles ',
  listGdap: 'GET /v1/gdap ',
  getGdap: 'GET /v1/gdap/{gdapId} ',
  changeGdap: 'PATCH /v1/gdap/{gdapId} m',
  terminateGdap: 'POST /v1/gdap/{gdapId}/termination km',
  listPartnerships: 'GET /v1/partnerships ',
  acceptPartnership: 'POST /v1/partnerships k',
  getPartnership: 'GET /v1/partnerships/{partnershipId} ',
  getPartnershipAttestation: 'GET /v1/attestations/partnership ',
  previewPartnershipRemoval: 'GET /v1/partnerships/{partnershipId}/removal ',
  removePartnership: 'POST /v1/partnerships/{partnershipId}/removal km',
  listProviders: 'GET /v1/providers ',
  verifyPartnerId: 'GET /v1/partner-ids/{partnerId} ',
  readPartnershipRequest: 'POST /v1/partnership-requests/read ',
  getCustomerAccess: 'GET /v1/customers/{customerId}/access ',
  reviewCustomer: 'POST /v1/customers/review ',
  addCustomer: 'POST /v1/customers k',
  listCustomers: 'GET /v1/customers ',
  changeCustomer: 'PATCH /v1/customers/{customerId} m',
  getCustomer: 'GET /v1/customers/{customerId} ',
  readAgreementText: 'GET /v1/agreements/customer ',
  recordCustomerAgreement: 'POST /v1/customers/{customerId}/agreement k',
  getCustomerAgreement: 'GET /v1/customers/{customerId}/agreement ',
  listCustomerUsers: 'GET /v1/customers/{customerId}/users ',
  createCustomerUser: 'POST /v1/customers/{customerId}/users k',
  disableCustomerUser: 'POST /v1/customers/{customerId}/users/{userId}/disablement k',
  enableCustomerUser: 'POST /v1/customers/{customerId}/users/{userId}/enablement k',
  resetCustomerPassword: 'POST /v1/customers/{customerId}/users/{userId}/password-reset k',
  setAzureAccess: 'POST /v1/customers/{customerId}/azure-access k',
  checkAccess: 'POST /v1/customers/{customerId}/access/check ',
  addKnownCustomer: 'POST /v1/known-customers k',
  listOffers: 'GET /v1/offers ',
  getOffer: 'GET /v1/offers/{offerId} ',
  publishOffer: 'POST /v1/operator/offers k',
  readOffer: 'GET /v1/operator/offers/{offerId} ',
  changeOffer: 'PATCH /v1/operator/offers/{offerId} m',
  beginCart: 'POST /v1/carts k',
  listCarts: 'GET /v1/carts ',
  getCart: 'GET /v1/carts/{cartId} ',
  changeCart: 'PATCH /v1/carts/{cartId} m',
  reviewCart: 'POST /v1/carts/{cartId}/review ',
  purchaseCart: 'POST /v1/carts/{cartId}/purchase km',
  cancelCart: 'POST /v1/carts/{cartId}/cancellation km',
  listOrders: 'GET /v1/orders ',
  getOrder: 'GET /v1/orders/{orderId} ',
  listSubscriptions: 'GET /v1/customers/{customerId}/subscriptions ',
  getSubscription: 'GET /v1/subscriptions/{subscriptionId} ',
  changeSubscription: 'PATCH /v1/subscriptions/{subscriptionId} m',
  suspendSubscription: 'POST /v1/subscriptions/{subscriptionId}/suspension km',
  resumeSubscription: 'POST /v1/subscriptions/{subscriptionId}/resumption km',
  cancelSubscription: 'POST /v1/subscriptions/{subscriptionId}/cancellation km',
  listLicences: 'GET /v1/subscriptions/{subscriptionId}/licences ',
  assignLicence: 'POST /v1/subscriptions/{subscriptionId}/licences k',
  removeLicence: 'POST /v1/subscriptions/{subscriptionId}/licences/{userId}/removal k',
  getOverview: 'GET /v1/overview ',
  listRenewals: 'GET /v1/renewals ',
  search: 'GET /v1/search ',
  getRemovalAttestation: 'GET /v1/attestations/removal ',
  previewRemoval: 'GET /v1/relationships/{relationshipId}/removal ',
  removeRelationship: 'POST /v1/relationships/{relationshipId}/removal km',
  retryRemoval: 'POST /v1/relationships/{relationshipId}/removal/retry km',
  listRemovals: 'GET /v1/removals ',
  getAcceptanceReceipt: 'GET /v1/invitations/{invitationId}/receipt ',
  getRemovalCertificate: 'GET /v1/relationships/{relationshipId}/removal/certificate ',
  getReceiptKey: 'GET /v1/receipts/key ',
  verifyReceipt: 'POST /v1/receipts/verify ',
  listAuditRecords: 'GET /v1/audit-records ',
  exportAuditRecords: 'GET /v1/audit-records/export ',
  verifyAuditChain: 'GET /v1/audit-records/verification ',
  createInvitationImport: 'POST /v1/invitation-imports kf',
  listInvitationImports: 'GET /v1/invitation-imports ',
  getImportTemplate: 'GET /v1/invitation-imports/template ',
  getInvitationImport: 'GET /v1/invitation-imports/{importId} ',
  getImportResult: 'GET /v1/invitation-imports/{importId}/result ',
  startInvitationImport: 'POST /v1/invitation-imports/{importId}/start km',
  cancelInvitationImport: 'POST /v1/invitation-imports/{importId}/cancellation km',
  createWebhook: 'POST /v1/webhooks k',
  listWebhooks: 'GET /v1/webhooks ',
  getWebhook: 'GET /v1/webhooks/{webhookId} ',
  changeWebhook: 'PATCH /v1/webhooks/{webhookId} m',
  removeWebhook: 'POST /v1/webhooks/{webhookId}/removal k',
  getWebhookSecret: 'GET /v1/webhooks/{webhookId}/secret ',
  rotateWebhookSecret: 'POST /v1/webhooks/{webhookId}/secret-rotation k',
  testWebhook: 'POST /v1/webhooks/{webhookId}/test k',
  replayWebhook: 'POST /v1/webhooks/{webhookId}/replay k',
  listWebhookDeliveries: 'GET /v1/webhooks/{webhookId}/deliveries ',
  getWebhookDelivery: 'GET /v1/webhooks/{webhookId}/deliveries/{deliveryId} ',
  replayWebhookDelivery: 'POST /v1/webhooks/{webhookId}/deliveries/{deliveryId}/replay k',
  listEvents: 'GET /v1/events ',
  createApiClient: 'POST /v1/api-clients k',
  listApiClients: 'GET /v1/api-clients ',
  getApiClient: 'GET /v1/api-clients/{clientId} ',
  changeApiClient: 'PATCH /v1/api-clients/{clientId} m',
  rotateApiClientSecret: 'POST /v1/api-clients/{clientId}/secret-rotation k',
  removeApiClient: 'POST /v1/api-clients/{clientId}/removal k',
};

/** The roles that each operation is for, in each kind of partner; none where it is not for partners' users. */
export const rolesOf: Readonly<Record<keyof Operations, Readonly<Record<'reseller' | 'provider', readonly string[]>>>> = {
  getMe: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getNotices: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  changeNotices: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listUsers: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  createUser: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  getUser: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  changeUser: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  inviteUserAgain: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  disableUser: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  enableUser: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  removeUser: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  getAccount: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  changeAccount: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  createPartner: {"reseller":[],"provider":[]},
  listPartners: {"reseller":[],"provider":[]},
  getPartner: {"reseller":[],"provider":[]},
  changeAgreement: {"reseller":[],"provider":[]},
  movePartner: {"reseller":[],"provider":[]},
  setPartnerLimits: {"reseller":[],"provider":[]},
  suspendPartner: {"reseller":[],"provider":[]},
  resumePartner: {"reseller":[],"provider":[]},
  closePartner: {"reseller":[],"provider":[]},
  addLocation: {"reseller":[],"provider":[]},
  changeLocation: {"reseller":[],"provider":[]},
  createPartnerUser: {"reseller":[],"provider":[]},
  confirmInvitation: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listInvitations: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  confirmInvitationBatch: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  resendInvitation: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  requestGdap: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
  listCustomerGdap: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  requestPartnership: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  draftInvitation: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getInvitation: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  cancelInvitation: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  draftGdap: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
  draftPartnership: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listDirectoryRoles: {"reseller":[],"provider":[]},
  listGdap: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getGdap: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  changeGdap: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
  terminateGdap: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
  listPartnerships: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  acceptPartnership: {"reseller":["globalAdmin","adminAgent"],"provider":[]},
  getPartnership: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getPartnershipAttestation: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  previewPartnershipRemoval: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  removePartnership: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listProviders: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  verifyPartnerId: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  readPartnershipRequest: {"reseller":["globalAdmin","adminAgent"],"provider":[]},
  getCustomerAccess: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  reviewCustomer: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  addCustomer: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listCustomers: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  changeCustomer: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getCustomer: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  readAgreementText: {"reseller":[],"provider":[]},
  recordCustomerAgreement: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getCustomerAgreement: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listCustomerUsers: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  createCustomerUser: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  disableCustomerUser: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  enableCustomerUser: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  resetCustomerPassword: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  setAzureAccess: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  checkAccess: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  addKnownCustomer: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
  listOffers: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getOffer: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  publishOffer: {"reseller":[],"provider":[]},
  readOffer: {"reseller":[],"provider":[]},
  changeOffer: {"reseller":[],"provider":[]},
  beginCart: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listCarts: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getCart: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  changeCart: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  reviewCart: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  purchaseCart: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  cancelCart: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listOrders: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getOrder: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listSubscriptions: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getSubscription: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  changeSubscription: {"reseller":[],"provider":["globalAdmin","adminAgent","salesAgent"]},
  suspendSubscription: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  resumeSubscription: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  cancelSubscription: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listLicences: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  assignLicence: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  removeLicence: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getOverview: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listRenewals: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  search: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getRemovalAttestation: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  previewRemoval: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  removeRelationship: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  retryRemoval: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listRemovals: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getAcceptanceReceipt: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getRemovalCertificate: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getReceiptKey: {"reseller":[],"provider":[]},
  verifyReceipt: {"reseller":[],"provider":[]},
  listAuditRecords: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
  exportAuditRecords: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
  verifyAuditChain: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
  createInvitationImport: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  listInvitationImports: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getImportTemplate: {"reseller":[],"provider":[]},
  getInvitationImport: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  getImportResult: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  startInvitationImport: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  cancelInvitationImport: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  createWebhook: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  listWebhooks: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  getWebhook: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  changeWebhook: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  removeWebhook: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  getWebhookSecret: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  rotateWebhookSecret: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  testWebhook: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  replayWebhook: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  listWebhookDeliveries: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  getWebhookDelivery: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  replayWebhookDelivery: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  listEvents: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
  createApiClient: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  listApiClients: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  getApiClient: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  changeApiClient: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  rotateApiClientSecret: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
  removeApiClient: {"reseller":["globalAdmin"],"provider":["globalAdmin"]},
};
