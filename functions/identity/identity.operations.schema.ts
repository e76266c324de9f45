import { operation, pageOfQuery } from '../platform/http/operation.schema.ts';
import { agreementBody, limitsBody, meView, newPartnerBody, newUserBody, partnerList, partnerView, userList, userView } from './identity.schema.ts';



/** What a partner's users may ask of their own account (R2). */
export const identityOperations = {
  getMe: operation({
    id: 'getMe',
    method: 'GET',
    path: '/v1/me',
    access: 'user',
    summary: 'Tells who you are: your partner, its kind, your roles.',
    rows: ['R2'],
    answers: { 200: meView },
  }),
  listUsers: operation({
    id: 'listUsers',
    method: 'GET',
    path: '/v1/users',
    access: 'user',
    summary: "Lists your partner's users, newest first.",
    rows: ['R2'],
    query: pageOfQuery,
    answers: { 200: userList },
    refusals: ['cursor_invalid'],
  }),
  createUser: operation({
    id: 'createUser',
    method: 'POST',
    path: '/v1/users',
    access: 'user',
    summary: 'Creates a user of your partner. A temporary password is mailed to the address.',
    rows: ['R2'],
    body: newUserBody,
    answers: { 201: userView },
    refusals: ['user_already_exists'],
    makes: true,
  }),
} as const;

/** What the operator does (R1): calls signed with AWS credentials. */
export const operatorOperations = {
  createPartner: operation({
    id: 'createPartner',
    method: 'POST',
    path: '/v1/operator/partners',
    access: 'operator',
    summary: 'Opens a partner account.',
    rows: ['R1'],
    body: newPartnerBody,
    answers: { 201: partnerView },
    refusals: ['partner_id_taken'],
    makes: true,
  }),
  listPartners: operation({
    id: 'listPartners',
    method: 'GET',
    path: '/v1/operator/partners',
    access: 'operator',
    summary: 'Lists all partner accounts, newest first.',
    rows: ['R1'],
    query: pageOfQuery,
    answers: { 200: partnerList },
    refusals: ['cursor_invalid'],
  }),
  getPartner: operation({
    id: 'getPartner',
    method: 'GET',
    path: '/v1/operator/partners/{partnerId}',
    access: 'operator',
    summary: 'Reads a partner account.',
    rows: ['R1'],
    answers: { 200: partnerView },
    refusals: ['not_found'],
  }),
  changeAgreement: operation({
    id: 'changeAgreement',
    method: 'PATCH',
    path: '/v1/operator/partners/{partnerId}',
    access: 'operator',
    summary: "Sets the state of a partner's agreement with the programme.",
    rows: ['R1'],
    body: agreementBody,
    answers: { 200: partnerView },
    refusals: ['not_found'],
    changes: true,
  }),
  setPartnerLimits: operation({
    id: 'setPartnerLimits',
    method: 'PATCH',
    path: '/v1/operator/partners/{partnerId}/limits',
    access: 'operator',
    summary: 'Sets how much a partner may ask of the service; what is left out is as for all.',
    rows: ['R36'],
    body: limitsBody,
    answers: { 200: partnerView },
    refusals: ['not_found'],
    changes: true,
  }),
  createPartnerUser: operation({
    id: 'createPartnerUser',
    method: 'POST',
    path: '/v1/operator/partners/{partnerId}/users',
    access: 'operator',
    summary:
      "Creates a partner's user, its first Global admin above all. A temporary password is mailed to the address.",
    rows: ['R1', 'R2'],
    body: newUserBody,
    answers: { 201: userView },
    refusals: ['not_found', 'user_already_exists'],
    makes: true,
  }),
} as const;
