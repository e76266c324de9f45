import type { SignedDocument } from './signed-document.ts';

/** Where signed documents are kept: beside the thing they are of, once. */
export interface SignedDocuments<Document> {
  /** @param id of the thing it is of */
  get(id: string): Promise<SignedDocument<Document> | undefined>;
  /** Keeps the first; a second of the same is left. */
  keep(id: string, signed: SignedDocument<Document>): Promise<void>;
}
