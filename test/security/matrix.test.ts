import {
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  DeleteUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Role, roles } from '../../functions/identity/roles.ts';
import { type Answer, call, signIn } from '../../scripts/lib/service-client.ts';
import {
  allOperations,
  exampleOf,
  inParallel,
  operationsOfUsers,
  parametersOf,
  pathWith,
  queryOf,
  thingOf,
} from '../support/operations.ts';
import { aCart, added, aLine, subscribed } from '../support/orders.ts';
import { aPartner, connectPartners, password, type TestPartner } from '../support/partners.ts';
import { answerPage, askAsOperator, awsSettings, linkTo, newAddress, target } from '../support/target.ts';

/** A provider and a reseller that work together, and one of everything they have, by the name of its parameter. */
interface Tenant {
  readonly partners: readonly TestPartner[];
  readonly ids: Readonly<Record<string, string>>;
}

/** An invitation that was accepted: it has a receipt. */
async function accepted(partner: TestPartner): Promise<string> {
  const email = newAddress();
  const made = await partner.ask('POST', '/v1/invitations', { body: { recipient: { email } } });
  await answerPage(await linkTo(email));
  return made.body.id;
}

async function aTenant(name: string): Promise<Tenant> {
  const [provider, reseller] = await Promise.all([aPartner('provider', `${name}p`), aPartner('reseller', `${name}r`)]);
  const partnershipId = await connectPartners(provider, reseller);
  const customerId = await added(provider, reseller);
  const subscriptionId = await subscribed(provider, customerId, [aLine(reseller)]);
  const { cart } = await aCart(provider, customerId, []);
  const as = 'globalAdmin';
  const [orders, customers, invitationId, gdap, users, customerUser, file, webhook, client] = await Promise.all([
    provider.ask('GET', '/v1/orders'),
    reseller.ask('GET', '/v1/customers'),
    accepted(reseller),
    reseller.ask('POST', `/v1/customers/${customerId}/gdap`, {
      body: { roles: ['globalReader'], term: 'P30D', delivery: 'self' },
    }),
    reseller.ask('GET', '/v1/users', { as }),
    reseller.ask('POST', `/v1/customers/${customerId}/users`, { body: exampleOf.createCustomerUser?.() }),
    reseller.ask('POST', '/v1/invitation-imports', { body: exampleOf.createInvitationImport?.() }),
    reseller.ask('POST', '/v1/webhooks', { as, body: exampleOf.createWebhook?.() }),
    reseller.ask('POST', '/v1/api-clients', { as, body: exampleOf.createApiClient?.() }),
  ]);
  const delivery = await reseller.ask('POST', `/v1/webhooks/${webhook.body.id}/test`, { as, body: {} });
  return {
    partners: [provider, reseller],
    ids: {
      ...{ partnershipId, customerId, subscriptionId, cartId: cart.body.id, orderId: orders.body.items[0].id },
      ...{ relationshipId: customers.body.items[0].relationshipId, invitationId },
      ...{ gdapId: gdap.body.id, userId: users.body.items[0].id, customerUserId: customerUser.body.id },
      ...{ importId: file.body.id, webhookId: webhook.body.id, deliveryId: delivery.body.id, clientId: client.body.id },
    },
  };
}

/** A tenant's IDs for a path. @throws Error where it has none of what a parameter names: nothing would be tried then */
function idsIn({ ids }: Tenant, path: string): Readonly<Record<string, string>> {
  const named = parametersOf(path).filter((name) => !shared.includes(name));
  return Object.fromEntries(
    named.map((name) => {
      const id = ids[thingOf(path, name)];
      if (id === undefined) throw new Error(`${path}: there is no ${thingOf(path, name)} to try.`);
      return [name, id];
    }),
  );
}

/** What is nobody's: the same in form. */
const missingOf = (id: string) => id.replace(/.(?=.{3}$)/, (character) => (character === 'A' ? 'B' : 'A'));
/** What all partners share is nobody's own. */
const shared = ['partnerId', 'offerId'];

let own: Tenant;
let other: Tenant;
const cells = { all: 0, wrong: [] as string[] };

beforeAll(async () => {
  [own, other] = await Promise.all([aTenant('own'), aTenant('other')]);
}, 120_000);

/** What every answer of ours tells a browser. */
const safe = [
  ['strict-transport-security', 'max-age=31536000'],
  ['x-content-type-options', 'nosniff'],
] as const;
const refusedByRole = ['role_required', 'partner_kind_required'];

