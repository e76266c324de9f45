import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { CustomerDirectory } from './customer-directory.port.ts';

export function customerDirectoryIn(cognito: CognitoIdentityProviderClient, UserPoolId: string): CustomerDirectory {
  const create = async (Username: string, TemporaryPassword: string) => {
    try {
      await cognito.send(
        new AdminCreateUserCommand({ UserPoolId, Username, TemporaryPassword, MessageAction: 'SUPPRESS' }),
      );
      return true;
    } catch (error) {
      if (error instanceof UsernameExistsException) return false;
      throw error;
    }
  };
  return {
    create,

    async reset(Username, Password) {
      if (await create(Username, Password)) return;
      await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: false }));
    },

    async allow(Username, may) {
      const Command = may ? AdminEnableUserCommand : AdminDisableUserCommand;
      await cognito.send(new Command({ UserPoolId, Username }));
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
