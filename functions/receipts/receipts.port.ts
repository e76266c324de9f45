import type { SignedDocuments } from '../platform/signing/signed-documents.port.ts';
import type { ReceiptDocument } from './receipt.ts';

/** Where receipts and certificates are kept: beside the invitation or the removal they are of (R41, R42). */
export type Receipts = SignedDocuments<ReceiptDocument>;
