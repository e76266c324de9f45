/** R58: the steps of the articles by a person's hand, in the partners' console on the deployed service. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { linkIn } from '../../scripts/lib/inbox-client.ts';
import { reachable } from '../../scripts/lib/service-client.ts';
import { startBrowser } from '../support/browser.ts';
import { goTo, openConsole, settled, signInAt } from '../support/console.ts';
import { startNameServer } from '../support/dns.ts';
import { added, aLine, subscribed } from '../support/orders.ts';
import { aPartner, connectPartners, type TestPartner } from '../support/partners.ts';
import { answerPage, emailTo, linkTo, newAddress, target } from '../support/target.ts';

const folder = 'test-output/screenshots';
let browser: Browser;
let reseller: TestPartner;
let provider: TestPartner;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  [browser, reseller, provider] = await Promise.all([
    ...[startBrowser(), aPartner('reseller', 'harbour'), aPartner('provider', 'anchor')],
  ] as const);
  await connectPartners(provider, reseller);
}, 120_000);

afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const shot = (page: Page, name: string) => page.screenshot({ path: `${folder}/console-${name}.png` });

/** Invites by hand. @returns the clicks it took */
async function inviteByHand(page: Page, email: string, company: string): Promise<number> {
  await page.getByRole('link', { name: 'Invite a customer' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Company').fill(company);
  await page.frameLocator('iframe').getByText('personal link').first().waitFor();
  await shot(page, 'invite');
  await button(page, 'Done').click();
  await page.getByRole('heading', { name: 'Invitation', exact: true }).waitFor();
  return 2;
}

describe('“Request a reseller relationship”, by a reseller’s Sales agent', () => {
  test('signs in, drafts, Done; sees it accepted by itself; removes it with four statements; keeps the certificate', async () => {
    const page = await openConsole(browser, reseller, 'salesAgent');
    await settled(page);
    await shot(page, 'home');
    const email = newAddress('console');
    // With the click that signs in.
    expect(1 + (await inviteByHand(page, email, 'Harbour Hats'))).toBeLessThanOrEqual(6);
    await page.getByText('Not opened yet').waitFor();
    const { text } = await emailTo(email);
    await answerPage(reachable(target, linkIn(text) ?? ''), { name: 'Hanna Hat', company: 'Harbour Hats' });
    // Nobody reloads: the timeline moves by itself.
    await page.getByText(/^Accepted: /).waitFor();
    await shot(page, 'invitation');

    await page.getByRole('link', { name: 'Customers', exact: true }).click();
    await page.getByLabel('Find by name').fill('harbour');
    await page
      .getByRole('row', { name: /Harbour Hats/ })
      .getByText('Active')
      .waitFor();
    await page.getByLabel('Find by name').fill('');
    const row = page.getByRole('row', { name: /Harbour Hats/ });
    await row.getByText('Delegated admin privileges').waitFor();
    await shot(page, 'customers');
    await row.getByRole('link', { name: 'Remove relationship' }).click();
    await page.getByText('What follows:').waitFor();
    const remove = button(page, 'Remove this relationship');
    expect(await remove.isDisabled()).toBe(true);
    for (const statement of await page.getByRole('checkbox').all()) await statement.check();
    await shot(page, 'removal');
    await remove.click();
    await button(page, 'Get the certificate').waitFor({ timeout: 60_000 });
    const download = page.waitForEvent('download');
    await button(page, 'Get the certificate').click();
    expect((await download).suggestedFilename()).toMatch(/^certificate-rel_\w+\.json$/);
    await page.context().close();
  }, 180_000);

  test('sends it herself: the link to copy, and the mail program', async () => {
    const page = await openConsole(browser, reseller, 'salesAgent');
    await page.getByRole('link', { name: 'Invite a customer' }).click();
    await page.getByLabel('Email').fill(newAddress('own'));
    await button(page, 'Send it myself').click();
    await page.getByRole('heading', { name: 'The link to send yourself' }).waitFor();
    expect(await page.getByLabel('Link').inputValue()).toMatch(/\/i\/\S+$/);
    expect(await page.getByRole('link', { name: 'Open in email' }).getAttribute('href')).toMatch(/^mailto:/);
    await button(page, 'Copy link').click();
    await page.getByText('Copied.').waitFor();
    // Gone from the page, it is had again: a new link, and the older is void.
    await page.getByRole('link', { name: 'View invitation' }).click();
    await button(page, 'Send again').click();
    expect(await page.getByLabel('Link').inputValue()).toMatch(/\/i\/\S+$/);
    await page.context().close();
  }, 120_000);

  test('is offered what a Sales agent may do, and nothing else', async () => {
    const page = await openConsole(browser, reseller, 'salesAgent');
    const places = page.getByRole('navigation').getByRole('link');
    await settled(page);
    expect(await places.allInnerTexts()).not.toContain('Audit trail');
    const contact = { name: 'Sara Sees', email: newAddress('sees') };
    const { body: known } = await reseller.ask('POST', '/v1/known-customers', {
      body: { company: 'Sales Sees', contact },
    });
    for (const [place, refused] of [
      ['/customers', 'Add known customer'],
      ['/partners', 'Remove partnership'],
      [`/customers/${known.customerId}`, 'Activity'],
      [`/customers/${known.customerId}`, 'Users and licences'],
      [`/customers/${known.customerId}?tab=granular`, 'Ask for granular privileges'],
      ['/settings', 'Users and roles'],
    ] as const) {
      await goTo(page, place);
      expect(await page.getByText(refused).count()).toBe(0);
    }
    await page.context().close();
  }, 120_000);

  test('what she wrote herself stays when the language changes, and goes when she says so', async () => {
    const page = await openConsole(browser, reseller, 'salesAgent');
    await page.getByRole('link', { name: 'Invite a customer' }).click();
    await page.getByLabel('Email').fill(newAddress('words'));
    const message = page.getByLabel('Message');
    await message.fill('Dear all: {{link}}');
    await page.getByLabel('Language').last().selectOption('hu');
    await settled(page);
    expect(await message.inputValue()).toBe('Dear all: {{link}}');
    await message.fill('Dear all');
    await button(page, 'Done').click();
    await page.getByText('Leave {{link}} in your text').waitFor();
    await page.getByText('Back to the draft').click();
    expect(await message.inputValue()).toContain('{{link}}');
    await page.context().close();
  }, 120_000);

  test('puts a customer on the list, and requests the relationship from its row', async () => {
    const page = await openConsole(browser, reseller, 'adminAgent');
    await goTo(page, '/customers');
    await button(page, 'Add known customer').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Company').fill('Known Knits');
    await dialog.getByLabel('Contact').fill('Kata Knit');
    await dialog.getByLabel('Email').fill('nonsense');
    await dialog.getByRole('button', { name: 'Add known customer' }).click();
    // The refusal stands at its field.
    await dialog.getByText('Some of what you entered is not valid').waitFor();
    expect(await dialog.getByLabel('Email').getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Email').fill(newAddress('known'));
    await dialog.getByRole('button', { name: 'Add known customer' }).click();
    await page
      .getByRole('row', { name: /Known Knits/ })
      .getByRole('link', { name: /^Request/ })
      .click();
    await page.frameLocator('iframe').getByText('Kata Knit').first().waitFor();
    await button(page, 'Done').click();
    await page.getByText('Known Knits').first().waitFor();
    await page.context().close();
  }, 120_000);
});

describe('“Add new customer” and “New subscription”, by a provider', () => {
  test('reviews, submits, sees the password once; records the agreement, reviews with the PartnerID, buys', async () => {
    const page = await openConsole(browser, provider);
    await goTo(page, '/partners');
    await page.getByRole('row', { name: new RegExp(reseller.partnerId) }).waitFor();
    await shot(page, 'resellers');
    await page.getByRole('link', { name: 'Add new customer' }).click();
    await page.getByRole('combobox', { name: 'Reseller' }).selectOption({ label: 'Firm harbour' });
    const domain = `quay-${Date.now()}.example`;
    for (const [label, value] of [
      ...[
        ['Company', 'Quay Quilts'],
        ['Domain', domain],
        ['Street', 'Fő utca 1'],
        ['Postal code', '1051'],
      ],
      ...[
        ['City', 'Budapest'],
        ['Country', 'HU'],
        ['Contact', 'Quentin Quay'],
        ['Email', newAddress('quay')],
      ],
    ] as const)
      await page
        .getByLabel(new RegExp(`^${label}`))
        .first()
        .fill(value);
    await button(page, 'Next: Review').click();
    await page.getByRole('heading', { name: 'Review', exact: true }).waitFor();
    await page.getByText('Firm harbour').waitFor();
    await button(page, 'Submit').click();
    await page.getByText('This is shown once').waitFor();
    await page.getByText(`admin@${domain}`).waitFor();

    await page.getByRole('link', { name: 'New subscription' }).click();
    await button(page, /^Add Office Plus/).click();
    await page.getByLabel('Licences').fill('5');
    await page.getByRole('combobox', { name: 'Reseller' }).selectOption(reseller.partnerId);
    await button(page, 'Review').click();
    await page.getByRole('link', { name: 'Record the acceptance' }).click();
    for (const [label, value] of [
      ['First name', 'Quentin'],
      ['Last name', 'Quay'],
      ['Email', 'q@quay.example'],
    ] as const)
      await page.getByLabel(label).fill(value);
    await button(page, 'Record the acceptance').click();
    await page.getByText('Recorded by a partner').waitFor();
    await page.getByRole('link', { name: 'New subscription' }).click();
    // The cart was kept.
    expect(await page.getByLabel('Licences').inputValue()).toBe('5');
    await button(page, 'Review').click();
    await page.getByText(`Firm harbour (PartnerID ${reseller.partnerId})`).waitFor();
    expect(await button(page, 'Buy').isDisabled()).toBe(true);
    await page.getByLabel('I am acting as an indirect provider.').check();
    await shot(page, 'order');
    await button(page, 'Buy').click();
    await page.getByRole('link', { name: 'Office Plus' }).click();
    await page.getByText(`Firm harbour (PartnerID ${reseller.partnerId})`).waitFor();
    await page.getByLabel('Not listed? Enter the PartnerID').fill('99999999');
    await button(page, 'Verify').click();
    await page.getByText('There is no such PartnerID.').waitFor();
    await shot(page, 'subscription');
    await page.context().close();
  }, 120_000);

  test('a subscription: the provider plans its renewal, the reseller gives a licence and takes it back', async () => {
    const customerId = await added(provider, reseller);
    const subscriptionId = await subscribed(provider, customerId, [aLine(reseller)]);
    const [plans, gives] = await Promise.all([
      openConsole(browser, provider),
      openConsole(browser, reseller, 'adminAgent'),
    ]);
    await goTo(plans, `/subscriptions/${subscriptionId}`);
    const planned = plans.locator('section', { hasText: 'Scheduled for renewal' });
    await planned.getByLabel('Licences').fill('7');
    await planned.getByRole('button', { name: 'Schedule change' }).click();
    await planned.getByRole('button', { name: 'Withdraw change' }).waitFor();
    await shot(plans, 'subscription-renewal');
    await planned.getByRole('button', { name: 'Withdraw change' }).click();
    await planned.getByRole('button', { name: 'Withdraw change' }).waitFor({ state: 'detached' });

    await goTo(gives, `/subscriptions/${subscriptionId}`);
    await gives.getByText('No user has a licence yet.').waitFor();
    await gives.getByLabel('Give a licence to').selectOption({ index: 1 });
    await button(gives, 'Give licence').click();
    await button(gives, 'Take licence back').click();
    await gives.getByRole('dialog').getByRole('button', { name: 'Take licence back' }).click();
    await gives.getByText('No user has a licence yet.').waitFor();
    for (const page of [plans, gives]) await page.context().close();
  }, 120_000);

  test('granular privileges: asked for, approved by the customer, their roles assigned to a group', async () => {
    const customerId = await added(provider, reseller);
    const { body } = await reseller.ask('POST', `/v1/customers/${customerId}/gdap`, {
      body: { roles: ['globalReader', 'userAdministrator'], term: 'P30D' },
    });
    const { body: invitation } = await reseller.ask('GET', `/v1/invitations/${body.invitationId}`);
    await answerPage(await linkTo(invitation.recipient.email));
    const page = await openConsole(browser, reseller, 'adminAgent');
    await goTo(page, `/customers/${customerId}?tab=granular`);
    await page.getByText('Nobody yet').waitFor();
    await button(page, 'Assign roles').click();
    await page.getByLabel('Group of your directory').fill('helpdesk');
    await page.getByLabel('Global Reader').first().uncheck();
    await button(page, 'Save').click();
    await page.getByText('helpdesk: User Administrator').waitFor();
    await shot(page, 'granular');
    await page.context().close();
  }, 120_000);

  test('a template of granular privileges: kept, asked for beside a relationship, extended among many', async () => {
    const page = await openConsole(browser, reseller, 'adminAgent');
    const { body: known } = await reseller.ask('POST', '/v1/known-customers', {
      body: { company: 'Template Tea', contact: { name: 'Tea', email: newAddress('tea') } },
    });
    await goTo(page, `/customers/${known.customerId}?tab=granular`);
    await page.getByLabel('Global Reader').check();
    await page.getByLabel('Keep as a template').fill('Reading');
    await button(page, 'Keep template').click();
    await page.getByLabel('Template', { exact: true }).waitFor();

    const email = newAddress('both');
    await goTo(page, '/invite');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Granular privileges as well').selectOption('Reading');
    await page.frameLocator('iframe').getByText('certain roles in your directory').first().waitFor();
    await button(page, 'Done').click();
    await page.getByText('Relationship and granular privileges').waitFor();
    await answerPage(await linkTo(email), { 'take-granular': 'yes', company: 'Both Boats' });
    await page.getByText('the granular privileges', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'Granular privileges', exact: true }).click();
    await page
      .getByRole('row', { name: /Both Boats/ })
      .getByRole('checkbox')
      .check();
    await shot(page, 'granular-all');
    await button(page, 'Extend automatically').click();
    await page.getByText('Done: 1. Refused: 0.').waitFor();
    await page
      .getByRole('row', { name: /Both Boats/ })
      .getByText('↻')
      .waitFor();
    await page.getByLabel('Not used for').selectOption('90');
    await page.getByText('All of them were used within this time.').waitFor();
  });

  test('a customer’s domain: which record proves it is told; once it is there, the domain is set', async () => {
    const names = await startNameServer(target.settings.dnsServers ?? '');
    const domain = `hats-${Date.now()}.example`;
    const email = newAddress('named');
    const { body } = await reseller.ask('POST', '/v1/invitations', { body: { recipient: { email } } });
    await answerPage(await linkTo(email));
    const { body: invitation } = await reseller.ask('GET', `/v1/invitations/${body.id}`);
    const page = await openConsole(browser, reseller, 'adminAgent');
    await goTo(page, `/customers/${invitation.customerId}`);
    await page.getByLabel('Domain', { exact: true }).fill(domain);
    await button(page, 'Look up and set').click();
    await page.getByText(`_reseller-relationships.${domain}`).waitFor();
    const value = (await page.getByText(/^reseller-relationships=/).textContent()) ?? '';
    await shot(page, 'domain');
    names.texts.set(`_reseller-relationships.${domain}`, [value]);
    await button(page, 'Look up and set').click();
    await page.getByText(`${domain} (proven)`).waitFor();
    names.stop();
  });

  test('home shows what became of invitations by week, and what is ahead by month, as a table too', async () => {
    const page = await openConsole(browser, reseller);
    await page.getByText('Invitations of the last twelve weeks').waitFor();
    await settled(page);
    expect(await page.locator('.chart rect.green').count()).toBeGreaterThan(0);
    await page.getByText('As a table').first().click();
    expect(await page.getByRole('table').first().getByRole('row').count()).toBe(13);
    await shot(page, 'home-charts');
    await page.context().close();
  }, 120_000);

  test('“Request a relationship” with a reseller: draft, Done', async () => {
    const page = await openConsole(browser, provider);
    await goTo(page, '/partners/request');
    await page.getByLabel('Email').fill(newAddress('shore'));
    await page.frameLocator('iframe').locator('body').waitFor();
    await button(page, 'Done').click();
    await page.getByText('Asks for', { exact: true }).waitFor();
    await page.getByText('Partnership', { exact: true }).waitFor();
    await page.context().close();
  }, 120_000);
});

describe('what may happen in between', () => {
  test('the session ends in the middle of a form: what was written is there after signing in again', async () => {
    const page = await openConsole(browser, reseller);
    await page.getByRole('link', { name: 'Invite a customer' }).click();
    const email = newAddress('kept');
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Company').fill('Kept Kettles');
    await page.context().clearCookies();
    await page.reload();
    await signInAt(page, reseller);
    expect(await page.getByLabel('Email').inputValue()).toBe(email);
    expect(await page.getByLabel('Company').inputValue()).toBe('Kept Kettles');
    // No token is where a script of another day could find it.
    const kept = await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })');
    expect(kept).not.toMatch(/eyJ/);
    await page.context().close();
  }, 120_000);

  test('two take back the same invitation: the second is told so', async () => {
    const [first, second] = await Promise.all([openConsole(browser, reseller), openConsole(browser, reseller)]);
    await inviteByHand(first, newAddress('twice'), 'Twice Tables');
    const place = new URL(first.url()).hash.slice(1);
    await goTo(second, place);
    await button(second, 'Cancel invitation').waitFor();
    // What the second one has read stays as it is.
    await second.route('**/v1/invitations/inv_*', (route) =>
      route.request().method() === 'GET' ? undefined : route.continue(),
    );
    for (const page of [first, second]) {
      await button(page, 'Cancel invitation').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel invitation' }).click();
      if (page === first) await page.getByText('Cancelled', { exact: true }).first().waitFor();
    }
    await second.getByRole('alert').waitFor();
    await Promise.all([first.context().close(), second.context().close()]);
  }, 120_000);

  test('a service that fails is told in words, and asked again', async () => {
    const page = await openConsole(browser, reseller);
    let isAway = true;
    await page.route('**/v1/invitations?*', (route) =>
      isAway ? route.fulfill({ status: 500, body: 'oops' }) : route.continue(),
    );
    await goTo(page, '/invitations');
    await page.getByText('The service is not responding.').waitFor();
    isAway = false;
    await button(page, 'Try again').click();
    await page.getByRole('table').waitFor();
    await page.context().close();
  }, 120_000);

  test('the focus does not go with the button that had it', async () => {
    const page = await openConsole(browser, reseller);
    await inviteByHand(page, newAddress('focus'), 'Focus Frames');
    // On a slow machine the button is gone before the dialog is.
    const browserItself = await page.context().newCDPSession(page);
    await browserItself.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await button(page, 'Cancel invitation').press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel invitation' }).press('Enter');
    await page.getByText('Cancelled', { exact: true }).first().waitFor();
    await settled(page);
    await page.getByRole('navigation').waitFor();
    expect(await page.getByRole('button', { name: 'Cancel invitation' }).count()).toBe(0);
    await page.waitForFunction("document.activeElement.tagName === 'H1'");
    await page.context().close();
  }, 120_000);

  test('a dialog that is closed gives the focus back to the button that opened it', async () => {
    const page = await openConsole(browser, reseller);
    await inviteByHand(page, newAddress('stays'), 'Stays Stools');
    await button(page, 'Cancel invitation').press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const hasFocus = "document.activeElement.textContent === 'Cancel invitation'";
    await page.waitForFunction(hasFocus);
    // And keeps it.
    await page.waitForTimeout(500);
    expect(await page.evaluate(hasFocus)).toBe(true);
    await page.context().close();
  }, 120_000);

  test('what may be done is not known: that is told, and not taken for a no', async () => {
    const customerId = await added(provider, reseller);
    const page = await openConsole(browser, reseller, 'adminAgent');
    let isAway = true;
    await page.route('**/access/check', (route) =>
      isAway ? route.fulfill({ status: 500, body: 'oops' }) : route.continue(),
    );
    await goTo(page, `/customers/${customerId}`);
    // Of its users and of its domain: each is asked again by itself for a while, and only then told.
    await page.getByText('The service is not responding.').nth(1).waitFor();
    expect(await page.getByRole('link', { name: 'Users and licences' }).count()).toBe(0);
    isAway = false;
    await button(page, 'Try again').click();
    await page.getByRole('link', { name: 'Users and licences' }).waitFor();
    await button(page, 'Try again').click();
    await page.getByLabel('Domain', { exact: true }).waitFor();
    expect(await page.getByText('The service is not responding.').count()).toBe(0);
    await page.context().close();
  }, 120_000);

  test('signing out ends it: the next one signs in', async () => {
    const page = await openConsole(browser, reseller);
    await button(page, 'Sign out').click();
    await page.waitForSelector('input[name="username"]');
    await page.context().close();
  }, 120_000);
});
