/** `npm run customer -- --help`: what is held on a person, and its erasure (R56). */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { customerDirectoryIn } from '../functions/customer-accounts/customer-directory.cognito.ts';
import { invitationsIn } from '../functions/invitations/invitations.dynamodb.ts';
import { addressHasherIn } from '../functions/platform/links/address-hash.kms.ts';
import { type ErasePorts, type Erasure, erasePerson } from '../functions/privacy/erase-person.ts';
import { exportPerson, type Person } from '../functions/privacy/find-person.ts';
import { personalItemsIn } from '../functions/privacy/personal-items.dynamodb.ts';
import { commandLine, runCommand, subcommand } from './lib/command.ts';
import { deploymentOf } from './lib/deployments.ts';

interface PersonOptions {
  readonly email?: string;
  readonly customer?: string;
  readonly stage?: string;
}

const customer = commandLine(
  'customer',
  `What is held on a person, and its erasure: a customer, whoever was invited, a partner's user that was removed.
Reads the whole table with your AWS credentials.`,
);

const about = (name: string, summary: string) =>
  subcommand(customer, name, summary)
    .option('--email <address>', "the person's address")
    .option('--customer <id>', 'the customer, by its ID (cus_…)')
    .option('--stage <name>', 'the deployment made by "npm run deploy"; without it, the one of "npm start"');

about('export', 'prints everything that is held on a person, as JSON').action(async (options: PersonOptions) => {
  const person = personIn(options);
  const found = await exportPerson(await portsOf(options.stage), person, new Date());
  console.log(JSON.stringify(found, undefined, 2));
  if (found.items.length === 0) console.error('Nothing is held.');
});

about('erase', "erases a person's data for good; what happened stays on record, without names")
  .option('--yes', 'do it; without it, only tell what would be done', false)
  .addHelpText(
    'after',
    `
What is in force is not erased: end relationships, granular privileges and subscriptions first. Backups hold the data
until they pass (35 days for those of point-in-time recovery). Ends with 1 where nothing could be erased.`,
  )
  .action(async ({ yes, ...options }: PersonOptions & { readonly yes: boolean }) => {
    const person = personIn(options);
    const ports = await portsOf(options.stage);
    const context = {
      actor: { kind: 'operator', principal: 'npm run customer' },
      at: new Date(),
      correlationId: crypto.randomUUID(),
    } as const;
    tell(await erasePerson(ports, person, context, { dryRun: !yes }), yes);
  });

function tell({ obstacles, items, certificates }: Erasure, isDone: boolean): void {
  for (const id of certificates) console.log(`  The certificate of ${id} names who attested: it stays, as proof.`);
  for (const obstacle of obstacles) console.log(`  ${obstacle}`);
  if (obstacles.length > 0) {
    console.log(`\nNothing was erased: ${items} items hold personal values.`);
    process.exitCode = 1;
  } else if (items === 0) console.log('Nothing is held.');
  else
    console.log(isDone ? `Erased in ${items} items.` : `${items} items hold personal values. Say --yes to erase them.`);
}

function personIn({ email, customer: customerId }: PersonOptions): Person {
  if ((email === undefined) === (customerId === undefined)) throw new Error('Say either --email or --customer.');
  return customerId === undefined ? { email: String(email).trim() } : { customerId };
}

async function portsOf(stage: string | undefined): Promise<ErasePorts> {
  const { outputs, environment } = await deploymentOf(stage);
  Object.assign(process.env, environment);
  const db = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
  const tables = { db, main: outputs.MainTable, evidence: outputs.EvidenceTable };
  return {
    items: personalItemsIn(tables),
    addressHasher: addressHasherIn(new KMSClient({}), outputs.AddressKey),
    invitations: invitationsIn(tables),
    directory: customerDirectoryIn(new CognitoIdentityProviderClient({}), outputs.CustomerPoolId),
  };
}

await runCommand(customer);
