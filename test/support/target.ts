/**
 * The deployed service the tests talk to. `TEST_TARGET` names a JSON file of this shape; `npm test` writes one for
 * the embedded AWS. The tests under test/e2e use nothing but HTTP: for a deployment in AWS write a file with its
 * addresses, a user per role, and a mailbox that answers as the embedded one does. Those under test/inside, tables
 * and workflows look inside, with an AWS SDK.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PartnerKind, Role } from '../../functions/identity/roles.ts';
import type { Outputs, Settings } from '../../scripts/lib/cdk.ts';
import { shownBy } from '../../scripts/lib/customer-page.ts';
import { type CaughtEmail, linkIn, readInbox } from '../../scripts/lib/inbox-client.ts';
import type { SeededPartner } from '../../scripts/lib/seed.ts';
import {
  type Answer,
  type CallOptions,
  callAsOperator,
  reachable,
  signIn,
  type Target,
} from '../../scripts/lib/service-client.ts';
import { callByClient, documented } from './by-client.ts';

export interface TestTarget extends Target {
  /** Where the emails can be read: `{messages: {…: [{MessageId, To, Subject, BodyText, BodyHtml, Timestamp}]}}`. */
  readonly inboxUrl: string;
  /** Endpoint of AWS's services; absent for AWS itself. */
  readonly awsEndpoint?: string;
  /** The process of the embedded AWS. */
  readonly emulator?: number;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly outputs: Outputs;
  /** How it was deployed, and where what that left is kept. */
  readonly settings: Settings;
  readonly folder: string;
  readonly partners: readonly SeededPartner[];
  /** Length of an invitation's day in seconds. */
  readonly daySeconds: number;
}

export const target = JSON.parse(readFileSync(process.env.TEST_TARGET ?? '', 'utf8')) as TestTarget;

/** The settings of an AWS client that reaches the target. */
export const awsSettings = {
  region: target.region,
  credentials: target.credentials,
  ...(target.awsEndpoint ? { endpoint: target.awsEndpoint } : {}),
};

/** Gives this process what the operator's commands find in their environment. */
export function actAsOperator(): void {
  Object.assign(process.env, {
    AWS_REGION: target.region,
    AWS_ACCESS_KEY_ID: target.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: target.credentials.secretAccessKey,
    ...(target.awsEndpoint ? { AWS_ENDPOINT_URL: target.awsEndpoint } : {}),
  });
}

const tokens = new Map<string, Promise<string>>();

/** The access token of a seeded user. */
export function tokenOf(kind: PartnerKind, role: Role): Promise<string> {
  const user = target.partners.find((partner) => partner.kind === kind)?.users.find((each) => each.role === role);
  if (user === undefined) throw new Error(`There is no ${role} of a ${kind}.`);
  const token = tokens.get(user.email) ?? signIn(target, user.email, user.password);
  tokens.set(user.email, token);
  return token;
}

export function emailOf(kind: PartnerKind, role: Role): string {
  return (
    target.partners.find((partner) => partner.kind === kind)?.users.find((each) => each.role === role)?.email ?? ''
  );
}

/** Calls the API as the reseller's Sales agent, unless told otherwise. */
export async function ask(
  method: string,
  path: string,
  options: CallOptions & { as?: [PartnerKind, Role] | 'nobody' } = {},
): Promise<Answer> {
  const { as = ['reseller', 'salesAgent'], ...rest } = options;
  const token = as === 'nobody' ? undefined : await tokenOf(...as);
  return callByClient(target, method, path, { token, ...rest });
}

export async function askAsOperator(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
  return documented(method, path, await callAsOperator(target, target.credentials, method, path, options));
}

/** An address nobody was invited at before. */
export const newAddress = (name = 'anna') => `${name}.${randomUUID()}@tailspin.example`;

/** Invites a new customer. */
export async function invite(
  wanted: Record<string, unknown> = {},
  options: Parameters<typeof ask>[2] = {},
): Promise<Answer> {
  const answer = await ask('POST', '/v1/invitations', {
    body: { recipient: { email: newAddress() }, ...wanted },
    ...options,
  });
  if (answer.status !== 201) throw new Error(`It was not made: ${answer.status} ${answer.text}`);
  return answer;
}

/** What failed at first is done by the sweep, which comes once a minute. */
const patience = 80;

/** Waits until something is there. Fails after `seconds`, telling what was awaited. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, seconds = patience): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`After ${seconds} s there is still no ${what}.`);
    await new Promise((done) => setTimeout(done, 150));
  }
}

/** Waits for an email to an address; `matching` tells which. */
export function emailTo(
  address: string,
  matching: (email: CaughtEmail) => boolean = () => true,
  seconds = patience,
): Promise<CaughtEmail> {
  const look = async () => (await readInbox(target.inboxUrl, address)).findLast(matching);
  return until(`email to ${address}`, look, seconds);
}

/** The email that tells the inviter how an invitation ended. */
export const outcomeOf = (invitationId: string, seconds = patience) =>
  emailTo(emailOf('reseller', 'salesAgent'), ({ text }) => text.includes(invitationId), seconds);

/** Reads an invitation once its sending is recorded: its email may be there a moment before. */
export const whenSent = (invitationId: string): Promise<Answer> =>
  until('record of the sending', async () => {
    const answer = await ask('GET', `/v1/invitations/${invitationId}`);
    return answer.body.delivery.state === 'queued' ? undefined : answer;
  });

/** The customer's link in the invitation's email, as this machine reaches it. */
export async function linkTo(address: string): Promise<string> {
  // What else is mailed to it brings none.
  const { text } = await emailTo(address, (email) => linkIn(email.text) !== undefined);
  return reachable(target, linkIn(text) ?? '');
}

/** Opens a page. */
export async function open(
  link: string,
  init: RequestInit = {},
): Promise<{ status: number; headers: Headers; html: string }> {
  const answer = await fetch(link, { redirect: 'manual', ...init });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

/** Opens the page, fills in its form as a customer would, and sends it. */
export async function answerPage(link: string, wanted: Record<string, string> = {}) {
  const { html } = await open(link);
  return post(link, {
    ...shownBy(html),
    name: 'Anna Kiss',
    company: 'Tailspin Toys',
    authorised: 'yes',
    decision: 'accept',
    ...wanted,
  });
}

export function post(link: string, form: Record<string, string>) {
  return open(link, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
}

/** The partner's customers whose relationship an invitation made. */
export async function customersBy(invitationIds: readonly string[]): Promise<Record<string, string>[]> {
  const { body } = await ask('GET', '/v1/customers?limit=100');
  return body.items.filter((item: { invitationId: string }) => invitationIds.includes(item.invitationId));
}
