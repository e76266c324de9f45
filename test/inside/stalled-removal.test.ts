import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, describe, expect, test } from '@jest/globals';
import { affirmation, chainOf, verify } from '../support/evidence.ts';
import { tables } from '../support/tables.ts';
import { answerPage, ask, customersBy, invite, linkTo, newAddress, target, until } from '../support/target.ts';

afterAll(() => tables.db.destroy());

describe('R42: a removal whose step fails', () => {
  test('stalls, gives nothing back, and goes on when it is asked to', async () => {
    const email = newAddress();
    const { body } = await invite({ recipient: { email } });
    await answerPage(await linkTo(email));
    const [customer] = await customersBy([body.id]);
    const path = `/v1/relationships/${customer?.relationshipId}/removal`;
    const { text, affirmed } = await affirmation();
    // The place of the record of the first revocation is taken: the step fails, however often it is tried.
    const Key = { pk: customer?.customerId, sk: '0000000003' };
    await tables.db.send(new PutCommand({ TableName: target.outputs.EvidenceTable, Item: Key }));
    expect((await ask('POST', path, { body: affirmed, headers: { 'if-match': '"1"' } })).status).toBe(202);
    const stalled = await until(
      'stalled removal',
      async () => {
        const { body: seen, headers } = await ask('GET', path);
        return seen.removal.status === 'stalled' ? { seen, etag: headers.get('etag') } : undefined;
      },
      150,
    );
    expect(stalled.seen.status).toBe('removing');
    await tables.db.send(new DeleteCommand({ TableName: target.outputs.EvidenceTable, Key }));
    const retried = await ask('POST', `${path}/retry`, { body: {}, headers: { 'if-match': stalled.etag ?? '' } });
    expect(retried).toMatchObject({ status: 202, body: { status: 'running' } });
    const after = await until(
      'end of the removal',
      async () => {
        const { body: seen } = await ask('GET', path);
        return seen.removal.status === 'done' ? seen : undefined;
      },
      130,
    );
    expect(after).toMatchObject({ status: 'removed', removal: { revoked: [{ privilege: 'delegatedAdmin' }] } });
    const chain = await chainOf(after.removal.id);
    verify(chain);
    expect(chain.map(({ action }) => action)).toEqual([
      'RemovalAttested',
      'RemovalStalled',
      'RemovalRetried',
      'RemovalProgressed',
      'RemovalCleared',
      'RemovalFinished',
    ]);
    expect(chain[0]).toMatchObject({
      actor: { kind: 'user', roles: ['salesAgent'] },
      details: { attestationId: 'removal-1', attestationHash: text.hash, attestationLanguage: 'en' },
      commitments: { sourceIp: expect.any(String) },
    });
  }, 300_000);
});
