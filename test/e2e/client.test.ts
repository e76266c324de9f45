/** The typed client, as an integrator uses it: a program of a partner's own, against the deployed service. */
import { describe, expect, test } from '@jest/globals';
import { createClient, isProblem } from '../../clients/typescript/src/index.ts';
import { newAddress, target, tokenOf } from '../support/target.ts';

const baseUrl = target.apiUrl;

describe('the typed client', () => {
  test('R50: as a program of its own: invites, is told what stands in the way, cancels, lists', async () => {
    const admin = createClient({ baseUrl, credentials: () => tokenOf('reseller', 'globalAdmin') });
    const made = await admin.createApiClient({ body: { name: 'Client test', roles: ['salesAgent'] } });
    const { id: clientId, secret: clientSecret } = made.data;
    const client = createClient({ baseUrl, credentials: { clientId, clientSecret } });
    expect((await client.getMe()).data.roles).toEqual(['salesAgent']);

    const body = { recipient: { email: newAddress('client') }, language: 'it', reference: 'client' } as const;
    const { data: invitation, etag, location } = await client.confirmInvitation({ body });
    expect(location).toBe(`/v1/invitations/${invitation.id}`);
    const twice = client.confirmInvitation({ body });
    await expect(twice).rejects.toMatchObject({ code: 'invitation_already_pending', status: 409 });
    await twice.catch((error: unknown) => {
      if (!isProblem(error, 'confirmInvitation', 'invitation_already_pending')) throw error;
      expect(error.problem.conflictingId).toBe(invitation.id);
    });
    const cancelled = await client.cancelInvitation({
      path: { invitationId: invitation.id },
      ifMatch: etag,
    });
    expect(cancelled.data.status).toBe('cancelled');

    const ids: string[] = [];
    for await (const { id } of client.all('listInvitations', { query: { reference: 'client', limit: 1 } }))
      ids.push(id);
    expect(ids).toContain(invitation.id);
    await admin.removeApiClient({ path: { clientId } });
    await expect(client.getMe()).rejects.toMatchObject({ code: 'partner_account_missing' });
  });

  test('a file goes up as it is, and its result comes back', async () => {
    const client = createClient({ baseUrl, credentials: () => tokenOf('reseller', 'salesAgent') });
    const file = new TextEncoder().encode(`email;name\r\n${newAddress('file')};Ánna\r\n`);
    const { data, etag = '' } = await client.createInvitationImport({ body: file });
    expect(data).toMatchObject({ status: 'checked', rows: 1, valid: 1, delimiter: ';' });
    expect((await client.getImportResult({ path: { importId: data.id } })).data).toContain('1,valid');
    const stopped = await client.cancelInvitationImport({ path: { importId: data.id }, ifMatch: etag });
    expect(stopped.data.status).toBe('cancelled');
  });
});
