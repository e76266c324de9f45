/** How many emails people who are not signed in may have sent in a day. */
export interface MailBrake {
  /** From one source, such as a home or an office. */
  readonly perSource: number;
  /** From all sources. */
  readonly inAll: number;
}

/** Where a request came from: an address, or of IPv6 the network of one subscriber (/64). Personal: hash it. */
export function sourceOf(ip: string): string {
  if (!ip.includes(':')) return ip;
  const [before = '', after] = ip.toLowerCase().split('::');
  const [start, end] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = after === undefined ? 0 : Math.max(0, 8 - start.length - end.length);
  return [...start, ...Array.from({ length: zeros }, () => '0'), ...end]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
