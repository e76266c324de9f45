import type { KMSClient } from '@aws-sdk/client-kms';
import { macOf } from '../platform/runtime/mac.kms.ts';
import type { WebhookSecrets } from './webhooks.port.ts';

/** Secrets that were asked for; a function serves some hundred webhooks at most before it starts anew. */
const mostKept = 500;

/** Each secret is asked of KMS once per process. */
export function webhookSecretsIn(kms: KMSClient, keyArn: string): WebhookSecrets {
  const kept = new Map<string, string>();
  return {
    async secretOf(webhookId, version) {
      const name = `webhook|${webhookId}|${version}`;
      const known = kept.get(name);
      if (known !== undefined) return known;
      const secret = `whsec_${Buffer.from(await macOf(kms, keyArn, name)).toString('base64')}`;
      if (kept.size >= mostKept) kept.clear();
      kept.set(name, secret);
      return secret;
    },
  };
}
