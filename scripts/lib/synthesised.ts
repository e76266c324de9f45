/** The stacks as templates, from the sources as they are. */
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { bundle, lambdaEntries } from '../../infra/bundle.ts';
import { checkConfig } from '../../infra/config.ts';
import { buildStacks } from '../../infra/stacks.ts';

/** Bundles the functions, and synthesises both stacks. */
export async function synthesised(): Promise<readonly Template[]> {
  await bundle(lambdaEntries(), 'dist');
  const config = checkConfig({ stage: 'docs', sender: 'from@service.example' });
  const { kept, service } = buildStacks(new App(), config, { env: { account: '111111111111', region: 'eu-south-1' } });
  return [Template.fromStack(kept), Template.fromStack(service)];
}
