/** Partners of a test's own, so that what is done to them disturbs nobody. */
import { randomUUID } from 'node:crypto';
import type { PartnerKind, Role } from '../../functions/identity/roles.ts';
import { linkIn } from '../../scripts/lib/inbox-client.ts';
import { type SeededPartner, seed } from '../../scripts/lib/seed.ts';
import { type Answer, type CallOptions, reachable, signIn } from '../../scripts/lib/service-client.ts';
import { callByClient } from './by-client.ts';
import { emailTo, target } from './target.ts';

export interface TestPartner extends SeededPartner {
  readonly partnerId: string;
  /** Calls the API as one of its users; as the Admin agent unless told otherwise. */
  ask(method: string, path: string, options?: CallOptions & { as?: Role }): Promise<Answer>;
  emailOf(role: Role): string;
  tokenOf(role: Role): Promise<string>;
  readonly kind: PartnerKind;
}

/** Opens an account of its own over the operator's API. */
export async function aPartner(kind: PartnerKind, name: string, country = 'IT'): Promise<TestPartner> {
  const domain = `${name.replace(/[^a-z]/gi, '').toLowerCase()}-${randomUUID().slice(0, 8)}.example`;
  const partnerId = String(Math.floor(1e8 + Math.random() * 9e8));
  const wanted = { kind, company: `Firm ${name}`, domain, country, city: 'Roma', partnerId } as const;
  const aws = { endpoint: target.awsEndpoint ?? '', credentials: target.credentials };
  const [partner] = await seed({ ...target, userPoolId: target.outputs.UserPoolId }, aws, password, [wanted]);
  if (partner === undefined) throw new Error('No partner was made.');
  const userOf = (role: Role) => partner.users.find((user) => user.role === role) ?? { email: '', password: '' };
  const tokens = new Map<Role, Promise<string>>();
  const tokenOf = (role: Role) => {
    const token = tokens.get(role) ?? signIn(target, userOf(role).email, password);
    tokens.set(role, token);
    return token;
  };
  return {
    ...partner,
    partnerId,
    emailOf: (role) => userOf(role).email,
    kind,
    tokenOf,
    ask: async (method, path, { as = 'adminAgent', ...options } = {}) =>
      callByClient(target, method, path, { token: await tokenOf(as), ...options }),
  };
}

export const password = 'Example-Pass-2026!';

/** A request for a partnership, and its link as this machine reaches it. */
export async function requestPartnership(provider: TestPartner, wanted: Record<string, unknown> = {}) {
  const email = `reseller.${randomUUID()}@example.example`;
  const made = await provider.ask('POST', '/v1/partnership-requests', {
    body: { recipient: { email }, ...wanted },
    as: 'salesAgent',
  });
  if (made.status !== 201) throw new Error(`It was not made: ${made.text}`);
  const mail = await emailTo(email);
  const url = linkIn(mail.text) ?? '';
  return { email, made, mail, url, link: reachable(target, url), token: url.slice(url.lastIndexOf('/') + 1) };
}

/** Has two partners work together, by request and acceptance over the API. @returns the partnership's ID */
export async function connectPartners(provider: TestPartner, reseller: TestPartner): Promise<string> {
  const { token } = await requestPartnership(provider);
  const read = await reseller.ask('POST', '/v1/partnership-requests/read', { body: { token } });
  const { language, version, hash } = read.body.shown;
  const body = { token, shown: { language, version, hash } };
  const accepted = await reseller.ask('POST', '/v1/partnerships', { body });
  if (accepted.status !== 201) throw new Error(`It was not accepted: ${accepted.text}`);
  return String(accepted.headers.get('location')).replace('/v1/partnerships/', '');
}
