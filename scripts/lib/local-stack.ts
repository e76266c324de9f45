/** The service on the embedded AWS, ready to be called. */
import { bootstrap, deploy, type Outputs, type Settings } from './cdk.ts';
import { awsEnvironment, type Emulator, type EmulatorOptions, startEmulator } from './emulator.ts';

export interface LocalStack {
  readonly emulator: Emulator;
  readonly outputs: Outputs;
  /** With which it was deployed. */
  readonly settings: Settings;
  stop(): Promise<void>;
}

export const localSender = 'invitations@reseller-relationships.example';

/** The settings of a deployment to the embedded AWS; what differs from AWS stands here and nowhere else. */
export function localSettings(port: number, extra: Settings = {}): Settings {
  return {
    stage: 'local',
    sender: localSender,
    // It tells no records of a domain.
    senderIdentity: localSender,
    baseUrl: `http://${apiId}.execute-api.localhost:${port}`,
    signInUrl: `http://127.0.0.1:${port}`,
    signInKeysUrl: `http://127.0.0.1:${port}`,
    apiTags: JSON.stringify({ 'ms-custom-id': apiId }),
    retain: 'false',
    // It is reached over plain HTTP.
    requireTls: 'false',
    // Each invocation of a function is a process of its own there.
    reservedConcurrency: '8',
    // It verifies the sender at once.
    userMailBySes: 'true',
    // Outcomes can be seen without a person.
    simulatedRecipients: 'true',
    // Events go to whatever listens on this machine.
    webhookTargets: 'any',
    // It has a sign-in page of its own.
    managedLogin: 'false',
    // It knows no saved queries.
    savedQueries: 'false',
    // Under load it takes its time.
    callTimeoutMs: '15000',
    // It ignores which records of a stream failed; a batch that fails as a whole comes again.
    failedRecords: 'throw',
    ...extra,
  };
}

/**
 * Chosen, not given by the emulator, so that the links' address is known before the deployment: eight hexadecimal
 * digits.
 */
const apiId = 'ab1e0001';

/** The API's address for clients that do not resolve `*.localhost`. */
export function localApiUrl(endpoint: string): string {
  return `${endpoint}/_aws/execute-api/${apiId}`;
}

/** Bootstraps and deploys to a running emulator. */
export async function deployLocally(
  emulator: Emulator,
  folder: string,
  settings: Settings = localSettings(emulator.port),
  progress?: (line: string) => void,
): Promise<Outputs> {
  const deployment = {
    settings,
    environment: awsEnvironment(emulator.endpoint),
    outputsFile: `${folder}/outputs.json`,
    assembly: `${folder}/cdk.out`,
    ...(progress ? { progress } : {}),
  };
  await bootstrap(deployment);
  return deploy(deployment);
}

/** Starts an emulator and deploys to it. */
export async function startLocalStack(options: EmulatorOptions, extra: Settings = {}): Promise<LocalStack> {
  const emulator = await startEmulator(options);
  try {
    const settings = localSettings(emulator.port, extra);
    const outputs = await deployLocally(emulator, options.folder, settings);
    return { emulator, outputs, settings, stop: emulator.stop };
  } catch (error) {
    await emulator.stop();
    throw error;
  }
}
