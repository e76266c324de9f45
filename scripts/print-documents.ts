/** Prints the generated documents as one JSON object, for the check that holds them against what is kept. */
import { documents } from './lib/documents.ts';

process.stdout.write(JSON.stringify(await documents()));
