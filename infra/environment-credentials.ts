/**
 * Stands in for the SDK's search for credentials in the bundles (infra/bundle.ts): a Lambda has them in its environment,
 * and nowhere else. Profiles, SSO, web identities and instance metadata, with the clients they need, stay out.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';

export const defaultProvider = () => fromEnv();
