import { type OpenPorts, openLink } from '../invitations/open-link.ts';
import { messagePage } from '../platform/pages/page-frame.ts';
import type { PageAnswer, PageRequest } from '../platform/pages/page-handler.ts';
import type { AcceptanceReceipt, SignedReceipt } from './receipt.ts';
import { receiptPage } from './receipt-page.ts';
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
  const receipt = await ports.receipts.get(invitation.id);
  if (receipt === undefined) return { status: 404, page: messagePage(language, 'receipt.notReady') };
  if (request.format === 'json')
    return { file: `receipt-${invitation.id}.json`, body: JSON.stringify(receipt, null, 2) };
  return { status: 200, page: receiptPage(receipt as SignedReceipt<AcceptanceReceipt>, language) };
}
