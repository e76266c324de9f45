/** `npm run fuzz -- --help`: has the API called for long, by what its document says and does not say. */
import { writeFileSync } from 'node:fs';
import { bundleAll } from '../infra/bundle.ts';
import { commandLine, runCommand } from './lib/command.ts';
import { callByDocument } from './lib/schemathesis.ts';
import { signIn } from './lib/service-client.ts';
import { startTestStack } from './lib/test-target.ts';

const fuzz = commandLine(
  'fuzz',
  'Has every operation of partners called by what the document says, and by what it does not, on a service of its own.',
)
  .option('--examples <number>', 'calls for each operation, beside those that go through every field', '100')
  .option('--seed <number>', 'the same calls as another time', String(Date.now() % 1_000_000))
  .action(async ({ examples, seed }: { readonly examples: string; readonly seed: string }) => {
    await bundleAll();
    const stack = await startTestStack('.local/fuzz');
    try {
      let failures = 0;
      for (const { kind, users } of stack.partners) {
        const [{ email, password } = { email: '', password: '' }] = users;
        const token = await signIn(stack.target, email, password);
        const numbers = { examples: Number(examples), seed: Number(seed), isThorough: true };
        const found = await callByDocument({ apiUrl: stack.target.apiUrl, token, ...numbers });
        writeFileSync(`.local/fuzz/report-${kind}.txt`, found.report);
        console.log(`as a ${kind}: ${found.cases} calls, ${found.failures} failures (.local/fuzz/report-${kind}.txt)`);
        failures += found.failures;
      }
      console.log(`Seed ${seed}.`);
      process.exitCode = failures > 0 ? 1 : 0;
    } finally {
      await stack.stop();
    }
  });

await runCommand(fuzz);
