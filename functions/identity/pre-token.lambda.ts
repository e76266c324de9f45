import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { stateOf, userStateOf } from './account-state.ts';
import { claimNames } from './caller.ts';
import { partnersIn } from './partners.dynamodb.ts';

const partners = partnersIn(deployedTables());

/**
 * Puts the partner, its kind and the user's roles into the access token (R2). They come from the table only: whoever
 * has a sign-in but no place in the table gets a token without claims, and is refused everywhere.
 */
export async function handler(event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> {
  const user = await partners.getUser(String(event.request.userAttributes.sub));
  if (user === undefined || userStateOf(user) === 'removed') return event;
  const partner = await partners.getPartner(user.accountId);
  // Told to whoever signs in; each call is held against the table besides.
  if (userStateOf(user) === 'disabled') throw new Error('Your user is disabled. Ask a Global admin of your account.');
  if (partner === undefined || stateOf(partner) !== 'active')
    throw new Error('Your account is suspended or closed. Ask the operator.');
  event.response = {
    claimsAndScopeOverrideDetails: {
      accessTokenGeneration: {
        claimsToAddOrOverride: {
          [claimNames.accountId]: user.accountId,
          [claimNames.partnerKind]: user.partnerKind,
          [claimNames.partnerName]: partner.company,
          [claimNames.roles]: user.roles.join(' '),
        },
      },
    },
  };
  return event;
}
