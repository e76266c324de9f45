import * as z from 'zod/mini';
import { described, listOf, named } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { isDomainName } from '../platform/text/domain-name.ts';
import { country, normalAddress } from '../platform/text/place.schema.ts';
import { emailAddress, line, paragraphs } from '../platform/text/text.schema.ts';
import { accountStates, userStates } from './account-state.ts';
import { agreementStates } from './agreement.ts';
import { type NoticeKind, noticeKinds, noticeTo } from './notices.ts';
import { logoLimits, type Partner, type User } from './partner.ts';
import { partnerKinds, roles } from './roles.ts';
import { userRevisionOf } from './user.ts';

const location = z.strictObject({
  partnerId: z.string().check(z.regex(/^\d{5,10}$/, 'is 5 to 10 digits')),
  name: line(100),
  country: z.optional(country),
});

/** A location that the operator adds (R49). */
export const newLocationBody = named('NewLocation', location);

/** What the operator changes of a location (R49). */
export const locationBody = named(
  'LocationChange',
  z.strictObject({
    name: z.optional(line(100)),
    country: z.optional(country),
    isRetired: z.optional(z.boolean()),
  }),
);

const address = z
  .strictObject({ street: line(200), city: line(100), postalCode: line(20), country })
  .check(normalAddress);

const noticeSettings = z.partialRecord(z.enum(noticeKinds), z.boolean());

const noticeWish = z.partialRecord(
  z.enum(noticeKinds),
  described('`true`: told by mail; `false`: not; `null`: as by default.', z.nullable(z.boolean())),
);

/** What a user says of the mails it gets (R52). */
export const noticesBody = named(
  'NoticesChange',
  z.strictObject({ notices: noticeWish.check(z.refine((wish) => Object.keys(wish).length > 0, 'changes nothing')) }),
);

const noticeView = z.object({
  told: z.boolean(),
  setBy: described('Who said so: you, your partner’s account, or nobody.', z.enum(['user', 'partner', 'default'])),
});

/** What a user is told by mail. */
export const noticesView = named(
  'Notices',
  z.object({
    notices: z.object(
      Object.fromEntries(noticeKinds.map((kind) => [kind, noticeView])) as Record<NoticeKind, typeof noticeView>,
    ),
  }),
);

/** A user's mails as the API tells them. */
export function showNotices(user: User, partner: Partner) {
  const notices = Object.fromEntries(noticeKinds.map((kind) => [kind, noticeTo(user, partner, kind)]));
  return { status: 200, body: noticesView.parse({ notices }), revision: userRevisionOf(user) };
}

/** Where an account is, as the operator has it (R49). */
export const moveBody = named('AccountMove', z.strictObject({ address }));

/** A partner's logo, as the operator sends it; `null` takes it away (R1). */
export const logoBody = named(
  'AccountLogo',
  z.strictObject({
    logo: described(
      `A PNG in base64: ${logoLimits.width} × ${logoLimits.height} pixels at most, not interlaced.`,
      z.nullable(z.base64().check(z.minLength(4), z.maxLength(64_000))),
    ),
  }),
);

/** What a partner changes of its own account (R49). */
export const accountBody = named(
  'AccountChange',
  z.strictObject({
    contactEmail: z.optional(emailAddress),
    language: z.optional(z.enum(languages)),
    address: z.optional(address),
    notices: described('What your users are told by mail, unless they set it otherwise.', z.optional(noticeWish)),
    profile: z.optional(
      z.strictObject({
        description: z.optional(paragraphs(500)),
        website: z.optional(
          z.url({ protocol: /^https$/ }).check(
            z.maxLength(200),
            z.refine((url) => URL.canParse(url) && isDomainName(new URL(url).hostname), 'names no host in a domain'),
          ),
        ),
      }),
    ),
  }),
);

/** What a Global admin changes of a user (R49). */
export const userBody = named(
  'UserChange',
  z.strictObject({
    name: z.optional(line(100)),
    language: z.optional(z.enum(languages)),
    roles: z.optional(z.array(z.enum(roles)).check(z.minLength(1), z.maxLength(roles.length))),
  }),
);

export const emptyBody = named('Nothing', z.strictObject({}));

/** What the operator sends to open a partner account (R1). */
export const newPartnerBody = named(
  'NewPartner',
  z.strictObject({
    kind: z.enum(partnerKinds),
    company: line(100),
    address,
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
    status: z._default(z.enum(accountStates), 'active'),
    company: z.string(),
    address: z.object({ street: z.string(), city: z.string(), postalCode: z.string(), country: z.string() }),
    contactEmail: z.string(),
    language: z.enum(languages),
    profile: z.optional(z.object({ description: z.optional(z.string()), website: z.optional(z.string()) })),
    logoHash: z.optional(z.string()),
    locations: z.array(
      z.object({
        partnerId: z.string(),
        name: z.string(),
        country: z.optional(z.string()),
        isRetired: z.optional(z.boolean()),
      }),
    ),
    notices: z.optional(noticeSettings),
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
    status: z._default(z.enum(userStates), 'active'),
    createdAt: z.string(),
    revision: z._default(z.int(), 1),
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

/** An account as the API tells it. */
export const showPartner = (partner: Partner) => ({
  status: 200,
  body: partnerView.parse(partner),
  revision: partner.revision,
});

/** A user as the API tells it. */
export function showUser(user: User) {
  const body = userView.parse(user);
  return { status: 200, body, revision: body.revision };
}
