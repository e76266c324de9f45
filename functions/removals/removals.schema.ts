import * as z from 'zod/mini';
import { attestationView, inLanguage, point, removalBody } from '../attestations/attestation.schema.ts';
import { attestationIds } from '../attestations/attestation.ts';
import { everyone, forUsers } from '../identity/permissions.ts';
import { roles } from '../identity/roles.ts';
import { described, listOf, named, revision } from '../platform/base/json.schema.ts';
import { languages } from '../platform/base/languages.ts';
import { operation, pageOfQuery } from '../platform/http/operation.schema.ts';
import { privileges } from '../relationships/access.ts';
import { directoryRoleNames } from '../relationships/directory-roles.ts';
import { blockerCodes, consequenceCodes, type PreFlight } from './pre-flight.ts';
import { type Removal, removalStates } from './removal.ts';

const keptGdap = z.object({
  gdapId: z.string(),
  roles: z.array(z.enum(directoryRoleNames)),
  endsAt: z.string(),
});

const removalParts = {
  id: z.string(),
  status: described('`stalled`: a step failed again and again; see `/removal/retry`.', z.enum(removalStates)),
  relationshipId: z.string(),
  customerId: z.string(),
  attestation: z.optional(
    z.object({
      id: z.string(),
      hash: z.string(),
      language: z.enum(languages),
      userId: z.string(),
      roles: z.array(z.enum(roles)),
      at: z.string(),
    }),
  ),
  confirmation: described(
    'Instead of an attestation: the customer ended it itself.',
    z.optional(z.object({ hash: z.string(), language: z.enum(languages), at: z.string() })),
  ),
  beganAt: z.string(),
  consequences: described('What was told to follow, before it was attested.', z.array(z.string())),
  privileges: z.array(z.enum(privileges)),
  revoked: z.array(z.object({ privilege: z.enum(privileges), at: z.string() })),
  cleared: described(
    'Support contacts that were cleared, open carts that were cancelled.',
    z.optional(z.object({ supportContacts: z.int(), carts: z.int() })),
  ),
  kept: described('Granular privileges that stay.', z.optional(z.array(keptGdap))),
  finishedAt: z.optional(z.string()),
  revision,
};

export const removalView = named('Removal', z.object(removalParts));

export const preFlightView = named(
  'RemovalPreFlight',
  z.object({
    relationshipId: z.string(),
    customerId: z.string(),
    company: z.string(),
    status: z.enum(['active', 'removing', 'removed']),
    blockers: z.array(point(blockerCodes)),
    consequences: z.array(point(consequenceCodes)),
    kept: described('Granular privileges that stay until they end by themselves.', z.array(keptGdap)),
    attestation: attestationView,
    removal: z.optional(removalView),
  }),
);

/** A pre-flight as the API shows it. Its revision is that of what can be changed next. */
export function showPreFlight({ relationship, ...rest }: PreFlight) {
  const { id: relationshipId, customerId, company, status } = relationship;
  return preFlightView.parse({ relationshipId, customerId, company, status, ...rest });
}

/** The answer to a removal that was asked for: the workflow goes on with it. */
export const showAccepted = (removal: Removal) => ({
  status: 202,
  body: removalView.parse(removal),
  revision: removal.revision,
});

export const removalOperations = {
  getRemovalAttestation: operation({
    id: 'getRemovalAttestation',
    method: 'GET',
    path: '/v1/attestations/removal',
    permission: forUsers(everyone),
    summary: `The text to affirm when removing a relationship (${attestationIds.removal}).`,
    rows: ['R17', 'R18', 'R31'],
    query: inLanguage,
    answers: { 200: attestationView },
  }),
  previewRemoval: operation({
    id: 'previewRemoval',
    method: 'GET',
    path: '/v1/relationships/{relationshipId}/removal',
    permission: forUsers(everyone),
    summary: 'What removing a relationship brings, and what blocks it; afterwards, how it went.',
    rows: ['R39', 'R42'],
    query: inLanguage,
    answers: { 200: preFlightView },
    refusals: ['not_found'],
  }),
  removeRelationship: operation({
    id: 'removeRelationship',
    method: 'POST',
    path: '/v1/relationships/{relationshipId}/removal',
    permission: forUsers(everyone, { peopleOnly: true }),
    summary: 'Removes a relationship: its privileges count no longer from this moment on.',
    rows: ['R15', 'R16', 'R17', 'R18'],
    body: removalBody,
    answers: { 202: removalView },
    refusals: [
      'not_found',
      'removal_already_running',
      'relationship_already_removed',
      'attestation_changed',
      'attestation_not_affirmed',
    ],
    makes: true,
    changes: true,
  }),
  retryRemoval: operation({
    id: 'retryRemoval',
    method: 'POST',
    path: '/v1/relationships/{relationshipId}/removal/retry',
    permission: forUsers(everyone),
    summary: 'Has a stalled removal go on from where it stands, or one whose certificate is missing.',
    rows: ['R42'],
    body: named('RemovalRetry', z.strictObject({})),
    answers: { 202: removalView },
    refusals: ['not_found', 'removal_not_stalled'],
    makes: true,
    changes: true,
  }),
  listRemovals: operation({
    id: 'listRemovals',
    method: 'GET',
    path: '/v1/removals',
    permission: forUsers(everyone),
    summary: 'Lists your removals, newest first.',
    rows: ['R42'],
    query: pageOfQuery,
    answers: { 200: listOf('RemovalList', removalView) },
    refusals: ['cursor_invalid'],
  }),
} as const;
