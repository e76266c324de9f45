/** `npm run partner -- --help`: the operator's command for partner accounts and their users (R1). */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { agreementStates } from '../functions/identity/agreement.ts';
import { partnerKinds, roles } from '../functions/identity/roles.ts';
import { languages } from '../functions/platform/base/languages.ts';
import { commandLine, runCommand, subcommand } from './lib/command.ts';
import { deploymentOf } from './lib/deployments.ts';
import { catalogueFile, loadCatalogue } from './lib/seed.ts';
import { type Answer, callAsOperator } from './lib/service-client.ts';

const partner = commandLine(
  'partner',
  "Opens and keeps partner accounts. Calls the operator's API, signed with your AWS credentials.",
).addHelpText(
  'after',
  `
  npm run partner -- create --kind reseller --company "Contoso Cloud" --street "1 Example Street" --city Milano
                            --postal-code 20100 --country IT --email office@contoso.example --language it
                            --location 1234567:Milano --agreement active
  npm run partner -- user --partner par_… --name "Ada Rossi" --email ada@contoso.example --role globalAdmin`,
);

const does = (name: string, summary: string) =>
  subcommand(partner, name, summary).option(
    '--stage <name>',
    'the deployment made by "npm run deploy"; without it, the one of "npm start"',
  );
const ofPartner = (name: string, summary: string) =>
  does(name, summary).requiredOption('--partner <id>', 'the account, par_…');
const pathOf = ({ partner: id }: { readonly partner: string }) => `/v1/operator/partners/${id}`;
const several = (one: string, before: readonly string[] = []) => [...before, one];
const oneOf = (flags: string, says: string, choices: readonly string[]) => new Option(flags, says).choices(choices);

function severalRoles(one: string, before: readonly string[] = []): string[] {
  if (!(roles as readonly string[]).includes(one)) throw new InvalidArgumentError(`Allowed are ${roles.join(', ')}.`);
  return [...before, one];
}

function count(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

does('create', 'opens an account')
  .addOption(oneOf('--kind <kind>', 'of the partner', partnerKinds).makeOptionMandatory())
  .requiredOption('--company <name>', 'as invitations show it')
  .requiredOption('--street <street>', 'street and number')
  .requiredOption('--city <city>', 'city')
  .requiredOption('--postal-code <code>', 'postal code')
  .requiredOption('--country <code>', 'two letters (ISO 3166-1)')
  .requiredOption('--email <address>', "the partner's own address")
  .addOption(oneOf('--language <code>', 'of its emails', languages).default('en'))
  .requiredOption(
    '--location <PartnerID:name>',
    'a place of business with its PartnerID; several: give it again',
    several,
  )
  .addOption(oneOf('--agreement <state>', 'of the partner agreement', agreementStates).default('notSigned'))
  .action((options: NewPartner & Stage) => print(options, 'POST', '/v1/operator/partners', newPartner(options)));

ofPartner('user', 'gives a person access')
  .requiredOption('--name <name>', "the person's name")
  .requiredOption('--email <address>', 'where the first password goes, and what the person signs in with')
  .requiredOption('--role <role>', `${roles.join(', ')}; several: give it again`, severalRoles)
  .action((options: OfPartner & { readonly name: string; readonly email: string; readonly role: readonly string[] }) =>
    print(options, 'POST', `${pathOf(options)}/users`, {
      name: options.name,
      email: options.email,
      roles: options.role,
    }),
  );

ofPartner('agreement', 'sets the state of the partner agreement')
  .addOption(oneOf('--state <state>', 'of the partner agreement', agreementStates).makeOptionMandatory())
  .action((options: OfPartner & { readonly state: string }) =>
    change(options, pathOf(options), pathOf(options), { agreement: options.state }),
  );

for (const [name, noun, summary] of [
  ['suspend', 'suspension', 'suspends the account: its users are refused, its invitations neither mailed nor accepted'],
  ['resume', 'resumption', 'resumes a suspended account'],
  ['close', 'closure', 'closes the account for good; relationships and their evidence stay'],
] as const) {
  ofPartner(name, summary).action((options: OfPartner) => print(options, 'POST', `${pathOf(options)}/${noun}`, {}));
}

ofPartner('location', 'adds a location with its PartnerID, changes it, or retires it')
  .requiredOption('--partner-id <number>', 'the PartnerID, 5 to 10 digits')
  .option('--name <name>', 'of the place')
  .option('--country <code>', 'two letters (ISO 3166-1), where it is not the account’s: the region goes by it')
  .addOption(oneOf('--state <state>', 'whether its PartnerID is verified', ['active', 'retired']))
  .action((options: OfPartner & LocationOptions) => keepLocation(options));

ofPartner('move', 'changes where the account is, its country and so its region as well')
  .requiredOption('--street <street>', 'street and number')
  .requiredOption('--city <city>', 'city')
  .requiredOption('--postal-code <code>', 'postal code')
  .requiredOption('--country <code>', 'two letters (ISO 3166-1)')
  .action((options: OfPartner & Address) => {
    const { street, city, postalCode, country } = options;
    const address = { street, city, postalCode, country };
    return change(options, pathOf(options), `${pathOf(options)}/address`, { address });
  });

ofPartner('logo', "gives the account a logo, which customers see beside the company's name")
  .option('--file <file>', 'a PNG; without it, the logo is taken away')
  .action((options: OfPartner & { readonly file?: string }) => {
    const logo = options.file === undefined ? null : readFileSync(options.file).toString('base64');
    return change(options, pathOf(options), `${pathOf(options)}/logo`, { logo });
  });

ofPartner('limits', 'sets limits of its own; what is left out is as for all')
  .option('--per-hour <count>', 'invitations an hour', count)
  .option('--pending <count>', 'pending invitations', count)
  .option('--per-recipient <count>', 'emails to one recipient a day', count)
  .action((options: OfPartner & Limits) =>
    change(options, pathOf(options), `${pathOf(options)}/limits`, limitsOf(options)),
  );

does('catalogue', 'publishes the offers that are not there yet')
  .option('--file <file>', 'the offers, as JSON', catalogueFile)
  .action(async ({ stage, file }: Stage & { readonly file: string }) => {
    const { target, credentials } = await deploymentOf(stage);
    console.log(`${await loadCatalogue(target, credentials, file)} new offers.`);
  });

does('offer', 'withdraws an offer, or brings it back')
  .requiredOption('--offer <id>', 'off_…')
  .addOption(oneOf('--state <state>', 'of the offer', ['active', 'withdrawn']).makeOptionMandatory())
  .action((options: Stage & { readonly offer: string; readonly state: string }) => {
    const path = `/v1/operator/offers/${options.offer}`;
    return change(options, path, path, { status: options.state });
  });

does('list', 'lists the accounts').action((options: Stage) => print(options, 'GET', '/v1/operator/partners'));
ofPartner('show', 'shows an account').action((options: OfPartner) => print(options, 'GET', pathOf(options)));

interface Stage {
  readonly stage?: string;
}

interface Address {
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
}

interface OfPartner extends Stage {
  readonly partner: string;
}

interface Limits {
  readonly perHour?: number;
  readonly pending?: number;
  readonly perRecipient?: number;
}

interface NewPartner {
  readonly kind: string;
  readonly company: string;
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly country: string;
  readonly email: string;
  readonly language: string;
  readonly location: readonly string[];
  readonly agreement: string;
}

interface LocationOptions {
  readonly partnerId: string;
  readonly name?: string;
  readonly country?: string;
  readonly state?: string;
}

/** A call of the operator's API. */
interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
}

