import type { Service } from '../service.ts';

/** Receipts and certificates: what signs them, what tells them, and their page. */
export function addReceipts(service: Service) {
  const { table, receipts, links } = service.grants;
  return {
    sign: service.addFunction('SignReceipt', 'receipts/sign-receipt', [table.read, table.write, receipts.sign], {
      timeout: 30,
    }),
    receiptsApi: service.addFunction('ReceiptsApi', 'receipts/receipts-api', [table.read, receipts.tellKey]),
    receiptPage: service.addFunction('ReceiptPage', 'receipts/receipt-page', [table.read, links.verify]),
  };
}
