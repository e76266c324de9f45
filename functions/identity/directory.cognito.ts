import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Directory } from './directory.port.ts';

export function directoryIn(cognito: CognitoIdentityProviderClient, userPoolId: string): Directory {
  /** A temporary password holds for three days: whoever let it lapse gets a new one. */
  const resend = (email: string) =>
    cognito.send(
      new AdminCreateUserCommand({
        UserPoolId: userPoolId,
        Username: email,
        MessageAction: 'RESEND',
        DesiredDeliveryMediums: ['EMAIL'],
      }),
    );

  const find = (email: string) => cognito.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: email }));

  return {
    async inviteAgain(email) {
      const { UserStatus } = await find(email);
      if (UserStatus !== 'FORCE_CHANGE_PASSWORD') return false;
      await resend(email);
      return true;
    },

    async allow(Username, may) {
      const who = { UserPoolId: userPoolId, Username };
      if (may) {
        await cognito.send(new AdminEnableUserCommand(who));
        return;
      }
      await cognito.send(new AdminDisableUserCommand(who));
      await cognito.send(new AdminUserGlobalSignOutCommand(who));
    },

    async remove(Username, userId) {
      try {
        const { UserAttributes } = await find(Username);
        if (subjectOf(UserAttributes) !== userId) return;
        await cognito.send(new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username }));
      } catch (error) {
        if (!(error instanceof UserNotFoundException)) throw error;
      }
    },

    async ensureSignIn(email) {
      try {
        const { User } = await cognito.send(
          new AdminCreateUserCommand({
            UserPoolId: userPoolId,
            Username: email,
            DesiredDeliveryMediums: ['EMAIL'],
            UserAttributes: [
              { Name: 'email', Value: email },
              { Name: 'email_verified', Value: 'true' },
            ],
          }),
        );
        return subjectOf(User?.Attributes);
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        const found = await find(email);
        if (found.UserStatus === 'FORCE_CHANGE_PASSWORD') await resend(email);
        return subjectOf(found.UserAttributes);
      }
    },
  };
}

function subjectOf(attributes: readonly AttributeType[] | undefined): string {
  const subject = attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (subject === undefined) throw new Error('The user pool answered without a sub.');
  return subject;
}
