import { bundle } from '../infra/bundle.ts';
import { lambdaEntries } from '../infra/bundle.ts';
import { startTestStack } from './lib/test-target.ts';
import { runJest } from './lib/run-jest.ts';
const [projects = 'e2e', pattern] = process.argv.slice(2);
await bundle(lambdaEntries(), 'dist');
const stack = await startTestStack('.local/try');
try {
  const late = ['chaos', 'after', 'way-back'];
  const all = projects.split(',');
  const early = all.filter((p) => !late.includes(p));
  const opts = { environment: { TEST_TARGET: stack.targetFile }, args: ['--testTimeout=120000', '--maxWorkers=4', ...(pattern ? [pattern] : [])] };
  if (early.length) console.log(await runJest(early, opts));
  for (const p of all.filter((p) => late.includes(p))) console.log(await runJest([p], opts));
} finally { await stack.stop(); }
