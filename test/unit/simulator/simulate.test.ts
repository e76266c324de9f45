import { describe, expect, test } from '@jest/globals';
import type { NewInvitation } from '../../../functions/invitations/invitation.ts';
import { exceptSimulated } from '../../../functions/platform/mail/mailer.ses.ts';
import { outcomeOf, type SimulatePorts, simulate } from '../../../functions/simulator/simulate.ts';
import { anInvitation, later } from '../../support/builders.ts';
import {
  CodesInMemory,
  CustomersInMemory,
  countingIds,
  FakeMailer,
  fakeCodeHasher,
  fakePartners,
  InvitationsInMemory,
} from '../../support/fakes.ts';

const at = (name: string) => `${name}@simulator.invalid`;

async function simulated(name: string, wanted: Partial<NewInvitation> = {}) {
  const invitation = anInvitation({ recipient: { email: at(name), company: 'Tailspin' }, ...wanted });
  const invitations = new InvitationsInMemory(invitation);
  const customers = new CustomersInMemory(invitations);
  const ports = {
    ...{ invitations, customers, acceptances: customers, codes: new CodesInMemory(), codeHasher: fakeCodeHasher },
    ...{ partners: fakePartners(), ids: countingIds(), clock: () => later(1000), pace: { dayMs: 86_400_000 } },
  } as unknown as SimulatePorts;
  const outcome = await simulate(ports, invitation.id, 'c');
  const { status, delivery, ...after } = (await invitations.get(invitation.id))!;
  return { outcome, status, delivery: delivery.state, after, customers };
}

describe('R59: a simulated recipient', () => {
  test.each([
    ['accept', 'accepted', 'delivered'],
    ['accept+1', 'accepted', 'delivered'],
    ['decline', 'declined', 'delivered'],
    ['not-me', 'cancelled', 'delivered'],
    ['bounce', 'undeliverable', 'bounced'],
    ['complain', 'pending', 'complained'],
    ['ignore', 'pending', 'delivered'],
  ])('%s: the invitation is %s, its mail %s', async (name, status, delivery) => {
    expect(await simulated(name)).toMatchObject({ status, delivery });
  });

  test('accepts what it was shown, and becomes a customer as any other', async () => {
    const { after, customers } = await simulated('accept');
    expect(after).toMatchObject({
      acceptedBy: { name: 'Simulated Customer', company: 'Tailspin' },
      shown: { language: 'en' },
    });
    expect([...customers.customers.values()]).toMatchObject([
      { company: 'Tailspin', contact: { email: at('accept') } },
    ]);
  });

  test('leaves alone what needs a person: a link sent by the partner, a partnership; and whoever is no simulated one', async () => {
    expect(await simulated('accept', { delivery: 'self' })).toMatchObject({ outcome: 'nothing', status: 'pending' });
    expect(await simulated('accept', { asks: { kind: 'partnership' } })).toMatchObject({ outcome: 'nothing' });
    expect(await simulated('nonsense')).toMatchObject({ outcome: 'nothing', status: 'pending', delivery: 'queued' });
    for (const email of ['accept@tailspin.example', 'accept@x.simulator.invalid', 'accept@simulator.invalid.example'])
      expect(outcomeOf(email)).toBeUndefined();
  });

  test('an invitation that has ended, or is not there, is left alone', async () => {
    const invitations = new InvitationsInMemory();
    expect(await simulate({ invitations } as unknown as SimulatePorts, 'inv_9', 'c')).toBe('nothing');
  });

  test('gets no mail', async () => {
    const mailer = new FakeMailer();
    const email = { subject: 's', text: 't', html: 'h' };
    await exceptSimulated(mailer).send(at('accept'), email, {});
    await exceptSimulated(mailer).send('anna@tailspin.example', email, {});
    expect(mailer.sent.map(({ to }) => to)).toEqual(['anna@tailspin.example']);
  });
});
