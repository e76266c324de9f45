import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Language } from '../platform/base/languages.ts';
import type { Directory } from './directory.port.ts';

/** @param baseUrl where people reach the service, without a slash at the end: new users are mailed where to sign in */
export function directoryIn(cognito: CognitoIdentityProviderClient, userPoolId: string, baseUrl: string): Directory {
  const userOf = (Username: string) => ({ UserPoolId: userPoolId, Username });
  const mailedIn = (language: Language) => ({
    DesiredDeliveryMediums: ['EMAIL' as const],
    ClientMetadata: { language, link: `${baseUrl}/sign-in?lang=${language}` },
  });

  return {
    async ensureSignIn(email, language) {
      try {
        const { User } = await cognito.send(
          new AdminCreateUserCommand({
            ...userOf(email),
            ...mailedIn(language),
            UserAttributes: [
              { Name: 'email', Value: email },
              { Name: 'email_verified', Value: 'true' },
              { Name: 'locale', Value: language },
            ],
          }),
        );
        return { userId: subjectOf(User?.Attributes), isNew: true };
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        const { UserAttributes } = await cognito.send(new AdminGetUserCommand(userOf(email)));
        return { userId: subjectOf(UserAttributes), isNew: false };
      }
    },

    async awaitsFirstSignIn(userId) {
      const { UserStatus } = await cognito.send(new AdminGetUserCommand(userOf(userId)));
      return UserStatus === 'FORCE_CHANGE_PASSWORD';
    },

    async sendPassword(email, language) {
      await cognito.send(
        new AdminCreateUserCommand({
          ...userOf(email),
          MessageAction: 'RESEND',
          ...mailedIn(language),
        }),
      );
    },

    setLanguage: (userId, language) =>
      unlessGone(async () => {
        const UserAttributes = [{ Name: 'locale', Value: language }];
        await cognito.send(new AdminUpdateUserAttributesCommand({ ...userOf(userId), UserAttributes }));
      }),

    async allow(userId, may) {
      if (may) {
        await cognito.send(new AdminEnableUserCommand(userOf(userId)));
        return;
      }
      await unlessGone(async () => {
        await cognito.send(new AdminDisableUserCommand(userOf(userId)));
        await cognito.send(new AdminUserGlobalSignOutCommand(userOf(userId)));
      });
    },

    remove: (userId) =>
      unlessGone(async () => {
        await cognito.send(new AdminDeleteUserCommand(userOf(userId)));
      }),
  };
}

async function unlessGone(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserNotFoundException)) throw error;
  }
}

function subjectOf(attributes: readonly AttributeType[] | undefined): string {
  const subject = attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (subject === undefined) throw new Error('The user pool answered without a sub.');
  return subject;
}
