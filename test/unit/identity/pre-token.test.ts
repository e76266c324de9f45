import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';

Object.assign(process.env, { MAIN_TABLE: 'main', EVIDENCE_TABLE: 'evidence', AWS_REGION: 'us-east-1' });
const db = mockClient(DynamoDBDocumentClient);
afterEach(() => void db.reset());

const user = { id: 'sub-1', accountId: 'par_1', partnerKind: 'reseller', roles: ['adminAgent', 'salesAgent'] };

/** What the user pool is answered for a user and its account. */
async function answered(of: { user?: object | undefined; partner?: object | undefined }) {
  db.on(GetCommand, { Key: { pk: 'sub-1', sk: 'user' } }).resolves(of.user ? { Item: { entity: of.user } } : {});
  db.on(GetCommand, { Key: { pk: 'par_1', sk: 'partner' } }).resolves(
    of.partner ? { Item: { entity: of.partner } } : {},
  );
  const { handler } = await import('../../../functions/identity/pre-token.lambda.ts');
  const event = { request: { userAttributes: { sub: 'sub-1' } }, response: {} };
  return (await handler(event as never)).response as object;
}

describe('R2, R48: the access token', () => {
  test('names account, kind, roles, and the company as it is now', async () => {
    expect(await answered({ user, partner: { id: 'par_1', company: 'Contoso Now' } })).toEqual({
      claimsAndScopeOverrideDetails: {
        accessTokenGeneration: {
          claimsToAddOrOverride: {
            account_id: 'par_1',
            partner_kind: 'reseller',
            partner_name: 'Contoso Now',
            partner_roles: 'adminAgent salesAgent',
          },
        },
      },
    });
  });

  test.each([
    ['without a place in a partner', undefined],
    ['that was removed', { ...user, status: 'removed' }],
  ])('of a user %s has no claims, and is refused everywhere', async (_, gone) => {
    expect(await answered({ user: gone, partner: {} })).toEqual({});
  });

  test.each([
    ['a suspended account', {}, { status: 'suspended' }, 'suspended'],
    ['a closed account', {}, { status: 'closed' }, 'closed'],
    ['a disabled user', { status: 'disabled' }, {}, 'disabled'],
  ])('is not made for %s', async (_, wanted, partner, says) => {
    await expect(answered({ user: { ...user, ...wanted }, partner })).rejects.toThrow(says);
  });
});
