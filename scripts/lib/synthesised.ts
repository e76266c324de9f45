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

/** Synthesises the stacks of bundles that are there: what is kept, what can be redeployed, and the edge if wanted. */
export function templatesOf(settings: Readonly<Record<string, unknown>>): readonly Template[] {
  const env = { account: '111111111111', region: 'eu-south-1' };
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
  // They are held against more than that by template-lint.ts.
  const app = new App({ context, builtinCloudFormationValidation: false });
  const { kept, service, edge } = buildStacks(app, checkConfig(settings), { env });
  return [kept, service, ...edge].map((stack) => Template.fromStack(stack));
}
