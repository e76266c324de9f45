// Made from docs/openapi.json by `npm run generate`. Do not edit.
/* biome-ignore-all lint: generated */
export type NoticesChange = { /** What is told by mail; `null` takes a setting back. */
readonly notices: Readonly<Record<string, boolean | null>>; };
export type NewUser = { /** What it, or who, is called. */
readonly name: string;
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
/** Roles. */
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
/** The language: English, Italian, Hungarian or Spanish. */
readonly language?: "en" | "it" | "hu" | "es" | undefined; };
export type UserChange = { /** What it, or who, is called. */
readonly name?: string | undefined;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
/** Roles. */
readonly roles?: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[] | undefined; };
export type Nothing = {  };
export type AccountChange = { /** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly contactEmail?: string | undefined;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
/** A postal address. */
readonly address?: { /** Street and number. */
readonly street: string;
/** The town. */
readonly city: string;
/** The postal code, as its country writes it. */
readonly postalCode: string;
/** ISO 3166-1 alpha-2. */
readonly country: string; } | undefined;
/** What your users are told by mail, unless they set it otherwise. */
readonly notices?: Readonly<Record<string, boolean | null>> | undefined;
/** What a provider tells of itself to all resellers. */
readonly profile?: { /** What it is, in a sentence or two. */
readonly description?: string | undefined;
/** An address of the web, `https` only. */
readonly website?: string | undefined; } | undefined; };
export type NewPartner = { /** What kind it is. */
readonly kind: "reseller" | "provider";
/** The company’s name. */
readonly company: string;
/** A postal address. */
readonly address: { /** Street and number. */
readonly street: string;
/** The town. */
readonly city: string;
/** The postal code, as its country writes it. */
readonly postalCode: string;
/** ISO 3166-1 alpha-2. */
readonly country: string; };
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly contactEmail: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** The partner’s locations, each with its PartnerID. */
readonly locations: readonly (NewLocation)[];
/** The state of the programme’s partner agreement. */
readonly agreement?: "notSigned" | "active" | "ended" | undefined; };
export type NewLocation = { /** A PartnerID: the number of a partner’s location, 5 to 10 digits. */
readonly partnerId: string;
/** What it, or who, is called. */
readonly name: string;
/** ISO 3166-1 alpha-2. */
readonly country?: string | undefined; };
export type AgreementChange = { /** The state of the programme’s partner agreement. */
readonly agreement: "notSigned" | "active" | "ended"; };
export type AccountMove = { /** A postal address. */
readonly address: { /** Street and number. */
readonly street: string;
/** The town. */
readonly city: string;
/** The postal code, as its country writes it. */
readonly postalCode: string;
/** ISO 3166-1 alpha-2. */
readonly country: string; }; };
export type AccountLogo = { /** A PNG in base64: 480 × 160 pixels at most, not interlaced. */
readonly logo: (string) | (null); };
export type Limits = { /** Invitations and resends in an hour. */
readonly invitationsPerHour?: number | undefined;
/** Invitations that wait for an answer at a time. */
readonly pendingInvitations?: number | undefined;
/** Emails to one recipient in a day. */
readonly emailsPerRecipientAndDay?: number | undefined; };
export type LocationChange = { /** What it, or who, is called. */
readonly name?: string | undefined;
/** ISO 3166-1 alpha-2. */
readonly country?: string | undefined;
/** Whether the location is in use no more. */
readonly isRetired?: boolean | undefined; };
export type NewInvitation = { /** A new customer. */
readonly recipient?: { /** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
/** What it, or who, is called. */
readonly name?: string | undefined;
/** The company’s name. */
readonly company?: string | undefined; } | undefined;
/** A customer on your list, instead of `recipient`. */
readonly customerId?: string | undefined;
/** An invitation of yours that expired or was passed on, instead of `recipient`: this one follows it. */
readonly previousId?: string | undefined;
/** The account ID of your active provider (or reseller), for which you ask too: one link, one decision. */
readonly withAccountId?: string | undefined;
/** Granular privileges, beside the relationships: one link, and the customer accepts either, or both. */
readonly granular?: { /** Roles of the directory, by their key in the catalogue `GET /v1/directory-roles`. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** P1D to P2Y, from the customer’s approval. */
readonly term: string;
/** Extended by P180D before it would end. Not with Global Administrator. */
readonly autoExtend?: boolean | undefined;
/** Which of your groups have which of the roles, from the customer’s approval on. */
readonly assignments?: readonly ({ /** A group of your directory by its ID; or `globalAdmin`, `adminAgent`, `salesAgent`: all your users of that role. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[] | undefined; } | undefined;
/** By default as is known of the customer, else your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
/** Days until it ends. */
readonly expiresInDays?: number | undefined;
/** Your own text, with {{link}} where the link goes. Left out: the draft. */
readonly text?: string | undefined;
/** `self`: you send the link yourself. */
readonly delivery?: "service" | "self" | undefined;
/** Your own reference. */
readonly reference?: string | undefined; };
export type InvitationBatch = { /** Each as the body of `POST /v1/invitations`. */
readonly items: readonly (unknown)[];
/** Checks everything, makes nothing, counts against no limit. */
readonly dryRun?: boolean | undefined; };
export type Resend = { /** Days until it ends. */
readonly expiresInDays?: number | undefined; };
export type GdapRequest = { /** Roles of the directory, by their key in the catalogue `GET /v1/directory-roles`. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** P1D to P2Y, from the customer’s approval. */
readonly term: string;
/** Extended by P180D before it would end. Not with Global Administrator. */
readonly autoExtend?: boolean | undefined;
/** Which of your groups have which of the roles, from the customer’s approval on. */
readonly assignments?: readonly ({ /** A group of your directory by its ID; or `globalAdmin`, `adminAgent`, `salesAgent`: all your users of that role. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[] | undefined;
/** By default as is known of the customer, else your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
/** Days until it ends. */
readonly expiresInDays?: number | undefined;
/** Your own text, with {{link}} where the link goes. Left out: the draft. */
readonly text?: string | undefined;
/** `self`: you send the link yourself. */
readonly delivery?: "service" | "self" | undefined;
/** Your own reference. */
readonly reference?: string | undefined; };
export type PartnershipRequest = { /** Somebody of the reseller. */
readonly recipient: { /** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
/** What it, or who, is called. */
readonly name?: string | undefined;
/** The company’s name. */
readonly company?: string | undefined; };
/** By default your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
/** Days until it ends. */
readonly expiresInDays?: number | undefined;
/** Your own text, with {{link}} where the link goes. Left out: the draft. */
readonly text?: string | undefined;
/** `self`: you send the link yourself. */
readonly delivery?: "service" | "self" | undefined;
/** Your own reference. */
readonly reference?: string | undefined; };
export type DraftRequest = { /** A new customer. */
readonly recipient?: { /** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
/** What it, or who, is called. */
readonly name?: string | undefined;
/** The company’s name. */
readonly company?: string | undefined; } | undefined;
/** A customer on your list, instead of `recipient`. */
readonly customerId?: string | undefined;
/** An invitation of yours that expired or was passed on, instead of `recipient`: this one follows it. */
readonly previousId?: string | undefined;
/** The account ID of your active provider (or reseller), for which you ask too: one link, one decision. */
readonly withAccountId?: string | undefined;
/** Granular privileges, beside the relationships: one link, and the customer accepts either, or both. */
readonly granular?: { /** Roles of the directory, by their key in the catalogue `GET /v1/directory-roles`. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** P1D to P2Y, from the customer’s approval. */
readonly term: string;
/** Extended by P180D before it would end. Not with Global Administrator. */
readonly autoExtend?: boolean | undefined;
/** Which of your groups have which of the roles, from the customer’s approval on. */
readonly assignments?: readonly ({ /** A group of your directory by its ID; or `globalAdmin`, `adminAgent`, `salesAgent`: all your users of that role. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[] | undefined; } | undefined;
/** By default as is known of the customer, else your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
/** Days until it ends. */
readonly expiresInDays?: number | undefined; };
export type Cancellation = {  };
export type GdapDraftRequest = { /** Roles of the directory, by their key in the catalogue `GET /v1/directory-roles`. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** P1D to P2Y, from the customer’s approval. */
readonly term: string;
/** Extended by P180D before it would end. Not with Global Administrator. */
readonly autoExtend?: boolean | undefined;
/** Which of your groups have which of the roles, from the customer’s approval on. */
readonly assignments?: readonly ({ /** A group of your directory by its ID; or `globalAdmin`, `adminAgent`, `salesAgent`: all your users of that role. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[] | undefined;
/** By default as is known of the customer, else your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
/** Days until it ends. */
readonly expiresInDays?: number | undefined; };
export type PartnershipDraftRequest = { /** Somebody of the reseller. */
readonly recipient: { /** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
/** What it, or who, is called. */
readonly name?: string | undefined;
/** The company’s name. */
readonly company?: string | undefined; };
/** By default your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined;
/** Days until it ends. */
readonly expiresInDays?: number | undefined; };
export type GdapChange = { /** All of them: a group that is left out has no role any more. */
readonly assignments?: readonly ({ /** A group of your directory by its ID; or `globalAdmin`, `adminAgent`, `salesAgent`: all your users of that role. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[] | undefined;
/** Whether it extends itself by half a year. */
readonly autoExtend?: boolean | undefined; };
export type GdapBatch = { /** `extend`: they extend themselves from now on; `letEnd`: they do not; `terminate`: they end now. */
readonly action: "extend" | "letEnd" | "terminate";
/** Each with the revision that you read. */
readonly items: readonly ({ /** The ID of granular privileges. */
readonly gdapId: string;
/** Rises with each change; begins the `ETag`. */
readonly revision: number; })[]; };
export type GdapTemplates = { /** All of them: one that is left out is gone. */
readonly templates: readonly ({ /** What it, or who, is called. */
readonly name: string;
/** Roles of the directory, by their key in the catalogue `GET /v1/directory-roles`. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** P1D to P2Y, from the customer’s approval. */
readonly term: string;
/** Extended by P180D before it would end. Not with Global Administrator. */
readonly autoExtend?: boolean | undefined;
/** Which of your groups have which of the roles, from the customer’s approval on. */
readonly assignments?: readonly ({ /** A group of your directory by its ID; or `globalAdmin`, `adminAgent`, `salesAgent`: all your users of that role. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[] | undefined; })[]; };
export type GdapTermination = {  };
export type PartnershipAcceptance = { /** The last part of the link in the email. */
readonly token: string;
/** What was shown. */
readonly shown: { /** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** The version of the wording. */
readonly version: string;
/** Hexadecimal SHA-256. */
readonly hash: string; }; };
export type RemovalRequest = { /** As it was shown. */
readonly attestation: { /** Its ID. */
readonly id: string;
/** Hexadecimal SHA-256. */
readonly hash: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es"; };
/** Each statement, affirmed with `true`. */
readonly statements: { /** The decision is in good faith. */
readonly goodFaith: boolean;
/** It has a legitimate business purpose. */
readonly legitimatePurpose: boolean;
/** It is in accordance with the agreement. */
readonly accordance: boolean;
/** The partner agrees to defend and hold harmless. */
readonly holdHarmless: boolean; }; };
export type PartnershipRequestToken = { /** The last part of the link in the email. */
readonly token: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language?: "en" | "it" | "hu" | "es" | undefined; };
export type NewCustomer = { /** The account of your active reseller on whose behalf it is added. */
readonly resellerId: string;
/** The company’s name. */
readonly company: string;
/** Of the customer alone: its users sign in with it. */
readonly domain: string;
/** By the rules of its country. */
readonly address: { /** Street and number. */
readonly street: string;
/** The town. */
readonly city: string;
/** The state or province, where the country’s addresses have one. */
readonly state?: string | undefined;
/** The postal code, as its country writes it. */
readonly postalCode: string;
/** ISO 3166-1 alpha-2. */
readonly country: string; };
/** Whom to write to. */
readonly contact: { /** What it, or who, is called. */
readonly name: string;
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string; };
/** Best with its country, such as +1 617 208 1394 ext. 100. */
readonly phone?: string | undefined;
/** Whether the reseller may manage its Azure account, too. */
readonly azureAccess?: boolean | undefined;
/** The customer’s; by default your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined; };
export type CustomerAccountChange = { /** The company’s name. */
readonly company?: string | undefined;
/** Whom to write to, by name. */
readonly contactName?: string | undefined;
/** Best with its country, such as +1 617 208 1394 ext. 100. */
readonly phone?: string | undefined;
/** A postal address. */
readonly address?: { /** Street and number. */
readonly street: string;
/** The town. */
readonly city: string;
/** The state or province, where the country’s addresses have one. */
readonly state?: string | undefined;
/** The postal code, as its country writes it. */
readonly postalCode: string;
/** ISO 3166-1 alpha-2. */
readonly country: string; } | undefined; };
export type DomainProof = { /** A domain, in punycode. */
readonly domain: string; };
export type NewCustomerAgreement = { /** The agreement’s version; at present `1`. */
readonly version: string;
/** The first name of who accepted. */
readonly firstName: string;
/** The last name of who accepted. */
readonly lastName: string;
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
/** Best with its country, such as +1 617 208 1394 ext. 100. */
readonly phone?: string | undefined;
/** The day, YYYY-MM-DD. */
readonly acceptedOn: string; };
export type NewCustomerUser = { /** What it, or who, is called. */
readonly name: string;
/** What stands before the `@`; the customer’s domain follows. */
readonly userName: string; };
export type UserDisablement = {  };
export type UserEnablement = {  };
export type PasswordReset = {  };
export type AzureAccessChange = { /** The ID of the reseller’s account. */
readonly resellerId: string;
/** Whether it is granted. */
readonly granted: boolean; };
export type AccessQuestion = { /** A role. */
readonly role: "globalAdmin" | "adminAgent" | "salesAgent";
/** Groups of your directory the user is in: granular privileges are assigned to groups. */
readonly groups?: readonly (string)[] | undefined;
/** What is to be done. */
readonly action: "readAccount" | "manageAccount" | "manageUsers" | "resetPasswords" | "manageAdminUsers" | "resetAdminPasswords" | "manageLicences" | "manageSubscriptions" | "recordAgreement" | "manageAzure" | "placeOrders"; };
export type KnownCustomer = { /** The company’s name. */
readonly company: string;
/** Whom to write to. */
readonly contact: { /** What it, or who, is called. */
readonly name: string;
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string; };
/** The customer’s; by default your account’s. */
readonly language?: "en" | "it" | "hu" | "es" | undefined; };
export type NewOffer = { /** Your name for it, part of its ID. */
readonly sku: string;
/** What it, or who, is called. */
readonly name: string;
/** What it is, in a sentence or two. */
readonly description: string;
/** For how long it is sold, how it is billed, at which price. */
readonly plans: readonly ({ /** How long it runs: an ISO 8601 duration. */
readonly term: "P1M" | "P1Y" | "P3Y";
/** How it is billed. */
readonly billing: "monthly" | "annual" | "upfront";
/** ISO 4217. */
readonly currency: string;
/** Per seat and billing period, in minor units. */
readonly priceMinor: number; })[];
/** Seats: users that can have it. */
readonly seats: { /** The least. */
readonly min: number;
/** The most. */
readonly max: number; };
/** Its state. */
readonly status?: "active" | "withdrawn" | undefined; };
export type OfferChange = { /** What it, or who, is called. */
readonly name?: string | undefined;
/** What it is, in a sentence or two. */
readonly description?: string | undefined;
/** For how long it is sold, how it is billed, at which price. */
readonly plans?: readonly ({ /** How long it runs: an ISO 8601 duration. */
readonly term: "P1M" | "P1Y" | "P3Y";
/** How it is billed. */
readonly billing: "monthly" | "annual" | "upfront";
/** ISO 4217. */
readonly currency: string;
/** Per seat and billing period, in minor units. */
readonly priceMinor: number; })[] | undefined;
/** Seats: users that can have it. */
readonly seats?: { /** The least. */
readonly min: number;
/** The most. */
readonly max: number; } | undefined;
/** Its state. */
readonly status?: "active" | "withdrawn" | undefined; };
export type NewCart = { /** The ID of a customer. */
readonly customerId: string;
/** What is bought, line by line. */
readonly lines?: readonly (({ /** What kind it is. */
readonly kind: "new";
/** The ID of an offer. */
readonly offerId: string;
/** How long it runs: an ISO 8601 duration. */
readonly term: "P1M" | "P1Y" | "P3Y";
/** How it is billed. */
readonly billing: "monthly" | "annual" | "upfront";
/** Seats: users that can have it. */
readonly seats: number;
/** The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified. */
readonly partnerId: string; }) | ({ /** What kind it is. */
readonly kind: "more";
/** The ID of a subscription. */
readonly subscriptionId: string;
/** How many more. */
readonly seats: number; }))[] | undefined;
/** Your own reference. */
readonly reference?: string | undefined; };
export type CartChange = { /** What is bought, line by line. */
readonly lines: readonly (({ /** What kind it is. */
readonly kind: "new";
/** The ID of an offer. */
readonly offerId: string;
/** How long it runs: an ISO 8601 duration. */
readonly term: "P1M" | "P1Y" | "P3Y";
/** How it is billed. */
readonly billing: "monthly" | "annual" | "upfront";
/** Seats: users that can have it. */
readonly seats: number;
/** The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified. */
readonly partnerId: string; }) | ({ /** What kind it is. */
readonly kind: "more";
/** The ID of a subscription. */
readonly subscriptionId: string;
/** How many more. */
readonly seats: number; }))[]; };
export type CartReviewRequest = { /** That you act as indirect provider. */
readonly actingAsIndirectProvider: boolean; };
export type Purchase = { /** Of what was reviewed: exactly that is bought. */
readonly reviewHash: string;
/** That you act as indirect provider. */
readonly actingAsIndirectProvider: boolean; };
export type CartCancellation = {  };
export type SubscriptionChange = ({ /** Fewer licences; more are ordered with a cart. */
readonly seats: number; }) | ({ /** Whether it is renewed when its term ends. */
readonly autoRenew: boolean; }) | ({ /** What changes when it is renewed, in place of what was scheduled before; `null` withdraws it. */
readonly atRenewal: ({ /** Seats: users that can have it. */
readonly seats?: number | undefined;
/** The ID of an offer. */
readonly offerId?: string | undefined;
/** How long it runs: an ISO 8601 duration. */
readonly term?: "P1M" | "P1Y" | "P3Y" | undefined;
/** How it is billed. */
readonly billing?: "monthly" | "annual" | "upfront" | undefined; }) | (null); }) | ({ /** A PartnerID of the reseller, or its account’s ID; `null` clears. */
readonly associatedPartnerId: (string) | (null); }) | ({ /** A reseller’s account; `null` clears. */
readonly supportContact: (string) | (null); });
export type SubscriptionSuspension = {  };
export type SubscriptionResumption = {  };
export type SubscriptionCancellation = {  };
export type LicenceAssignment = { /** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string; };
export type LicenceRemoval = {  };
export type RemovalRetry = {  };
export type SignedReceipt = { /** What is signed, as canonical JSON (RFC 8785). */
readonly document: { /** What kind it is. */
readonly kind: string; };
/** Hexadecimal SHA-256 of it. */
readonly hash: string;
/** The signature over the document. */
readonly signature: { /** How it is signed. */
readonly algorithm: "ECDSA_SHA_256";
/** Which key signed. */
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
/** What it is, in a sentence or two. */
readonly description?: string | undefined; };
export type WebhookChange = { /** Where events are posted to: `https`, a name in a domain, no user or password. */
readonly url?: string | undefined;
/** `null`: all. */
readonly types?: (readonly (string)[]) | (null) | undefined;
/** Whether an event waits until those before it, of the same thing, have arrived or are given up. */
readonly ordered?: boolean | undefined;
/** What it is, in a sentence or two. */
readonly description?: (string) | (null) | undefined;
/** Switches it on or off. */
readonly status?: "active" | "disabled" | undefined; };
export type WebhookRemoval = {  };
export type WebhookSecretRotation = {  };
export type WebhookTestRequest = {  };
export type WebhookReplay = { /** From then on. RFC 3339, UTC. */
readonly from: string;
/** Up to then. RFC 3339, UTC. */
readonly to: string; };
export type WebhookDeliveryReplay = {  };
export type NewApiClient = { /** What it, or who, is called. */
readonly name: string;
/** Roles. */
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
/** The operations it may call, by `operationId`; absent: all that its roles allow. */
readonly operations?: readonly (string)[] | undefined;
/** From then on it may do nothing. RFC 3339, UTC. */
readonly expiresAt?: string | undefined; };
export type ApiClientChange = { /** What it, or who, is called. */
readonly name?: string | undefined;
/** Roles. */
readonly roles?: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[] | undefined;
/** Operations by their ID; left out: all that the roles allow. */
readonly operations?: (readonly (string)[]) | (null) | undefined;
/** When it ends. RFC 3339, UTC. */
readonly expiresAt?: (string) | (null) | undefined; };
export type ApiClientSecretRotation = { /** Hours for which the secret before counts; 0: not at all. */
readonly overlapHours?: number | undefined; };
export type ApiClientRemoval = {  };
export type Me = { /** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string;
/** The ID of a partner’s account. */
readonly accountId: string;
/** Whether the partner is a reseller or a provider. */
readonly partnerKind: "reseller" | "provider";
/** The partner’s company. */
readonly partnerName: string;
/** Roles. */
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[]; };
export type Notices = { /** What is told by mail; `null` takes a setting back. */
readonly notices: { /** How your invitation ended. */
readonly invitationAnswered: { /** Whether one is told. */
readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
/** A new link was asked for. */
readonly newLinkAsked: { /** Whether one is told. */
readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
/** A customer ended a relationship. */
readonly relationshipRemoved: { /** Whether one is told. */
readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
/** Granular privileges end soon. */
readonly gdapEnding: { /** Whether one is told. */
readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
/** Granular privileges have ended. */
readonly gdapEnded: { /** Whether one is told. */
readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
/** A subscription that will not renew ends soon. */
readonly subscriptionEnding: { /** Whether one is told. */
readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
/** A subscription has ended. */
readonly subscriptionEnded: { /** Whether one is told. */
readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; };
/** A webhook was switched off. */
readonly webhookDisabled: { /** Whether one is told. */
readonly told: boolean;
/** Who said so: you, your partner’s account, or nobody. */
readonly setBy: "user" | "partner" | "default"; }; }; };
export type UserList = { /** The items of this page. */
readonly items: readonly (User)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type User = { /** Its ID. */
readonly id: string;
/** The ID of a partner’s account. */
readonly accountId: string;
/** What it, or who, is called. */
readonly name: string;
/** An email address. */
readonly email: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** Roles. */
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
/** Its state. */
readonly status: "active" | "disabled" | "removed";
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** Rises with each change; begins the `ETag`. */
readonly revision: number; };
export type Partner = { /** Its ID. */
readonly id: string;
/** What kind it is. */
readonly kind: "reseller" | "provider";
/** Its state. */
readonly status: "active" | "suspended" | "closed";
/** The company’s name. */
readonly company: string;
/** A postal address. */
readonly address: { /** Street and number. */
readonly street: string;
/** The town. */
readonly city: string;
/** The postal code, as its country writes it. */
readonly postalCode: string;
/** The country: ISO 3166-1 alpha-2. */
readonly country: string; };
/** Where the partner is reached by email. */
readonly contactEmail: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** What a provider tells of itself to all resellers. */
readonly profile?: { /** What it is, in a sentence or two. */
readonly description?: string | undefined;
/** An address of the web, `https` only. */
readonly website?: string | undefined; } | undefined;
/** The SHA-256 of the logo, in hex; absent where there is none. */
readonly logoHash?: string | undefined;
/** The partner’s locations, each with its PartnerID. */
readonly locations: readonly ({ /** A PartnerID: the number of a partner’s location, 5 to 10 digits. */
readonly partnerId: string;
/** What it, or who, is called. */
readonly name: string;
/** The country: ISO 3166-1 alpha-2. */
readonly country?: string | undefined;
/** Whether the location is in use no more. */
readonly isRetired?: boolean | undefined; })[];
/** What is told by mail; `null` takes a setting back. */
readonly notices?: Readonly<Record<string, boolean>> | undefined;
/** The state of the programme’s partner agreement. */
readonly agreement: "notSigned" | "active" | "ended";
/** What the partner may ask of the service. */
readonly limits?: { /** Invitations and resends in an hour. */
readonly invitationsPerHour?: number | undefined;
/** Invitations that wait for an answer at a time. */
readonly pendingInvitations?: number | undefined;
/** Emails to one recipient in a day. */
readonly emailsPerRecipientAndDay?: number | undefined; } | undefined;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** Rises with each change; begins the `ETag`. */
readonly revision: number; };
export type PartnerList = { /** The items of this page. */
readonly items: readonly (Partner)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type ConfirmedInvitation = { /** Its ID. */
readonly id: string;
/** Instead of relationships: granular privileges, or a partnership. */
readonly asks?: { /** What kind it is. */
readonly kind: "gdap" | "partnership";
/** The privileges’ ID. */
readonly id?: string | undefined;
/** Roles. */
readonly roles?: readonly (string)[] | undefined;
/** Days it runs for. */
readonly termDays?: number | undefined;
/** Whether it extends itself by half a year. */
readonly autoExtend?: boolean | undefined; } | undefined;
/** Beside the relationships: granular privileges. */
readonly granular?: { /** The privileges’ ID. */
readonly id?: string | undefined;
/** Roles. */
readonly roles?: readonly (string)[] | undefined;
/** Days it runs for. */
readonly termDays?: number | undefined;
/** Whether it extends itself by half a year. */
readonly autoExtend?: boolean | undefined; } | undefined;
/** What the customer accepted of an invitation that asked for both. */
readonly taken?: readonly ("relationship" | "granular")[] | undefined;
/** Its state. */
readonly status: "pending" | "accepted" | "declined" | "cancelled" | "expired" | "undeliverable";
/** Why it ended, where `status` does not tell. */
readonly endReason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined;
/** Who sends it, and what became of it. */
readonly delivery: { /** `service`: the service mails it; `self`: you send it. */
readonly method: "service" | "self";
/** Its state. */
readonly state: "queued" | "sent" | "delayed" | "delivered" | "bounced" | "complained" | "self"; };
/** When a person first did something on the page; opening it does not count. */
readonly openedAt?: string | undefined;
/** Who is asked. */
readonly recipient: { /** An email address. */
readonly email: string;
/** What it, or who, is called. */
readonly name?: string | undefined;
/** The company’s name. */
readonly company?: string | undefined; };
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** The text, plain. */
readonly text?: string | undefined;
/** The relationships it makes, with the state of each. */
readonly relationships: readonly ({ /** The ID of a partner’s account. */
readonly accountId: string;
/** The partner’s company. */
readonly partnerName: string;
/** Whether the partner is a reseller or a provider. */
readonly partnerKind: "reseller" | "provider";
/** A privilege. */
readonly privilege: "delegatedAdmin" | "orders" | "azure";
/** Its state. */
readonly state: "requested" | "active" | "notEstablished";
/** The ID of a relationship. */
readonly relationshipId?: string | undefined; })[];
/** Your own reference. */
readonly reference?: string | undefined;
/** The ID of the user who invited; in a request `me` is you. */
readonly invitedBy: string;
/** The invitation it follows. */
readonly previousId?: string | undefined;
/** The invitation that follows it. */
readonly nextId?: string | undefined;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** Raised by each resend. */
readonly generation: number;
/** How many reminders were sent. */
readonly remindersSent: number;
/** When it ends. RFC 3339, UTC. */
readonly expiresAt: string;
/** When it ended. RFC 3339, UTC. */
readonly endedAt?: string | undefined;
/** Why the customer declined, in its own words. */
readonly comment?: string | undefined;
/** Whom the customer named as the right person. Invite it with `previousId`. */
readonly passedOnTo?: { /** An email address. */
readonly email: string;
/** What it, or who, is called. */
readonly name?: string | undefined; } | undefined;
/** The ID of a customer. */
readonly customerId?: string | undefined;
/** When the personal values in it were erased. */
readonly erasedAt?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number;
/** With `delivery: self`: the personal link, and the message to send. Treat the link as a secret. */
readonly ownDelivery?: { /** The personal link. Secret. */
readonly link: string;
/** Opens the message in a mail program. */
readonly mailto: string;
/** Where the message is too long for that: what to do. */
readonly mailtoNote?: string | undefined;
/** The message, as it is sent. */
readonly message: { /** The subject. */
readonly subject: string;
/** The text, plain. */
readonly text: string;
/** The text as HTML. */
readonly html: string; }; } | undefined; };
export type InvitationList = { /** The items of this page. */
readonly items: readonly (Invitation)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type Invitation = { /** Its ID. */
readonly id: string;
/** Instead of relationships: granular privileges, or a partnership. */
readonly asks?: { /** What kind it is. */
readonly kind: "gdap" | "partnership";
/** The privileges’ ID. */
readonly id?: string | undefined;
/** Roles. */
readonly roles?: readonly (string)[] | undefined;
/** Days it runs for. */
readonly termDays?: number | undefined;
/** Whether it extends itself by half a year. */
readonly autoExtend?: boolean | undefined; } | undefined;
/** Beside the relationships: granular privileges. */
readonly granular?: { /** The privileges’ ID. */
readonly id?: string | undefined;
/** Roles. */
readonly roles?: readonly (string)[] | undefined;
/** Days it runs for. */
readonly termDays?: number | undefined;
/** Whether it extends itself by half a year. */
readonly autoExtend?: boolean | undefined; } | undefined;
/** What the customer accepted of an invitation that asked for both. */
readonly taken?: readonly ("relationship" | "granular")[] | undefined;
/** Its state. */
readonly status: "pending" | "accepted" | "declined" | "cancelled" | "expired" | "undeliverable";
/** Why it ended, where `status` does not tell. */
readonly endReason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined;
/** Who sends it, and what became of it. */
readonly delivery: { /** `service`: the service mails it; `self`: you send it. */
readonly method: "service" | "self";
/** Its state. */
readonly state: "queued" | "sent" | "delayed" | "delivered" | "bounced" | "complained" | "self"; };
/** When a person first did something on the page; opening it does not count. */
readonly openedAt?: string | undefined;
/** Who is asked. */
readonly recipient: { /** An email address. */
readonly email: string;
/** What it, or who, is called. */
readonly name?: string | undefined;
/** The company’s name. */
readonly company?: string | undefined; };
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** The text, plain. */
readonly text?: string | undefined;
/** The relationships it makes, with the state of each. */
readonly relationships: readonly ({ /** The ID of a partner’s account. */
readonly accountId: string;
/** The partner’s company. */
readonly partnerName: string;
/** Whether the partner is a reseller or a provider. */
readonly partnerKind: "reseller" | "provider";
/** A privilege. */
readonly privilege: "delegatedAdmin" | "orders" | "azure";
/** Its state. */
readonly state: "requested" | "active" | "notEstablished";
/** The ID of a relationship. */
readonly relationshipId?: string | undefined; })[];
/** Your own reference. */
readonly reference?: string | undefined;
/** The ID of the user who invited; in a request `me` is you. */
readonly invitedBy: string;
/** The invitation it follows. */
readonly previousId?: string | undefined;
/** The invitation that follows it. */
readonly nextId?: string | undefined;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** Raised by each resend. */
readonly generation: number;
/** How many reminders were sent. */
readonly remindersSent: number;
/** When it ends. RFC 3339, UTC. */
readonly expiresAt: string;
/** When it ended. RFC 3339, UTC. */
readonly endedAt?: string | undefined;
/** Why the customer declined, in its own words. */
readonly comment?: string | undefined;
/** Whom the customer named as the right person. Invite it with `previousId`. */
readonly passedOnTo?: { /** An email address. */
readonly email: string;
/** What it, or who, is called. */
readonly name?: string | undefined; } | undefined;
/** The ID of a customer. */
readonly customerId?: string | undefined;
/** When the personal values in it were erased. */
readonly erasedAt?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type InvitationBatchResult = { /** How many were made. */
readonly made: number;
/** How many were refused. */
readonly refused: number;
/** The items of this page. */
readonly items: readonly ({ /** `valid`: a dry run found nothing wrong. */
readonly outcome: "made" | "valid" | "refused";
/** The invitation. */
readonly invitation?: { /** Its ID. */
readonly id: string;
/** Instead of relationships: granular privileges, or a partnership. */
readonly asks?: { /** What kind it is. */
readonly kind: "gdap" | "partnership";
/** The privileges’ ID. */
readonly id?: string | undefined;
/** Roles. */
readonly roles?: readonly (string)[] | undefined;
/** Days it runs for. */
readonly termDays?: number | undefined;
/** Whether it extends itself by half a year. */
readonly autoExtend?: boolean | undefined; } | undefined;
/** Beside the relationships: granular privileges. */
readonly granular?: { /** The privileges’ ID. */
readonly id?: string | undefined;
/** Roles. */
readonly roles?: readonly (string)[] | undefined;
/** Days it runs for. */
readonly termDays?: number | undefined;
/** Whether it extends itself by half a year. */
readonly autoExtend?: boolean | undefined; } | undefined;
/** What the customer accepted of an invitation that asked for both. */
readonly taken?: readonly ("relationship" | "granular")[] | undefined;
/** Its state. */
readonly status: "pending" | "accepted" | "declined" | "cancelled" | "expired" | "undeliverable";
/** Why it ended, where `status` does not tell. */
readonly endReason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined;
/** Who sends it, and what became of it. */
readonly delivery: { /** `service`: the service mails it; `self`: you send it. */
readonly method: "service" | "self";
/** Its state. */
readonly state: "queued" | "sent" | "delayed" | "delivered" | "bounced" | "complained" | "self"; };
/** When a person first did something on the page; opening it does not count. */
readonly openedAt?: string | undefined;
/** Who is asked. */
readonly recipient: { /** An email address. */
readonly email: string;
/** What it, or who, is called. */
readonly name?: string | undefined;
/** The company’s name. */
readonly company?: string | undefined; };
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** The text, plain. */
readonly text?: string | undefined;
/** The relationships it makes, with the state of each. */
readonly relationships: readonly ({ /** The ID of a partner’s account. */
readonly accountId: string;
/** The partner’s company. */
readonly partnerName: string;
/** Whether the partner is a reseller or a provider. */
readonly partnerKind: "reseller" | "provider";
/** A privilege. */
readonly privilege: "delegatedAdmin" | "orders" | "azure";
/** Its state. */
readonly state: "requested" | "active" | "notEstablished";
/** The ID of a relationship. */
readonly relationshipId?: string | undefined; })[];
/** Your own reference. */
readonly reference?: string | undefined;
/** The ID of the user who invited; in a request `me` is you. */
readonly invitedBy: string;
/** The invitation it follows. */
readonly previousId?: string | undefined;
/** The invitation that follows it. */
readonly nextId?: string | undefined;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** Raised by each resend. */
readonly generation: number;
/** How many reminders were sent. */
readonly remindersSent: number;
/** When it ends. RFC 3339, UTC. */
readonly expiresAt: string;
/** When it ended. RFC 3339, UTC. */
readonly endedAt?: string | undefined;
/** Why the customer declined, in its own words. */
readonly comment?: string | undefined;
/** Whom the customer named as the right person. Invite it with `previousId`. */
readonly passedOnTo?: { /** An email address. */
readonly email: string;
/** What it, or who, is called. */
readonly name?: string | undefined; } | undefined;
/** The ID of a customer. */
readonly customerId?: string | undefined;
/** When the personal values in it were erased. */
readonly erasedAt?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number;
/** What you need to send it yourself. Secret. */
readonly ownDelivery?: { /** The personal link. Secret. */
readonly link: string;
/** The message, as it is sent. */
readonly message: { /** The subject. */
readonly subject: string;
/** The text, plain. */
readonly text: string; }; } | undefined; } | undefined;
/** Why not. */
readonly problem?: { /** The reason, for programs. */
readonly code: string;
/** What is wrong, and what to do. */
readonly detail: string; } | undefined; })[]; };
export type RequestedGdap = { /** Its ID. */
readonly id: string;
/** Its state. */
readonly status: "approvalPending" | "active" | "expiring" | "expired" | "terminated";
/** The ID of a customer. */
readonly customerId: string;
/** The company’s name. */
readonly company: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** How long it runs: an ISO 8601 duration. */
readonly term: string;
/** Whether it extends itself by half a year. */
readonly autoExtend: boolean;
/** Which roles are assigned to which groups. */
readonly assignments: readonly ({ /** A group of your directory: its ID, or its name. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[];
/** The invitation by which the customer is asked. */
readonly invitationId: string;
/** When it was asked for. RFC 3339, UTC. */
readonly requestedAt: string;
/** When it was approved. RFC 3339, UTC. */
readonly activatedAt?: string | undefined;
/** When it ends. RFC 3339, UTC. */
readonly endsAt?: string | undefined;
/** When it ended. RFC 3339, UTC. */
readonly endedAt?: string | undefined;
/** Why it ended. */
readonly endReason?: "declined" | "cancelled" | "undeliverable" | "byPartner" | "byCustomer" | undefined;
/** The day on which an access check allowed something by it last, in UTC. Told by lists and reads. */
readonly lastUsedOn?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number;
readonly invitation: ConfirmedInvitation; };
export type CustomerGdapList = { /** The items of this page. */
readonly items: readonly (Gdap)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type Gdap = { /** Its ID. */
readonly id: string;
/** Its state. */
readonly status: "approvalPending" | "active" | "expiring" | "expired" | "terminated";
/** The ID of a customer. */
readonly customerId: string;
/** The company’s name. */
readonly company: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** How long it runs: an ISO 8601 duration. */
readonly term: string;
/** Whether it extends itself by half a year. */
readonly autoExtend: boolean;
/** Which roles are assigned to which groups. */
readonly assignments: readonly ({ /** A group of your directory: its ID, or its name. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[];
/** The invitation by which the customer is asked. */
readonly invitationId: string;
/** When it was asked for. RFC 3339, UTC. */
readonly requestedAt: string;
/** When it was approved. RFC 3339, UTC. */
readonly activatedAt?: string | undefined;
/** When it ends. RFC 3339, UTC. */
readonly endsAt?: string | undefined;
/** When it ended. RFC 3339, UTC. */
readonly endedAt?: string | undefined;
/** Why it ended. */
readonly endReason?: "declined" | "cancelled" | "undeliverable" | "byPartner" | "byCustomer" | undefined;
/** The day on which an access check allowed something by it last, in UTC. Told by lists and reads. */
readonly lastUsedOn?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type Draft = { /** Fixed. */
readonly subject: string;
/** What you may edit. {{link}} stands for the personal link. */
readonly text: string;
/** The whole message with its fixed last lines, as it will read. */
readonly fullText: string;
/** The text as HTML. */
readonly html: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** When it ends. RFC 3339, UTC. */
readonly expiresAt: string; };
export type DirectoryRoles = { /** The items of this page. */
readonly items: readonly ({ /** The role’s name in requests. */
readonly key: "globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader";
/** What the role is called, in English. */
readonly name: string;
/** The ID of the role’s template in the directory. */
readonly templateId: string;
/** What the role allows here. */
readonly allows: readonly (string)[]; })[]; };
export type GdapList = { /** The items of this page. */
readonly items: readonly (Gdap)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type GdapBatchResult = { /** How many are done. */
readonly done: number;
/** How many were refused. */
readonly refused: number;
/** In the order of the request. */
readonly items: readonly ({ /** The ID of granular privileges. */
readonly gdapId: string;
/** Whether it is as it was wanted. */
readonly outcome: "done" | "refused";
readonly gdap?: Gdap | undefined;
/** Why not. */
readonly problem?: { /** The reason, for programs. */
readonly code: string;
/** What is wrong, and what to do. */
readonly detail: string; } | undefined; })[]; };
export type GdapTemplateList = { /** In the order in which they were kept. */
readonly templates: readonly ({ /** What it, or who, is called. */
readonly name: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** How long it runs: an ISO 8601 duration. */
readonly term: string;
/** Whether it extends itself by half a year. */
readonly autoExtend: boolean;
/** Which roles are assigned to which groups. */
readonly assignments: readonly ({ /** A group of your directory: its ID, or its name. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[]; })[];
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type PartnershipList = { /** The items of this page. */
readonly items: readonly (Partnership)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type Partnership = { /** Its ID. */
readonly id: string;
/** Its state. */
readonly status: "active" | "removed";
/** The other side; of a reseller with the PartnerIDs of its locations. */
readonly partner: { /** The ID of a partner’s account. */
readonly accountId: string;
/** What it, or who, is called. */
readonly name: string;
/** What kind it is. */
readonly kind: "reseller" | "provider";
/** The partner’s locations, each with its PartnerID. */
readonly locations?: readonly ({ /** A PartnerID: the number of a partner’s location, 5 to 10 digits. */
readonly partnerId: string;
/** What it, or who, is called. */
readonly name: string;
/** The country: ISO 3166-1 alpha-2. */
readonly country: string; })[] | undefined; };
/** Since when. RFC 3339, UTC. */
readonly since: string;
/** The ID of an invitation. */
readonly invitationId?: string | undefined;
/** When it ended. RFC 3339, UTC. */
readonly endedAt?: string | undefined;
/** The partner that ended it. */
readonly endedBy?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type Attestation = { /** Its ID. */
readonly id: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** The statements, each to be affirmed by itself. */
readonly statements: readonly ({ /** Which statement it is. */
readonly key: "goodFaith" | "legitimatePurpose" | "accordance" | "holdHarmless";
/** The statement, as it is affirmed. */
readonly text: string; })[];
/** What is told with it. */
readonly notice: string;
/** Hexadecimal SHA-256 of all of the above; affirm with it. */
readonly hash: string; };
export type PartnershipPreFlight = { readonly partnership: Partnership;
/** What has to end first. */
readonly blockers: readonly ({ /** The reason, for programs. */
readonly code: "alreadyRemoved";
/** The same in a sentence, in the language asked for. */
readonly text: string; })[];
/** What follows from it. */
readonly consequences: readonly ({ /** The reason, for programs. */
readonly code: "leavesLists" | "noMoreTogether" | "customersStay" | "privilegesStay" | "associationsStay";
/** The same in a sentence, in the language asked for. */
readonly text: string; })[];
readonly attestation: Attestation; };
export type ProviderList = { /** The items of this page. */
readonly items: readonly (ProviderProfile)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type ProviderProfile = { /** The ID of a partner’s account. */
readonly accountId: string;
/** The company’s name. */
readonly company: string;
/** The country: ISO 3166-1 alpha-2. */
readonly country: string;
/** Where the partner is reached by email. */
readonly contactEmail: string;
/** What it is, in a sentence or two. */
readonly description?: string | undefined;
/** An address of the web, `https` only. */
readonly website?: string | undefined; };
export type PartnerIdVerification = { /** A PartnerID: the number of a partner’s location, 5 to 10 digits. */
readonly partnerId: string;
/** Whether all is as it has to be. */
readonly verified: boolean;
/** Why it is not verified. */
readonly reason?: "unknown" | "location" | "account" | "agreement" | "region" | "partnership" | "unavailable" | undefined;
/** The company’s name. */
readonly company?: string | undefined;
/** The account of the reseller that holds it. */
readonly accountId?: string | undefined; };
export type PartnershipRequestRead = { /** The ID of an invitation. */
readonly invitationId: string;
/** Its state. */
readonly status: string;
/** Who asks. */
readonly provider: { /** The ID of a partner’s account. */
readonly accountId: string;
/** What it, or who, is called. */
readonly name: string; };
/** When it ends. RFC 3339, UTC. */
readonly expiresAt: string;
/** What was shown. */
readonly shown: { /** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** The version of the wording. */
readonly version: string;
/** Accept with it. */
readonly hash: string;
/** The lines that were shown. */
readonly lines: readonly (string)[]; };
/** What your account lacks to accept; with how to get it. */
readonly missing: readonly ({ /** The reason, for programs. */
readonly code: "reseller" | "role" | "account" | "agreement" | "partnerId" | "region" | "registry";
/** How to get what is missing. */
readonly text: string; })[]; };
export type CustomerAccess = { /** The items of this page. */
readonly items: readonly ({ /** The ID of a partner’s account. */
readonly accountId: string;
/** The partner’s company. */
readonly partnerName: string;
/** Whether the partner is a reseller or a provider. */
readonly partnerKind: "reseller" | "provider";
/** Where the partner is reached by email. */
readonly contactEmail: string;
/** The privileges, each with what it came through. */
readonly grants: readonly ({ /** A privilege. */
readonly privilege: "delegatedAdmin" | "orders" | "azure";
/** The ID of a relationship. */
readonly relationshipId: string;
/** The invitation whose acceptance gave it. */
readonly invitationId?: string | undefined;
/** Or the addition of the customer on its behalf. */
readonly additionId?: string | undefined;
/** Or the provider that gave it. */
readonly grantedBy?: string | undefined;
/** Since when. RFC 3339, UTC. */
readonly since: string; })[];
/** Granular privileges. */
readonly granular: readonly ({ /** The ID of granular privileges. */
readonly gdapId: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** Which roles are assigned to which groups. */
readonly assignments: readonly ({ /** A group of your directory: its ID, or its name. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[];
/** The ID of an invitation. */
readonly invitationId: string;
/** Since when. RFC 3339, UTC. */
readonly since: string;
/** When it ends. RFC 3339, UTC. */
readonly endsAt: string; })[];
/** The access levels; of single subscriptions by their IDs. */
readonly levels: { /** Whether the partner manages the account. */
readonly manageAccount: boolean;
/** Whether the partner manages the Azure account. */
readonly manageAzure: boolean;
/** Who has the credit, by subscription. */
readonly incentiveCredit: readonly (string)[];
/** Who supports it, by subscription. */
readonly support: readonly (string)[]; }; })[]; };
export type CustomerReview = { /** Whether the customer could be added. */
readonly valid: true;
/** The reseller. */
readonly reseller: { /** The ID of a partner’s account. */
readonly accountId: string;
/** The company’s name. */
readonly company: string; }; };
export type AddedCustomer = { /** Its ID. */
readonly id: string;
/** Its state. */
readonly status: "provisioning" | "ready";
/** The company’s name. */
readonly company: string;
/** The customer’s first user. */
readonly adminUser: { /** What a customer’s user signs in with. */
readonly userName: string;
/** Told this once, and never again. */
readonly temporaryPassword?: string | undefined;
/** Where the user signs in, and sets a password of its own. */
readonly signInUrl: string;
/** What to do where no password is told. */
readonly note?: string | undefined; }; };
export type CustomerList = { /** The items of this page. */
readonly items: readonly (CustomerListItem)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type CustomerListItem = { /** The ID of a customer. */
readonly customerId: string;
/** The company’s name. */
readonly company: string;
/** `known`: you know it, and have no privilege. Request a relationship with its `customerId`. */
readonly relationship: "active" | "known";
/** The ID of a relationship. */
readonly relationshipId?: string | undefined;
/** The privileges it brings. */
readonly privileges: readonly ("delegatedAdmin" | "orders" | "azure")[];
/** Since when. RFC 3339, UTC. */
readonly since: string;
/** The ID of an invitation. */
readonly invitationId?: string | undefined;
/** Of the relationship: its removal names it. */
readonly revision?: number | undefined; };
export type Customer = { /** Its ID. */
readonly id: string;
/** `known`: you only know it; request a relationship. `none`: granular privileges only. */
readonly relationship?: "active" | "known" | "none" | undefined;
/** The company’s name. */
readonly company: string;
/** Whom to write to. */
readonly contact: { /** What it, or who, is called. */
readonly name: string;
/** An email address. */
readonly email: string; };
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** Of a customer that a provider added. */
readonly status?: "provisioning" | "ready" | undefined;
/** What is known of the account. */
readonly account?: { /** A domain, in punycode. */
readonly domain?: string | undefined;
/** When a record in its DNS proved it. Absent: a provider named it. */
readonly domainProvenAt?: string | undefined;
/** A phone number, as `+36 1 234 5678`. */
readonly phone?: string | undefined;
/** A postal address. */
readonly address?: { /** Street and number. */
readonly street: string;
/** The town. */
readonly city: string;
/** The state or province, where the country’s addresses have one. */
readonly state?: string | undefined;
/** The postal code, as its country writes it. */
readonly postalCode: string;
/** The country: ISO 3166-1 alpha-2. */
readonly country: string; } | undefined; } | undefined;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** The privileges, each with what it came through. */
readonly grants: readonly ({ /** A privilege. */
readonly privilege: "delegatedAdmin" | "orders" | "azure";
/** The ID of a relationship. */
readonly relationshipId: string;
/** The invitation whose acceptance gave it. */
readonly invitationId?: string | undefined;
/** Or the addition of the customer on its behalf. */
readonly additionId?: string | undefined;
/** Or the provider that gave it. */
readonly grantedBy?: string | undefined;
/** Since when. RFC 3339, UTC. */
readonly since: string; })[];
/** Granular privileges, apart from any relationship. */
readonly granular: readonly ({ /** The ID of granular privileges. */
readonly gdapId: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** Which roles are assigned to which groups. */
readonly assignments: readonly ({ /** A group of your directory: its ID, or its name. */
readonly group: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[]; })[];
/** The ID of an invitation. */
readonly invitationId: string;
/** Since when. RFC 3339, UTC. */
readonly since: string;
/** When it ends. RFC 3339, UTC. */
readonly endsAt: string; })[]; };
export type CustomerAgreementText = { /** The version of the agreement. */
readonly version: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** The title of the agreement. */
readonly title: string;
/** The text, by paragraphs. */
readonly paragraphs: readonly (string)[];
/** Hexadecimal SHA-256 of all of it. */
readonly hash: string; };
export type CustomerAgreement = { /** The ID of a customer. */
readonly customerId: string;
/** The agreement’s version; at present `1`. */
readonly version: string;
/** The first name of who accepted. */
readonly firstName: string;
/** The last name of who accepted. */
readonly lastName: string;
/** One email address. Blanks around it are dropped; kept in lower case, its domain in punycode. */
readonly email: string;
/** Best with its country, such as +1 617 208 1394 ext. 100. */
readonly phone?: string | undefined;
/** The day, YYYY-MM-DD. */
readonly acceptedOn: string;
/** The partner’s user on whose word it is. */
readonly recordedBy?: { /** The ID of a partner’s account. */
readonly accountId: string;
/** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string; } | undefined;
/** Instead of it: the customer accepted it itself by its link, this text. */
readonly acceptedByCustomer?: { /** Hexadecimal SHA-256. */
readonly hash: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es"; } | undefined;
/** When it was recorded. RFC 3339, UTC. */
readonly recordedAt: string; };
export type CustomerUserList = { /** The items of this page. */
readonly items: readonly (CustomerUser)[]; };
export type CustomerUser = { /** Its ID. */
readonly id: string;
/** What it, or who, is called. */
readonly name: string;
/** What a customer’s user signs in with. */
readonly userName: string;
/** Whether it has an admin role. */
readonly isAdmin?: true | undefined;
/** Its state. */
readonly status: "active" | "disabled";
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string; };
export type CustomerUserWithPassword = { /** Its ID. */
readonly id: string;
/** What it, or who, is called. */
readonly name: string;
/** What a customer’s user signs in with. */
readonly userName: string;
/** Whether it has an admin role. */
readonly isAdmin?: true | undefined;
/** Its state. */
readonly status: "active" | "disabled";
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** Told this once, and never again. */
readonly temporaryPassword?: string | undefined;
/** Where the user signs in, and sets a password of its own. */
readonly signInUrl: string;
/** What to know about it. */
readonly note?: string | undefined; };
export type AzureAccess = { /** The ID of a customer. */
readonly customerId: string;
/** The ID of the reseller’s account. */
readonly resellerId: string;
/** Whether the reseller may manage the customer’s Azure account. */
readonly granted: boolean; };
export type AccessAnswer = { /** Whether it is allowed. */
readonly allowed: boolean;
/** Why not: the role, or no such privilege. */
readonly reason?: "role" | "privilege" | undefined;
/** A privilege. */
readonly privilege?: "delegatedAdmin" | "orders" | "azure" | "granular" | undefined;
/** The ID of a relationship. */
readonly relationshipId?: string | undefined;
/** The ID of granular privileges. */
readonly gdapId?: string | undefined;
/** The ID of an invitation. */
readonly invitationId?: string | undefined;
/** The ID of the addition of a customer. */
readonly additionId?: string | undefined;
/** The provider that gave it. */
readonly grantedBy?: string | undefined;
/** Since when. RFC 3339, UTC. */
readonly since?: string | undefined;
/** Of granular privileges. */
readonly endsAt?: string | undefined; };
export type OfferList = { /** The items of this page. */
readonly items: readonly (Offer)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type Offer = { /** Its ID. */
readonly id: string;
/** Its state. */
readonly status: "active" | "withdrawn";
/** What the offer is called. */
readonly name: string;
/** What it is, in a sentence or two. */
readonly description: string;
/** For how long it is sold, how it is billed, at which price. */
readonly plans: readonly ({ /** How long it runs: an ISO 8601 duration. */
readonly term: "P1M" | "P1Y" | "P3Y";
/** How it is billed. */
readonly billing: "monthly" | "annual" | "upfront";
/** ISO 4217. */
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
/** In minor units of the currency, such as cents. */
readonly priceMinor: number; })[];
/** Seats: users that can have it. */
readonly seats: { /** The least. */
readonly min: number;
/** The most. */
readonly max: number; };
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type Cart = { /** Its ID. */
readonly id: string;
/** Its state. */
readonly status: "open" | "purchased" | "cancelled" | "expired";
/** The ID of a customer. */
readonly customerId: string;
/** What is bought, line by line. */
readonly lines: readonly (({ /** What kind it is. */
readonly kind: "new";
/** The ID of an offer. */
readonly offerId: string;
/** How long it runs: an ISO 8601 duration. */
readonly term: "P1M" | "P1Y" | "P3Y";
/** How it is billed. */
readonly billing: "monthly" | "annual" | "upfront";
/** Seats: users that can have it. */
readonly seats: number;
/** The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified. */
readonly partnerId: string; }) | ({ /** What kind it is. */
readonly kind: "more";
/** The ID of a subscription. */
readonly subscriptionId: string;
/** How many more. */
readonly seats: number; }))[];
/** Your own reference. */
readonly reference?: string | undefined;
/** The ID of the user who made it. */
readonly createdBy: string;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** When it ends. RFC 3339, UTC. */
readonly expiresAt: string;
/** The ID of an order. */
readonly orderId?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type CartList = { /** The items of this page. */
readonly items: readonly (Cart)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type CartReview = { /** Whether it could be bought. */
readonly valid: boolean;
/** What is bought, line by line. */
readonly lines: readonly (({ /** What kind it is. */
readonly kind: "new";
/** The ID of an offer. */
readonly offerId: string;
/** How long it runs: an ISO 8601 duration. */
readonly term: "P1M" | "P1Y" | "P3Y";
/** How it is billed. */
readonly billing: "monthly" | "annual" | "upfront";
/** Seats: users that can have it. */
readonly seats: number;
/** The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified. */
readonly partnerId: string;
/** What the offer is called. */
readonly offerName: string;
/** ISO 4217. */
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
/** Per seat and billing period, in minor units. */
readonly priceMinor: number;
/** In minor units. */
readonly totalMinor: number;
/** The reseller. */
readonly reseller?: { /** The ID of a partner’s account. */
readonly accountId: string;
/** What it, or who, is called. */
readonly name: string; } | undefined; }) | ({ /** What kind it is. */
readonly kind: "more";
/** The ID of a subscription. */
readonly subscriptionId: string;
/** How many more. */
readonly seats: number;
/** What the offer is called. */
readonly offerName: string;
/** ISO 4217. */
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
/** Per seat and billing period, in minor units. */
readonly priceMinor: number;
/** In minor units. */
readonly totalMinor: number; }))[];
/** By currency, in minor units. */
readonly totals: Readonly<Record<string, number>>;
/** What stands in the way, all at once. */
readonly problems: readonly ({ /** The reason, for programs. */
readonly code: "cart_empty" | "offer_unknown" | "offer_withdrawn" | "plan_unknown" | "seats_out_of_range" | "subscription_unknown" | "subscription_not_active" | "subscription_twice" | "partner_id_unknown" | "partner_id_location" | "partner_id_account" | "partner_id_agreement" | "partner_id_region" | "partner_id_partnership" | "partner_id_unavailable" | "provider_relationship_missing" | "reseller_missing" | "reseller_relationship_missing" | "partnership_not_active" | "customer_not_ready" | "customer_agreement_missing" | "total_too_large" | "cart_too_large";
/** From 0. */
readonly line?: number | undefined;
/** In words. */
readonly detail: string; })[];
/** Of lines and prices: buy with it. */
readonly reviewHash: string; };
export type Order = { /** Its ID. */
readonly id: string;
/** The ID of a cart. */
readonly cartId: string;
/** The ID of a customer. */
readonly customerId: string;
/** What is bought, line by line. */
readonly lines: readonly (({ /** What kind it is. */
readonly kind: "new";
/** The ID of an offer. */
readonly offerId: string;
/** How long it runs: an ISO 8601 duration. */
readonly term: "P1M" | "P1Y" | "P3Y";
/** How it is billed. */
readonly billing: "monthly" | "annual" | "upfront";
/** Seats: users that can have it. */
readonly seats: number;
/** The reseller it is associated with: a PartnerID of its, or its account’s ID. Then its first location counts that can be verified. */
readonly partnerId: string;
/** What the offer is called. */
readonly offerName: string;
/** ISO 4217. */
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
/** Per seat and billing period, in minor units. */
readonly priceMinor: number;
/** In minor units. */
readonly totalMinor: number;
/** The ID of a subscription. */
readonly subscriptionId: string; }) | ({ /** What kind it is. */
readonly kind: "more";
/** The ID of a subscription. */
readonly subscriptionId: string;
/** How many more. */
readonly seats: number;
/** What the offer is called. */
readonly offerName: string;
/** ISO 4217. */
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
/** Per seat and billing period, in minor units. */
readonly priceMinor: number;
/** In minor units. */
readonly totalMinor: number; }))[];
/** By currency, in minor units. */
readonly totals: Readonly<Record<string, number>>;
/** The ID of the user who ordered. */
readonly orderedBy: string;
/** When it was ordered. RFC 3339, UTC. */
readonly orderedAt: string;
/** Your own reference. */
readonly reference?: string | undefined; };
export type OrderList = { /** The items of this page. */
readonly items: readonly (Order)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type SubscriptionList = { /** The items of this page. */
readonly items: readonly (Subscription)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type Subscription = { /** Its ID. */
readonly id: string;
/** Its state. */
readonly status: "active" | "suspended" | "cancelled" | "expired";
/** The ID of a customer. */
readonly customerId: string;
/** The ID of the provider’s account. */
readonly providerId: string;
/** The ID of an offer. */
readonly offerId: string;
/** What the offer is called. */
readonly offerName: string;
/** How long it runs: an ISO 8601 duration. */
readonly term: "P1M" | "P1Y" | "P3Y";
/** How it is billed. */
readonly billing: "monthly" | "annual" | "upfront";
/** ISO 4217. */
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
/** Per seat and billing period, in minor units. */
readonly priceMinor: number;
/** Seats: users that can have it. */
readonly seats: number;
/** Licences that users have. */
readonly assigned: number;
/** The reseller that gets the incentive credit. */
readonly association?: { /** A PartnerID: the number of a partner’s location, 5 to 10 digits. */
readonly partnerId: string;
/** The ID of the reseller’s account. */
readonly resellerId: string;
/** The reseller’s company. */
readonly resellerName?: string | undefined; } | undefined;
/** The account of the reseller that supports it. */
readonly supportContact?: string | undefined;
/** The ID of an order. */
readonly orderId: string;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** When the term ends. RFC 3339, UTC. */
readonly termEndsAt: string;
/** Whether it is renewed when its term ends. */
readonly autoRenew: boolean;
/** What it will be from its renewal on, at the price of when it was scheduled. */
readonly scheduledChange?: { /** The ID of an offer. */
readonly offerId: string;
/** What the offer is called. */
readonly offerName: string;
/** How long it runs: an ISO 8601 duration. */
readonly term: "P1M" | "P1Y" | "P3Y";
/** How it is billed. */
readonly billing: "monthly" | "annual" | "upfront";
/** ISO 4217. */
readonly currency: string;
/** Digits after the point in an amount of the currency (ISO 4217): 500 of JPY is 500, of EUR 5.00. */
readonly exponent: number;
/** Per seat and billing period, in minor units. */
readonly priceMinor: number;
/** Absent: as many as it has then. */
readonly seats?: number | undefined;
/** When it was planned. RFC 3339, UTC. */
readonly scheduledAt: string; } | undefined;
/** Where it will not be renewed: when it ends. */
readonly endsAt?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type LicenceList = { /** The items of this page. */
readonly items: readonly ({ /** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string;
/** Since when. RFC 3339, UTC. */
readonly since: string;
/** For whom may read the customer’s users; so is the user name. */
readonly name?: string | undefined;
/** What a customer’s user signs in with. */
readonly userName?: string | undefined; })[]; };
export type Overview = { /** Kept, seconds behind. */
readonly counts: { /** Your customers, without those that you only know. */
readonly customers: number;
/** Your active partnerships. */
readonly partnerships: number;
/** Invitations that wait for an answer at a time. */
readonly pendingInvitations: number; };
/** What needs somebody. */
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
/** Removals that stand still. */
readonly stalledRemovals: { /** Up to 100. */
readonly count: number;
/** There are more than are counted. */
readonly more: boolean; };
/** Subscriptions for which no reseller has the credit. */
readonly subscriptionsWithoutReseller: { /** Up to 100. */
readonly count: number;
/** There are more than are counted. */
readonly more: boolean; }; }; };
export type RenewalList = { /** The items of this page. */
readonly items: readonly ({ /** What kind it is. */
readonly kind: "invitation" | "gdap" | "subscription";
/** Its ID. */
readonly id: string;
/** When it ends. RFC 3339, UTC. */
readonly endsAt: string;
/** The ID of a customer. */
readonly customerId?: string | undefined;
/** The customer, whom the invitation is for, or the offer of a subscription. */
readonly name?: string | undefined;
/** Of a subscription: the reseller that gets the incentive credit. */
readonly association?: { /** A PartnerID: the number of a partner’s location, 5 to 10 digits. */
readonly partnerId: string;
/** The ID of the reseller’s account. */
readonly resellerId: string; } | undefined;
/** Of granular privileges. */
readonly autoExtend?: boolean | undefined; })[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type SearchResult = { /** The items of this page. */
readonly items: readonly ({ /** What kind it is. */
readonly kind: "customer" | "knownCustomer" | "reseller" | "invitation";
/** Its ID. */
readonly id: string;
/** What it, or who, is called. */
readonly name: string;
/** The ID of a customer. */
readonly customerId?: string | undefined;
/** The ID of a partner’s account. */
readonly accountId?: string | undefined;
/** Its state. */
readonly status?: string | undefined; })[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type RemovalPreFlight = { /** The ID of a relationship. */
readonly relationshipId: string;
/** The ID of a customer. */
readonly customerId: string;
/** The company’s name. */
readonly company: string;
/** Its state. */
readonly status: "active" | "removing" | "removed";
/** What has to end first. */
readonly blockers: readonly ({ /** The reason, for programs. */
readonly code: "removalRunning" | "alreadyRemoved";
/** The same in a sentence, in the language asked for. */
readonly text: string; })[];
/** What follows from it. */
readonly consequences: readonly ({ /** The reason, for programs. */
readonly code: "delegatedAdminRevoked" | "ordersRevoked" | "azureRevoked" | "supportContactsCleared" | "creditsStay" | "cartsCancelled" | "leavesList" | "granularKept" | "invitationsStay" | "otherPartnersStay" | "noPartnerLeft" | "noticeIsYours";
/** The same in a sentence, in the language asked for. */
readonly text: string; })[];
/** Granular privileges that stay until they end by themselves. */
readonly kept: readonly ({ /** The ID of granular privileges. */
readonly gdapId: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** When it ends. RFC 3339, UTC. */
readonly endsAt: string; })[];
readonly attestation: Attestation;
readonly removal?: Removal | undefined; };
export type Removal = { /** Its ID. */
readonly id: string;
/** `stalled`: a step failed again and again; see `/removal/retry`. */
readonly status: "running" | "stalled" | "done";
/** The ID of a relationship. */
readonly relationshipId: string;
/** The ID of a customer. */
readonly customerId: string;
/** What was affirmed. */
readonly attestation?: { /** Its ID. */
readonly id: string;
/** Hexadecimal SHA-256. */
readonly hash: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string;
/** Roles. */
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
/** When. RFC 3339, UTC. */
readonly at: string; } | undefined;
/** Instead of an attestation: the customer ended it itself. */
readonly confirmation?: { /** Hexadecimal SHA-256. */
readonly hash: string;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** When. RFC 3339, UTC. */
readonly at: string; } | undefined;
/** When it began. RFC 3339, UTC. */
readonly beganAt: string;
/** What was told to follow, before it was attested. */
readonly consequences: readonly (string)[];
/** The privileges it revokes. */
readonly privileges: readonly ("delegatedAdmin" | "orders" | "azure")[];
/** When each privilege was revoked. */
readonly revoked: readonly ({ /** A privilege. */
readonly privilege: "delegatedAdmin" | "orders" | "azure";
/** When. RFC 3339, UTC. */
readonly at: string; })[];
/** Support contacts that were cleared, open carts that were cancelled. */
readonly cleared?: { /** For how many subscriptions it is the support contact no more. */
readonly supportContacts: number;
/** How many carts were cancelled with it. */
readonly carts: number; } | undefined;
/** Granular privileges that stay. */
readonly kept?: readonly ({ /** The ID of granular privileges. */
readonly gdapId: string;
/** Roles. */
readonly roles: readonly ("globalAdministrator" | "globalReader" | "directoryReaders" | "directoryWriters" | "userAdministrator" | "helpdeskAdministrator" | "passwordAdministrator" | "licenseAdministrator" | "billingAdministrator" | "serviceSupportAdministrator" | "groupsAdministrator" | "exchangeAdministrator" | "sharePointAdministrator" | "teamsAdministrator" | "intuneAdministrator" | "securityAdministrator" | "securityReader" | "applicationAdministrator" | "authenticationAdministrator" | "privilegedAuthenticationAdministrator" | "reportsReader")[];
/** When it ends. RFC 3339, UTC. */
readonly endsAt: string; })[] | undefined;
/** When all was done. RFC 3339, UTC. */
readonly finishedAt?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type RemovalList = { /** The items of this page. */
readonly items: readonly (Removal)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type ReceiptKey = { /** Which key signed. */
readonly keyId: string;
/** How it is signed. */
readonly algorithm: "ECDSA_SHA_256";
/** The public key, as PEM. */
readonly pem: string; };
export type ReceiptVerdict = { /** Whether it is as it was signed. */
readonly valid: boolean;
/** What does not fit: the document its hash, the signature the document, or it was signed with another key. */
readonly reason?: "hash" | "signature" | "key" | undefined; };
export type AuditRecordList = { /** The items of this page. */
readonly items: readonly (AuditRecord)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type AuditRecord = { /** Whose chain of records it is: the ID of an invitation, a customer, a partner … */
readonly chainId: string;
/** Its number, from 1. */
readonly sequence: number;
/** When. RFC 3339, UTC. */
readonly at: string;
/** Who did it: by IDs, never by name. */
readonly actor: { /** What kind it is. */
readonly kind: "user" | "operator" | "customer" | "linkHolder" | "system"; };
/** What happened: the type of the event. */
readonly action: string;
/** The state before. */
readonly before?: string | undefined;
/** The state after. */
readonly after?: string | undefined;
/** IDs, states, times and hashes; never a personal value. */
readonly details: Readonly<Record<string, string | number | boolean>>;
/** Salted hashes of personal values. */
readonly commitments: Readonly<Record<string, string>>;
/** Ties together all that one request caused. */
readonly correlationId: string;
/** The hash of the record before. */
readonly previousHash: string;
/** Hexadecimal SHA-256. */
readonly hash: string; };
export type ChainVerification = { /** Whose chain of records it is: the ID of an invitation, a customer, a partner … */
readonly chainId: string;
/** The number of the last record that is as it was written. */
readonly verifiedTo: number;
/** Whether the end was reached, or a broken link. */
readonly isComplete: boolean;
/** The first record that was changed or is missing; absent where the chain holds. */
readonly brokenAt?: number | undefined;
/** Where to go on, while it is not complete. */
readonly nextCursor?: string | undefined; };
export type InvitationImport = { /** Its ID. */
readonly id: string;
/** `checked`: nothing is sent yet; `paused`: whoever started it may not invite any more. */
readonly status: "checked" | "running" | "paused" | "done" | "cancelled";
/** How many rows there are. */
readonly rows: number;
/** Rows that can be sent, as far as the file tells. */
readonly valid: number;
/** How the file is encoded. */
readonly encoding: string;
/** What divides its cells. */
readonly delimiter: string;
/** How far it is. */
readonly progress: { /** How many are done. */
readonly done: number;
/** How many were made. */
readonly made: number;
/** How many were refused. */
readonly refused: number;
/** Until when a limit makes it wait. */
readonly waitingUntil?: string | undefined; };
/** The ID of the user who made it. */
readonly createdBy: string;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** When it was started. RFC 3339, UTC. */
readonly startedAt?: string | undefined;
/** When it ended. RFC 3339, UTC. */
readonly endedAt?: string | undefined;
/** The code of the refusal. */
readonly pausedBecause?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type InvitationImportList = { /** The items of this page. */
readonly items: readonly (InvitationImport)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type WebhookWithSecret = { /** Its ID. */
readonly id: string;
/** Its state. */
readonly status: "active" | "disabled" | "removed";
/** An address. */
readonly url: string;
/** Types of events; left out: all. */
readonly types?: readonly (string)[] | undefined;
/** Whether events of one thing come one after the other. */
readonly ordered: boolean;
/** What it is, in a sentence or two. */
readonly description?: string | undefined;
/** `failing`: nothing arrived for days; `gone`: it answered 410. */
readonly disabledBecause?: "failing" | "gone" | undefined;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number;
/** Verifies what it gets, by Standard Webhooks. */
readonly secret: string; };
export type WebhookList = { /** The items of this page. */
readonly items: readonly (Webhook)[]; };
export type Webhook = { /** Its ID. */
readonly id: string;
/** Its state. */
readonly status: "active" | "disabled" | "removed";
/** An address. */
readonly url: string;
/** Types of events; left out: all. */
readonly types?: readonly (string)[] | undefined;
/** Whether events of one thing come one after the other. */
readonly ordered: boolean;
/** What it is, in a sentence or two. */
readonly description?: string | undefined;
/** `failing`: nothing arrived for days; `gone`: it answered 410. */
readonly disabledBecause?: "failing" | "gone" | undefined;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type WebhookDelivery = { /** Its ID. */
readonly id: string;
/** The ID of an event. */
readonly eventId: string;
/** The type of the event. */
readonly type: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Its number, from 1. */
readonly sequence: number;
/** Of the delivery; of an attempt the answer’s HTTP status. */
readonly status: "pending" | "delivered" | "failed";
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** The attempts, newest last. */
readonly attempts: readonly ({ /** When. RFC 3339, UTC. */
readonly at: string;
/** Milliseconds it took. */
readonly ms: number;
/** Of the delivery; of an attempt the answer’s HTTP status. */
readonly status?: number | undefined;
/** The beginning of what was answered. */
readonly answer?: string | undefined;
/** Why not. */
readonly problem?: "timed_out" | "not_reached" | "address_refused" | undefined; })[];
/** When it is tried again. RFC 3339, UTC. */
readonly nextAttemptAt?: string | undefined; };
export type WebhookReplayAccepted = {  };
export type WebhookDeliveryList = { /** The items of this page. */
readonly items: readonly (WebhookDelivery)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type EventList = { /** The items of this page. */
readonly items: readonly (Event)[];
/** Where more follows: pass it as `cursor`. */
readonly nextCursor?: string | undefined; };
export type Event = { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: string;
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** As docs/events has it for the type. */
readonly data: Readonly<Record<string, string | number | boolean>>;
/** Ties together all that one request caused. */
readonly correlationId: string; };
export type ApiClientWithSecret = { /** Its client ID. */
readonly id: string;
/** Who records and invitations name for it. */
readonly userId: string;
/** What it, or who, is called. */
readonly name: string;
/** Roles. */
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
/** Operations by their ID; left out: all that the roles allow. */
readonly operations?: readonly (string)[] | undefined;
/** Its state. */
readonly status: "active" | "disabled" | "removed";
/** When it ends. RFC 3339, UTC. */
readonly expiresAt?: string | undefined;
/** Until when the secret before the last rotation counts. */
readonly previousSecretUntil?: string | undefined;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** When it got a token last. */
readonly lastUsedAt?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number;
/** Told in this answer only. */
readonly secret: string; };
export type ApiClientList = { /** The items of this page. */
readonly items: readonly (ApiClient)[]; };
export type ApiClient = { /** Its client ID. */
readonly id: string;
/** Who records and invitations name for it. */
readonly userId: string;
/** What it, or who, is called. */
readonly name: string;
/** Roles. */
readonly roles: readonly ("globalAdmin" | "adminAgent" | "salesAgent")[];
/** Operations by their ID; left out: all that the roles allow. */
readonly operations?: readonly (string)[] | undefined;
/** Its state. */
readonly status: "active" | "disabled" | "removed";
/** When it ends. RFC 3339, UTC. */
readonly expiresAt?: string | undefined;
/** Until when the secret before the last rotation counts. */
readonly previousSecretUntil?: string | undefined;
/** When it was made. RFC 3339, UTC. */
readonly createdAt: string;
/** When it got a token last. */
readonly lastUsedAt?: string | undefined;
/** Rises with each change. To change what a list shows, send it as `If-Match: "<revision>"`. */
readonly revision: number; };
export type Problem = { /** Where the code is explained. */
readonly type: string;
/** The kind of refusal, in words. */
readonly title: string;
/** The status of the answer. */
readonly status: number;
/** The reason, for programs. Every code is explained at `/docs/errors`. */
readonly code: string;
/** What is wrong, and what to do. */
readonly detail: string;
/** Names the request in logs and records. */
readonly requestId: string;
/** The places that are wrong. */
readonly errors?: readonly ({ /** Where, as a JSON pointer; of the query `/query/…`. */
readonly pointer: string;
/** What is wrong, and what to do. */
readonly detail: string; })[] | undefined;
/** The ID of what is in the way. */
readonly conflictingId?: string | undefined;
/** Roles of which one is needed. */
readonly requiredRoles?: readonly (string)[] | undefined;
/** Actions of which one is needed. */
readonly requiredActions?: readonly (string)[] | undefined;
/** The DNS record that proves a domain. */
readonly record?: { /** Where the code is explained. */
readonly type: "TXT";
/** What it, or who, is called. */
readonly name: string;
/** The text of the record. */
readonly value: string; } | undefined;
/** What is missing. */
readonly missing?: readonly (string)[] | undefined;
/** Seconds to wait. */
readonly retryAfterSeconds?: number | undefined;
/** What was affirmed. */
readonly attestation?: { /** Its ID. */
readonly id: string;
/** Hexadecimal SHA-256. */
readonly hash: string; } | undefined;
/** What the window allows, and what is left of it. */
readonly rateLimit?: { /** How many at most. */
readonly limit: number;
/** What is left. */
readonly remaining: number;
/** Seconds until the next window. */
readonly resetSeconds: number;
/** Seconds of a window. */
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
  /** Gives an account a logo, which customers see beside the company's name, or takes it away. */
  setPartnerLogo: {
    path: { accountId: string };
    query: {  };
    body: AccountLogo;
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
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'not_found' | 'partnership_not_active' | 'invitation_already_pending' | 'invitation_not_renewable' | 'invitation_already_renewed' | 'relationship_already_exists' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'message_link_missing' | 'message_foreign_link' | 'gdap_not_extendable' | 'gdap_role_not_granted' | 'rate_limit_reached' | 'pending_limit_reached' | 'recipient_limit_reached' | 'internal_error' | 'busy_try_again';
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
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'not_found' | 'invitation_already_pending' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'message_link_missing' | 'message_foreign_link' | 'gdap_not_extendable' | 'gdap_role_not_granted' | 'rate_limit_reached' | 'pending_limit_reached' | 'recipient_limit_reached' | 'internal_error' | 'busy_try_again';
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
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'not_found' | 'partnership_not_active' | 'relationship_already_exists' | 'body_too_large' | 'media_type_unsupported' | 'gdap_not_extendable' | 'gdap_role_not_granted' | 'internal_error' | 'busy_try_again';
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
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'agreement_not_active' | 'not_found' | 'body_too_large' | 'media_type_unsupported' | 'gdap_not_extendable' | 'gdap_role_not_granted' | 'internal_error' | 'busy_try_again';
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
    query: { limit?: number; cursor?: string; unusedForDays?: number };
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
  /** Has many granular privileges extend themselves, or not, or ends them. Each by itself, with its own result. */
  changeManyGdap: {
    path: {  };
    query: {  };
    body: GdapBatch;
    answer: GdapBatchResult;
    codes: 'invalid_request' | 'body_not_json' | 'idempotency_key_missing' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'body_too_large' | 'media_type_unsupported' | 'idempotency_key_reused' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Your templates of granular privileges: roles, term, and the groups that get them. */
  getGdapTemplates: {
    path: {  };
    query: {  };
    body: undefined;
    answer: GdapTemplateList;
    codes: 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** Keeps your templates of granular privileges, all of them at once. */
  setGdapTemplates: {
    path: {  };
    query: {  };
    body: GdapTemplates;
    answer: GdapTemplateList;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'gdap_not_extendable' | 'gdap_role_not_granted' | 'precondition_required' | 'internal_error' | 'busy_try_again';
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
  /** Lists the customers that have a relationship with you, and those you know, newest first. Of what is rare a page may bring few, or none, and have a `nextCursor` all the same. */
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
  /** Gives a customer a domain that a record in its DNS proves. Without the record, the refusal tells which. */
  proveDomain: {
    path: { customerId: string };
    query: {  };
    body: DomainProof;
    answer: Customer;
    codes: 'invalid_request' | 'body_not_json' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'privilege_required' | 'not_found' | 'customer_domain_taken' | 'revision_mismatch' | 'body_too_large' | 'media_type_unsupported' | 'domain_not_proven' | 'precondition_required' | 'daily_limit_reached' | 'internal_error' | 'domain_not_checked' | 'busy_try_again';
    changes: true;
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
  /** Finds things by their name, and by name and address of their contact: by any word, whatever its case and accents. */
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
    answer: SignedReceipt | string;
    codes: 'invalid_request' | 'not_signed_in' | 'partner_account_missing' | 'role_required' | 'account_suspended' | 'account_closed' | 'user_disabled' | 'client_expired' | 'operation_not_in_scope' | 'not_found' | 'receipt_not_ready' | 'internal_error' | 'busy_try_again';
    changes: false;
  };
  /** The signed certificate of a removal: what was attested, and when each privilege was revoked. */
  getRemovalCertificate: {
    path: { relationshipId: string };
    query: { format?: "json" | "html"; lang?: "en" | "it" | "hu" | "es" };
    body: undefined;
    answer: SignedReceipt | string;
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
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "PartnerCreated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** What kind it is. */
readonly kind: "reseller" | "provider";
/** The state of the programme’s partner agreement. */
readonly agreement: "notSigned" | "active" | "ended"; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  PartnerChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "PartnerChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The state of the partner agreement before. */
readonly agreementBefore: "notSigned" | "active" | "ended";
/** The state of the programme’s partner agreement. */
readonly agreement: "notSigned" | "active" | "ended"; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  PartnerLimitsSet: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "PartnerLimitsSet";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** Invitations and resends in an hour. */
readonly invitationsPerHour?: number | undefined;
/** Invitations that wait for an answer at a time. */
readonly pendingInvitations?: number | undefined;
/** Emails to one recipient in a day. */
readonly emailsPerRecipientAndDay?: number | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  UserCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "UserCreated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** IDs, divided by blanks. */
readonly roles: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  PartnerSuspended: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "PartnerSuspended";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: {  };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  PartnerResumed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "PartnerResumed";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: {  };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  PartnerClosed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "PartnerClosed";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: {  };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  PartnerAccountChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "PartnerAccountChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** IDs, divided by blanks. */
readonly fields: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  LocationAdded: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "LocationAdded";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** A PartnerID: the number of a partner’s location, 5 to 10 digits. */
readonly partnerId: string;
/** Whether the location is in use no more. */
readonly isRetired: boolean; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  LocationChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "LocationChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** A PartnerID: the number of a partner’s location, 5 to 10 digits. */
readonly partnerId: string;
/** Whether the location is in use no more. */
readonly isRetired: boolean; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  UserChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "UserChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** IDs, divided by blanks. */
readonly rolesBefore: string;
/** IDs, divided by blanks. */
readonly roles: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  UserNoticesChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "UserNoticesChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  ApiClientCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "ApiClientCreated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of an API client. */
readonly clientId: string;
/** IDs, divided by blanks. */
readonly roles: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  ApiClientChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "ApiClientChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of an API client. */
readonly clientId: string;
/** IDs, divided by blanks. */
readonly roles: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  ApiClientSecretRotated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "ApiClientSecretRotated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of an API client. */
readonly clientId: string;
/** IDs, divided by blanks. */
readonly roles: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  ApiClientRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "ApiClientRemoved";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of an API client. */
readonly clientId: string;
/** IDs, divided by blanks. */
readonly roles: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  UserDisabled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "UserDisabled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  UserEnabled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "UserEnabled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  UserRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "UserRemoved";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  UserInvitedAgain: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "UserInvitedAgain";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  PartnershipEstablished: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "PartnershipEstablished";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of the reseller’s account. */
readonly resellerId: string;
/** The ID of the provider’s account. */
readonly providerId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  PartnershipEnded: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "PartnershipEnded";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of the reseller’s account. */
readonly resellerId: string;
/** The ID of the provider’s account. */
readonly providerId: string;
/** Who ended it. */
readonly accountId: string;
/** Which attestation was affirmed, with its version. */
readonly attestationId: string;
/** Hexadecimal SHA-256 of the text that was affirmed. */
readonly attestationHash: string;
/** The language it was affirmed in. */
readonly attestationLanguage: "en" | "it" | "hu" | "es";
/** The statements that were affirmed, divided by blanks. */
readonly statements: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerMadeKnown: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerMadeKnown";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerErased: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerErased";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** How many items held its personal values. */
readonly items: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  RelationshipEstablished: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "RelationshipEstablished";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of a relationship. */
readonly relationshipId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of an invitation. */
readonly invitationId?: string | undefined;
/** The addition of the customer, where it came by that. */
readonly additionId?: string | undefined;
/** IDs, divided by blanks. */
readonly privileges: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  RelationshipRemoving: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "RelationshipRemoving";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of a relationship. */
readonly relationshipId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a removal. */
readonly removalId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  PrivilegeRevoked: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "PrivilegeRevoked";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of a relationship. */
readonly relationshipId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a removal. */
readonly removalId: string;
/** A privilege. */
readonly privilege: "delegatedAdmin" | "orders" | "azure"; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  RelationshipRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "RelationshipRemoved";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of a relationship. */
readonly relationshipId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a removal. */
readonly removalId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  AzureAccessGranted: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "AzureAccessGranted";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a relationship. */
readonly relationshipId: string;
/** The ID of the account of who did it. */
readonly byAccountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  AzureAccessRevoked: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "AzureAccessRevoked";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a relationship. */
readonly relationshipId: string;
/** The ID of the account of who did it. */
readonly byAccountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  GdapActivated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "GdapActivated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of granular privileges. */
readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of an invitation. */
readonly invitationId: string;
/** IDs, divided by blanks. */
readonly roles: string;
/** RFC 3339, UTC. */
readonly endsAt: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  GdapChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "GdapChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of granular privileges. */
readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Whether it extends itself by half a year. */
readonly autoExtend: boolean;
/** `group=role+role`, divided by blanks. */
readonly groups: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  GdapTemplatesChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "GdapTemplatesChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** How many there are now. */
readonly templates: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  GdapExtended: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "GdapExtended";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of granular privileges. */
readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** RFC 3339, UTC. */
readonly endsAt: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  GdapExpiring: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "GdapExpiring";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of granular privileges. */
readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** RFC 3339, UTC. */
readonly endsAt: string;
/** Days until they end; absent: 30. */
readonly daysLeft?: number | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  GdapExpired: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "GdapExpired";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of granular privileges. */
readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  GdapTerminated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "GdapTerminated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of granular privileges. */
readonly gdapId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Why. */
readonly reason: "byPartner" | "byCustomer"; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerAdded: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerAdded";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of the addition of a customer. */
readonly additionId: string;
/** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of the reseller’s account. */
readonly resellerId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerReady: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerReady";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The ID of the addition of a customer. */
readonly additionId?: string | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerAccountChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerAccountChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Which fields changed, by spaces. */
readonly fields: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerAgreementRecorded: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerAgreementRecorded";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Its version. */
readonly version: string;
/** The day of the acceptance. */
readonly acceptedOn: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerAgreementAccepted: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerAgreementAccepted";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** Its version. */
readonly version: string;
/** Of the text that the customer was shown. */
readonly textHash: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerDomainProven: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerDomainProven";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerDomainLost: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerDomainLost";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: {  };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerContactAdded: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerContactAdded";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** How many the customer has now. */
readonly contacts: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerMainContactChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerMainContactChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** How many the customer has now. */
readonly contacts: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerContactRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerContactRemoved";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** How many the customer has now. */
readonly contacts: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerUserCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerUserCreated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerUserDisabled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerUserDisabled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerUserEnabled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerUserEnabled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CustomerPasswordReset: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CustomerPasswordReset";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationCreated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of the other partner’s account. */
readonly jointAccountId?: string | undefined;
/** The invitation it follows. */
readonly previousId?: string | undefined;
/** What it asks for, where it is not relationships. */
readonly asks?: "gdap" | "partnership" | undefined;
/** The granular privileges it asks for, alone or beside relationships. */
readonly gdapId?: string | undefined;
/** The language: English, Italian, Hungarian or Spanish. */
readonly language: "en" | "it" | "hu" | "es";
/** Who sends it: the service, or the partner itself. */
readonly delivery: "service" | "self";
/** RFC 3339, UTC. */
readonly expiresAt: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationResent: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationResent";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Raised by each resend. */
readonly generation: number;
/** RFC 3339, UTC. */
readonly expiresAt: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationReminderDue: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationReminderDue";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Raised by each resend. */
readonly generation: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationReminderSent: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationReminderSent";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** How many reminders were sent. */
readonly remindersSent: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationSent: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationSent";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Raised by each resend. */
readonly generation: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationDeliveryChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationDeliveryChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Raised by each resend. */
readonly generation: number;
/** Its state. */
readonly state: "queued" | "sent" | "delayed" | "delivered" | "bounced" | "complained" | "self";
/** The state of the invitation. */
readonly invitation: "pending" | "accepted" | "declined" | "cancelled" | "expired" | "undeliverable"; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationOpened: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationOpened";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationAccepted: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationAccepted";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId?: string | undefined;
/** The ID of a partnership. */
readonly partnershipId?: string | undefined;
/** IDs, divided by blanks. */
readonly relationshipIds: string;
/** Of one that asked for both: `relationship`, `granular` or both, divided by a blank. */
readonly taken?: string | undefined;
/** The language it was shown in. */
readonly shownLanguage: "en" | "it" | "hu" | "es";
/** The version of the wording that was shown. */
readonly shownVersion: string;
/** Hexadecimal SHA-256 of the text that was shown. */
readonly shownHash: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationDeclined: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationDeclined";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Why. */
readonly reason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationCancelled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationCancelled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Why. */
readonly reason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationExpired: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationExpired";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Why. */
readonly reason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationUndeliverable: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationUndeliverable";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Why. */
readonly reason?: "notMe" | "passedOn" | "partnershipEnded" | "bounced" | "rejected" | "refused" | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationFollowed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationFollowed";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of the invitation that follows. */
readonly nextId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  InvitationErased: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "InvitationErased";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  OfferPublished: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "OfferPublished";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** Its state. */
readonly status: "active" | "withdrawn"; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  OfferChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "OfferChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** Its state. */
readonly status: "active" | "withdrawn"; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CartOpened: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CartOpened";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CartChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CartChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** How many lines it has. */
readonly lines: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CartPurchased: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CartPurchased";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** The ID of an order. */
readonly orderId: string;
/** IDs, divided by blanks. */
readonly subscriptionIds: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CartCancelled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CartCancelled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  CartExpired: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "CartExpired";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionSeatsChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionSeatsChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** Seats before. */
readonly seatsBefore: number;
/** Seats: users that can have it. */
readonly seats: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionRenewed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionRenewed";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** RFC 3339, UTC. */
readonly termEndsAt: string;
/** Seats: users that can have it. */
readonly seats?: number | undefined;
/** The ID of an offer. */
readonly offerId?: string | undefined;
/** How long it runs: an ISO 8601 duration. */
readonly term?: string | undefined;
/** How it is billed. */
readonly billing?: string | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionChangeScheduled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionChangeScheduled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** Seats: users that can have it. */
readonly seats?: number | undefined;
/** The ID of an offer. */
readonly offerId?: string | undefined;
/** How long it runs: an ISO 8601 duration. */
readonly term?: string | undefined;
/** How it is billed. */
readonly billing?: string | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionChangeWithdrawn: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionChangeWithdrawn";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionEnding: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionEnding";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** RFC 3339, UTC. */
readonly endsAt: string;
/** Days until it ends. */
readonly daysLeft: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionExpired: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionExpired";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionAutoRenewChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionAutoRenewChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** Whether it renews itself. */
readonly autoRenew: boolean; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionSuspended: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionSuspended";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionResumed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionResumed";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionCancelled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionCancelled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionAssociated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionAssociated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** The PartnerID; absent: cleared. */
readonly associatedPartnerId?: string | undefined;
/** The ID of the reseller’s account. */
readonly resellerId?: string | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  SubscriptionSupportChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "SubscriptionSupportChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** Absent: cleared. */
readonly resellerId?: string | undefined; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  LicenceAssigned: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "LicenceAssigned";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  LicenceRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "LicenceRemoved";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** Whose it is, where another partner changed it. */
readonly providerId?: string | undefined;
/** The ID of a user: of a partner’s, or of a customer’s (`cuu_…`). */
readonly userId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  RemovalAttested: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "RemovalAttested";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** The ID of a relationship. */
readonly relationshipId: string;
/** Which attestation was affirmed, with its version. */
readonly attestationId: string;
/** Hexadecimal SHA-256 of the text that was affirmed. */
readonly attestationHash: string;
/** The language it was affirmed in. */
readonly attestationLanguage: "en" | "it" | "hu" | "es";
/** The statements that were affirmed, divided by blanks. */
readonly statements: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  RemovalConfirmed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "RemovalConfirmed";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a customer. */
readonly customerId: string;
/** The ID of a relationship. */
readonly relationshipId: string;
/** Hexadecimal SHA-256 of the text that the customer was shown. */
readonly shownHash: string;
/** The language it was shown in. */
readonly shownLanguage: "en" | "it" | "hu" | "es"; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  RemovalProgressed: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "RemovalProgressed";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** A privilege. */
readonly privilege: "delegatedAdmin" | "orders" | "azure"; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  RemovalCleared: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "RemovalCleared";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** For how many subscriptions it is the support contact no more. */
readonly supportContacts: number;
/** How many carts were cancelled. */
readonly carts: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  RemovalFinished: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "RemovalFinished";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a relationship. */
readonly relationshipId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  RemovalStalled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "RemovalStalled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a relationship. */
readonly relationshipId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  RemovalRetried: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "RemovalRetried";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** The ID of a relationship. */
readonly relationshipId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  ImportCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "ImportCreated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** How many rows there are. */
readonly rows: number;
/** Whether it is right; of rows, how many can be sent. */
readonly valid: number; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  ImportStarted: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "ImportStarted";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  ImportPaused: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "ImportPaused";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  ImportCancelled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "ImportCancelled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  ImportFinished: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "ImportFinished";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  WebhookCreated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "WebhookCreated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  WebhookChanged: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "WebhookChanged";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  WebhookSecretRotated: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "WebhookSecretRotated";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  WebhookDisabled: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "WebhookDisabled";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string;
/** Why it was switched off. */
readonly reason: "failing" | "gone"; };
/** Ties together all that one request caused. */
readonly correlationId: string; };
  WebhookRemoved: { /** Tells a repeated delivery: `webhook-id`. */
readonly id: string;
/** Its version. */
readonly version: "1";
/** What kind it is. */
readonly type: "WebhookRemoved";
/** When it happened. RFC 3339, UTC. */
readonly timestamp: string;
/** The ID of what changed. */
readonly aggregateId: string;
/** Rises by one with each event of the aggregate. */
readonly sequence: number;
/** What happened, by IDs, states and times. */
readonly data: { /** The account of the partner whose thing it is, or who changed it. */
readonly accountId: string; };
/** Ties together all that one request caused. */
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
  setPartnerLogo: 'PATCH /v1/operator/partners/{accountId}/logo m',
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
  changeManyGdap: 'POST /v1/gdap/batch k',
  getGdapTemplates: 'GET /v1/gdap-templates ',
  setGdapTemplates: 'PATCH /v1/gdap-templates m',
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
  proveDomain: 'POST /v1/customers/{customerId}/domain m',
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
  setPartnerLogo: {"reseller":[],"provider":[]},
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
  changeManyGdap: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
  getGdapTemplates: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
  setGdapTemplates: {"reseller":["globalAdmin","adminAgent"],"provider":["globalAdmin","adminAgent"]},
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
  proveDomain: {"reseller":["globalAdmin","adminAgent","salesAgent"],"provider":["globalAdmin","adminAgent","salesAgent"]},
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
