/** The stacks as templates, from the sources as they are. */
import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { bundleAll } from '../../infra/bundle.ts';
import { checkConfig } from '../../infra/config.ts';
import { buildStacks } from '../../infra/stacks.ts';

/** Bundles the functions, and synthesises both stacks. */
export async function synthesised(): Promise<readonly Template[]> {
  await bundleAll();
  return templatesOf({ stage: 'docs', sender: 'from@service.example' });
}

/** The stacks, not synthesised yet. CDK's own validation only warns, and takes long: template-lint.ts looks for more. */
export function stacksOf(settings: Readonly<Record<string, unknown>>) {
  const env = { account: '111111111111', region: 'eu-south-1' };
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  const app = new App({ context, builtinCloudFormationValidation: false });
  return { app, ...buildStacks(app, checkConfig(settings), { env }) };
}

/** Synthesises the stacks of bundles that are there: what is kept, what can be redeployed, and the edge if wanted. */
export function templatesOf(settings: Readonly<Record<string, unknown>>): readonly Template[] {
  const { kept, service, edge } = stacksOf(settings);
  return [kept, service, ...edge].map((stack) => Template.fromStack(stack));
}
