/** `npm run partner -- --help`: the operator's command for partner accounts and their users (R1). */
import { randomUUID } from 'node:crypto';
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
Kinds: reseller, provider. Roles: globalAdmin, adminAgent, salesAgent. Agreement: notSigned, active, ended.
Languages: en, it, hu, es.

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

does('create', 'opens an account')
  .requiredOption('--kind <kind>', 'reseller or provider')
  .requiredOption('--company <name>', 'as invitations show it')
  .requiredOption('--street <street>', 'street and number')
  .requiredOption('--city <city>', 'city')
  .requiredOption('--postal-code <code>', 'postal code')
  .requiredOption('--country <code>', 'two letters (ISO 3166-1)')
  .requiredOption('--email <address>', "the partner's own address")
  .option('--language <code>', 'of its emails', 'en')
  .requiredOption(
    '--location <PartnerID:name>',
    'a place of business with its PartnerID; several: give it again',
    several,
  )
  .option('--agreement <state>', 'of the partner agreement', 'notSigned')
  .action((given: NewPartner & Stage) => print(given, 'POST', '/v1/operator/partners', newPartner(given)));

ofPartner('user', 'gives a person access')
  .requiredOption('--name <name>', "the person's name")
  .requiredOption('--email <address>', 'where the first password goes, and what the person signs in with')
  .requiredOption('--role <role>', 'several: give it again', several)
  .action((given: OfPartner & { readonly name: string; readonly email: string; readonly role: readonly string[] }) =>
    print(given, 'POST', `${pathOf(given)}/users`, { name: given.name, email: given.email, roles: given.role }),
  );

ofPartner('agreement', 'sets the state of the partner agreement')
  .requiredOption('--state <state>', 'notSigned, active or ended')
  .action((given: OfPartner & { readonly state: string }) =>
    change(given, pathOf(given), pathOf(given), { agreement: given.state }),
  );

ofPartner('limits', 'sets limits of its own; what is left out is as for all')
  .option('--per-hour <count>', 'invitations an hour', Number)
  .option('--pending <count>', 'pending invitations', Number)
  .option('--per-recipient <count>', 'emails to one recipient a day', Number)
  .action((given: OfPartner & Limits) => change(given, pathOf(given), `${pathOf(given)}/limits`, limitsOf(given)));

does('catalogue', 'publishes the offers that are not there yet')
  .option('--file <file>', 'the offers, as JSON', catalogueFile)
  .action(async ({ stage, file }: Stage & { readonly file: string }) => {
    const { target, credentials } = await deploymentOf(stage);
    console.log(`${await loadCatalogue(target, credentials, file)} new offers.`);
  });

does('offer', 'withdraws an offer, or brings it back')
  .requiredOption('--offer <id>', 'off_…')
  .requiredOption('--state <state>', 'withdrawn or active')
  .action((given: Stage & { readonly offer: string; readonly state: string }) => {
    const path = `/v1/operator/offers/${given.offer}`;
    return change(given, path, path, { status: given.state });
  });

does('list', 'lists the accounts').action((given: Stage) => print(given, 'GET', '/v1/operator/partners'));
ofPartner('show', 'shows an account').action((given: OfPartner) => print(given, 'GET', pathOf(given)));

interface Stage {
  readonly stage?: string;
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

/** A call of the operator's API. */
interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly ifMatch?: string;
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

function newPartner({ kind, company, street, city, postalCode, country, email, ...given }: NewPartner) {
  return {
    ...{ kind, company, address: { street, city, postalCode, country }, contactEmail: email },
    ...{ language: given.language, agreement: given.agreement },
    locations: given.location.map((location) => {
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