describe('R2, R4: every operation × every role × own, foreign and missing things', () => {
  test('every operation with a body has an example', () => {
    const without = allOperations.filter(({ id, body }) => body !== undefined && exampleOf[id] === undefined);
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('is admitted by its declaration alone, and shows nobody another’s', async () => {
    const wanted = operationsOfUsers.flatMap((operation) =>
      own.partners.flatMap((partner) => roles.map((role) => ({ operation, partner, role }))),
    );
    await inParallel(wanted, async ({ operation, partner, role }) => {
      const { id, method, path, permission, body } = operation;
      const { kind, salesAgentOf } = permission;
      const allowed: readonly Role[] =
        salesAgentOf !== undefined && salesAgentOf !== partner.kind ? ['globalAdmin', 'adminAgent'] : permission.roles;
      const isAllowed = (kind === undefined || kind === partner.kind) && allowed.includes(role);
      const names = parametersOf(path).filter((name) => !shared.includes(name));
      const ownIds = idsIn(own, path);
      const ask = (ids: Readonly<Record<string, string>>) =>
        partner.ask(
          method,
          `${pathWith(path, { partnerId: '12345', offerId: 'off_office-plus', ...ids })}${queryOf[id] ?? ''}`,
          {
            as: role,
            headers: { 'if-match': '"1"' },
            ...(body === undefined ? {} : { body: exampleOf[id]?.() }),
          },
        );
      const check = (what: string, answer: Answer, isRight: boolean) => {
        cells.all += 1;
        const isSafe = safe.every(([name, value]) => answer.headers.get(name) === value);
        if (!isSafe) cells.wrong.push(`${id}, ${what}: answered without the headers of every answer`);
        if (!isRight)
          cells.wrong.push(`${id} as ${partner.kind} ${role}, ${what}: ${answer.status} ${answer.body?.code}`);
      };
      if (!isAllowed) {
        const answer = await ask(ownIds);
        check('own', answer, answer.status === 403 && refusedByRole.includes(answer.body.code));
        return;
      }
      // What changes something own is for the tests of its feature.
      if (method === 'GET' || names.length === 0) {
        const answer = await ask(ownIds);
        const isRefused = answer.status === 401 || refusedByRole.includes(answer.body?.code) || answer.status >= 500;
        // Nor is the document's example one that the service does not take.
        check('own', answer, !isRefused && answer.body?.code !== 'invalid_request');
      }
      for (const name of names) {
        const foreign = await ask({ ...ownIds, [name]: idsIn(other, path)[name] ?? '' });
        const missing = await ask({ ...ownIds, [name]: missingOf(ownIds[name] ?? '') });
        const said = ({ body: { requestId: _, ...rest } }: typeof foreign) => JSON.stringify(rest);
        // A customer of one's own that grants nothing of the kind is refused before what is below it is looked for.
        const tellsNothing = ({ status, body: { items, allowed } }: typeof foreign) =>
          status === 200 && (items?.length === 0 || allowed === false);
        const isHidden = (answer: typeof foreign) =>
          answer.status === 404 || answer.body?.code === 'privilege_required' || tellsNothing(answer);
        check(`foreign ${name}`, foreign, isHidden(foreign) && said(foreign) === said(missing));
        check(`missing ${name}`, missing, isHidden(missing));
      }
    });
    console.log(`${cells.all} cells, ${cells.wrong.length} wrong`);
    expect(cells.wrong).toEqual([]);
    expect(cells.all).toBeGreaterThan(600);
  }, 300_000);

  test('takes no token but an access token of its own user pool', async () => {
    const [header, payload, signature] = (await tokenOfOwn()).split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const tokens = {
      none: undefined,
      garbage: 'x',
      'an unsigned one': `${encoded({ alg: 'none' })}.${payload}.`,
      'a changed one': `${header}.${encoded({ ...claims, account_id: other.partners[0]?.id })}.${signature}`,
      'one cut off': `${header}.${payload}`,
      'an ID token': await idTokenOfOwn(),
      'one of a customer’s user, of the other user pool': await tokenOfCustomerUser(),
      'a changed one, past its time': `${header}.${encoded({ ...claims, exp: 1 })}.${signature}`,
    };
    const wanted = operationsOfUsers.flatMap((operation) =>
      Object.entries(tokens).map(([what, token]) => ({ operation, what, token })),
    );
    const wrong: string[] = [];
    await inParallel(wanted, async ({ operation: { id, method, path, body }, what, token }) => {
      const answer = await call(target, method, pathWith(path, idsIn(own, path)), {
        ...(token === undefined ? {} : { token }),
        ...(body === undefined ? {} : { body: exampleOf[id]?.() }),
      });
      if (![401, 403].includes(answer.status)) wrong.push(`${id} with ${what}: ${answer.status}`);
    });
    console.log(`${wanted.length} cells of tokens, ${wrong.length} wrong`);
    expect(wrong).toEqual([]);
  }, 120_000);

  test('R50: an API client does what it was given, and nothing else, whatever its roles', async () => {
    const [partner] = own.partners;
    const body = { name: 'Reads only itself', roles: ['globalAdmin'], operations: ['getMe'] };
    const made = await partner?.ask('POST', '/v1/api-clients', { as: 'globalAdmin', body });
    const basic = Buffer.from(`${made?.body.id}:${made?.body.secret}`).toString('base64');
    const issued = await fetch(`${target.apiUrl}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await issued.json()) as { access_token: string };
    expect((await call(target, 'GET', '/v1/me', { token })).status).toBe(200);
    const wrong: string[] = [];
    const others = operationsOfUsers.filter(({ id }) => id !== 'getMe');
    await inParallel(others, async ({ id, method, path, permission, body: takes }) => {
      const { kind } = permission;
      const answer = await call(target, method, pathWith(path, idsIn(own, path)), {
        ...{ token, headers: { 'if-match': '"1"' } },
        ...(takes === undefined ? {} : { body: exampleOf[id]?.() }),
      });
      const wanted = permission.peopleOnly ? 'person_required' : 'operation_not_in_scope';
      const isOfOtherKind = kind === 'reseller' && answer.body?.code === 'partner_kind_required';
      if (answer.status !== 403 || !(answer.body.code === wanted || isOfOtherKind))
        wrong.push(`${id}: ${answer.status} ${answer.body?.code}`);
    });
    expect(wrong).toEqual([]);
  }, 60_000);

  test('the operator’s takes the operator, with what the document shows', async () => {
    const operators = allOperations.filter(({ permission }) => permission.access === 'operator');
    const made = await askAsOperator('POST', '/v1/operator/partners', { body: exampleOf.createPartner?.() });
    const offer = await askAsOperator('POST', '/v1/operator/offers', { body: exampleOf.publishOffer?.() });
    const [{ partnerId }] = made.body.locations;
    const ids = { accountId: made.body.id, offerId: offer.body.id, partnerId };
    const wrong: string[] = [];
    // One after the other, as the document has them: an account is closed after all else.
    for (const { id, method, path, body } of operators) {
      const example = exampleOf[id]?.();
      const read = await askAsOperator('GET', pathWith(path, ids));
      const etag =
        read.headers.get('etag') ??
        (await askAsOperator('GET', `/v1/operator/partners/${ids.accountId}`)).headers.get('etag');
      const sent = { headers: { 'if-match': String(etag) }, ...(body === undefined ? {} : { body: example }) };
      const answer = await askAsOperator(method, pathWith(path, ids), sent);
      if (answer.status >= 300) wrong.push(`${id}: ${answer.status} ${answer.text}`);
    }
    expect(wrong).toEqual([]);
  });

  test('the operator’s takes no user', async () => {
    const operators = allOperations.filter(({ permission }) => permission.access === 'operator');
    const token = await tokenOfOwn();
    const wrong: string[] = [];
    await inParallel(operators, async ({ id, method, path, body }) => {
      for (const options of [{}, { token }]) {
        const sent = { ...options, ...(body === undefined ? {} : { body: exampleOf[id]?.() }) };
        const { status } = await call(target, method, pathWith(path, { accountId: String(own.partners[0]?.id) }), sent);
        if (![401, 403].includes(status)) wrong.push(`${id}: ${status}`);
      }
    });
    expect(wrong).toEqual([]);
  });
});

/** A customer's user signs in at the customers' own user pool, as a page for them would have it do. */
async function tokenOfCustomerUser(): Promise<string> {
  const [provider] = own.partners;
  const path = `/v1/customers/${own.ids.customerId}/users`;
  const { body } = (await own.partners[1]?.ask('POST', path, { body: exampleOf.createCustomerUser?.() })) ?? {};
  const cognito = new CognitoIdentityProviderClient(awsSettings);
  const UserPoolId = target.outputs.CustomerPoolId;
  const made = await cognito.send(
    new CreateUserPoolClientCommand({
      ...{ UserPoolId, ClientName: `matrix ${provider?.id}` },
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  );
  const Username = body.userName;
  await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }));
  const userPoolClientId = String(made.UserPoolClient?.ClientId);
  const token = await signIn({ ...target, userPoolClientId }, Username, password);
  await cognito.send(new DeleteUserPoolClientCommand({ UserPoolId, ClientId: userPoolClientId }));
  cognito.destroy();
  return token;
}

const idTokenOfOwn = () => signIn(target, own.partners[0]?.emailOf('globalAdmin') ?? '', password, 'IdToken');
const tokenOfOwn = () => own.partners[0]?.tokenOf('globalAdmin') ?? Promise.reject(new Error('No partner.'));
