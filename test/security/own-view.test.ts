import { beforeAll, describe, expect, test } from '@jest/globals';
import { readInbox } from '../../scripts/lib/inbox-client.ts';
import { inParallel } from '../support/operations.ts';
import { added } from '../support/orders.ts';
import { aPartner, connectPartners, type TestPartner } from '../support/partners.ts';
import { emailTo, newAddress, post, target, until } from '../support/target.ts';

const page = `${target.apiUrl}/my-access`;
const asked = (email: string) => post(page, { email, language: 'en' });
const viewsOf = async (email: string) =>
  (await readInbox(target.inboxUrl, email)).filter(({ subject }) => subject.includes('personal link'));

/** How far apart two samples are, in standard deviations of their ranks (Mann and Whitney). */
function distance(a: readonly number[], b: readonly number[]): number {
  const wins = a
    .flatMap((x) => b.map((y) => (x < y ? 1 : x > y ? 0 : 0.5)))
    .reduce<number>((sum, each) => sum + each, 0);
  const [m, n] = [a.length, b.length];
  return (wins - (m * n) / 2) / Math.sqrt((m * n * (m + n + 1)) / 12);
}

const median = (list: readonly number[]) => [...list].sort((x, y) => x - y)[Math.floor(list.length / 2)] ?? 0;

describe('R44: asking for the own view', () => {
  let provider: TestPartner;
  let reseller: TestPartner;

  beforeAll(async () => {
    [provider, reseller] = await Promise.all([aPartner('provider', 'viewp'), aPartner('reseller', 'viewr')]);
    await connectPartners(provider, reseller);
  }, 60_000);

  const aCustomerOf = async (email: string, company = 'Tailspin') => {
    await added(provider, reseller, { contact: { name: 'Anna', email }, company, withAgreement: false });
    return email;
  };

  test('takes as long for an address that is known as for one that is not', async () => {
    const known = Array.from({ length: 20 }, () => newAddress('owner'));
    await inParallel(known, async (email) => void (await aCustomerOf(email)), 3);
    for (let count = 0; count < 3; count += 1) await asked(newAddress('warm'));
    const times = { known: [] as number[], unknown: [] as number[] };
    const answers = new Set<string>();
    // Two hundred in all, in an order that favours neither.
    for (let count = 0; count < 100; count += 1) {
      for (const kind of count % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
        const email = kind === 'known' ? String(known[count % 20]) : newAddress('nobody');
        const started = performance.now();
        const { status, html } = await asked(email);
        times[kind].push(performance.now() - started);
        answers.add(`${status} ${html}`);
      }
    }
    const apart = distance(times.known, times.unknown);
    console.log(
      `medians in ms: known ${median(times.known)}, unknown ${median(times.unknown)}; ${apart} deviations apart`,
    );
    expect(answers.size).toBe(1);
    expect(Math.abs(apart)).toBeLessThan(4);
  }, 120_000);

  test('mails five links a day at most, however often anybody asks', async () => {
    const email = await aCustomerOf(newAddress('owner'));
    for (let count = 0; count < 5; count += 1) expect((await asked(email)).status).toBe(200);
    for (let count = 0; count < 5; count += 1) expect((await asked(email)).status).toBe(429);
    await until('links', async () => ((await viewsOf(email)).length >= 5 ? true : undefined));
    expect(await viewsOf(email)).toHaveLength(5);
  });

  test('mails one email for an address that several customers share', async () => {
    const email = newAddress('owner');
    for (const company of ['One', 'Two', 'Three']) await aCustomerOf(email, company);
    expect((await asked(email)).status).toBe(200);
    const mail = await emailTo(email, ({ subject }) => subject.includes('personal link'));
    for (const company of ['One', 'Two', 'Three']) expect(mail.text).toContain(`${company}:`);
    expect(await viewsOf(email)).toHaveLength(1);
  }, 60_000);
});
