import { paginateGetExecutionHistory, paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readInbox } from '../../scripts/lib/inbox-client.ts';
import { logsOf } from '../support/logs.ts';
import { scan, tables } from '../support/tables.ts';
import { awsSettings, target } from '../support/target.ts';

const sfn = new SFNClient(awsSettings);

afterAll(() => {
  tables.db.destroy();
  sfn.destroy();
});

/** What may stand nowhere but in a mailbox: links, one-time codes, passwords. */
const secrets = async () => {
  const mails = await readInbox(target.inboxUrl);
  const texts = mails.map(({ text }) => text);
  const macs = texts.flatMap((text) =>
    [...text.matchAll(/\/[ipc]\/1\.[\w.]+?\.([\w-]{43})\b/g)].map((match) => match[1]),
  );
  return new Set([...macs, 'Example-Pass-2026!'].filter((each) => each !== undefined));
};

/** What is secret by its form, whoever made it: tokens of the user pools, secrets of webhooks and of API clients. */
const forms = [/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{20,}/, /\bwhsec_[\w+/=-]{20,}/, /\brrs_[\w-]{20,}/];

/** The one-time codes that were mailed; of six digits much is made, and so they are looked for as whole values. */
const codes = async () => {
  const mails = await readInbox(target.inboxUrl);
  const all = mails.flatMap(({ subject, text }) => (/code/i.test(subject) ? [...text.matchAll(/\b\d{6}\b/g)] : []));
  return new Set(all.map(([code]) => code));
};
const asValue = (code: string) => new RegExp(`(?:["']|code[=: ]+)${code}(?:\\\\?["']|\\b)`, 'i');

/** Addresses and names of people, as the tests give them. */
const personal = /[\w.+-]+@[\w-]+\.example|Anna Kiss|Tailspin Toys|Ada Rossi|Fő utca/i;

/** Where personal values may stand in the main table: the entities themselves, what is asked and looked for. */
const mayHold = new Set(['entity', 'searchPk', 'searchSk', 'session', 'pk', 'sk']);

async function histories(): Promise<string> {
  const machines = [target.outputs.InvitationMachine, target.outputs.RemovalMachine];
  const all: string[] = [];
  for (const stateMachineArn of machines) {
    for await (const { executions = [] } of paginateListExecutions({ client: sfn }, { stateMachineArn }))
      for (const { executionArn } of executions)
        for await (const { events } of paginateGetExecutionHistory(
          { client: sfn },
          { executionArn, includeExecutionData: true },
        ))
          all.push(JSON.stringify(events));
  }
  return all.join('\n');
}

describe('after everything the tests have done', () => {
  test('no secret and no personal value stands in a log, an event, a history or a record', async () => {
    const main = await scan(tables.main);
    const places = {
      logs: await logsOf(),
      histories: await histories(),
      events: JSON.stringify(main.filter(({ sk }) => String(sk).startsWith('event#'))),
      evidence: JSON.stringify(await scan(tables.evidence)),
    };
    const [known, mailed] = [await secrets(), await codes()];
    expect(known.size).toBeGreaterThan(5);
    for (const [place, text] of Object.entries(places)) {
      expect(text.length).toBeGreaterThan(100);
      expect([place, [...known].filter((secret) => text.includes(secret))]).toEqual([place, []]);
      expect([place, personal.exec(text)?.[0]]).toEqual([place, undefined]);
      expect([place, forms.filter((form) => form.test(text))]).toEqual([place, []]);
      expect([place, [...mailed].filter((code) => asValue(code).test(text))]).toEqual([place, []]);
    }
  }, 120_000);

  test('no secret stands in the table, and personal values in known attributes only', async () => {
    const main = await scan(tables.main);
    const [known, mailed] = [[...(await secrets())], [...(await codes())]];
    const wrong = main.flatMap((item) => {
      const text = JSON.stringify(item);
      const held = [
        ...known.filter((secret) => text.includes(secret)),
        ...forms.filter((form) => form.test(text)),
        ...mailed.filter((code) => asValue(code).test(text)),
      ];
      const elsewhere = Object.entries(item).filter(
        ([name, value]) => !mayHold.has(name) && personal.test(JSON.stringify(value)),
      );
      return [
        ...held.map(() => `${item.pk} ${item.sk} holds a secret`),
        ...elsewhere.map(([name]) => `${item.pk} ${item.sk} holds a personal value in ${name}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('every refusal of an operation was one that its declaration, and so the document, tells', async () => {
    const found = [
      ...(await logsOf()).matchAll(/undeclared refusal[^}]*?operationId\\*":\\*"(\w+)[^}]*?code\\*":\\*"(\w+)/g),
    ];
    expect([...new Set(found.map(([, operation, code]) => `${operation}: ${code}`))]).toEqual([]);
  });
});
