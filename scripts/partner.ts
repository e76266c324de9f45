/** `npm run partner -- --help`: the operator's command for partner accounts and their users (R1). */
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { deploymentOf } from './deployments.ts';
import { loadCatalogue } from './seed.ts';
import { callAsOperator } from './service-client.ts';
import { runProgram } from './steps.ts';

const help = `Opens and keeps partner accounts. Calls the operator's API, signed with your AWS credentials.

  npm run partner -- create --kind reseller --company "Contoso Cloud" --street "1 Example Street" --city Milano
                            --postal-code 20100 --country IT --email office@contoso.example --language it
                            --location 1234567:Milano [--location 7654321:Roma] [--agreement active]
  npm run partner -- user --partner par_… --name "Ada Rossi" --email ada@contoso.example --role globalAdmin
  npm run partner -- agreement --partner par_… --state active
  npm run partner -- limits --partner par_… [--per-hour 500] [--pending 5000] [--per-recipient 5]
  npm run partner -- catalogue [--file scripts/catalogue.json]   publishes the offers that are not there yet
  npm run partner -- offer --offer off_… --state withdrawn       withdraws an offer, or brings it back: active
  npm run partner -- list
  npm run partner -- show --partner par_…

  --stage   the deployment made by "npm run deploy"; without it, the one of "npm start"

Kinds: reseller, provider. Roles: globalAdmin, adminAgent, salesAgent (give --role more than once for several).
Agreement: notSigned, active, ended. Languages: en, it, hu, es.
Limits: invitations an hour, pending invitations, emails to one recipient a day; what is left out is as for all.`;

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stage: text,
    kind: text,
    company: text,
    street: text,
    city: text,
    'postal-code': text,
    country: text,
    email: text,
    language: text,
    agreement: text,
    partner: text,
    file: text,
    offer: text,
    name: text,
    state: text,
    'per-hour': text,
    pending: text,
    'per-recipient': text,
    location: { type: 'string', multiple: true },
    role: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  },
});

await runProgram(async () => {
  const command = positionals[0];
  if (values.help || command === undefined) return console.log(help);
  const path = `/v1/operator/partners/${values.partner ?? ''}`;
  switch (command) {
    case 'create':
      return print('POST', '/v1/operator/partners', newPartner());
    case 'user':
      return print('POST', `${path}/users`, { name: values.name, email: values.email, roles: values.role });
    case 'list':
      return print('GET', '/v1/operator/partners');
    case 'show':
      return print('GET', path);
    case 'agreement':
      return change(path, path, { agreement: values.state });
    case 'catalogue': {
      const { target, credentials } = await deploymentOf(values.stage);
      return console.log(`${await loadCatalogue(target, credentials, values.file)} new offers.`);
    }
    case 'offer': {
      const offer = `/v1/operator/offers/${values.offer ?? ''}`;
      return change(offer, offer, { status: values.state });
    }
    case 'limits':
      return change(path, `${path}/limits`, limits());
    default:
      throw new Error(`There is no command "${command}".\n\n${help}`);
  }
});

/** Changes an account as it is now. */
async function change(account: string, path: string, body: unknown): Promise<void> {
  const { headers } = await ask('GET', account);
  return print('PATCH', path, body, { 'if-match': headers.get('etag') ?? '' });
}

function limits() {
  const wanted = {
    invitationsPerHour: values['per-hour'],
    pendingInvitations: values.pending,
    emailsPerRecipientAndDay: values['per-recipient'],
  };
  const named = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named.map(([name, value]) => [name, Number(value)]));
}

function newPartner() {
  return {
    kind: values.kind,
    company: values.company,
    address: { street: values.street, city: values.city, postalCode: values['postal-code'], country: values.country },
    contactEmail: values.email,
    language: values.language ?? 'en',
    locations: (values.location ?? []).map((location) => {
      const [partnerId, ...name] = location.split(':');
      return { partnerId, name: name.join(':') };
    }),
    agreement: values.agreement ?? 'notSigned',
  };
}

async function print(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<void> {
  console.log(JSON.stringify((await ask(method, path, body, headers)).body, null, 2));
}

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const { target, credentials } = await deploymentOf(values.stage);
  const key = { 'idempotency-key': randomUUID(), ...headers };
  const answer = await callAsOperator(target, credentials, method, path, {
    headers: key,
    ...(body === undefined ? {} : { body }),
  });
  if (answer.status < 300) return answer;
  const wrong = (answer.body?.errors ?? []).map(
    (each: { pointer: string; detail: string }) => `\n  ${each.pointer}: ${each.detail}`,
  );
  throw new Error(
    `${answer.body?.detail ?? answer.text} (${answer.status} ${answer.body?.code ?? ''})${wrong.join('')}`,
  );
}
