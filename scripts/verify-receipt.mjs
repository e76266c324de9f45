#!/usr/bin/env node
/**
 * Verifies the receipt of an acceptance, or the certificate of a removal, without the service:
 *
 *   node scripts/verify-receipt.mjs receipt.json --key key.pem
 *   node scripts/verify-receipt.mjs receipt.json --key https://…/v1/receipts/key
 *
 * The key is the public one, as PEM or as the API gives it. Ends with 0 where the receipt is as it was signed, with 1 where it
 * is not, and with 2 where it could not be checked.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';

const args = process.argv.slice(2);
const at = args.indexOf('--key');
const [file] = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
const keySource = at < 0 ? undefined : args[at + 1];
if (file === undefined || keySource === undefined) {
  console.error('Usage: verify-receipt <receipt.json> --key <key.pem | https://…/v1/receipts/key>');
  process.exit(2);
}

try {
  const key = createPublicKey(await readKey(keySource));
  const { document, hash, signature } = JSON.parse(readFileSync(file, 'utf8'));
  const bytes = Buffer.from(canonicalize(document) ?? 'null');
  if (createHash('sha256').update(bytes).digest('hex') !== hash) end('the document does not fit its hash.');
  if (!verify('sha256', bytes, key, Buffer.from(signature.value, 'base64')))
    end('the signature does not fit the document.');
  console.log(`Valid: ${document.kind}.`);
} catch (error) {
  console.error(`Could not be checked: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}

/** @param {string} source */
async function readKey(source) {
  const text = /^https?:/.test(source) ? await download(source) : readFileSync(source, 'utf8');
  return text.trim().startsWith('{') ? JSON.parse(text).pem : text;
}

/** @param {string} why */
function end(why) {
  console.error(`Not valid: ${why}`);
  process.exit(1);
}

/** @param {string} url */
async function download(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}.`);
  return answer.text();
}
