/** Invites and accepts with better-auth, and prints the medians in milliseconds. See better-auth.ts, which copies it. */
import { DatabaseSync } from 'node:sqlite';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { getMigrations } from 'better-auth/db/migration';
import { organization } from 'better-auth/plugins';

const tables = ['user', 'session', 'account', 'verification', 'organization', 'member', 'invitation'];
const isInMemory = process.argv[2] === 'memory';
const most = 1_000_000;
const options = {
  database: isInMemory
    ? memoryAdapter(Object.fromEntries(tables.map((name) => [name, []])))
    : new DatabaseSync('kept.db'),
  secret: 'a secret of the bench, long enough for it',
  baseURL: 'http://service.example',
  // What hashing a password takes is no invitation's.
  emailAndPassword: { enabled: true, password: { hash: async (text) => text, verify: async () => true } },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { disabled: true },
  plugins: [organization({ sendInvitationEmail: async () => undefined, membershipLimit: most, invitationLimit: most })],
};
if (!isInMemory) await (await getMigrations(options)).runMigrations();
const { api } = betterAuth(options);

async function signUp(email) {
  const body = { email, password: 'Password-12345', name: 'Anna' };
  const { headers } = await api.signUpEmail({ body, returnHeaders: true });
  const cookies = headers.getSetCookie().map((each) => each.split(';')[0]);
  return new Headers({ cookie: cookies.join('; ') });
}

const owner = await signUp('owner@contoso.example');
const { id: organizationId } = await api.createOrganization({
  body: { name: 'Contoso', slug: 'contoso' },
  headers: owner,
});
const took = { made: [], accepted: [] };
for (let count = 0; count < 300; count += 1) {
  const email = `c${count}@tailspin.example`;
  let began = performance.now();
  const { id } = await api.createInvitation({ body: { email, role: 'member', organizationId }, headers: owner });
  took.made.push(performance.now() - began);
  const headers = await signUp(email);
  began = performance.now();
  await api.acceptInvitation({ body: { invitationId: id }, headers });
  took.accepted.push(performance.now() - began);
}
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
console.log(JSON.stringify({ made: median(took.made), accepted: median(took.accepted) }));
