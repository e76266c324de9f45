/** `npm run inbox [-- address]`: the emails that the embedded AWS caught, newest last, with the customers' links. */
import { commandLine, runCommand } from './lib/command.ts';
import { inboxUrlOf, keptEmails, linkIn, readInbox } from './lib/inbox-client.ts';
import { inboxFile, readLocalState } from './lib/local-state.ts';

const inbox = commandLine('inbox', 'The emails that the embedded AWS caught, newest last, with the customers’ links.')
  .argument('[address]', 'whose; by default all')
  .action(async (address?: string) => {
    const state = readLocalState();
    if (state === undefined) throw new Error('There is no inbox yet: run "npm start" first.');
    const live = await readInbox(inboxUrlOf(`http://127.0.0.1:${state.port}`), address).catch(() => {
      throw new Error('The embedded AWS is not running: run "npm start" in another terminal.');
    });
    const kept = keptEmails(inboxFile, address).filter(({ id }) => live.every((each) => each.id !== id));
    const emails = [...kept, ...live];
    if (emails.length === 0) console.log('No emails yet.');
    for (const { to, subject, text, at } of emails) {
      const link = linkIn(text);
      console.log(
        `\n${'─'.repeat(78)}\nTo:      ${to.join(', ')}\nTime:    ${at}\nSubject: ${subject}${link ? `\nLink:    ${link}` : ''}\n\n${text}`,
      );
    }
  });

await runCommand(inbox);
