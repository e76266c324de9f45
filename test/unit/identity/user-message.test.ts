import { describe, expect, test } from '@jest/globals';
import { userMessage } from '../../../functions/identity/user-message.ts';
import { languages } from '../../../functions/platform/base/languages.ts';

const link = 'https://links.example/sign-in?lang=hu';
const [invited, forgotten] = ['CustomMessage_AdminCreateUser', 'CustomMessage_ForgotPassword'];

describe('R1, R31: what the user pool mails', () => {
  test.each(languages)('brings a new user where to sign in, in %s', (language) => {
    const { html = '', subject = '' } = userMessage({ trigger: invited, language, link }) ?? {};
    // Without both the user pool refuses it; longer than this, too.
    expect(html).toContain('{username}');
    expect(html).toContain('{####}');
    expect(html.length).toBeLessThan(20_000);
    expect(html).toContain(`href="${link}"`);
    expect(html).toContain(`lang="${language}"`);
    expect(subject.length).toBeLessThan(140);
  });

  test('brings a code to whoever forgot a password, in the user’s language', () => {
    const messages = languages.map((locale) => userMessage({ trigger: forgotten, locale }));
    expect(new Set(messages.map((each) => each?.subject)).size).toBe(languages.length);
    for (const each of messages) expect(each?.html).toContain('{####}');
    expect(userMessage({ trigger: forgotten })?.subject).toContain('new password');
    expect(userMessage({ trigger: forgotten, language: 'it', locale: 'hu' })?.subject).toContain('codice');
  });

  test('leaves every other message as it is', () => {
    expect(userMessage({ trigger: 'CustomMessage_Authentication', link })).toBeUndefined();
    expect(userMessage({ trigger: invited })).toBeUndefined();
  });
});
