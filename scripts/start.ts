/**
 * `npm start`: the whole service on this machine. Starts the embedded AWS, deploys, and does the main job before your
 * eyes. Stays up until Ctrl-C. `npm start -- --port 4600` chooses the port.
 */
import { rmSync } from 'node:fs';
import { DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { commandLine, runCommand } from './lib/command.ts';
import { type Emulator, freePort, startEmulator } from './lib/emulator.ts';
import { inboxUrlOf, keepInbox, keptEmails, linkIn, readInbox } from './lib/inbox-client.ts';
import { deployLocally, localApiUrl } from './lib/local-stack.ts';
import {
  hashSources,
  inboxFile,
  keepLocalState,
  type LocalState,
  localFolder,
  readLocalState,
} from './lib/local-state.ts';
import { loadCatalogue, type SeededUser, seed } from './lib/seed.ts';
import { type Answer, call, signIn, type Target } from './lib/service-client.ts';
import { step } from './lib/steps.ts';

const password = 'Example-Pass-2026!';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

const start = commandLine(
  'start',
  'The whole service on this machine, on an embedded AWS. Stays up until Ctrl-C; what you did is kept.',
)
  .option('--port <number>', 'the port; by default the last one again, or 4566, or any that is free')
  .action(async (values: { readonly port?: string }) => {
    const started = performance.now();
    console.log('\nReseller relationships, on this machine\n');
    const { emulator, before } = await startWhatIsThere(values.port);
    process.once('SIGINT', () => void goodbye(emulator));
    process.once('SIGTERM', () => void goodbye(emulator));
    try {
      const state = await prepare(emulator, before);
      const target = targetOf(emulator, state);
      await showMainJob(emulator, target, state, before === undefined);
      console.log(
        `\nReady after ${((performance.now() - started) / 1000).toFixed(1)} s. Ctrl-C ends it; what you did is kept in ${localFolder}.`,
      );
    } catch (error) {
      await emulator.stop();
      throw error;
    }
  });

/** Starts the embedded AWS as it was left; one that was killed has lost what it kept, and begins afresh. */
async function startWhatIsThere(port: string | undefined) {
  const before = readLocalState();
  if (before !== undefined && (await answers(before.port)))
    throw new Error(`"npm start" is running already, at port ${before.port}: use it, or end it with Ctrl-C.`);
  const emulator = await step('embedded AWS', () => startOnPort(port, before?.port));
  if (before === undefined || (await hasTables(emulator, before))) return { emulator, before };
  console.log('  It was ended the hard way, and what you did is lost: everything is set up anew.');
  await emulator.stop();
  rmSync(localFolder, { recursive: true, force: true });
  return { emulator: await step('embedded AWS', () => startOnPort(port, before.port)), before: undefined };
}

/** Whether an embedded AWS is there: two must not share what they keep. */
function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/_ministack/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** The given port, or the last one again if it is free, or any that is. */
async function startOnPort(given: string | undefined, last: number | undefined): Promise<Emulator> {
  const options = { folder: localFolder, persist: true };
  if (given !== undefined) {
    const port = Number(given);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`"${given}" is no port: give a number from 1 to 65535.`);
    return startEmulator({ ...options, port });
  }
  try {
    return await startEmulator({ ...options, port: last ?? 4566 });
  } catch (error) {
    if (!/is taken/.test(String(error))) throw error;
    return startEmulator({ ...options, port: await freePort() });
  }
}

/** Deploys and seeds, unless the last start did and nothing changed since. */
async function prepare(emulator: Emulator, before: LocalState | undefined): Promise<LocalState> {
  const sourceHash = hashSources();
  if (before?.sourceHash === sourceHash && before.port === emulator.port) return before;
  let lines = 0;
  const outputs = await step('cdk bootstrap and deploy', () =>
    deployLocally(emulator, localFolder, undefined, () => {
      lines += 1;
      if (lines % 40 === 0) process.stdout.write('.');
    }),
  );
  const state = { port: emulator.port, sourceHash, outputs, partners: before?.partners ?? [] };
  const partners =
    before?.partners ?? (await step('two partners with their users', () => seedPartners(emulator, state)));
  keepLocalState({ ...state, partners });
  return { ...state, partners };
}

