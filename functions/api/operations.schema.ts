import { auditOperations } from '../audit/audit.schema.ts';
import { customerOperations } from '../customer-accounts/customer-accounts.schema.ts';
import { gdapOperations } from '../gdap/gdap.schema.ts';
import { apiClientOperations } from '../identity/api-clients.schema.ts';
import { identityOperations, operatorOperations } from '../identity/identity.operations.schema.ts';
import { importOperations } from '../imports/imports.schema.ts';
import { gdapRequestOperations } from '../invitations/gdap-request.schema.ts';
import { invitationOperations } from '../invitations/invitations.schema.ts';
import { partnershipRequestOperations } from '../invitations/partnership-request.schema.ts';
import { catalogueOperations, orderOperations, subscriptionOperations } from '../orders/orders.schema.ts';
import { overviewOperations } from '../overview/overview.schema.ts';
import { customerAccessOperations } from '../own-view/customer-access.schema.ts';
import { partnershipAnswerOperations } from '../partnership-requests/partnership-requests.schema.ts';
import { partnershipOperations } from '../partnerships/partnerships.schema.ts';
import type { ApiOperation } from '../platform/http/operation.schema.ts';
import { receiptOperations } from '../receipts/receipts.schema.ts';
import { relationshipOperations } from '../relationships/relationships.schema.ts';
import { removalOperations } from '../removals/removals.schema.ts';
import { webhookOperations } from '../webhooks/webhooks.schema.ts';

/** These alone make links, and so have a function of their own. */
const linkMaking = [
  invitationOperations.confirmInvitation,
  invitationOperations.confirmInvitationBatch,
  invitationOperations.resendInvitation,
  gdapRequestOperations.requestGdap,
  partnershipRequestOperations.requestPartnership,
];

/** Every operation of the API, by the function that carries it out. Routes and the OpenAPI document come from here. */
export const operationsByFunction = {
  identityApi: Object.values(identityOperations),
  operatorApi: Object.values(operatorOperations),
  confirmInvitation: linkMaking,
  invitationsApi: [
    ...Object.values(invitationOperations).filter((operation) => !linkMaking.includes(operation as never)),
    gdapRequestOperations.draftGdap,
    partnershipRequestOperations.draftPartnership,
  ],
  gdapApi: Object.values(gdapOperations),
  partnershipsApi: Object.values(partnershipOperations),
  partnershipRequestsApi: Object.values(partnershipAnswerOperations),
  customerAccessApi: Object.values(customerAccessOperations),
  customersApi: Object.values(customerOperations),
  relationshipsApi: Object.values(relationshipOperations),
  catalogueApi: Object.values(catalogueOperations),
  ordersApi: Object.values(orderOperations),
  subscriptionsApi: Object.values(subscriptionOperations),
  overviewApi: Object.values(overviewOperations),
  removalsApi: Object.values(removalOperations),
  receiptsApi: Object.values(receiptOperations),
  auditApi: Object.values(auditOperations),
  importsApi: Object.values(importOperations),
  webhooksApi: Object.values(webhookOperations),
  apiClientsApi: Object.values(apiClientOperations),
} as unknown as Readonly<Record<ApiFunction, readonly ApiOperation[]>>;

/** The functions behind the partners' and the operator's API. */
export type ApiFunction =
  | 'identityApi'
  | 'operatorApi'
  | 'confirmInvitation'
  | 'invitationsApi'
  | 'customersApi'
  | 'relationshipsApi'
  | 'gdapApi'
  | 'partnershipsApi'
  | 'partnershipRequestsApi'
  | 'customerAccessApi'
  | 'catalogueApi'
  | 'ordersApi'
  | 'subscriptionsApi'
  | 'overviewApi'
  | 'removalsApi'
  | 'receiptsApi'
  | 'auditApi'
  | 'webhooksApi'
  | 'apiClientsApi'
  | 'importsApi';
