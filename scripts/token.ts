/** `npm run token -- address`: signs a user of `npm start` in, and prints the access token alone. */
import { commandLine, runCommand } from './lib/command.ts';
import { deploymentOf } from './lib/deployments.ts';
import { readLocalState } from './lib/local-state.ts';
import { signIn } from './lib/service-client.ts';

const token = commandLine(
  'token',
  'Signs a user of "npm start" in, and prints the access token: it holds for 15 minutes.',
)
  .argument('<email>', 'one of the users that were made at the start, such as sales@contoso.example')
  .action(async (email: string) => {
    const users = readLocalState()?.partners.flatMap((partner) => partner.users) ?? [];
    const user = users.find((each) => each.email === email.trim().toLowerCase());
    const { target, environment } = await deploymentOf(undefined);
    if (user === undefined)
      throw new Error(`There is no ${email}. There are: ${users.map((each) => each.email).join(', ')}.`);
    const cognitoUrl = environment.AWS_ENDPOINT_URL ?? '';
    console.log(
      await signIn({ ...target, cognitoUrl }, user.email, user.password).catch((error: unknown) => {
        if (error instanceof TypeError)
          throw new Error('The service is not running: run "npm start" in another terminal.');
        throw error;
      }),
    );
  });

await runCommand(token);
