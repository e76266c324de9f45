import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { answerPage, ask, invite, linkTo, newAddress, open, until } from '../support/target.ts';

async function accepted() {
  const email = newAddress();
  const { body } = await invite({ recipient: { email }, language: 'hu' });
  const link = await linkTo(email);
  const path = `/v1/invitations/${body.id}/receipt`;
  expect(await ask('GET', path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect((await open(`${link}/receipt`)).status).toBe(404);
  expect((await answerPage(link)).status).toBe(303);
  const receipt = await until('receipt', async () => {
    const answer = await ask('GET', path);
    return answer.status === 200 ? answer.body : undefined;
  });
  return { email, link, path, receipt };
}

const verify = (body: unknown) => ask('POST', '/v1/receipts/verify', { body, as: 'nobody' });

describe('R41: the receipt of an acceptance', () => {
  test('is the same for both sides, and anybody can verify it, with the service and without', async () => {
    const { email, link, path, receipt } = await accepted();
    expect(receipt.document).toMatchObject({
      kind: 'acceptance-receipt',
      customer: { email, company: 'Tailspin Toys' },
      acceptedBy: 'Anna Kiss',
      relationships: [{ partnerName: 'Contoso Cloud', privilege: 'delegatedAdmin' }],
      shown: { language: 'hu', lines: expect.arrayContaining([expect.stringContaining('viszonteladója')]) },
    });
    const printed = await ask('GET', `${path}?format=html&lang=es`);
    expect(printed.text).toContain('Comprobante de su aceptación');
    const page = await open(link);
    expect(page.html).toContain('/receipt?lang=hu');
    const shown = await open(`${link}/receipt`);
    expect(shown).toMatchObject({ status: 200, html: expect.stringContaining(receipt.hash) });
    expect(shown.html).toContain('Igazolás az elfogadásról');
    const file = await open(`${link}/receipt?format=json`);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(JSON.parse(file.html)).toEqual(receipt);

    expect((await verify(receipt)).body).toEqual({ valid: true });
    const forged = { ...receipt, document: { ...receipt.document, acceptedBy: 'Somebody Else' } };
    expect((await verify(forged)).body).toEqual({ valid: false, reason: 'hash' });
    const otherKey = { ...receipt, signature: { ...receipt.signature, keyId: 'other' } };
    expect((await verify(otherKey)).body).toEqual({ valid: false, reason: 'key' });
    expect((await verify({ document: {} })).body.code).toBe('invalid_request');

    const key = await ask('GET', '/v1/receipts/key', { as: 'nobody' });
    const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
    writeFileSync(join(folder, 'key.pem'), key.body.pem);
    const check = (body: unknown) => {
      writeFileSync(join(folder, 'receipt.json'), JSON.stringify(body));
      const args = ['scripts/verify-receipt.mjs', join(folder, 'receipt.json'), '--key', join(folder, 'key.pem')];
      try {
        return execFileSync('node', args, { encoding: 'utf8', stdio: 'pipe', env: { PATH: process.env.PATH } });
      } catch (error) {
        return String((error as { stderr: string }).stderr);
      }
    };
    expect(check(receipt)).toBe('Valid: acceptance-receipt.\n');
    expect(check(forged)).toBe('Not valid: the document does not fit its hash.\n');
    rmSync(folder, { recursive: true });

    const other = await ask('GET', path, { as: ['provider', 'globalAdmin'] });
    expect(other).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await open(`${link.slice(0, -2)}/receipt`)).status).toBe(404);
  });
});
