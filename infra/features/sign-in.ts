import { addPublicClient, signInUrlOf } from '../public-client.ts';
import type { Service } from '../service.ts';

/** The hosted sign-ins of pages, of partners' users and of customers', and the function between them and the pages. */
export function addSignIn(service: Service) {
  const { table } = service.grants;
  const { baseUrl } = service.settings;
  const ofPartners = signInOfPartners(service);
  const ofCustomers = signInOfCustomers(service);
  const { userPool, customerPool } = service.data;
  const pools = { USER_POOL_ID: userPool.userPoolId, CUSTOMER_POOL_ID: customerPool.userPoolId };
  const signIn = service.addFunction('SignIn', 'sign-in/sign-in', [table.read, table.write], {
    environment: { ...baseUrl, ...ofPartners, ...ofCustomers, ...pools, ...keysOf(service) },
  });
  return { signIn, ofPartners, ofCustomers };
}

/** Partners' users, back to one address. */
function signInOfPartners(service: Service) {
  const client = addPublicClient(service, 'Pages', `${service.settings.baseUrl.BASE_URL}/signed-in`);
  return { SIGN_IN_URL: signInUrlOf(service), SIGN_IN_CLIENT: client.userPoolClientId };
}

/** Customers' users, of their own user pool, back to one address. */
function signInOfCustomers(service: Service) {
  const { customerPool: userPool, customerSignInDomain } = service.data;
  const place = `${service.settings.baseUrl.BASE_URL}/my-access/signed-in`;
  const client = addPublicClient(service, 'CustomerPages', place, { userPool });
  const url = service.config.signInUrl ?? customerSignInDomain.baseUrl();
  return { CUSTOMER_SIGN_IN_URL: url, CUSTOMER_SIGN_IN_CLIENT: client.userPoolClientId };
}

/** How access tokens are verified. */
const keysOf = ({ stack, config }: Service) => ({
  SIGN_IN_KEYS_URL: config.signInKeysUrl ?? `https://cognito-idp.${stack.region}.amazonaws.com`,
});
