import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
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

  return {
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
        const found = await cognito.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: email }));
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
