/**
 * Invitations lived through by the real code, from "Done" to their end, with every write counted where it goes: what one
 * partition takes of each, and so how many a second it carries (docs/scale.md).
 */
import { randomUUID } from 'node:crypto';
import { acceptInvitation } from '../../functions/acceptance/accept-invitation.ts';
import { acceptancesIn } from '../../functions/acceptance/acceptances.dynamodb.ts';
import { oneTimeCodesIn } from '../../functions/acceptance/one-time-codes.dynamodb.ts';
import type { Caller } from '../../functions/identity/caller.ts';
import { partnersIn } from '../../functions/identity/partners.dynamodb.ts';
import { advanceInvitation } from '../../functions/invitations/advance-invitation.ts';
import { confirmInvitation } from '../../functions/invitations/confirm-invitation.ts';
import { consentOf } from '../../functions/invitations/consent.ts';
import { invitationEvents } from '../../functions/invitations/invitation.events.ts';
import type { Invitation } from '../../functions/invitations/invitation.ts';
import { invitationsIn } from '../../functions/invitations/invitations.dynamodb.ts';
import { sendInvitation } from '../../functions/invitations/send-invitation.ts';
import { partnershipsIn } from '../../functions/partnerships/partnerships.dynamodb.ts';
import { systemIds as ids } from '../../functions/platform/base/ids.ts';
import { dayMs } from '../../functions/platform/base/time.ts';
import type { DomainEvent } from '../../functions/platform/changes/event.ts';
import { usageIn } from '../../functions/platform/limits/usage.dynamodb.ts';
import type { AddressHasher } from '../../functions/platform/links/address-hash.port.ts';
import { waitsIn } from '../../functions/platform/outbox/waits.dynamodb.ts';
import { customersIn } from '../../functions/relationships/customers.dynamodb.ts';
import { countingTables, type Load } from './write-load.ts';

/** How an invitation ends. */
export type Ending = 'accepted' | 'expired';

const partner = {
  ...{ id: 'par_01M7YHN6VM1DDC31HFVTTT8Q4H', kind: 'reseller', company: 'Contoso Cloud Solutions', language: 'en' },
  address: { street: '1 Example Street', city: 'Milano', postalCode: '20100', country: 'IT' },
  ...{ contactEmail: 'office@contoso.example', locations: [], agreement: 'active', status: 'active' },
};
const caller: Caller = {
  ...{ userId: randomUUID(), accountId: partner.id, partnerName: partner.company },
  partnerKind: 'reseller',
  roles: ['salesAgent'],
};

/** Hashes as long as those by a key, of the address itself: nobody has to be called for them. */
export const textAddresses: AddressHasher = {
  hash: async (email) => Buffer.from(email).toString('base64url').padEnd(43, '0').slice(-43),
};

/** The deployment, but for its table, its keys and its mail. */
function world() {
  const { tables, taken } = countingTables();
  let now = new Date('2026-03-01T12:00:00.000Z');
  const ports = {
    invitations: invitationsIn(tables),
    customers: customersIn(tables),
    partnerships: partnershipsIn(tables),
    partners: { ...partnersIn(tables), getPartner: async () => partner as never },
    usage: usageIn(tables),
    acceptances: acceptancesIn(tables),
    codes: oneTimeCodesIn(tables),
    codeHasher: { hash: async () => '' },
    addresses: textAddresses,
    links: { linkOf: async () => 'https://service.example/i/x' } as never,
    mailer: { send: async () => undefined },
    ids,
    clock: () => now,
    dayMs,
    pace: { dayMs, reminderDays: [7, 2] },
  };
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  return { tables, taken, ports, waits: waitsIn(tables), later };
}

/**
 * Lets one partner's invitations live.
 * @param count how many; @param ending how each ends
 * @returns write units by partition, all together
 */
export async function replayInvitations(count: number, ending: Ending): Promise<Load> {
  const { taken, ports, waits, later } = world();
  /** What the relay does of an event: the partner's numbers, and the wait's execution. */
  const relayed = async (event: Pick<DomainEvent, 'aggregateId' | 'sequence' | 'type' | 'data'>) => {
    const declared = invitationEvents[event.type as keyof typeof invitationEvents];
    const changes = declared.counts(event.data as never);
    if (changes.length > 0) await ports.usage.count([{ event, changes }], ports.clock());
  };
  for (let index = 0; index < count; index += 1) {
    later(10);
    const key = randomUUID();
    const command = {
      caller,
      idempotency: { caller: caller.accountId, operation: 'confirmInvitation', key, bodyHash: key },
      correlationId: key,
    };
    const recipient = {
      email: `anna.kiss.${index}@tailspin-toys.example`,
      name: 'Anna Kiss',
      company: 'Tailspin Toys Ltd',
    };
    const request = { recipient, language: 'en', delivery: 'service', expiresInDays: 30 } as const;
    const { invitation: made } = await confirmInvitation(ports, command, request);
    const about = { aggregateId: made.id, data: { accountId: caller.accountId } };
    await relayed({ ...about, type: 'InvitationCreated', sequence: 1 });
    await waits.countAttempt({ id: made.id, attempt: 0 }, ports.clock());
    const { sequence } = await sendInvitation(ports, made.id, key);
    const sent = (await ports.invitations.get(made.id)) as Invitation;
    if (ending === 'accepted') {
      const { language, version, hash } = consentOf(sent, 'en');
      const decision = {
        name: 'Anna Kiss',
        company: 'Tailspin Toys Ltd',
        code: undefined,
        shown: { language, version, hash },
      };
      await acceptInvitation(ports, sent, decision, key);
      await relayed({ ...about, type: 'InvitationAccepted', sequence: sequence + 1 });
    } else {
      const at = new Date(Date.parse(sent.expiresAt) + 1);
      await advanceInvitation(ports, sent, { actor: { kind: 'system', function: 'sweep' }, at, correlationId: key });
      await relayed({ ...about, type: 'InvitationExpired', sequence: sequence + 1 });
    }
    await waits.close(made.id, sequence + 1, ports.clock());
  }
  return taken();
}

/** A partition and what it takes of one invitation. */
export interface Share {
  readonly partition: string;
  readonly units: number;
}

/**
 * The partitions that take a share of more than one invitation, the hottest first: those of the partner, and those of
 * what is due. What is an invitation's own is written a few times, and never hot.
 */
export function sharesOf(load: Load, count: number): readonly Share[] {
  return [...load]
    .map(([partition, units]) => ({ partition: partition.replace(partner.id, 'partner'), units: units / count }))
    .filter(({ partition }) => partition.includes('partner') || partition.startsWith('due '))
    .sort((a, b) => b.units - a.units);
}
