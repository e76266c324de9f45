/** What every answer is sent with: over TLS only, and taken for nothing but what it says it is. */
export const safeHeaders = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
} as const;
