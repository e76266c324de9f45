import { describe, expect, test } from '@jest/globals';
import type { CustomerAgreement } from '../../../functions/customer-accounts/account.ts';
import { customerAgreementIn } from '../../../functions/customer-accounts/customer-agreement.ts';
import type { Customer } from '../../../functions/customers/customer.ts';
import { activateGdap, type Gdap, type GdapChange } from '../../../functions/gdap/gdap.ts';
import type { Partner } from '../../../functions/identity/partner.ts';
import type { Asks } from '../../../functions/invitations/invitation.ts';
import { gdapRequested } from '../../../functions/invitations/requested-gdap.ts';
import { answerView } from '../../../functions/own-view/answer-view.ts';
import { askViewLink } from '../../../functions/own-view/ask-view-link.ts';
import { endByCustomer } from '../../../functions/own-view/end-by-customer.ts';
import { type Ending, endingsOf } from '../../../functions/own-view/ending.ts';
import { mailViewLink } from '../../../functions/own-view/mail-view-link.ts';
import { type PartnerAccess, readAccess } from '../../../functions/own-view/read-access.ts';
import type { ViewRequest } from '../../../functions/own-view/view-requests.port.ts';
import { busyTryAgain } from '../../../functions/platform/base/errors.ts';
import { languages } from '../../../functions/platform/base/languages.ts';
import { dayMs } from '../../../functions/platform/base/time.ts';
import type { Change } from '../../../functions/platform/changes/change.ts';
import { parseToken } from '../../../functions/platform/links/link-token.ts';
import { RecipientRefusedError } from '../../../functions/platform/mail/sending-errors.ts';
import type { PageAnswer, PageRequest } from '../../../functions/platform/pages/page-handler.ts';
import type { SignedReceipt } from '../../../functions/receipts/receipt.ts';
import { establishRelationships } from '../../../functions/relationships/relationship.ts';
import { aContext, anInvitation, errorOf, later, noon } from '../../support/builders.ts';
import {
  aBrake,
  CodesInMemory,
  CustomersInMemory,
  countingIds,
  FakeMailer,
  fakeCodeHasher,
  fakeDaily,
  InvitationsInMemory,
  noOrders,
  RemovalsInMemory,
  readerOf,
} from '../../support/fakes.ts';

const customerId = 'cus_hash-of-anna';
const accountId = 'par_01AAAAAAAAAAAAAAAAAAAAAAAA';
const asks: Asks = { kind: 'gdap', id: 'gdap_1', roles: ['globalReader'], termDays: 30, autoExtend: false };

