/** A cookie that scripts cannot read, and that other sites cannot send along with a form. `seconds`: 0 removes it. */
export function cookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`;
}

/**
 * What a redirect has the next page tell, for a minute and once. In a cookie, for an address can be written by
 * anybody. `__Host-`: set by this host only, over a secure connection only.
 */
export const noticeCookie = '__Host-notice';
export const noticeSeconds = 60;