/** Whether what was deployed is still there: its state is kept when it ends well, and lost when it is killed. */
async function hasTables({ endpoint }: Emulator, { outputs }: LocalState): Promise<boolean> {
  const db = new DynamoDBClient({ endpoint, region: outputs.Region, credentials });
  try {
    await db.send(new DescribeTableCommand({ TableName: outputs.MainTable }));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  } finally {
    db.destroy();
  }
}

async function seedPartners(emulator: Emulator, state: LocalState) {
  const target = { ...targetOf(emulator, state), userPoolId: state.outputs.UserPoolId };
  await loadCatalogue(target, credentials);
  return seed(target, { endpoint: emulator.endpoint, credentials }, password);
}

function targetOf({ endpoint }: Emulator, { outputs }: LocalState): Target {
  return {
    apiUrl: localApiUrl(endpoint),
    baseUrl: outputs.BaseUrl,
    region: outputs.Region,
    userPoolClientId: outputs.UserPoolClientId,
    cognitoUrl: endpoint,
  };
}

/** The first time it invites a customer; later it shows the last email, and leaves the rest as it is. */
async function showMainJob(
  emulator: Emulator,
  target: Target,
  { outputs, partners }: LocalState,
  isFirst: boolean,
): Promise<void> {
  const sales = userOf(partners[0]?.users, 'salesAgent');
  const { token, email } = await step(
    isFirst ? 'sign in, invite a customer, wait for the email' : 'sign in',
    async () => {
      const token = await signIn(target, sales.email, sales.password);
      const last = keptEmails(inboxFile).findLast(({ text }) => linkIn(text) !== undefined);
      return { token, email: isFirst || last === undefined ? await inviteAnna(emulator, target, token) : last };
    },
  );
  console.log(`\nThis email was sent to ${email.to.join(', ')}:\n`);
  console.log(`  ${`Subject: ${email.subject}\n\n${email.text}`.replaceAll('\n', '\n  ')}`);
  console.log('\nBe the customer, and open the link in a browser:\n');
  console.log(`  ${linkIn(email.text)}`);
  console.log(
    `\nThe console is at ${outputs.ConsoleUrl}, the API at ${outputs.BaseUrl} (described in /docs). Users, all with the password ${password}:\n`,
  );
  for (const { company, kind, users } of partners) {
    console.log(`  ${company} (${kind}): ${users.map(({ email, role }) => `${email} (${role})`).join(', ')}`);
  }
  console.log('\nTry next, as the reseller (the token holds for 15 minutes):\n');
  console.log(`  curl -s ${outputs.BaseUrl}/v1/customers -H 'Authorization: Bearer ${token}'`);
  console.log(
    '\nAs another user: npm run token -- agent@contoso.example. More: npm run inbox (all emails), npm run partner -- --help (more partners), npm run reset (start afresh).',
  );
}

function userOf(users: readonly SeededUser[] | undefined, role: SeededUser['role']): SeededUser {
  const user = users?.find((each) => each.role === role);
  if (user === undefined) throw new Error('The seeded users are missing: run "npm run reset", then "npm start".');
  return user;
}

async function inviteAnna({ endpoint }: Emulator, target: Target, token: string) {
  const to = `anna.${Date.now().toString(36)}@tailspin.example`;
  const body = { recipient: { email: to, name: 'Anna Kiss', company: 'Tailspin Toys' }, language: 'en' };
  requireStatus(await call(target, 'POST', '/v1/invitations', { token, body }), 201);
  return untilMailed(endpoint, to);
}

async function untilMailed(endpoint: string, to: string) {
  for (let tries = 0; tries < 300; tries += 1) {
    const email = (await readInbox(inboxUrlOf(endpoint), to)).at(-1);
    if (email !== undefined) return email;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`No email came within 30 seconds: see ${localFolder}/emulator.log.`);
}

function requireStatus(answer: Answer, status: number): void {
  if (answer.status !== status) throw new Error(`The API answered ${answer.status}: ${answer.text}`);
}

async function goodbye(emulator: Emulator): Promise<void> {
  console.log('\nEnding …');
  await keepInbox(inboxUrlOf(emulator.endpoint), inboxFile).catch(() => undefined);
  await emulator.stop();
  process.exit(0);
}

await runCommand(start);
