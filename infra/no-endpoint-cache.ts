/**
 * Stands in for the cache of discovered endpoints in the bundles (infra/bundle.ts): DynamoDB's client has one, and
 * fills it only where endpoint discovery is switched on.
 */
export class EndpointCache {}
