import type { CustomerId } from '../platform/base/ids.ts';
import type { Language } from '../platform/base/languages.ts';

/** Somebody asks for a link to its own view: by an address, as it is hashed, or by an older link of a customer. */
export type ViewRequest = { readonly language: Language } & (
  | { readonly recipientHash: string }
  | { readonly customerId: CustomerId }
);

/** Where requests wait until they are mailed, so that the page's answer takes as long whatever is known. */
export interface ViewRequests {
  add(request: ViewRequest): Promise<void>;
}
