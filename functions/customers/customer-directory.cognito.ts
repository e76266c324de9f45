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
  /** Makes a sign-in with a temporary password; one that is there already gets this password. */
  ensure(userName: string, password: string): Promise<void>;
  /** Gives a sign-in another temporary password. */
  reset(userName: string, password: string): Promise<void>;
  /** Lets a user sign in, or not. */
  allow(userName: string, may: boolean): Promise<void>;
}

export function customerDirectoryIn(cognito: CognitoIdentityProviderClient, UserPoolId: string): CustomerDirectory {
  const reset = async (Username: string, Password: string) => {
    await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: false }));
  };
  return {
    async ensure(Username, TemporaryPassword) {
      try {
        await cognito.send(
          new AdminCreateUserCommand({ UserPoolId, Username, TemporaryPassword, MessageAction: 'SUPPRESS' }),
        );
      } catch (error) {
        if (!(error instanceof UsernameExistsException)) throw error;
        await reset(Username, TemporaryPassword);
      }
    },

    reset,

    async allow(Username, may) {
      const Command = may ? AdminEnableUserCommand : AdminDisableUserCommand;
      await cognito.send(new Command({ UserPoolId, Username }));
    },
  };
}
