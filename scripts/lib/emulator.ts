/** Starts and stops the embedded AWS (MiniStack, pinned in scripts/requirements.txt). */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

export interface Emulator {
  readonly port: number;
  readonly endpoint: string;
  /** Its process; those of functions are its children. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface EmulatorOptions {
  /** Where its log and, where it persists, its state are kept. */
  readonly folder: string;
  /** A free one by default. */
  readonly port?: number;
  /** Keep the state over a restart. */
  readonly persist?: boolean;
  /** Enforce IAM. */
  readonly enforceIam?: boolean;
}

export const region = 'us-east-1';

/** The environment in which any AWS client, the CDK CLI too, reaches an endpoint of the embedded AWS. */
export function awsEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
    // What CDK would look for in the templates takes five seconds, and `npm test` looks for more (template-lint.ts).
    CDK_VALIDATION: 'false',
  };
}

/**
 * Starts it and waits until it is ready.
 * @throws Error with one sentence on what to do
 */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const program = resolve('.local/venv/bin/ministack');
  if (!existsSync(program)) throw new Error('The embedded AWS is not installed: run "npm run setup" first.');
  const port = options.port ?? (await freePort());
  await requireFree(port);
  const folder = resolve(options.folder);
  mkdirSync(`${folder}/s3`, { recursive: true });
  const logFile = `${folder}/emulator.log`;
  forgetStreamPositions(`${folder}/state/lambda.json`);
  const log = openSync(logFile, 'a');
  const child = spawn(program, [], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      PATH: `${resolve('node_modules/.bin')}:${process.env.PATH}`,
      HOME: process.env.HOME,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      LAMBDA_WARM_TTL_SECONDS: '600',
      ...(options.persist
        ? { PERSIST_STATE: '1', STATE_DIR: `${folder}/state`, S3_PERSIST: '1', S3_DATA_DIR: `${folder}/s3` }
        : {}),
      ...(options.enforceIam ? { AUTH: 'true' } : {}),
    },
  });
  // Should this process end without stopping it, it is not left behind.
  process.once('exit', () => endGroup(child));
  const emulator = { port, endpoint: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => stop(child) };
  await untilReady(emulator.endpoint, child, logFile);
  return emulator;
}

/**
 * The emulator keeps how far a stream was read over a restart, but not the stream: left alone, it would pass over
 * as many new records as it had read before.
 */
function forgetStreamPositions(file: string): void {
  if (!existsSync(file)) return;
  const state = JSON.parse(readFileSync(file, 'utf8')) as {
    payload?: { dynamodb_stream_positions?: { data: unknown } };
  };
  if (state.payload?.dynamodb_stream_positions) state.payload.dynamodb_stream_positions.data = {};
  writeFileSync(file, JSON.stringify(state));
}

async function untilReady(endpoint: string, child: ChildProcess, logFile: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null)
      throw new Error(`The embedded AWS stopped at once:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
    const ready = await fetch(`${endpoint}/_ministack/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop(child);
  throw new Error(`The embedded AWS was not ready after 30 seconds: see ${logFile}.`);
}

/** Ends it and the functions it started: they are its process group. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(killer);
  endGroup(child);
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

/** Kills every process of a function, in the middle of whatever it does. @returns how many there were */
export function killFunctions(emulator: number): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args=']).toString().split('\n');
  const workers = rows.flatMap((row) => {
    const [, pid, parent] = /^\s*(\d+)\s+(\d+)\s.*_worker\.m?js/.exec(row) ?? [];
    return pid !== undefined && Number(parent) === emulator ? [Number(pid)] : [];
  });
  for (const pid of workers)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  return workers.length;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function requireFree(port: number): Promise<void> {
  await new Promise<void>((done, fail) => {
    const server = createServer();
    server.once('error', () =>
      fail(
        new Error(`Port ${port} is taken: end what listens there, or choose another as in "npm start -- --port 4600".`),
      ),
    );
    server.listen(port, '127.0.0.1', () => server.close(() => done()));
  });
}
