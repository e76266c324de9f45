import { auditOperations } from '../audit/audit.schema.ts';
import { identityOperations, operatorOperations } from '../identity/identity.operations.schema.ts';
import { invitationOperations } from '../invitations/invitations.schema.ts';
import { receiptOperations } from '../receipts/receipts.schema.ts';
import { gdapOperations } from '../relationships/gdap.schema.ts';
import { relationshipOperations } from '../relationships/relationships.schema.ts';
import { removalOperations } from '../removals/removals.schema.ts';
import type { ApiOperation } from './operation.schema.ts';

/** These alone make links, and so have a function of their own. */
const linkMaking = [
  invitationOperations.confirmInvitation,
  invitationOperations.confirmInvitationBatch,
  invitationOperations.resendInvitation,
  gdapOperations.requestGdap,
];

/** It drafts an invitation: what prepares invitations carries it out. */
const drafting = [gdapOperations.draftGdap];

/** Every operation of the API, by the function that carries it out. Routes and the OpenAPI document come from here. */
export const operationsByFunction = {
  identityApi: Object.values(identityOperations),
  operatorApi: Object.values(operatorOperations),
  confirmInvitation: linkMaking,
  invitationsApi: [
    ...Object.values(invitationOperations).filter((operation) => !linkMaking.includes(operation as never)),
    ...drafting,
  ],
  gdapApi: Object.values(gdapOperations).filter(
    (operation) => ![...linkMaking, ...drafting].includes(operation as never),
  ),
  relationshipsApi: Object.values(relationshipOperations),
  removalsApi: Object.values(removalOperations),
  receiptsApi: Object.values(receiptOperations),
  auditApi: Object.values(auditOperations),
} as unknown as Readonly<Record<ApiFunction, readonly ApiOperation[]>>;

/** The functions behind the partners' and the operator's API. */
export type ApiFunction =
  | 'identityApi'
  | 'operatorApi'
  | 'confirmInvitation'
  | 'invitationsApi'
  | 'relationshipsApi'
  | 'gdapApi'
  | 'removalsApi'
  | 'receiptsApi'
  | 'auditApi';
