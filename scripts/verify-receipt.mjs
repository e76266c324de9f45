#!/usr/bin/env node
/**
 * Verifies the receipt of an acceptance, or the certificate of a removal, without the service:
 *
 *   node scripts/verify-receipt.mjs receipt.json --key key.pem node scripts/verify-receipt.mjs receipt.json --key
 * https://…/v1/receipts/key
 *
 * The key is the public one, as PEM or as the API gives it. Ends with 0 where the receipt is as it was signed, with 1
 * where it is not, and with 2 where it could not be checked.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { Command } from 'commander';

const command = new Command('verify-receipt')
  .description('Verifies a receipt or a certificate without the service. 0: as it was signed; 1: not; 2: not checked.')
  .argument('<receipt.json>', 'the receipt, as it was kept')
  .requiredOption('--key <source>', 'the public key: a PEM file, or https://…/v1/receipts/key')
  .showHelpAfterError()
  .allowExcessArguments(false)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse();
const [file] = command.args;
const { key: keySource } = command.opts();

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
