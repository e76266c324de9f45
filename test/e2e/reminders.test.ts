import { describe, expect, test } from '@jest/globals';
import { answerPage, ask, emailTo, invite, linkTo, newAddress, outcomeOf, until } from '../support/target.ts';

describe('R13, R46: reminders', () => {
  test('come on schedule, with the same link, and none after the answer', async () => {
    const email = newAddress();
    const made = await invite({ recipient: { email }, expiresInDays: 6, language: 'es' });
    const link = await linkTo(email);
    const reminder = await emailTo(email, ({ subject }) => subject.startsWith('Recordatorio'), 110);
    expect(reminder.text).toContain(link.slice(link.lastIndexOf('/')));
    const path = `/v1/invitations/${made.body.id}`;
    await until('counted reminder', async () => ((await ask('GET', path)).body.remindersSent === 1 ? true : undefined));
    expect((await answerPage(link)).status).toBe(303);
    await outcomeOf(made.body.id);
  }, 240_000);
});
