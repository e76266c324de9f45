/** A second implementation of DynamoDB for the table tests (moto), with the tables of the template. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { freePort, region } from './emulator.ts';
import { templatesOf } from './synthesised.ts';

export interface SecondEngine {
  /** The file that TEST_TARGET names: the tables are all there is. */
  readonly targetFile: string;
  stop(): void;
}

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** Its transactions are none where two requests are worked on at once: so it gets one thread. */
const oneAtATime = `
import os, sys
from moto.server import DomainDispatcherApplication, MotoRequestHandler, create_backend_app, run_simple
os.environ['MOTO_PORT'] = sys.argv[1]
app = DomainDispatcherApplication(create_backend_app)
run_simple('127.0.0.1', int(sys.argv[1]), app, threaded=False, request_handler=MotoRequestHandler)
`;

/** Starts it, and makes both tables as the template of the stack has them; the bundles are there. */
export async function startSecondEngine(folder: string): Promise<SecondEngine> {
  const program = resolve('.local/venv-tests/bin/python');
  if (!existsSync(program)) throw new Error('What only tests need is not installed: run "npm test".');
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const log = openSync(`${folder}/moto.log`, 'w');
  const child = spawn(program, ['-c', oneAtATime, String(port)], { stdio: ['ignore', log, log] });
  const stop = () => void child.kill('SIGKILL');
  process.once('exit', stop);
  const awsEndpoint = `http://127.0.0.1:${port}`;
  try {
    await untilItAnswers(awsEndpoint);
    const outputs = await makeTables(awsEndpoint);
    const targetFile = `${folder}/target.json`;
    writeFileSync(targetFile, JSON.stringify({ awsEndpoint, region, credentials, outputs, partners: [] }));
    return { targetFile, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

async function untilItAnswers(endpoint: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('moto was not ready after 30 seconds.');
}

async function makeTables(endpoint: string) {
  const db = new DynamoDBClient({ endpoint, region, credentials });
  const [kept] = templatesOf({ stage: 'moto', sender: 'from@service.example' });
  const declared = Object.entries(kept?.findResources('AWS::DynamoDB::Table') ?? {});
  const nameOf = (start: string) => {
    const [, resource] = declared.find(([id]) => id.startsWith(start)) ?? [];
    const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode } = resource?.Properties ?? {};
    const wanted = { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, BillingMode, TableName: start };
    return db.send(new CreateTableCommand(wanted as CreateTableCommandInput)).then(() => start);
  };
  const outputs = { MainTable: await nameOf('Main'), EvidenceTable: await nameOf('Evidence') };
  db.destroy();
  return outputs;
}
