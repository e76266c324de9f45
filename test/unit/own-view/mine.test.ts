import { describe, expect, test } from '@jest/globals';
import type { CustomerUser } from '../../../functions/customer-accounts/customer-user.ts';
import type { Customer } from '../../../functions/customers/customer.ts';
import { identityRefusal } from '../../../functions/identity/identity.errors.ts';
import { answerMine } from '../../../functions/own-view/answer-mine.ts';
import { viewsPerDay } from '../../../functions/own-view/ask-view-link.ts';
import { dailyLimitReached } from '../../../functions/platform/limits/limits.ts';
import type { PageAnswer, PageRequest } from '../../../functions/platform/pages/page-handler.ts';
import { type CustomerSession, customerSessionCookie } from '../../../functions/sign-in/customer-session.ts';
import {
  beginCustomerSignIn,
  customerSignInCookie,
  finishCustomerSignIn,
} from '../../../functions/sign-in/customer-sign-in.ts';
import { formTokenOf } from '../../../functions/sign-in/session.ts';
import { later, noon, rejectionOf } from '../../support/builders.ts';

const customerId = 'cus_1';
const user: CustomerUser = {
  ...{ id: 'cuu_1', customerId, name: 'Béla', userName: 'bela@tailspin.example', status: 'active', revision: 1 },
  createdAt: noon.toISOString(),
};
const contact = { name: 'Anna', email: 'anna@tailspin.example' };

function setUp() {
  const world = {
    user: user as CustomerUser | undefined,
    customer: { id: customerId, company: 'Tailspin', contact, language: 'it' } as Customer | undefined,
    claims: { username: user.userName } as Record<string, unknown> | Error,
  };
  const sessions = new Map<string, CustomerSession>([
    ['mine', { customerId, userId: 'cuu_1', expiresAt: later(60_000).toISOString() }],
  ]);
  const requests: object[] = [];
  const told: unknown[] = [];
  const reported: unknown[] = [];
  const ports = {
    sessions: {
      get: async (id: string | undefined, now: Date) => {
        const found = sessions.get(id ?? '');
        return found && found.expiresAt > now.toISOString() ? found : undefined;
      },
      keep: async (id: string, session: CustomerSession) => void sessions.set(id, session),
      end: async (id: string) => void sessions.delete(id),
    },
    accounts: {
      getUser: async () => world.user,
      findUser: async (name: string) => (name === user.userName ? world.user : undefined),
    },
    customers: {
      getCustomer: async () => world.customer,
      listAccess: async () => [
        {
          ...{ customerId, accountId: 'par_1' },
          grants: { delegatedAdmin: { relationshipId: 'rel_1', invitationId: 'inv_1', since: noon.toISOString() } },
        },
      ],
    },
    partners: {
      getPartner: async (id: string) => ({
        id,
        kind: 'reseller',
        company: 'Contoso',
        contactEmail: 'o@contoso.example',
      }),
    },
    orders: { listSubscriptions: async () => ({ items: [], next: undefined }) },
    usage: { takeDaily: async (...taken: unknown[]) => void told.push(taken) },
    addresses: { hash: async (email: string) => `hash of ${email}` },
    requests: { add: async (request: object) => void requests.push(request) },
    service: {
      begin: async () => ({ url: 'https://sign-in.example/authorize', state: 'state', verifier: 'verifier' }),
      finish: async () => {
        if (world.claims instanceof Error) throw world.claims;
        return world.claims;
      },
    },
    customerSignOutUrl: 'https://sign-in.example/logout',
    report: (error: unknown) => void reported.push(error),
    clock: () => noon,
  };
  return { world, sessions, requests, told, reported, ports };
}

const request = (wanted: Partial<PageRequest> = {}) =>
  ({
    ...{ method: 'GET', route: 'GET /my-access/mine', token: '', language: undefined, preferred: 'hu' },
    ...{ notice: undefined, form: {}, requestId: 'r', query: {}, sourceIp: '203.0.113.7' },
    cookies: { [customerSessionCookie]: 'mine' },
    ...wanted,
  }) as PageRequest;
const post = (form: Record<string, string>) =>
  request({ method: 'POST', form: { csrf: formTokenOf('mine'), ...form } });
const textOf = (answer: PageAnswer) => ('page' in answer ? answer.page.text : '');
const mine = ({ ports }: ReturnType<typeof setUp>, asked = request()) => answerMine(ports as never, asked);