/** Changes the location with this PartnerID; adds it, where the account has none. */
async function keepLocation(options: OfPartner & LocationOptions): Promise<void> {
  const { partnerId, name, country, state } = options;
  const { headers, body } = await ask(options, { method: 'GET', path: pathOf(options) });
  const ifMatch = headers.get('etag') ?? '';
  const isThere = body.locations.some((each: { partnerId: string }) => each.partnerId === partnerId);
  const path = `${pathOf(options)}/locations`;
  const told = Object.fromEntries(Object.entries({ name, country }).filter(([, value]) => value !== undefined));
  const change = state === undefined ? told : { ...told, isRetired: state === 'retired' };
  tell(
    isThere
      ? await ask(options, { method: 'PATCH', path: `${path}/${partnerId}`, body: change, ifMatch })
      : await ask(options, { method: 'POST', path, body: { partnerId, ...told }, ifMatch }),
  );
}

/** Changes something as it is now. @param read where its present state is told */
async function change(stage: Stage, read: string, path: string, body: unknown): Promise<void> {
  const { headers } = await ask(stage, { method: 'GET', path: read });
  const ifMatch = headers.get('etag') ?? '';
  tell(await ask(stage, { method: 'PATCH', path, body, ifMatch }));
}

async function print(stage: Stage, method: string, path: string, body?: unknown): Promise<void> {
  tell(await ask(stage, { method, path, body }));
}

function tell({ body }: Answer): void {
  console.log(JSON.stringify(body, null, 2));
}

function limitsOf({ perHour, pending, perRecipient }: Limits) {
  const named = { invitationsPerHour: perHour, pendingInvitations: pending, emailsPerRecipientAndDay: perRecipient };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

function newPartner({ kind, company, street, city, postalCode, country, email, ...options }: NewPartner) {
  return {
    ...{ kind, company, address: { street, city, postalCode, country }, contactEmail: email },
    ...{ language: options.language, agreement: options.agreement },
    locations: options.location.map((location) => {
      const [partnerId, ...name] = location.split(':');
      return { partnerId, name: name.join(':') };
    }),
  };
}

async function ask({ stage }: Stage, { method, path, body, ifMatch }: Call): Promise<Answer> {
  const { target, credentials } = await deploymentOf(stage);
  const headers = { 'idempotency-key': randomUUID(), ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) };
  const options = { headers, ...(body === undefined ? {} : { body }) };
  const answer = await callAsOperator(target, credentials, method, path, options);
  if (answer.status < 300) return answer;
  const wrong = (answer.body?.errors ?? []).map(
    (each: { pointer: string; detail: string }) => `\n  ${each.pointer}: ${each.detail}`,
  );
  throw new Error(
    `${answer.body?.detail ?? answer.text} (${answer.status} ${answer.body?.code ?? ''})${wrong.join('')}`,
  );
}

await runCommand(partner);
