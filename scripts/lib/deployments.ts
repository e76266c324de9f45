/** The deployments that the operator's commands work on: that of `npm start`, or a stage of `npm run deploy`. */
import { type Outputs, readOutputs } from './cdk.ts';
import { awsEnvironment } from './emulator.ts';
import { localApiUrl } from './local-stack.ts';
import { readLocalState } from './local-state.ts';
import type { Target } from './service-client.ts';

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface KnownDeployment {
  readonly outputs: Outputs;
  readonly target: Target;
  readonly credentials: Credentials;
  /** What AWS clients need in their environment to reach it. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Finds a deployment.
 * @param stage that of `npm start` where it is left out
 * @throws Error with one sentence on what to do
 */
export async function deploymentOf(stage: string | undefined): Promise<KnownDeployment> {
  if (stage === undefined) return localDeployment();
  const { defaultProvider } = await import('@aws-sdk/credential-provider-node');
  const outputs = await readOutputs(stage);
  const { accessKeyId, secretAccessKey, sessionToken } = await defaultProvider()();
  const credentials = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  const environment = { AWS_REGION: outputs.Region };
  return { outputs, target: targetOf(outputs, outputs.OperatorUrl ?? outputs.ApiUrl), credentials, environment };
}

function localDeployment(): KnownDeployment {
  const state = readLocalState();
  if (state === undefined) throw new Error('Nothing is deployed here: run "npm start" first, or name a --stage.');
  const { outputs, port } = state;
  const endpoint = `http://127.0.0.1:${port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  return {
    outputs,
    target: targetOf(outputs, localApiUrl(endpoint)),
    credentials,
    environment: awsEnvironment(endpoint),
  };
}

function targetOf({ BaseUrl, Region, UserPoolClientId }: Outputs, apiUrl: string): Target {
  return { apiUrl, baseUrl: BaseUrl, region: Region, userPoolClientId: UserPoolClientId };
}
