/**
 * Our own code per request: "Done" by the very bundle that is deployed, in a process of its own whose AWS is a stub,
 * against a bare script that makes the same calls with the SDK's clients, and nothing else. And a refused request.
 */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { signIn } from '../lib/service-client.ts';
import { median } from './bundles.ts';
import type { Work } from './own-code-worker.ts';
import type { Figure } from './scoreboard.ts';
import { startStubAws } from './stub-aws.ts';

const run = promisify(execFile);

/** Pairs of runs, alternating; each tells its own median. */
const pairs = 5;

export async function measureOwnCode(targetFile: string): Promise<Figure[]> {
  const target = JSON.parse(readFileSync(targetFile, 'utf8'));
  const aws = await startStubAws(target.awsEndpoint);
  try {
    const told = await environmentOf(target, 'confirm-invitation');
    const { email, password } = target.partners[0].users[2];
    const token = await signIn(target, email, password);
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const measure = async (kind: Work['kind'], times: number, calls: Work['calls'] = []): Promise<number> => {
      const file = `${target.folder}/own-code.json`;
      writeFileSync(file, JSON.stringify({ kind, times, claims, calls } satisfies Work));
      const env = { ...told, AWS_ENDPOINT_URL: aws.url, PATH: process.env.PATH, POWERTOOLS_LOG_LEVEL: 'SILENT' };
      const { stdout } = await run(process.execPath, ['scripts/bench/own-code-worker.ts', file], { env });
      return Number(stdout.trim().split('\n').at(-1));
    };
    // For real: what the last of some requests is answered is what the stub answers from then on.
    const record = async (kind: 'own' | 'refused') => {
      await measure(kind, 3);
      return aws.lastRequest();
    };
    const calls = { own: await record('own'), refused: await record('refused') };
    aws.replay();
    const compare = async <T>(kind: 'own' | 'refused', by: (own: number, bare: number) => T): Promise<T[]> => {
      const all: T[] = [];
      for (let pair = 0; pair < pairs; pair += 1)
        all.push(by(await measure(kind, 300), await measure('bare', 300, calls[kind])));
      return all;
    };
    return [
      {
        name: 'own code of "Done" against its bare calls',
        value: median(await compare('own', (own, bare) => own / bare)),
        unit: '× (p50)',
      },
      {
        name: 'a refused request, beside the look-up of who calls',
        value: median(await compare('refused', (own, bare) => own - bare)),
        unit: 'ms (p50)',
      },
    ];
  } finally {
    aws.stop();
  }
}

/** What a deployed function is told, by its service's name. */
async function environmentOf(
  { region, awsEndpoint: endpoint, credentials }: { region: string; awsEndpoint: string; credentials: never },
  service: string,
): Promise<Record<string, string>> {
  const client = new LambdaClient({ region, endpoint, credentials });
  for await (const { Functions = [] } of paginateListFunctions({ client }, {}))
    for (const { Environment } of Functions)
      if (Environment?.Variables?.POWERTOOLS_SERVICE_NAME === service)
        return {
          ...Environment.Variables,
          AWS_REGION: region,
          AWS_ACCESS_KEY_ID: 'test',
          AWS_SECRET_ACCESS_KEY: 'test',
        };
  throw new Error(`No function of ${service} is deployed.`);
}
