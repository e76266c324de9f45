import { type OpenPorts, openLink } from '../invitations/open-link.ts';
import type { Language } from '../platform/base/languages.ts';
import { messagePage } from '../platform/pages/page-frame.ts';
import type { PageAnswer, PageRequest } from '../platform/pages/page-handler.ts';
import type { AcceptanceReceipt, SignedReceipt } from './receipt.ts';
import { receiptPage, type WayBack } from './receipt-page.ts';
import type { Receipts } from './receipts.port.ts';

/**
 * Shows the customer the receipt of what it accepted, to print or to keep as a file (R41).
 * @throws `link_invalid`, `link_void`
 */
export async function showReceipt(
  ports: OpenPorts & { readonly receipts: Pick<Receipts, 'get'> },
  request: PageRequest,
): Promise<PageAnswer> {
  const invitation = await openLink(ports, request.token);
  const language = request.language ?? invitation.language;
  if (invitation.status !== 'accepted') return { status: 404, page: messagePage(language, 'receipt.none') };
  return receiptAnswer(ports.receipts, invitation.id, { format: request.format, language });
}

interface Asked {
  /** `json`: as a file. */
  readonly format: string | undefined;
  readonly language: Language;
  /** Where it is one of several. */
  readonly back?: WayBack;
}

/** The receipt of an accepted invitation, as a page or as a file; where it is not signed yet, that it will be. */
export async function receiptAnswer(
  receipts: Pick<Receipts, 'get'>,
  invitationId: string,
  { format, language, back }: Asked,
): Promise<PageAnswer> {
  const receipt = await receipts.get(invitationId);
  if (receipt === undefined) return { status: 404, page: messagePage(language, 'receipt.notReady') };
  if (format === 'json') return { file: `receipt-${invitationId}.json`, body: JSON.stringify(receipt, null, 2) };
  return { status: 200, page: receiptPage(receipt as SignedReceipt<AcceptanceReceipt>, language, back) };
}
