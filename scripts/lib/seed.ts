/** Two partners to begin with, each with a user per role, as the operator would create them. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AdminSetUserPasswordCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { PartnerKind, Role } from '../../functions/identity/roles.ts';
import { type Answer, callAsOperator, type Target } from './service-client.ts';

export interface SeededUser {
  readonly email: string;
  readonly password: string;
  readonly role: Role;
}

export interface SeededPartner {
  readonly id: string;
  readonly kind: PartnerKind;
  readonly company: string;
  readonly users: readonly SeededUser[];
}

const roles: Readonly<Record<Role, string>> = { globalAdmin: 'admin', adminAgent: 'agent', salesAgent: 'sales' };

export interface PartnerToSeed {
  readonly kind: PartnerKind;
  readonly company: string;
  readonly domain: string;
  readonly country: string;
  readonly city: string;
  readonly partnerId: string;
  /** A PNG. */
  readonly logo?: string;
}

const twoPartners: readonly PartnerToSeed[] = [
  {
    kind: 'reseller',
    company: 'Contoso Cloud',
    domain: 'contoso.example',
    country: 'IT',
    city: 'Milano',
    partnerId: '1234567',
    logo: 'scripts/lib/contoso-logo.png',
  },
  {
    kind: 'provider',
    company: 'Fabrikam Distribution',
    domain: 'fabrikam.example',
    country: 'HU',
    city: 'Budapest',
    partnerId: '7654321',
  },
];

/**
 * Creates partners over the operator's API, those two unless told otherwise, and gives each user a password that
 * needs no changing.
 */
export async function seed(
  target: Target & { readonly userPoolId: string },
  aws: { readonly endpoint: string; readonly credentials: { accessKeyId: string; secretAccessKey: string } },
  password: string,
  partners: readonly PartnerToSeed[] = twoPartners,
): Promise<SeededPartner[]> {
  const cognito = new CognitoIdentityProviderClient({ region: target.region, ...aws });
  const operator = (path: string, key: string, body: unknown) =>
    callAsOperator(target, aws.credentials, 'POST', path, { body, headers: { 'idempotency-key': key } });
  const seeded: SeededPartner[] = [];
  for (const { kind, company, domain, country, city, partnerId, logo } of partners) {
    const partner = requireMade(
      await operator('/v1/operator/partners', `seed-${kind}-${partnerId}`, {
        kind,
        company,
        address: { street: '1 Example Street', city, postalCode: '00001', country },
        contactEmail: `office@${domain}`,
        language: 'en',
        locations: [{ partnerId, name: city }],
        agreement: 'active',
      }),
    );
    if (logo !== undefined) {
      const options = { body: { logo: readFileSync(logo).toString('base64') }, headers: { 'if-match': '"1"' } };
      const path = `/v1/operator/partners/${partner.id}/logo`;
      const { status } = await callAsOperator(target, aws.credentials, 'PATCH', path, options);
      // Seeded again, it has been changed since.
      if (status !== 200 && status !== 412) throw new Error(`${company} got no logo: ${status}.`);
    }
    const users: SeededUser[] = [];
    for (const [role, name] of Object.entries(roles) as [Role, string][]) {
      const email = `${name}@${domain}`;
      const body = { name: `${name} of ${company}`, email, roles: [role] };
      requireMade(await operator(`/v1/operator/partners/${partner.id}/users`, `seed-${domain}-${name}`, body));
      const wish = { UserPoolId: target.userPoolId, Username: email, Password: password, Permanent: true };
      await cognito.send(new AdminSetUserPasswordCommand(wish));
      users.push({ email, password, role });
    }
    seeded.push({ id: partner.id, kind, company, users });
  }
  cognito.destroy();
  return seeded;
}

/** The catalogue to begin with (R25). */
export const catalogueFile = 'scripts/lib/catalogue.json';

/**
 * Puts a file's offers into the catalogue over the operator's API; those that are there already stay as they are.
 * @returns how many are new
 */
export async function loadCatalogue(
  target: Target,
  credentials: { accessKeyId: string; secretAccessKey: string },
  file = catalogueFile,
): Promise<number> {
  let added = 0;
  for (const offer of JSON.parse(readFileSync(file, 'utf8')) as { sku: string }[]) {
    const headers = { 'idempotency-key': `catalogue-${offer.sku}-${randomUUID()}` };
    const answer = await callAsOperator(target, credentials, 'POST', '/v1/operator/offers', { body: offer, headers });
    if (answer.status === 201) added += 1;
    else if (answer.body?.code !== 'offer_already_exists')
      throw new Error(`${offer.sku} could not be published: ${answer.status} ${answer.text}`);
  }
  return added;
}

function requireMade(answer: Answer): { id: string } {
  if (answer.status === 201) return answer.body;
  throw new Error(`The partners could not be created: ${answer.status} ${answer.text}`);
}