/** A customer with a reseller relationship, and granular privileges of the same partner. */
function setUp() {
  const customers = new CustomersInMemory(new InvitationsInMemory());
  const contact = { name: 'Anna', email: 'anna@tailspin.example' };
  const proven = { id: customerId, company: 'Tailspin', contact, language: 'hu', salt: 's' } as const;
  const relationship = { id: 'rel_1', accountId, partnerKind: 'reseller', privileges: ['delegatedAdmin'] } as const;
  const own = establishRelationships({ access: {} }, proven, [{ ...relationship, invitationId: 'inv_1' }], aContext());
  const existing = { customer: own.customer[0].after, access: own.access[0] };
  const granular = activateGdap(
    existing,
    { proven: proven, requested: gdapRequested(anInvitation({ asks }))!, dayMs: dayMs },
    aContext(),
  );
  customers.customers.set(customerId, granular.customer[0].after);
  customers.access.set(`${customerId}/${accountId}`, granular.access[0]!);
  customers.held.set('rel_1', own.relationships[0]!);
  const kept = new Map<string, Gdap>([['gdap_1', granular.gdap!]]);
  const texts: string[] = [];
  const gdaps = {
    get: async (id: string) => kept.get(id),
    change: async ({ gdap, customer, access }: GdapChange, because?: { shown?: { hash: string } }) => {
      kept.set(gdap.id, gdap);
      customers.customers.set(customer.after.id, customer.after);
      customers.access.set(`${customerId}/${accountId}`, access);
      texts.push(String(because?.shown?.hash));
    },
  };
  const partner = {
    id: accountId,
    company: 'Contoso <Cloud>',
    kind: 'reseller',
    contactEmail: 'office@contoso.example',
  };
  const partners = { getPartner: async () => partner as Partner };
  const removals = new RemovalsInMemory(customers);
  let now = noon;
  const links = {
    ...readerOf({
      keyId: 'k1',
      purpose: 'view' as const,
      id: customerId,
      generation: 1,
      expiry: later(1_800_000).getTime() / 1000,
    }),
    viewLinkOf: async ({ id }: { id: string }, until: Date) => `https://links.example/c/${id}/${until.toISOString()}`,
  };
  const usage = fakeDaily();
  const queue: ViewRequest[] = [];
  const requests = { add: async (request: ViewRequest) => void queue.push(request) };
  const addresses = {
    hash: async (email: string) => (email.startsWith('anna@') ? 'hash-of-anna' : `hash of ${email}`),
  };
  const orders = noOrders;
  const agreements: CustomerAgreement[] = [];
  const shownTexts: string[] = [];
  const accounts = {
    findByContact: async (): Promise<string[]> => [],
    getAgreement: async () => agreements.at(-1),
    change: async (
      { after }: Change<Customer>,
      what: { agreement?: CustomerAgreement; shown?: { hash: string } } = {},
    ) => {
      customers.customers.set(after.id, after);
      if (what.agreement) agreements.push(what.agreement);
      shownTexts.push(String(what.shown?.hash));
    },
  };
  const mailer = new FakeMailer();
  const clock = () => now;
  const receipt = {
    document: {
      ...{ kind: 'acceptance-receipt', acceptedBy: 'Anna Kiss', acceptedAt: noon.toISOString() },
      customer: { company: 'Tailspin', email: 'anna@tailspin.example' },
      relationships: [{ partnerName: 'Contoso <Cloud>' }],
      shown: { language: 'hu', lines: ['Contoso <Cloud> kéri'] },
    },
    ...{ hash: 'hash-of-the-receipt', signature: { keyId: 'k' } },
  } as unknown as SignedReceipt;
  const receipts = {
    get: async (id: string): Promise<SignedReceipt | undefined> => (id === 'inv_1' ? receipt : undefined),
  };
  const ports = {
    receipts,
    orders,
    customers,
    accounts,
    partners,
    gdaps,
    removals,
    links,
    usage,
    requests,
    queue,
    brake: { ...aBrake },
    addresses,
    mailer,
    codes: new CodesInMemory(),
    codeHasher: fakeCodeHasher,
    ids: countingIds(),
    clock,
  };
  return { ...ports, kept, texts, agreements, shownTexts, at: (time: Date) => (now = time) };
}

const aRequest = (wanted: Partial<PageRequest> = {}): PageRequest => ({
  method: 'GET',
  route: 'GET /',
  preferred: 'en',
  token: 't',
  language: undefined,
  notice: undefined,
  format: undefined,
  form: {},
  requestId: 'r',
  query: {},
  cookies: {},
  sourceIp: '192.0.2.1',
  ...wanted,
});

const textOf = (answer: PageAnswer) => ('page' in answer ? answer.page.text : JSON.stringify(answer));

/** The form that ends something, as the page shows it. */
async function formOf(ports: ReturnType<typeof setUp>, id: string, wanted: Record<string, string> = {}) {
  const [partner] = await readAccess(ports, customerId);
  const { hash } = endingsOf(partner!, 'en').find((ending) => ending.id === id)!;
  return aRequest({ method: 'POST', form: { language: 'en', end: id, hash, authorised: 'yes', ...wanted } });
}

