import { addPublicClient, signInKeysOf, signInUrlOf } from '../public-client.ts';
import type { Service } from '../service.ts';

/** Partnerships, the requests they begin with, and the sign-in on their page. */
export function addPartnerships(service: Service) {
  const { table, cursors, codes, evidence, links } = service.grants;
  const { registry, day, reminders } = service.settings;
  const signIn = signInOf(service);
  return {
    partnershipsApi: service.addFunction(
      'PartnershipsApi',
      'partnerships/partnerships-api',
      [cursors.make, table.read, table.indexes('list', 'state'), table.write, evidence.record],
      { environment: registry },
    ),
    partnershipRequestsApi: service.addFunction(
      'PartnershipRequestsApi',
      'partnership-requests/partnership-requests-api',
      [table.read, table.check, table.write, table.update, table.remove, evidence.record, links.verify],
      { environment: registry },
    ),
    requestPage: service.addFunction(
      'PartnershipPage',
      'partnership-requests/request-page',
      [table.read, table.check, table.write, table.update, table.remove, evidence.record, links.verify, codes.hash],
      { environment: { ...registry, ...day, ...reminders, ...signIn } },
    ),
    signIn: service.addFunction('SignIn', 'sign-in/sign-in', [table.write], {
      environment: { ...signIn, ...signInKeysOf(service), USER_POOL_ID: service.data.userPool.userPoolId },
    }),
  };
}

/** Pages sign users in with a client of its own, back to one address. */
function signInOf(service: Service) {
  const { baseUrl } = service.settings;
  const client = addPublicClient(service, 'Pages', `${baseUrl.BASE_URL}/signed-in`);
  return {
    ...baseUrl,
    SIGN_IN_URL: signInUrlOf(service),
    SIGN_IN_CLIENT: client.userPoolClientId,
  };
}
