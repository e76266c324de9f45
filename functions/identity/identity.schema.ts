import * as z from 'zod';
import { languages } from '../shared/languages.ts';
import { emailAddress, line } from '../shared/text.schema.ts';
import { agreementStates } from './partner.ts';
import { partnerKinds, roles } from './roles.ts';

const location = z.strictObject({
  partnerId: z.string().regex(/^\d{5,10}$/, 'is 5 to 10 digits'),
  name: line(100),
});

/** What the operator sends to open a partner account (R1). */
export const newPartnerBody = z
  .strictObject({
    kind: z.enum(partnerKinds),
    company: line(100),
    address: z.strictObject({
      street: line(200),
      city: line(100),
      postalCode: line(20),
      country: z.string().regex(/^[A-Z]{2}$/, 'is an ISO 3166-1 code of two capital letters'),
    }),
    contactEmail: emailAddress,
    language: z.enum(languages),
    locations: z.array(location).min(1).max(20),
    agreement: z.enum(agreementStates).default('notSigned'),
  })
  .meta({ id: 'NewPartner' });

export const partnerView = z
  .object({
    id: z.string(),
    kind: z.enum(partnerKinds),
    company: z.string(),
    address: z.object({ street: z.string(), city: z.string(), postalCode: z.string(), country: z.string() }),
    contactEmail: z.string(),
    language: z.enum(languages),
    locations: z.array(z.object({ partnerId: z.string(), name: z.string() })),
    agreement: z.enum(agreementStates),
    createdAt: z.string(),
    revision: z.int(),
  })
  .meta({ id: 'Partner' });

export const agreementBody = z.strictObject({ agreement: z.enum(agreementStates) }).meta({ id: 'AgreementChange' });

export const newUserBody = z
  .strictObject({
    name: line(100),
    email: emailAddress,
    roles: z.array(z.enum(roles)).min(1).max(roles.length),
    language: z.enum(languages).optional(),
  })
  .meta({ id: 'NewUser' });

export const userView = z
  .object({
    id: z.string(),
    partnerId: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.enum(languages),
    roles: z.array(z.enum(roles)),
    createdAt: z.string(),
  })
  .meta({ id: 'User' });

export const userList = z
  .object({ items: z.array(userView), nextCursor: z.string().optional() })
  .meta({ id: 'UserList' });

export const partnerList = z
  .object({ items: z.array(partnerView), nextCursor: z.string().optional() })
  .meta({ id: 'PartnerList' });

export const meView = z
  .object({
    userId: z.string(),
    partnerId: z.string(),
    partnerKind: z.enum(partnerKinds),
    partnerName: z.string(),
    roles: z.array(z.enum(roles)),
  })
  .meta({ id: 'Me' });