describe('R44: asking for the link', () => {
  const ask = (email: string) => aRequest({ method: 'POST', form: { email, language: 'it' } });

  test('is mailed to the address that the customer proved, for half an hour, in the language asked for', async () => {
    const ports = setUp();
    expect(await askViewLink(ports, ask(' Anna@Tailspin.example '))).toMatchObject({ status: 200 });
    expect(ports.queue).toEqual([{ recipientHash: 'hash-of-anna', language: 'it' }]);
    await mailViewLink(ports, ports.queue[0]!);
    const [{ to, email }] = ports.mailer.sent as unknown as [{ to: string; email: { subject: string; text: string } }];
    expect(to).toBe('anna@tailspin.example');
    expect(email.subject).toContain('Il suo collegamento personale');
    expect(email.text).toContain(`https://links.example/c/${customerId}/${later(1_800_000).toISOString()}`);
  });

  test('of an address that several customers share is one email, with a link for each', async () => {
    const ports = setUp();
    const { customer } = await ports.customers.find(customerId, [accountId]);
    for (const id of ['cus_2', 'cus_3'])
      ports.customers.customers.set(id, { ...customer!, id, status: 'ready', account: { domain: `${id}.example` } });
    ports.accounts.findByContact = async () => ['cus_2', 'cus_3', customerId];
    await mailViewLink(ports, { recipientHash: 'hash-of-anna', language: 'en' });
    expect(ports.mailer.sent).toHaveLength(1);
    expect(ports.mailer.sent[0]?.email.text.match(/https:\/\/links\.example\/c\//g)).toHaveLength(3);
    expect(ports.mailer.sent[0]?.email.html.match(/See who can do what/g)).toHaveLength(3);
  });

  test('tells nobody whether there is such a customer: the page looks nothing up', async () => {
    const ports = setUp();
    ports.customers.getCustomer = async () => Promise.reject(new Error('looked up'));
    const [known, unknown] = [
      await askViewLink(ports, ask('anna@x.example')),
      await askViewLink(ports, ask('bob@x.example')),
    ];
    expect(textOf(unknown)).toBe(textOf(known));
    expect(ports.queue).toHaveLength(2);
  });

  test('in all counts what is mailed only: nobody uses that up with addresses that nobody has', async () => {
    const ports = setUp();
    ports.brake.inAll = 1;
    await mailViewLink(ports, { recipientHash: 'hash of nobody', language: 'en' });
    await mailViewLink(ports, { recipientHash: 'hash-of-anna', language: 'en' });
    await expect(mailViewLink(ports, { recipientHash: 'hash-of-anna', language: 'en' })).rejects.toMatchObject({
      code: 'daily_limit_reached',
    });
    expect(ports.mailer.sent).toHaveLength(1);
  });

  test('of nobody mails nothing', async () => {
    const ports = setUp();
    await mailViewLink(ports, { recipientHash: 'hash of nobody', language: 'en' });
    expect(ports.mailer.sent).toEqual([]);
  });

  test('is possible five times a day for one address, and so often from one source', async () => {
    const ports = setUp();
    for (let times = 0; times < 5; times += 1) await askViewLink(ports, ask('bob@x.example'));
    expect(await askViewLink(ports, ask('bob@x.example'))).toMatchObject({ status: 429 });
    expect(await askViewLink(ports, ask('eve@x.example'))).toMatchObject({ status: 200 });
    expect(await askViewLink(ports, ask('no address'))).toMatchObject({ status: 422 });
    ports.brake.perSource = 7;
    expect(await askViewLink(ports, ask('new@x.example'))).toMatchObject({ status: 429 });
    const elsewhere = { ...ask('new@x.example'), sourceIp: '192.0.2.2' };
    expect(await askViewLink(ports, elsewhere)).toMatchObject({ status: 200 });
    expect(ports.queue).toHaveLength(7);
    // One network of one subscriber is one source.
    ports.brake.perSource = 1;
    const by = (sourceIp: string) => askViewLink(ports, { ...ask('six@x.example'), sourceIp });
    expect(await by('2001:db8:0:7::1')).toMatchObject({ status: 200 });
    expect(await by('2001:DB8::7:ffff:0:0:2')).toMatchObject({ status: 429 });
    expect(await by('2001:db8:0:8::1')).toMatchObject({ status: 200 });
  });

  test('speaks the language of the browser, where the address names none', async () => {
    const ports = setUp();
    const page = await askViewLink(ports, aRequest({ preferred: 'hu' }));
    expect(textOf(page)).toContain('<html lang="hu">');
    expect(textOf(await askViewLink(ports, aRequest({ preferred: 'hu', language: 'es' })))).toContain(
      '<html lang="es">',
    );
  });

  test('begins with a page that asks for the address; an address is trimmed, and none is a problem at its field', async () => {
    const ports = setUp();
    expect(await askViewLink(ports, aRequest({ form: { email: 'anna@x.example' } }))).toMatchObject({ status: 200 });
    expect(ports.queue).toEqual([]);
    expect(await askViewLink(ports, aRequest({ method: 'POST' }))).toMatchObject({ status: 422 });
    await askViewLink(ports, ask('  anna@x.example '));
    expect(ports.queue).toHaveLength(1);
  });

  test('that fails for another reason than a limit is a failure, not a refusal', async () => {
    const ports = setUp();
    ports.usage.takeDaily = async () => Promise.reject(new Error('the table is away'));
    await expect(askViewLink(ports, ask('anna@x.example'))).rejects.toThrow('the table is away');
    ports.usage.takeDaily = async () => Promise.reject(busyTryAgain());
    await expect(askViewLink(ports, ask('anna@x.example'))).rejects.toMatchObject({ code: 'busy_try_again' });
    ports.at(later(1_800_000));
    const again = aRequest({ method: 'POST', form: { language: 'en', link: 'mail' } });
    await expect(answerView(ports, again)).rejects.toMatchObject({ code: 'busy_try_again' });
    ports.usage.takeDaily = async () => Promise.reject(new Error('the table is away'));
    await expect(answerView(ports, again)).rejects.toThrow('the table is away');
  });

  test('is over where the mail service refuses the address, and tried again where it is away', async () => {
    const ports = setUp();
    const mail = () => mailViewLink(ports, { recipientHash: 'hash-of-anna', language: 'en' });
    ports.mailer.send = async () => Promise.reject(new RecipientRefusedError('no'));
    await mail();
    ports.mailer.send = async () => Promise.reject(new Error('away'));
    await expect(mail()).rejects.toThrow('away');
  });

  test('brings no link to a customer that is gone, or was erased', async () => {
    const ports = setUp();
    ports.accounts.findByContact = async () => ['cus_gone', 'cus_erased'];
    const anna = ports.customers.customers.get(customerId)!;
    ports.customers.customers.set('cus_erased', { ...anna, id: 'cus_erased', erasedAt: noon.toISOString() });
    await mailViewLink(ports, { recipientHash: 'hash-of-anna', language: 'en' });
    expect(ports.mailer.sent[0]?.email.text.match(/https:\/\/links\.example\/c\//g)).toHaveLength(1);
    expect(ports.mailer.sent[0]?.email.text).not.toContain('Tailspin:');
    expect(ports.mailer.sent[0]?.email.text).toContain('If you did not ask for it');
    expect(ports.mailer.sent[0]).toMatchObject({ tags: { message: 'view', customer: customerId } });
  });

  test.each<Record<string, string>>([{}, { language: 'en' }, { link: '' }, { link: 'no' }])(
    'is asked for by the page’s own button only: %j mails nothing',
    async (form) => {
      const ports = setUp();
      ports.at(later(1_800_000));
      expect(await answerView(ports, aRequest({ method: 'POST', form }))).toMatchObject({ status: 422 });
      expect(ports.queue).toEqual([]);
    },
  );

  test('by an older link is possible though the day of the address was used up, five times', async () => {
    const ports = setUp();
    ports.at(later(1_800_000));
    expect(textOf(await answerView(ports, aRequest()))).toContain('<form method="post">');
    const again = { method: 'POST', form: { language: 'en', link: 'mail' } } as const;
    for (let times = 0; times < 5; times += 1)
      expect(await answerView(ports, aRequest(again))).toMatchObject({ status: 200 });
    expect(await answerView(ports, aRequest(again))).toMatchObject({ status: 429 });
    // Another customer of the same address has its own links, and the same day.
    const anna = ports.customers.customers.get(customerId)!;
    ports.customers.customers.set(customerId, { ...anna, id: 'cus_other' });
    expect(await answerView(ports, aRequest(again))).toMatchObject({ status: 429 });
    expect(ports.queue).toHaveLength(5);
    await mailViewLink(ports, ports.queue[0]!);
    expect(ports.mailer.sent).toMatchObject([{ to: 'anna@tailspin.example' }]);
  });
});

describe('R44: the customer’s own view', () => {
  test.each(languages)(
    'shows in %s who can do what, since when, by which acceptance, and whom to ask',
    async (language) => {
      const text = textOf(await answerView(setUp(), aRequest({ language })));
      for (const shown of [
        'Contoso &lt;Cloud&gt;',
        'office@contoso.example',
        `?receipt=inv_1&amp;lang=${language}`,
        '2026',
      ])
        expect(text).toContain(shown);
      expect(text).not.toContain('Contoso <Cloud>');
      expect(text).toContain(`lang="${language}"`);
    },
  );

  test('has the receipt of each acceptance, to read and as a file, and of no other', async () => {
    const ports = setUp();
    const asked = (receipt: string, format?: string) => answerView(ports, aRequest({ query: { receipt }, format }));
    const text = textOf(await asked('inv_1'));
    for (const shown of ['Anna Kiss', 'hash-of-the-receipt', '?receipt=inv_1&amp;format=json', 'href="?lang=hu"'])
      expect(text).toContain(shown);
    expect(await asked('inv_1', 'json')).toMatchObject({ file: 'receipt-inv_1.json' });
    ports.receipts.get = async () => ({}) as SignedReceipt;
    for (const other of ['inv_2', '', 'rel_1']) expect(await asked(other)).toMatchObject({ status: 404 });
    ports.receipts.get = async () => undefined;
    expect(await asked('inv_1')).toMatchObject({ status: 404 });
    ports.at(later(1_800_000));
    expect(await asked('inv_1')).toMatchObject({ status: 410 });
  });

  test('is in the customer’s language by default, and over after half an hour', async () => {
    const ports = setUp();
    expect(textOf(await answerView(ports, aRequest()))).toContain('<html lang="hu">');
    ports.at(later(1_800_000));
    expect(await answerView(ports, aRequest())).toMatchObject({ status: 410 });
  });

  test('ends a relationship: what counted counts no longer, granular privileges stay', async () => {
    const ports = setUp();
    const answer = await answerView(ports, await formOf(ports, 'rel_1'));
    expect(answer).toEqual({ location: '?lang=en', notice: 'ended' });
    const [removal] = [...ports.removals.kept.values()];
    expect(removal).toMatchObject({ status: 'running', relationshipId: 'rel_1', confirmation: { language: 'en' } });
    expect(removal?.attestation).toBeUndefined();
    const [left] = await readAccess(ports, customerId);
    expect([left?.grants, left?.granular.length]).toEqual([[], 1]);
  });

  test('R48: ends what a suspended partner has, as any other', async () => {
    const ports = setUp();
    const { getPartner } = ports.partners;
    ports.partners.getPartner = async () => ({ ...(await getPartner()), status: 'suspended' }) as Partner;
    await answerView(ports, await formOf(ports, 'rel_1'));
    expect([...ports.removals.kept.values()]).toMatchObject([{ status: 'running', relationshipId: 'rel_1' }]);
  });

  test('ends granular privileges, with the text that was confirmed', async () => {
    const ports = setUp();
    const request = await formOf(ports, 'gdap_1');
    await answerView(ports, request);
    expect(ports.kept.get('gdap_1')).toMatchObject({ status: 'terminated', endReason: 'byCustomer' });
    expect(ports.texts).toEqual([request.form.hash]);
    // Pressed twice it ends once; and what never was is not told to have ended.
    expect(await answerView(ports, request)).toEqual({ location: '?lang=en', notice: 'gone' });
    const never = { ...request, form: { ...request.form, end: 'gdap_never' } };
    expect(await answerView(ports, never)).toEqual({ location: '?lang=en', notice: 'gone' });
    expect(textOf(await answerView(ports, aRequest({ notice: 'gone', language: 'en' })))).toContain('no longer exists');
    expect(ports.texts).toHaveLength(1);
  });

  test('changes nothing without the confirmation, or with another text than the one that is there', async () => {
    const ports = setUp();
    expect(await answerView(ports, await formOf(ports, 'rel_1', { authorised: '' }))).toMatchObject({ status: 422 });
    expect(await answerView(ports, await formOf(ports, 'rel_1', { hash: 'x' }))).toMatchObject({ status: 409 });
    expect(await answerView(ports, aRequest({ method: 'HEAD' }))).toMatchObject({ status: 200 });
    expect(ports.removals.kept.size).toBe(0);
  });

  test('says that something ended where it did, and asks what to end where the form does not tell', async () => {
    const ports = setUp();
    const told = async (notice?: string) => textOf(await answerView(ports, aRequest({ language: 'en', notice })));
    expect(await told('ended')).toContain('role="status"');
    expect(await told()).not.toContain('role="status"');
    expect(await told('other')).not.toContain('role="status"');
    const none = await answerView(ports, aRequest({ method: 'POST', form: { language: 'en' } }));
    expect([none, textOf(none)]).toMatchObject([{ status: 422 }, expect.stringContaining('role="alert"')]);
  });

  test('of a customer that is gone is no link of ours', async () => {
    const ports = setUp();
    ports.customers.customers.clear();
    await expect(answerView(ports, aRequest())).rejects.toMatchObject({ code: 'link_invalid' });
  });

  test('says through what a partner has what it has, and what follows from its end', () => {
    const since = noon.toISOString();
    const partner = {
      ...{ accountId, partnerName: 'Contoso', partnerKind: 'reseller', levels: {}, grants: [], granular: [] },
    } as unknown as PartnerAccess;
    const grants = (origin: object) =>
      endingsOf(
        { ...partner, grants: [{ privilege: 'azure', relationshipId: 'rel_1', since, ...origin }] } as never,
        'en',
      )[0];
    expect(grants({ invitationId: 'inv_7' })).toMatchObject({ invitationId: 'inv_7' });
    expect(grants({ invitationId: 'inv_7' })?.has.at(-1)).toContain('by your acceptance');
    // What a provider gave beside it stands first.
    const both = [
      { privilege: 'azure', relationshipId: 'rel_1', since, grantedBy: 'par_P' },
      { privilege: 'delegatedAdmin', relationshipId: 'rel_1', since, invitationId: 'inv_7' },
    ];
    expect(endingsOf({ ...partner, grants: both } as never, 'en')[0]).toMatchObject({ invitationId: 'inv_7' });
    expect(grants({ additionId: 'add_7' })?.has.at(-1)).toContain('on your behalf');
    expect(grants({ additionId: 'add_7' })).not.toHaveProperty('invitationId');
    expect(grants({ grantedBy: 'par_P' })?.has.at(-1)).toMatch(/provider.*2026|2026.*provider/);
    const gdap = {
      gdapId: 'gdap_1',
      roles: ['globalReader'],
      endsAt: later(1000).toISOString(),
      since,
      invitationId: 'inv_8',
    };
    const [granular] = endingsOf({ ...partner, granular: [gdap] } as never, 'en');
    expect(granular?.has[1]).toContain('Global Reader');
    expect(granular?.follows).not.toBe(grants({})?.follows);
    expect(granular?.invitationId).toBe('inv_8');
  });

  test('ends only what is its own and there', async () => {
    const ports = setUp();
    const by = { customerId: 'cus_other', sourceIp: '192.0.2.1', correlationId: 'c' };
    const [partner] = await readAccess(ports, customerId);
    const [relationship, gdap] = endingsOf(partner!, 'en') as [Ending, Ending];
    await expect(endByCustomer(ports, relationship, by)).rejects.toMatchObject({ code: 'not_found' });
    await expect(endByCustomer(ports, { ...relationship, id: 'rel_9' }, { ...by, customerId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(endByCustomer(ports, { ...gdap, id: 'gdap_9' }, { ...by, customerId })).rejects.toMatchObject({
      code: 'not_found',
    });
    ports.customers.access.clear();
    await expect(endByCustomer(ports, relationship, { ...by, customerId })).rejects.toThrow('rel_1 has no customer');
    expect(ports.removals.kept.size).toBe(0);
  });

  test('a token of an invitation names no customer, nor one of a view an invitation', () => {
    const token = (purpose: string, id: string) => `1.k1.${purpose}.${id}.1.1774000000.${'A'.repeat(43)}`;
    const cus = `cus_${'a'.repeat(32)}`;
    expect(parseToken(token('view', cus)).claims).toMatchObject({ purpose: 'view', id: cus });
    for (const wrong of [token('accept', cus), token('view', 'inv_01M7YHN6VM1DDC31HFVTTT8Q4H')])
      expect(errorOf(() => parseToken(wrong))).toMatchObject({ code: 'link_invalid' });
  });
});

describe('R54: the customer accepts the customer agreement itself', () => {
  const { hash } = customerAgreementIn('en');
  const form = (wanted: Record<string, string> = {}) =>
    aRequest({
      method: 'POST',
      form: {
        ...{ language: 'en', agreement: 'accept', hash, authorised: 'yes', firstName: ' Anna ', lastName: 'Kiss' },
        ...wanted,
      },
    });

  test('by its link, with the text as it was shown; on record as its own word, once', async () => {
    const ports = setUp();
    expect(textOf(await answerView(ports, aRequest({ language: 'en' })))).toContain('Accept the agreement');
    expect(await answerView(ports, form())).toEqual({ location: '?lang=en', notice: 'agreed' });
    expect(ports.agreements).toEqual([
      {
        ...{ customerId, version: '1', firstName: 'Anna', lastName: 'Kiss', email: 'anna@tailspin.example' },
        ...{ acceptedOn: '2026-03-01', acceptedByCustomer: { hash, language: 'en' }, recordedAt: noon.toISOString() },
      },
    ]);
    expect(ports.shownTexts).toEqual([hash]);
    expect(await answerView(ports, form())).toMatchObject({ notice: 'agreed' });
    expect(ports.agreements).toHaveLength(1);
    const page = textOf(await answerView(ports, aRequest({ notice: 'agreed', language: 'en' })));
    expect(page).toContain('The customer agreement is accepted.');
    expect(page).not.toContain('Accept the agreement');
  });

  test.each([
    ['another word', { agreement: 'yes' }, 422],
    ['an empty word', { agreement: '' }, 422],
    ['no authority', { authorised: '' }, 422],
    ['another text', { hash: 'x' }, 409],
    ['no name', { firstName: ' ' }, 422],
    ['a name that is too long', { lastName: 'x'.repeat(51) }, 422],
  ])('is refused with %s, and nothing is recorded', async (_, wanted, status) => {
    const ports = setUp();
    expect(await answerView(ports, form(wanted))).toMatchObject({ status });
    expect(ports.agreements).toEqual([]);
  });

  test('is not asked where a partner has recorded it, unless the version is another by now', async () => {
    const ports = setUp();
    const recorded = { version: '1', recordedBy: { accountId, userId: 'u' } } as unknown as CustomerAgreement;
    ports.agreements.push(recorded);
    expect(textOf(await answerView(ports, aRequest({ language: 'en' })))).not.toContain('Accept the agreement');
    ports.agreements.push({ ...recorded, version: '0' });
    expect(textOf(await answerView(ports, aRequest({ language: 'en' })))).toContain('Accept the agreement');
  });
});
