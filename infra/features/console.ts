import { Duration } from 'aws-cdk-lib';
import { addPublicClient, signInUrlOf } from '../public-client.ts';
import type { Service } from '../service.ts';

/**
 * The partners' console (R58): a public client of the user pool, whose tokens the API takes. It is served by the
 * function that serves whatever is open.
 */
export function addConsole(service: Service, issuer: string) {
  const place = `${service.settings.baseUrl.BASE_URL}/console/index.html`;
  const client = addPublicClient(service, 'Console', place, {
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(12),
    enableTokenRevocation: true,
  });
  const environment = {
    CONSOLE_URL: place,
    SIGN_IN_ISSUER: issuer,
    SIGN_IN_URL: signInUrlOf(service),
    CONSOLE_CLIENT: client.userPoolClientId,
  };
  return { client, environment };
}
