/** How long `npm start` takes where everything is installed. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../lib/emulator.ts';
import type { Figure } from './scoreboard.ts';

/** Seconds of `npm start` in a folder of its own: the first time, and the second. */
export async function measureStarts(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const port = await freePort();
  const figures: Figure[] = [];
  for (const which of ['first', 'second']) {
    const child = spawn('node_modules/.bin/node', ['scripts/start.ts', '--port', String(port)], {
      env: { ...process.env, LOCAL_FOLDER: folder },
    });
    let said = '';
    const ready = new Promise<number>((done, fail) => {
      child.stdout.on('data', (chunk) => {
        said += chunk;
        const seconds = /Ready after ([\d.]+) s/.exec(said)?.[1];
        if (seconds) done(Number(seconds));
      });
      child.once('exit', () => fail(new Error(said)));
    });
    figures.push({ name: `${which} start`, value: await ready, unit: 's' });
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
  return figures;
}
