import { KMSClient } from '@aws-sdk/client-kms';
import { deployedRegistry } from '../identity/partner-id-registry.http.ts';
import { ownRegistry, partnerIdsIn } from '../identity/partner-ids.dynamodb.ts';
import { partnersIn } from '../identity/partners.dynamodb.ts';
import { userHandler } from '../identity/user-handler.ts';
import { invitationsIn } from '../invitations/invitations.dynamodb.ts';
import { openLink } from '../invitations/open-link.ts';
import { readOwnPartnership } from '../partnerships/end-partnership.ts';
import { partnershipsIn } from '../partnerships/partnerships.dynamodb.ts';
import { showPartnership } from '../partnerships/partnerships.schema.ts';
import { systemClock as clock } from '../platform/base/ids.ts';
import { route } from '../platform/http/http-handler.ts';
import { deployedLinkReader } from '../platform/links/links.kms.ts';
import { awsClient } from '../platform/runtime/aws-client.aws.ts';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { acceptPartnership } from './accept-partnership.ts';
import { partnershipAcceptancesIn } from './partnership-acceptances.dynamodb.ts';
import { partnershipAnswerOperations as operations } from './partnership-requests.schema.ts';
import { readRequest } from './read-request.ts';

const tables = deployedTables();
const ports = {
  links: deployedLinkReader(new KMSClient(awsClient())),
  invitations: invitationsIn(tables),
  partners: partnersIn(tables),
  partnerships: partnershipsIn(tables),
  acceptances: partnershipAcceptancesIn(tables),
  registry: deployedRegistry() ?? ownRegistry(partnerIdsIn(tables)),
  clock,
};

/**
 * A reseller reads and accepts a request for a partnership over the API (R19, R20). It may verify links, not make
 * them.
 */
export const handler = userHandler(tables, [
  route(operations.readPartnershipRequest, async ({ caller, body }) => ({
    status: 200,
    body: await readRequest(ports, caller, body.token, body.language),
  })),

  route(operations.acceptPartnership, async ({ caller, command, body }) => {
    const invitation = await openLink(ports, body.token);
    const { partnershipId } = await acceptPartnership(ports, invitation, command, body.shown);
    const partnership = await readOwnPartnership(ports.partnerships, caller.accountId, String(partnershipId));
    const headers = { location: `/v1/partnerships/${partnership.id}` };
    return {
      status: 201,
      body: showPartnership(partnership, caller.accountId),
      revision: partnership.revision,
      headers,
    };
  }),
]);
