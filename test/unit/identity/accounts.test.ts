import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { directoryIn } from '../../../functions/identity/directory.cognito.ts';
import { newPartnerBody, newUserBody } from '../../../functions/identity/identity.schema.ts';
import { changeAgreement, createPartner, createUser } from '../../../functions/identity/partner.ts';
import { aContext } from '../../support/builders.ts';

const body = {
  kind: 'reseller',
  company: 'Contoso Cloud',
  address: { street: '1 Example Street', city: 'Milano', postalCode: '20100', country: 'IT' },
  contactEmail: 'office@contoso.example',
  language: 'it',
  locations: [{ partnerId: '12345', name: 'Milano' }],
};

describe('R1: a partner account', () => {
  const partner = createPartner('par_1', newPartnerBody.parse(body), aContext()).after;

  test('begins without a signed agreement, unless told', () => {
    expect(partner).toMatchObject({ id: 'par_1', agreement: 'notSigned', revision: 1, chain: { sequence: 1 } });
  });

  test('records the change of its agreement, before and after', () => {
    const change = changeAgreement(partner, 'active', aContext());
    expect(change.after).toMatchObject({ agreement: 'active', revision: 2 });
    expect(change.record.details).toEqual({ agreementBefore: 'notSigned', agreement: 'active' });
  });

  test.each([
    ['four digits', '1234'],
    ['eleven digits', '12345678901'],
    ['a letter', '12345a'],
  ])('with a PartnerID of %s is refused', (_, partnerId) => {
    expect(newPartnerBody.safeParse({ ...body, locations: [{ partnerId, name: 'x' }] }).success).toBe(false);
  });

  test('with the same PartnerID twice is refused', () => {
    const locations = [body.locations[0], body.locations[0]];
    expect(newPartnerBody.safeParse({ ...body, locations }).error?.issues[0]?.message).toBe('names a PartnerID twice');
  });

  test('without a location is refused', () => {
    expect(newPartnerBody.safeParse({ ...body, locations: [] }).success).toBe(false);
  });

  test('its users speak its language, unless told', () => {
    const wanted = newUserBody.parse({ name: 'Ada', email: 'ada@contoso.example', roles: ['globalAdmin'] });
    const { after, record } = createUser('user-1', partner, wanted, aContext());
    expect(after).toMatchObject({ id: 'user-1', accountId: 'par_1', partnerKind: 'reseller', language: 'it' });
    expect(JSON.stringify(record)).not.toMatch(/ada/i);
  });
});

describe('the directory of sign-ins', () => {
  const cognito = mockClient(CognitoIdentityProviderClient);
  const directory = directoryIn(new CognitoIdentityProviderClient({}), 'pool', 'https://links.example');
  beforeEach(() => {
    cognito.reset();
  });

  test('makes a sign-in with a verified address', async () => {
    cognito.on(AdminCreateUserCommand).resolves({ User: { Attributes: [{ Name: 'sub', Value: 'user-1' }] } });
    expect(await directory.ensureSignIn('ada@contoso.example', 'hu')).toEqual({ userId: 'user-1', isNew: true });
    expect(cognito.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toMatchObject({
      UserPoolId: 'pool',
      Username: 'ada@contoso.example',
      UserAttributes: [
        { Name: 'email', Value: 'ada@contoso.example' },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'locale', Value: 'hu' },
      ],
      ClientMetadata: { language: 'hu', link: 'https://links.example/sign-in?lang=hu' },
    });
  });

  test('takes up one that was left over', async () => {
    cognito.on(AdminCreateUserCommand).rejects(new UsernameExistsException({ message: '', $metadata: {} }));
    cognito.on(AdminGetUserCommand).resolves({ Username: 'x', UserAttributes: [{ Name: 'sub', Value: 'user-2' }] });
    expect(await directory.ensureSignIn('ada@contoso.example', 'hu')).toEqual({ userId: 'user-2', isNew: false });
  });

  test('mails another temporary password to one that never signed in', async () => {
    cognito.on(AdminCreateUserCommand).resolves({});
    cognito.on(AdminGetUserCommand).resolvesOnce({ Username: 'x', UserStatus: 'FORCE_CHANGE_PASSWORD' });
    expect(await directory.awaitsFirstSignIn('user-2')).toBe(true);
    cognito.on(AdminGetUserCommand).resolves({ Username: 'x', UserStatus: 'CONFIRMED' });
    expect(await directory.awaitsFirstSignIn('user-2')).toBe(false);
    await directory.sendPassword('ada@contoso.example', 'hu');
    expect(cognito.commandCalls(AdminCreateUserCommand)[0]?.args[0].input).toMatchObject({
      ...{ MessageAction: 'RESEND', ClientMetadata: { language: 'hu' } },
    });
  });

  test('shuts a sign-in and revokes its tokens, by the user’s ID; what is gone is shut already', async () => {
    await directory.allow('user-2', false);
    await directory.allow('user-2', true);
    await directory.remove('user-2');
    const commands = [
      ...[AdminDisableUserCommand, AdminUserGlobalSignOutCommand, AdminEnableUserCommand, AdminDeleteUserCommand],
    ];
    for (const command of commands)
      expect(cognito.commandCalls(command as never)[0]?.args[0].input).toEqual({
        UserPoolId: 'pool',
        Username: 'user-2',
      });
    const gone = new UserNotFoundException({ message: '', $metadata: {} });
    cognito.on(AdminDisableUserCommand).rejects(gone).on(AdminDeleteUserCommand).rejects(gone);
    await directory.allow('user-2', false);
    await directory.remove('user-2');
    cognito.on(AdminDeleteUserCommand).rejects(new Error('busy'));
    await expect(directory.remove('user-2')).rejects.toThrow('busy');
  });

  test('lets other trouble through', async () => {
    cognito.on(AdminCreateUserCommand).rejects(new Error('busy'));
    await expect(directory.ensureSignIn('ada@contoso.example', 'hu')).rejects.toThrow('busy');
  });
});
