/** `npm run chaos -- --help`: what holds while calls fail and the machine goes away (R57). */
import { rmSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { bundleAll } from '../infra/bundle.ts';
import { type ChaosPorts, faultsOf, runChaos } from './lib/chaos.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { awsEnvironment, type Emulator, freePort, region, startEmulator } from './lib/emulator.ts';
import { startFaultyProxy } from './lib/faulty-proxy.ts';
import { type CaughtEmail, inboxUrlOf, readInbox } from './lib/inbox-client.ts';
import { deployLocally, localApiUrl, localSettings } from './lib/local-stack.ts';
import { seed } from './lib/seed.ts';
import { signIn } from './lib/service-client.ts';
import { step } from './lib/steps.ts';

const folder = '.local/chaos';
const password = 'Example-Pass-2026!';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** What the mailbox held when it was stopped. */
const forgotten: CaughtEmail[] = [];

interface ChaosOptions {
  readonly invitations: string;
  readonly share: string;
  readonly killEvery: string;
  readonly restart: boolean;
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const chaos = commandLine(
  'chaos',
  `Makes invitations on an embedded AWS of its own while a share of all calls between functions and AWS fails and
functions' processes are killed, stops the whole machine in the middle and starts it again, answers the invitations,
and looks whether anything is lost, doubled or stuck.`,
)
  .option('--invitations <number>', 'how many', '200')
  .option('--share <number>', 'the share of calls that fail, 0 to 1', '0.2')
  .option('--kill-every <seconds>', 'all processes of functions are killed so often; 0: never', '5')
  .option('--no-restart', 'leave the machine alone')
  .action(async ({ invitations, share, killEvery, restart }: ChaosOptions) => {
    rmSync(folder, { recursive: true, force: true });
    await step('bundles', () => bundleAll());
    const port = await freePort();
    let emulator = await step('embedded AWS', () => startEmulator({ folder, port, persist: true }));
    const proxy = await startFaultyProxy(emulator.endpoint);
    try {
      const ports = await step('deploy and seed', () => prepare(emulator, proxy.url));
      const again = async () => {
        forgotten.push(...(await readInbox(inboxUrlOf(emulator.endpoint))));
        await emulator.stop();
        emulator = await startEmulator({ folder, port, persist: true });
        console.log('  stopped, and started again');
      };
      const wanted = { share: Number(share), killEvery: Number(killEvery), emulator: () => emulator.pid };
      const faults = faultsOf(proxy.setShare, wanted);
      const result = await runChaos(
        ports,
        { ...faults, ...(restart ? { interrupt: again } : {}) },
        { count: Number(invitations), patienceSeconds: 900 },
      );
      const { calls, ...made } = proxy.counts;
      console.log(
        `\n${calls} calls; made to fail: ${Object.entries(made)
          .map(([kind, count]) => `${count} ${kind}`)
          .join(', ')}. ${faults.killed()} processes killed.`,
      );
      console.log(
        `${result.made} invitations, ${result.wrong.length} not as they must be, ${result.doubled} mailed twice.`,
      );
      console.log(`All was well ${result.recoveredAfter} s after the last fault.`);
      for (const line of result.wrong.slice(0, 50)) console.log(`  ${line}`);
      process.exitCode = result.wrong.length === 0 ? 0 : 1;
    } finally {
      await proxy.stop();
      await emulator.stop();
    }
  });

async function prepare(emulator: Emulator, proxyUrl: string): Promise<ChaosPorts> {
  const { endpoint, port } = emulator;
  Object.assign(process.env, awsEnvironment(endpoint));
  const settings = localSettings(port, {
    functionEnvironment: JSON.stringify({ AWS_ENDPOINT_URL: proxyUrl }),
    callTimeoutMs: '3000',
    daySeconds: '60',
    restartAfterSeconds: '15',
    reminderDays: '',
  });
  const outputs = await deployLocally(emulator, folder, settings);
  const { BaseUrl: baseUrl, UserPoolClientId: userPoolClientId, UserPoolId: userPoolId } = outputs;
  const target = { apiUrl: localApiUrl(endpoint), baseUrl, region, userPoolClientId, userPoolId, cognitoUrl: endpoint };
  const [partner] = await seed(target, { endpoint, credentials }, password);
  const email = partner?.users.find(({ role }) => role === 'salesAgent')?.email ?? '';
  let token: { readonly of: Promise<string>; readonly until: number } | undefined;
  return {
    ...{ target, outputs },
    mails: async () => [...forgotten, ...(await readInbox(inboxUrlOf(endpoint)))],
    db: DynamoDBDocumentClient.from(new DynamoDBClient({})),
    sfn: new SFNClient({}),
    token: () => {
      if (token === undefined || token.until < Date.now())
        token = { of: signIn(target, email, password), until: Date.now() + 600_000 };
      return token.of;
    },
    tell: (line) => console.log(`  ${line}`),
  };
}

await runCommand(chaos);
