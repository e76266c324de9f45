import type { MessageKey } from '../language.tsx';

/** What an invitation asks for, as a list or a screen says it. */
interface Asking {
  readonly asks?: { readonly kind: string } | undefined;
  readonly granular?: unknown;
}

/** The text of what an invitation asks for; `both`: a relationship and granular privileges. */
export function askedKey({ asks, granular }: Asking): MessageKey {
  return `asks.${asks?.kind ?? (granular === undefined ? 'relationship' : 'both')}` as MessageKey;
}
