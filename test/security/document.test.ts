import { expect, test } from '@jest/globals';
import { callByDocument } from '../../scripts/lib/schemathesis.ts';
import { aPartner, connectPartners } from '../support/partners.ts';
import { target } from '../support/target.ts';

test('the API answers as its document says, and refuses what it does not say', async () => {
  const [provider, reseller] = await Promise.all([aPartner('provider', 'wordp'), aPartner('reseller', 'wordr')]);
  await connectPartners(provider, reseller);
  const token = await provider.tokenOf('globalAdmin');
  const amount = { examples: 2, seed: 1, isThorough: false };
  const { cases, failures, report } = await callByDocument({ apiUrl: target.apiUrl, token, ...amount });
  if (failures > 0) console.error(report.slice(-20_000));
  console.log(`${cases} calls by the document, ${failures} failures`);
  expect(failures).toBe(0);
  expect(cases).toBeGreaterThan(200);
}, 480_000);
