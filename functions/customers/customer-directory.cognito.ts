import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminSetUserPasswordCommand,
  type CognitoIdentityProviderClient,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';

/** Where customers' users sign in. Nothing is mailed: whoever made the user hands the password over. */
export interface CustomerDirectory {
  /** Makes a sign-in with a temporary password. @returns whether it is new: one that is there stays as it is */
  create(userName: string, password: string): Promise<boolean>;
  /** Gives a sign-in another temporary password; one that was never made is made. */
  reset(userName: string, password: string): Promise<void>;
  /** Lets a user sign in, or not. */
  allow(userName: string, may: boolean): Promise<void>;
}

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
  };
}
