/**
 * Our own code per request: "Done" and the customer's "Accept" by the very bundles that are deployed, in a process of
 * their own whose AWS is a stub, against a bare script that makes the same calls with the SDK's clients, and nothing
 * else. A refused request; and the same two beside better-auth's invitations, without storage and with it.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { shownBy } from '../lib/customer-page.ts';
import { linkIn, readInbox } from '../lib/inbox-client.ts';
import { call, reachable, signIn, type Target } from '../lib/service-client.ts';
import { measureBetterAuth } from './better-auth.ts';
import { median } from './bundles.ts';
import type { Work } from './own-code-worker.ts';
import type { Figure } from './scoreboard.ts';
import { type StubAws, startStubAws } from './stub-aws.ts';

const run = promisify(execFile);

/** Pairs of runs, alternating; each tells its own median. */
const pairs = 5;
const times = 300;
/** Invitations that are accepted for real: each once. */
const accepted = 21;

/** A bundle, what it is asked, and what it is to answer. */
interface Way {
  readonly own: NonNullable<Work['own']>;
  readonly events: readonly object[];
}

/** @param targetFile the deployed stack's target, where it asks for real what the stub answers then */
export async function measureOwnCode(targetFile: string): Promise<Figure[]> {
  const target = JSON.parse(readFileSync(targetFile, 'utf8'));
  const { email, password } = target.partners[0].users[2];
  const token = await signIn(target, email, password);
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  const forms = await pendingForms(target, token, accepted);
  const ways = {
    create: {
      own: { bundle: 'invitations/confirm-invitation', status: 201 },
      events: [doneBy(claims, 'own-{uuid}@x.example')],
    },
    refused: { own: { bundle: 'invitations/confirm-invitation', status: 400 }, events: [doneBy(claims, 'nobody')] },
    accept: { own: { bundle: 'acceptance/invitation-page', status: 303 }, events: forms },
  } satisfies Record<string, Way>;
  const worker = await workerOn(target, Object.values(ways));
  const stored = {
    create: await worker(ways.create, accepted, target.awsEndpoint),
    accept: await worker({ ...ways.accept, events: forms.slice(1) }, accepted - 1, target.awsEndpoint),
  };
  const compare = async (way: Way, recordings: number) => {
    const aws = await startStubAws(target.awsEndpoint);
    try {
      return await pairsOf(aws, way, recordings);
    } finally {
      aws.stop();
    }
  };
  /** For real first: what the last of some requests is answered is what the stub answers from then on. */
  async function pairsOf(aws: StubAws, way: Way, recordings: number) {
    await worker(way, recordings, aws.url);
    const calls = aws.lastRequest();
    aws.replay();
    const all: { own: number; bare: number }[] = [];
    for (let pair = 0; pair < pairs; pair += 1)
      all.push({ own: await worker(way, times, aws.url), bare: await worker({ calls }, times, aws.url) });
    const of = (by: (each: { own: number; bare: number }) => number) => median(all.map(by));
    return { ratio: of(({ own, bare }) => own / bare), code: of(({ own, bare }) => own - bare) };
  }
  const create = await compare(ways.create, 3);
  const refused = await compare(ways.refused, 3);
  const accept = await compare({ ...ways.accept, events: forms.slice(0, 1) }, 1);
  const ms = (name: string, value: number) => ({ name, value, unit: 'ms (p50)' });
  return [
    { name: 'own code of "Done" against its bare calls', value: create.ratio, unit: '× (p50)' },
    { name: 'own code of "Accept" against its bare calls', value: accept.ratio, unit: '× (p50)' },
    ms('a refused request, beside the look-up of who calls', refused.code),
    ms('an invitation made, storage excluded', create.code),
    ms('an invitation accepted, storage excluded', accept.code),
    ms('an invitation made, on the embedded AWS', stored.create),
    ms('an invitation accepted, on the embedded AWS', stored.accept),
    ...(await measureBetterAuth()),
  ];
}

