import { Duration } from 'aws-cdk-lib';
import { OAuthScope, UserPoolClient, type UserPoolClientProps } from 'aws-cdk-lib/aws-cognito';
import type { Service } from './service.ts';
import { ownAttributes } from './stateful-stack.ts';

/**
 * A client of a user pool, by default the partners', that keeps no secret: the hosted page signs in, by code and PKCE.
 * @param place the one address that it comes back to
 */
export function addPublicClient(
  { stack, data }: Service,
  id: string,
  place: string,
  more: Partial<UserPoolClientProps> = {},
): UserPoolClient {
  return new UserPoolClient(stack, id, {
    userPool: data.userPool,
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
}

/** Where the hosted page is, of partners' users. */
export const signInUrlOf = ({ config, data }: Service): string => config.signInUrl ?? data.signInDomain.baseUrl();
