import { Duration } from 'aws-cdk-lib';
import { CfnManagedLoginBranding, OAuthScope, UserPoolClient, type UserPoolClientProps } from 'aws-cdk-lib/aws-cognito';
import type { Service } from './service.ts';
import { ownAttributes } from './stateful-stack.ts';

/**
 * A client of a user pool, by default the partners', that keeps no secret: the hosted page signs in, by code and PKCE.
 * @param place the one address that it comes back to
 */
export function addPublicClient(
  { stack, data, config }: Service,
  id: string,
  place: string,
  more: Partial<UserPoolClientProps> = {},
): UserPoolClient {
  const userPool = more.userPool ?? data.userPool;
  const client = new UserPoolClient(stack, id, {
    userPool,
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [place],
      logoutUrls: [place],
    },
    accessTokenValidity: Duration.minutes(15),
    preventUserExistenceErrors: true,
    ...(more.userPool === undefined ? { writeAttributes: ownAttributes } : {}),
    ...more,
  });
  // Without a style the managed page is not shown.
  if (config.managedLogin)
    new CfnManagedLoginBranding(stack, `${id}Style`, {
      userPoolId: userPool.userPoolRef.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
  return client;
}

/** Where the hosted page is, of partners' users. */
export const signInUrlOf = ({ config, data }: Service): string => config.signInUrl ?? data.signInDomain.baseUrl();
