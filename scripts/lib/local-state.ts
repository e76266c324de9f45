/** What `npm start` leaves for itself and the other commands under .local/. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Outputs } from './cdk.ts';
import type { SeededPartner } from './seed.ts';

export const localFolder = process.env.LOCAL_FOLDER ?? '.local/aws';
/** The emails of before the last stop. */
export const inboxFile = `${localFolder}/inbox.jsonl`;
const stateFile = `${localFolder}/state.json`;

export interface LocalState {
  readonly port: number;
  /** Of everything the deployment is made from. */
  readonly sourceHash: string;
  readonly outputs: Outputs;
  readonly partners: readonly SeededPartner[];
}

/** The state of the last start, if there was one. */
export function readLocalState(): LocalState | undefined {
  return existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, 'utf8')) as LocalState) : undefined;
}

export function keepLocalState(state: LocalState): void {
  mkdirSync(localFolder, { recursive: true });
  writeFileSync(stateFile, JSON.stringify(state, null, 2));
}

/** Changes with anything a deployment is made from. */
export function hashSources(): string {
  const hash = createHash('sha256');
  const folders = ['functions', 'infra', 'workflows'].map((folder) => `${folder}/**/*.{ts,json,mjml}`);
  for (const file of [
    ...globSync(folders).sort(),
    'cdk.json',
    'package-lock.json',
    'docs/openapi.json',
    'scripts/lib/local-stack.ts',
  ]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}