describe('R55: a customer’s user that signed in', () => {
  test('sees who may do what for its company, in the company’s language, and nothing to end it with', async () => {
    const all = setUp();
    const text = textOf(await mine(all));
    expect(text).toContain('<html lang="it">');
    expect(text).toContain('Contoso');
    expect(text).toContain('bela@tailspin.example');
    expect(text).not.toMatch(/name="end"|name="authorised"/);
    expect(textOf(await mine(all, request({ language: 'es' })))).toContain('<html lang="es">');
  });

  test.each([
    ['no session', (all: ReturnType<typeof setUp>) => all.sessions.clear()],
    [
      'a session that is over',
      (all: ReturnType<typeof setUp>) =>
        all.sessions.set('mine', { customerId, userId: 'cuu_1', expiresAt: noon.toISOString() }),
    ],
    [
      'a user that was disabled',
      (all: ReturnType<typeof setUp>) => {
        all.world.user = { ...user, status: 'disabled' };
      },
    ],
    [
      'a user that is gone',
      (all: ReturnType<typeof setUp>) => {
        all.world.user = undefined;
      },
    ],
    [
      'a customer that was erased',
      (all: ReturnType<typeof setUp>) => {
        all.world.customer = { ...all.world.customer, erasedAt: 'x' } as Customer;
      },
    ],
    [
      'a customer that is gone',
      (all: ReturnType<typeof setUp>) => {
        all.world.customer = undefined;
      },
    ],
  ])('%s leads to the sign-in, whatever is asked', async (_, without) => {
    const all = setUp();
    without(all);
    expect(await mine(all)).toEqual({ location: 'sign-in' });
    expect(await mine(all, request({ language: 'es' }))).toEqual({ location: 'sign-in?lang=es' });
    expect(await mine(all, post({ action: 'mail' }))).toEqual({ location: 'sign-in' });
    expect(all.requests).toEqual([]);
  });

  test('has the link mailed to the company’s contact, so many times a day, and only by its own form', async () => {
    const all = setUp();
    expect(textOf(await mine(all, post({ action: 'mail', language: 'es' })))).toContain('<html lang="es">');
    expect(all.requests).toEqual([{ customerId, language: 'es' }]);
    expect(all.told).toEqual([['viewAgain', 'hash of anna@tailspin.example', viewsPerDay, noon]]);
    const wrong: Record<string, string>[] = [
      { csrf: 'other', action: 'mail' },
      { csrf: '', action: 'mail' },
      { action: 'end' },
      {},
    ];
    for (const form of wrong) expect(await mine(all, post(form))).toMatchObject({ status: 422 });
    all.ports.usage.takeDaily = () => Promise.reject(dailyLimitReached(60));
    expect(await mine(all, post({ action: 'mail' }))).toMatchObject({ status: 429 });
    all.ports.usage.takeDaily = () => Promise.reject(new Error('away'));
    expect(await rejectionOf(mine(all, post({ action: 'mail' })))).toMatchObject({ message: 'away' });
    expect(all.requests).toHaveLength(1);
  });

  test('signs out here, and at the hosted sign-in, by its own form only', async () => {
    const all = setUp();
    await mine(all, post({ csrf: 'other', action: 'signOut' }));
    expect(all.sessions.size).toBe(1);
    const answer = await mine(all, post({ action: 'signOut' }));
    expect(textOf(answer)).toContain('https://sign-in.example/logout');
    expect(answer.cookies).toEqual([
      expect.stringMatching(/^__Host-customer-session=; Path=\/; Max-Age=0;/),
      expect.stringMatching(/^__Host-customer-sign-in=out\.\.it;/),
    ]);
    expect(all.sessions.size).toBe(0);
    const back = request({ cookies: { [customerSignInCookie]: 'out..it' } });
    expect(await finishCustomerSignIn(all.ports as never, back)).toMatchObject({ location: '../my-access?lang=it' });
  });
});

describe('R55: signing in', () => {
  const finish = (all: ReturnType<typeof setUp>, kept = 'state.verifier.es') =>
    finishCustomerSignIn(all.ports as never, request({ cookies: { [customerSignInCookie]: kept } }));

  test('begins in the language asked for, else the browser’s, and comes back as the user', async () => {
    const all = setUp();
    expect(await beginCustomerSignIn(all.ports, request())).toEqual({
      location: 'https://sign-in.example/authorize',
      cookies: [expect.stringMatching(/^__Host-customer-sign-in=state\.verifier\.hu; Path=\/; Max-Age=600;/)],
    });
    expect((await beginCustomerSignIn(all.ports, request({ language: 'it' }))).cookies?.[0]).toContain('verifier.it;');
    all.sessions.clear();
    const answer = await finish(all);
    expect(answer).toMatchObject({ location: 'mine?lang=es' });
    expect(answer.cookies?.[1]).toMatch(/^__Host-customer-session=[\w-]{43}; Path=\/; Max-Age=900;/);
    expect([...all.sessions.values()]).toEqual([
      { customerId, userId: 'cuu_1', expiresAt: later(900_000).toISOString() },
    ]);
    expect(await finish(all, 'state.verifier.xx')).toMatchObject({ location: 'mine?lang=en' });
  });

  test.each([
    ['a name that is nobody’s', { username: 'other@x.example' }],
    ['no name', {}],
    ['a name that is none', { username: 7 }],
    ['a token that does not hold', identityRefusal('not_signed_in', 'x')],
  ])('with %s opens nothing, and says what to do', async (_, claims) => {
    const all = setUp();
    all.sessions.clear();
    all.world.claims = claims as never;
    const answer = await finish(all);
    expect(textOf(answer)).toContain('Diríjase al socio');
    expect([all.sessions.size, answer.cookies]).toEqual([0, [expect.stringContaining('Max-Age=0')]]);
  });

  test('a disabled user opens nothing; trouble of our own is none of the user’s; who began none is refused', async () => {
    const all = setUp();
    all.sessions.clear();
    all.world.user = { ...user, status: 'disabled' };
    expect(textOf(await finish(all))).toContain('Diríjase al socio');
    expect(all.sessions.size).toBe(0);
    all.world.claims = new Error('away');
    expect(await rejectionOf(finish(all))).toMatchObject({ message: 'away' });
    expect(await rejectionOf(finish(all, ''))).toMatchObject({ code: 'link_invalid' });
  });

  test('whoever keeps the service is told why', async () => {
    const all = setUp();
    const cause = new Error('no keys');
    all.world.claims = identityRefusal('not_signed_in', 'x', {}, { cause });
    await finish(all);
    expect(all.reported).toEqual([cause]);
  });
});
