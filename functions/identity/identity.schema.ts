import * as z from 'zod/mini';
import { listOf, named } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { emailAddress, line } from '../platform/text/text.schema.ts';
import { agreementStates } from './agreement.ts';
import { partnerKinds, roles } from './roles.ts';

const location = z.strictObject({
  partnerId: z.string().check(z.regex(/^\d{5,10}$/, 'is 5 to 10 digits')),
  name: line(100),
});

/** What the operator sends to open a partner account (R1). */
export const newPartnerBody = named(
  'NewPartner',
  z.strictObject({
    kind: z.enum(partnerKinds),
    company: line(100),
    address: z.strictObject({
      street: line(200),
      city: line(100),
      postalCode: line(20),
      country: z.string().check(z.regex(/^[A-Z]{2}$/, 'is an ISO 3166-1 code of two capital letters')),
    }),
    contactEmail: emailAddress,
    language: z.enum(languages),
    locations: z.array(location).check(
      z.minLength(1),
      z.maxLength(20),
      z.refine(
        (list) => new Set(list.map(({ partnerId }) => partnerId)).size === list.length,
        'names a PartnerID twice',
      ),
    ),
    agreement: z._default(z.enum(agreementStates), 'notSigned'),
  }),
);

const count = z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000)));

const limits = z.object({
  invitationsPerHour: count,
  pendingInvitations: count,
  emailsPerRecipientAndDay: count,
});

/** What one partner may ask of the service; what is left out is as for all (R36). */
export const limitsBody = named(
  'Limits',
  z.strictObject({ invitationsPerHour: count, pendingInvitations: count, emailsPerRecipientAndDay: count }),
);

export const partnerView = named(
  'Partner',
  z.object({
    id: z.string(),
    kind: z.enum(partnerKinds),
    company: z.string(),
    address: z.object({ street: z.string(), city: z.string(), postalCode: z.string(), country: z.string() }),
    contactEmail: z.string(),
    language: z.enum(languages),
    locations: z.array(z.object({ partnerId: z.string(), name: z.string() })),
    agreement: z.enum(agreementStates),
    limits: z.optional(limits),
    createdAt: z.string(),
    revision: z.int(),
  }),
);

export const agreementBody = named('AgreementChange', z.strictObject({ agreement: z.enum(agreementStates) }));

export const newUserBody = named(
  'NewUser',
  z.strictObject({
    name: line(100),
    email: emailAddress,
    roles: z.array(z.enum(roles)).check(z.minLength(1), z.maxLength(roles.length)),
    language: z.optional(z.enum(languages)),
  }),
);

export const userView = named(
  'User',
  z.object({
    id: z.string(),
    accountId: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.enum(languages),
    roles: z.array(z.enum(roles)),
    createdAt: z.string(),
  }),
);

export const userList = listOf('UserList', userView);

export const partnerList = listOf('PartnerList', partnerView);

export const meView = named(
  'Me',
  z.object({
    userId: z.string(),
    accountId: z.string(),
    partnerKind: z.enum(partnerKinds),
    partnerName: z.string(),
    roles: z.array(z.enum(roles)),
  }),
);