/** "Done" as a Sales agent's program sends it. */
function doneBy(claims: object, email: string): object {
  return {
    ...{ version: '2.0', routeKey: 'POST /v1/invitations', rawPath: '/v1/invitations', isBase64Encoded: false },
    headers: { 'content-type': 'application/json', 'idempotency-key': '{uuid}' },
    requestContext: {
      ...{ requestId: '{uuid}', http: { method: 'POST', path: '/v1/invitations', sourceIp: '192.0.2.1' } },
      authorizer: { jwt: { claims } },
    },
    body: JSON.stringify({ recipient: { email } }),
  };
}

/** "Accept" as a browser sends it. */
function acceptBy(token: string, form: URLSearchParams): object {
  const path = `/i/${token}`;
  return {
    ...{
      version: '2.0',
      routeKey: 'POST /i/{token}',
      rawPath: path,
      isBase64Encoded: false,
      pathParameters: { token },
    },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    requestContext: { requestId: '{uuid}', http: { method: 'POST', path, sourceIp: '192.0.2.1' } },
    body: form.toString(),
  };
}

/** Invites so many, and fills in their pages. @returns what their browsers would send */
async function pendingForms(
  target: Target & { readonly inboxUrl: string },
  token: string,
  count: number,
): Promise<object[]> {
  const forms: object[] = [];
  for (let index = 0; index < count; index += 1) {
    const email = `own-${Date.now()}-${index}@tailspin.example`;
    const headers = { 'idempotency-key': email };
    const { status } = await call(target, 'POST', '/v1/invitations', {
      token,
      headers,
      body: { recipient: { email } },
    });
    if (status !== 201) throw new Error(`No invitation was made: ${status}.`);
    const link = await linkTo(target.inboxUrl, email);
    const html = await (await fetch(reachable(target, link))).text();
    const answer = { name: 'Anna Kiss', company: 'Tailspin Toys', authorised: 'yes', decision: 'accept' };
    const form = new URLSearchParams({ ...shownBy(html), ...answer });
    forms.push(acceptBy(link.split('/i/')[1] ?? '', form));
  }
  return forms;
}

async function linkTo(inboxUrl: string, email: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const link = linkIn((await readInbox(inboxUrl, email)).at(-1)?.text ?? '');
    if (link !== undefined) return link;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${email} got no link.`);
}

type Worker = (work: Partial<Way> & Pick<Work, 'calls'>, times: number, aws: string) => Promise<number>;

/** A process that is told what the deployed functions of these bundles are told. */
async function workerOn(
  target: { folder: string; region: string; awsEndpoint: string; credentials: never },
  ways: readonly Way[],
): Promise<Worker> {
  const told = Object.assign({}, ...(await Promise.all(ways.map(({ own }) => environmentOf(target, own.bundle)))));
  return async (work, count, aws) => {
    const file = `${target.folder}/own-code.json`;
    writeFileSync(file, JSON.stringify({ ...work, times: count } satisfies Work));
    const env = { ...told, AWS_ENDPOINT_URL: aws, PATH: process.env.PATH, POWERTOOLS_LOG_LEVEL: 'SILENT' };
    const { stdout } = await run(process.execPath, ['scripts/bench/own-code-worker.ts', file], { env });
    return Number(stdout.trim().split('\n').at(-1));
  };
}

/** What a deployed function is told, by its bundle. */
async function environmentOf(
  { region, awsEndpoint: endpoint, credentials }: { region: string; awsEndpoint: string; credentials: never },
  bundle: string,
): Promise<Record<string, string>> {
  const client = new LambdaClient({ region, endpoint, credentials });
  for await (const { Functions = [] } of paginateListFunctions({ client }, {}))
    for (const { Environment } of Functions)
      if (Environment?.Variables?.POWERTOOLS_SERVICE_NAME === bundle.split('/')[1])
        return {
          ...Environment?.Variables,
          AWS_REGION: region,
          AWS_ACCESS_KEY_ID: 'test',
          AWS_SECRET_ACCESS_KEY: 'test',
        };
  throw new Error(`No function of ${bundle} is deployed.`);
}
