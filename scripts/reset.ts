/** `npm run reset`: forgets everything the embedded AWS kept. The next `npm start` begins afresh. */
import { rmSync } from 'node:fs';
import { commandLine, runCommand } from './lib/command.ts';
import { localFolder, readLocalState } from './lib/local-state.ts';

const reset = commandLine(
  'reset',
  'Forgets everything the embedded AWS kept. The next "npm start" begins afresh.',
).action(async () => {
  const port = readLocalState()?.port;
  const runs =
    port !== undefined &&
    (await fetch(`http://127.0.0.1:${port}/_ministack/ready`).then(
      () => true,
      () => false,
    ));
  if (runs) throw new Error('The embedded AWS is running: end "npm start" with Ctrl-C first.');
  rmSync(localFolder, { recursive: true, force: true });
  console.log('Everything the embedded AWS kept is gone.');
});

await runCommand(reset);
