import { KMSClient } from '@aws-sdk/client-kms';
import { awsClient } from '../runtime/aws-client.aws.ts';
import { setting } from '../runtime/environment.ts';
import { macOf } from '../runtime/mac.kms.ts';
import type { CursorKey } from './cursor.ts';

/**
 * The key that this function was deployed with (`CURSOR_KEY`), as all functions that list things derive it: the MAC of
 * a fixed text by a KMS key that never leaves KMS. One call for the life of a function's instance.
 */
export function deployedCursorKey(kms = new KMSClient(awsClient())): CursorKey {
  let derived: Promise<Buffer> | undefined;
  const derive = async () => Buffer.from(await macOf(kms, setting('CURSOR_KEY'), 'cursors'));
  return () => {
    derived ??= derive().catch((error) => {
      derived = undefined;
      throw error;
    });
    return derived;
  };
}
