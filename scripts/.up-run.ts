import { bundleAll } from '../infra/bundle.ts';
import { startTestStack } from './lib/test-target.ts';

await bundleAll();
const stack = await startTestStack('.local/try');
console.log('READY', stack.targetFile);
process.on('SIGTERM', () => stack.stop().then(() => process.exit(0)));
setInterval(() => undefined, 1000);
