import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { canonicalBytes, hashOf } from '../../../functions/platform/base/canonical-json.ts';
import { type SignedDocument, verifySigned } from '../../../functions/platform/signing/signed-document.ts';

const ours = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const theirs = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicKey = ours.publicKey.export({ type: 'spki', format: 'der' });

function signed(document: unknown, key = ours.privateKey): SignedDocument<unknown> {
  const value = sign('sha256', canonicalBytes(document), key).toString('base64');
  return { document, hash: hashOf(document), signature: { algorithm: 'ECDSA_SHA_256', keyId: 'k', value } };
}

describe('R41: a signed document', () => {
  const document = { kind: 'acceptance', at: '2026-03-01', of: ['a', 1] };

  test('holds, however its members are ordered', () => {
    expect(verifySigned(signed(document), publicKey)).toEqual({ valid: true });
    const turned = { of: ['a', 1], at: '2026-03-01', kind: 'acceptance' };
    expect(verifySigned({ ...signed(document), document: turned }, publicKey)).toEqual({ valid: true });
  });

  test.each([
    ['another text', { document: { ...document, at: '2026-03-02' } }],
    ['another hash', { hash: hashOf('x') }],
    ['what cannot be written', { document: { at: Number.POSITIVE_INFINITY } }],
  ])('with %s does not fit its hash', (_, wrong) => {
    expect(verifySigned({ ...signed(document), ...wrong }, publicKey)).toEqual({ valid: false, reason: 'hash' });
  });

  test('with another’s signature, or another document’s, is not ours', () => {
    const refused = { valid: false, reason: 'signature' };
    expect(verifySigned(signed(document, theirs.privateKey), publicKey)).toEqual(refused);
    const { signature } = signed({ kind: 'other' });
    expect(verifySigned({ ...signed(document), signature }, publicKey)).toEqual(refused);
    const garbage = { ...signature, value: 'MEUCIQ==' };
    expect(verifySigned({ ...signed(document), signature: garbage }, publicKey)).toEqual(refused);
  });
});
