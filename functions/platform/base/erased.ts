/** What stands where a personal value was erased (R56). No address ever ends like this (RFC 2606). */
export const erasedText = 'erased';
export const erasedDomain = 'erased.invalid';
export const erasedContact = { name: erasedText, email: `${erasedText}@${erasedDomain}` } as const;
