import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { checkConfig } from '../../../infra/config.ts';

const told = {
  OPERATOR_NAME: 'Adriatic Cloud & Söhne',
  IMPRINT_URL: 'https://adriatic.example/imprint',
  PRIVACY_URL: 'https://adriatic.example/privacy',
  OPERATOR_COLOUR: '#7a1f5c',
};
Object.assign(process.env, told);
afterAll(() => {
  for (const name of Object.keys(told)) delete process.env[name];
});
/** They look at their settings when they are loaded, as a function does. */
const loaded = async () => {
  const [{ page }, { pageHeaders, style }, { renderEmail }, { html }] = await Promise.all([
    import('../../../functions/platform/pages/page-frame.ts'),
    import('../../../functions/platform/pages/page-style.ts'),
    import('../../../functions/platform/mail/email.ts'),
    import('../../../functions/platform/text/html.ts'),
  ]);
  return { page, pageHeaders, style, renderEmail, html };
};

describe('who runs the service', () => {
  test('stands below every page, with imprint and privacy, in the operator’s colour that its policy allows', async () => {
    const { page, pageHeaders, style, html } = await loaded();
    const { text } = page('it', 'x', html`<p>x</p>`);
    expect(text).toContain('<footer>Adriatic Cloud &amp; Söhne');
    expect(text).toContain('<a href="https://adriatic.example/imprint" rel="noreferrer">Note legali</a>');
    expect(text).toContain('<a href="https://adriatic.example/privacy" rel="noreferrer">Privacy</a>');
    expect(text).toContain('--blue:#7a1f5c');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(pageHeaders['content-security-policy']).toContain(`'sha256-${hash}'`);
  });

  test('stands below every email, the same in both parts', async () => {
    const { renderEmail } = await loaded();
    const link = { urls: ['https://x.example/i/1'], label: 'Open' };
    const email = renderEmail({ language: 'en', subject: 's', text: 'See https://x.example/i/1', link, footer: ['f'] });
    expect(email.text.split('\n\n').at(-1)).toBe(
      'Adriatic Cloud & Söhne\nhttps://adriatic.example/imprint\nhttps://adriatic.example/privacy',
    );
    expect(email.html).toContain('Adriatic Cloud &amp; Söhne<br>https://adriatic.example/imprint');
    expect(email.html).toContain('background:#7a1f5c');
  });

  test.each([
    ['operatorColour', '#ffe066', 'white cannot be read on it'],
    ['operatorColour', 'red', 'operatorColour'],
    ['imprintUrl', 'http://adriatic.example', 'imprintUrl'],
    ['privacyUrl', 'javascript:alert(1)', 'privacyUrl'],
    ['operatorName', '<b>Adriatic</b>', 'operatorName'],
  ])('%s may not be %s', (name, value, says) => {
    expect(() => checkConfig({ sender: 'a@b.example', [name]: value })).toThrow(says);
  });

  test('is told as it was configured', () => {
    const wanted = { sender: 'a@b.example', operatorName: 'Adriatic', operatorColour: '#7A1F5C' };
    expect(checkConfig(wanted)).toMatchObject({ operatorName: 'Adriatic', operatorColour: '#7A1F5C' });
  });
});
