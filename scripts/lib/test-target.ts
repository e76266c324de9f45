/** A deployed and seeded service for the tests, on an embedded AWS of its own. */
import { writeFileSync } from 'node:fs';
import type { Settings } from './cdk.ts';
import { freePort } from './emulator.ts';
import { inboxUrlOf } from './inbox-client.ts';
import { type LocalStack, localApiUrl, startLocalStack } from './local-stack.ts';
import { loadCatalogue, type SeededPartner, seed } from './seed.ts';
import type { Target } from './service-client.ts';

/** An invitation's day in seconds there: an expiry can be awaited. */
const daySeconds = 20;

export interface TestStack extends LocalStack {
  /** The file that TEST_TARGET names. */
  readonly targetFile: string;
  readonly target: Target;
  /** The first is a Global admin of each. */
  readonly partners: readonly SeededPartner[];
}

/** Enforcing IAM, the emulator knows no resource for two actions, and takes only the caller's own keys for assets. */
const underIam: Settings = { credentials: 'cli', anyResource: 'states:SendTaskSuccess,ses:SendEmail' };

/**
 * Starts the embedded AWS, which enforces IAM, deploys, seeds, and writes down where it is.
 * @param wanted settings of infra/config.ts beside those of all tests
 */
export async function startTestStack(folder: string, wanted: Settings = {}): Promise<TestStack> {
  const settings = {
    daySeconds: String(daySeconds),
    restartAfterSeconds: '5',
    reminderDays: '5',
    mailsPerSource: '100000',
    anonymousMails: '100000',
    dnsServers: `127.0.0.1:${await freePort()}`,
    ...underIam,
    ...wanted,
  };
  const stack = await startLocalStack({ folder, enforceIam: true }, settings);
  const { endpoint } = stack.emulator;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const target = {
    apiUrl: localApiUrl(endpoint),
    baseUrl: stack.outputs.BaseUrl,
    region: stack.outputs.Region,
    userPoolClientId: stack.outputs.UserPoolClientId,
    userPoolId: stack.outputs.UserPoolId,
    cognitoUrl: endpoint,
    awsEndpoint: endpoint,
    emulator: stack.emulator.pid,
    inboxUrl: inboxUrlOf(endpoint),
    outputs: stack.outputs,
    settings: stack.settings,
    folder,
    credentials,
    daySeconds,
  };
  await loadCatalogue(target, credentials);
  const partners = await seed(target, { endpoint, credentials }, 'Example-Pass-2026!');
  const targetFile = `${folder}/target.json`;
  writeFileSync(targetFile, JSON.stringify({ ...target, partners }, null, 2));
  return { ...stack, targetFile, target, partners };
}
