import type { PreTokenGenerationV2TriggerEvent } from 'aws-lambda';
import { deployedTables } from '../platform/table/deployed-tables.dynamodb.ts';
import { claimsFor } from './claims.ts';
import { partnersIn } from './partners.dynamodb.ts';

// Cognito waits for five seconds: one try, and another.
const partners = partnersIn(deployedTables(2));

/** Puts the partner, its kind and the user's roles into the access token (R2). Each call is held against the table. */
export async function handler(event: PreTokenGenerationV2TriggerEvent): Promise<PreTokenGenerationV2TriggerEvent> {
  const claims = await claimsFor(partners, String(event.request.userAttributes.sub));
  if (claims === undefined) return event;
  event.response = { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } } };
  return event;
}
