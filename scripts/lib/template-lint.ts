/** Holds the templates of three stages against what the services' own schemas and rules allow (cfn-lint). */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { templatesOf } from './synthesised.ts';

/** Rules that are not held against them, each with its reason. */
const ignored = {
  W3005: 'CDK writes down dependencies that a reference implies already',
};

/** A stage as it is by default, one with every option that adds something, and one behind an edge. */
const stages: readonly Readonly<Record<string, string>>[] = [
  { stage: 'plain', sender: 'from@service.example' },
  {
    stage: 'full',
    sender: 'from@service.example',
    senderIdentity: 'from@service.example',
    domain: 'links.service.example',
    certificate: 'arn:aws:acm:eu-south-1:111111111111:certificate/00000000-0000-4000-8000-000000000000',
    alarmTopicArn: 'arn:aws:sns:eu-south-1:111111111111:alarms',
    userMailBySes: 'true',
    simulatedRecipients: 'true',
    backupVaultArn: 'arn:aws:backup:eu-central-1:222222222222:backup-vault:copies',
    reservedConcurrency: '20',
    mailRate: '14',
    waiting: 'parked',
  },
  {
    stage: 'edge',
    sender: 'from@service.example',
    domain: 'links.service.example',
    edgeCertificate: 'arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-4000-8000-000000000000',
  },
];

/** @returns what was found, one line each */
export async function lintTemplates(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files = stages.flatMap((settings) =>
    templatesOf(settings).map((template, index) => {
      const file = `${folder}/${settings.stage}-${index}.json`;
      writeFileSync(file, JSON.stringify(template.toJSON()));
      return file;
    }),
  );
  return (await Promise.all(files.map(lint))).flat();
}

function lint(file: string): Promise<readonly string[]> {
  const args = ['--format', 'parseable', '--ignore-checks', ...Object.keys(ignored), '--template', file];
  return new Promise((done) =>
    execFile('.local/venv-tests/bin/cfn-lint', args, { maxBuffer: 16 * 1024 * 1024 }, (error, stdout, stderr) => {
      const found = `${stdout}${stderr}`.split('\n').filter(Boolean);
      done(error !== null && found.length === 0 ? [`cfn-lint did not run: ${error.message}`] : found);
    }),
  );
}
