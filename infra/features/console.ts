import { Duration } from 'aws-cdk-lib';
import { OAuthScope, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Service } from '../service.ts';
import { ownAttributes } from '../stateful-stack.ts';

/**
 * The partners' console (R58): a public client of the user pool, by code and PKCE, whose tokens the API takes. It is
 * served by the function that serves whatever is open.
 */
export function addConsole({ stack, config, data, settings: { baseUrl } }: Service, issuer: string) {
  const place = `${baseUrl.BASE_URL}/console/index.html`;
  const client = new UserPoolClient(stack, 'Console', {
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
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(12),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
    writeAttributes: ownAttributes,
  });
  const environment = {
    CONSOLE_URL: place,
    SIGN_IN_ISSUER: issuer,
    SIGN_IN_URL: config.signInUrl ?? data.signInDomain.baseUrl(),
    CONSOLE_CLIENT: client.userPoolClientId,
  };
  return { client, environment };
}
