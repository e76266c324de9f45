import { createHmac } from 'node:crypto';
import { GenerateMacCommand, KMSClient, KMSInvalidMacException, VerifyMacCommand } from '@aws-sdk/client-kms';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { linked } from '../../../../functions/invitations/invitation.ts';
import type { LinkPurpose } from '../../../../functions/platform/links/link-token.ts';
import { parseToken } from '../../../../functions/platform/links/link-token.ts';
import { linkMakerIn, linkReaderIn } from '../../../../functions/platform/links/links.kms.ts';
import { anInvitation, errorOf, invitationId, rejectionOf } from '../../../support/builders.ts';

const kms = mockClient(KMSClient);
const macOf = (key: string | undefined, message: Uint8Array | undefined) =>
  createHmac('sha256', String(key))
    .update(message ?? '')
    .digest();

beforeEach(() => {
  kms.reset();
  kms.on(GenerateMacCommand).callsFake(({ KeyId, Message }) => ({ Mac: macOf(KeyId, Message) }));
  kms.on(VerifyMacCommand).callsFake(({ KeyId, Message, Mac }) => {
    if (Buffer.compare(macOf(KeyId, Message), Buffer.from(Mac)) === 0) return { MacValid: true };
    throw new KMSInvalidMacException({ message: 'no', $metadata: {} });
  });
});

const client = new KMSClient({});
const maker = linkMakerIn(client, { k1: 'arn:1', k2: 'arn:2' }, 'k2', 'https://links.example');
const reader = linkReaderIn(client, { k1: 'arn:1', k2: 'arn:2' });
/** What a token proves. */
const read = async (token: string, purpose: LinkPurpose, lookUp = async (_: string) => {}) =>
  (await reader.read(token, purpose, lookUp)).claims;
const tokenOf = async () => (await maker.linkOf(linked(anInvitation()))).slice('https://links.example/i/'.length);

describe('R10: a link', () => {
  test('says what its MAC proves', async () => {
    expect(await read(await tokenOf(), 'accept')).toEqual({
      keyId: 'k2',
      purpose: 'accept',
      id: invitationId,
      generation: 1,
      expiry: Date.parse('2026-03-31T12:00:00Z') / 1000,
    });
  });

  test('fits into a line of an email and a URL as it is', async () => {
    const token = await tokenOf();
    expect(token).toMatch(/^[\w.-]+$/);
    expect(token.length).toBeLessThan(130);
  });

  test('changed anywhere is refused', async () => {
    const token = await tokenOf();
    for (let position = 0; position < token.length; position += 1) {
      const other = token[position] === 'A' ? 'B' : 'A';
      const forged = token.slice(0, position) + other + token.slice(position + 1);
      // The last character carries two bits that do not count.
      if (position === token.length - 1) continue;
      expect(await rejectionOf(read(forged, 'accept'))).toMatchObject({ code: 'link_invalid' });
    }
  });

  test.each([
    ['cut off', (token: string) => token.slice(0, -1)],
    ['grown', (token: string) => `${token}A`],
    ['empty', () => ''],
    ['of another generation', (token: string) => token.replace('.1.', '.2.')],
    ['of a key that is not ours', (token: string) => token.replace('.k2.', '.k9.')],
    ['of a key named like an inherited property', (token: string) => token.replace('.k2.', '.tostring.')],
    ['of another purpose', (token: string) => token.replace('.accept.', '.decline.')],
  ])('%s is refused', async (_, change) => {
    expect(await rejectionOf(read(change(await tokenOf()), 'accept'))).toMatchObject({ code: 'link_invalid' });
  });

  test('looks up what it names while it is verified, and tells nothing of it before', async () => {
    const looked: string[] = [];
    const lookUp = async (id: string) => {
      looked.push(id);
      return 'what is there';
    };
    expect((await reader.read(await tokenOf(), 'accept', lookUp)).named).toBe('what is there');
    const forged = (await tokenOf()).replace('.1.', '.2.');
    expect(await rejectionOf(reader.read(forged, 'accept', lookUp))).toMatchObject({ code: 'link_invalid' });
    expect(looked).toEqual([invitationId, invitationId]);
    const failing = async () => {
      throw new Error('the table is away');
    };
    expect(await rejectionOf(reader.read(forged, 'accept', failing))).toMatchObject({ code: 'link_invalid' });
    expect(await rejectionOf(reader.read(await tokenOf(), 'accept', failing))).toMatchObject({
      message: 'the table is away',
    });
    // What is no token of ours looks nothing up.
    await rejectionOf(reader.read('<script>', 'accept', lookUp));
    await rejectionOf(reader.read(await tokenOf(), 'view', lookUp));
    expect(looked).toHaveLength(2);
  });

  test('that cannot be ours is refused without asking KMS', async () => {
    await rejectionOf(read('<script>', 'accept'));
    await rejectionOf(read('1.k9.accept.inv_01M7YHN6VM1DDC31HFVTTT8Q4H.1.1797839937.'.padEnd(120, 'A'), 'accept'));
    expect(kms.commandCalls(VerifyMacCommand)).toHaveLength(0);
  });

  test('trouble with KMS is not taken for a forged link', async () => {
    kms.on(VerifyMacCommand).rejects(new Error('busy'));
    expect(await rejectionOf(read(await tokenOf(), 'accept'))).toMatchObject({ message: 'busy' });
  });
});

test('a link is taken in the one form that we write', () => {
  const token = (mac: string) => `1.k1.accept.inv_01M7YHN6VM1DDC31HFVTTT8Q4H.1.1790000000.${mac}`;
  expect(parseToken(token('A'.repeat(43))).claims.keyId).toBe('k1');
  // The same bytes, in other letters.
  for (const last of ['B', 'C', 'D'])
    expect(errorOf(() => parseToken(token('A'.repeat(42) + last)))).toMatchObject({ code: 'link_invalid' });
});
