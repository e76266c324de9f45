/**
 * The invitations of better-auth's organization plugin, in a process of their own: in memory, and in SQLite. It is
 * installed when it is first measured, for nothing here needs it: that takes a registry of packages.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Figure } from './scoreboard.ts';

const run = promisify(execFile);
const version = '1.7.25';
const folder = '.local/better-auth';

/** Has it there, in its version. Before anything is measured: what cannot be had is told at once. */
export async function installBetterAuth(): Promise<void> {
  const installed = `${folder}/node_modules/better-auth/package.json`;
  if (existsSync(installed) && JSON.parse(readFileSync(installed, 'utf8')).version === version) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "private": true }\n');
  await run('npm', ['install', '--save-exact', '--ignore-scripts', `better-auth@${version}`], { cwd: folder });
}

/** @returns medians of 300 invitations made and accepted, by each storage */
export async function measureBetterAuth(): Promise<Figure[]> {
  copyFileSync('scripts/bench/better-auth-worker.mjs', `${folder}/worker.mjs`);
  const figures: Figure[] = [];
  for (const storage of ['memory', 'SQLite']) {
    rmSync(`${folder}/kept.db`, { force: true });
    const { stdout } = await run(process.execPath, ['worker.mjs', storage], { cwd: folder });
    const { made, accepted } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<
      'made' | 'accepted',
      number
    >;
    figures.push({ name: `better-auth, ${storage}: an invitation made`, value: made, unit: 'ms (p50)' });
    figures.push({ name: `better-auth, ${storage}: an invitation accepted`, value: accepted, unit: 'ms (p50)' });
  }
  return figures;
}
