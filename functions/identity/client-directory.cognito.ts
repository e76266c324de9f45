import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import { signInOf } from './api-client.ts';
import type { ClientDirectory, TokenIssuer } from './api-clients.port.ts';

export function clientDirectoryIn(cognito: CognitoIdentityProviderClient, UserPoolId: string): ClientDirectory {
  async function ensure(Username: string): Promise<string> {
    try {
      const UserAttributes = [{ Name: 'email', Value: Username }];
      const call = new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' });
      return subjectOf((await cognito.send(call)).User?.Attributes);
    } catch (error) {
      if (!(error instanceof UsernameExistsException)) throw error;
      return subjectOf((await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }))).UserAttributes);
    }
  }

  return {
    async ensureClient(clientId, Password) {
      const Username = signInOf(clientId);
      const userId = await ensure(Username);
      await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
      return userId;
    },

    async remove(Username) {
      try {
        await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
      } catch (error) {
        if (!(error instanceof UserNotFoundException)) throw error;
      }
    },
  };
}

/** @param ClientId of the pool's application for programs */
export function tokenIssuerIn(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  ClientId: string,
): TokenIssuer {
  return {
    async tokenFor(clientId, PASSWORD) {
      const { AuthenticationResult } = await cognito.send(
        new AdminInitiateAuthCommand({
          UserPoolId,
          ClientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: signInOf(clientId), PASSWORD },
        }),
      );
      const { AccessToken, ExpiresIn = 0 } = AuthenticationResult ?? {};
      if (AccessToken === undefined) throw new Error('The user pool answered without a token.');
      return { token: AccessToken, seconds: ExpiresIn };
    },
  };
}

function subjectOf(attributes: readonly AttributeType[] | undefined): string {
  const subject = attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (subject === undefined) throw new Error('The user pool answered without a sub.');
  return subject;
}
