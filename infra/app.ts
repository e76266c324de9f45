import { App, CliCredentialsStackSynthesizer, DefaultStackSynthesizer, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readConfig } from './config.ts';
import { buildStacks } from './stacks.ts';

const app = new App();
const config = readConfig(app);
const synthesizer = config.credentials === 'cli' ? new CliCredentialsStackSynthesizer() : new DefaultStackSynthesizer();
buildStacks(app, config, {
  synthesizer,
  env: { account: process.env.CDK_DEFAULT_ACCOUNT ?? '', region: process.env.CDK_DEFAULT_REGION ?? '' },
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
