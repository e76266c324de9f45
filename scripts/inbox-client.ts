/** Reads the emails that the embedded AWS caught instead of delivering them. */
export interface CaughtEmail {
  readonly id: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: string;
}

interface RawEmail {
  readonly MessageId: string;
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
  readonly BodyHtml: string;
  /** Seconds since 1970. */
  readonly Timestamp: number;
}

/** All emails caught so far, oldest first; `to` keeps those to one address. */
export async function readInbox(endpoint: string, to?: string): Promise<CaughtEmail[]> {
  const answer = await fetch(`${endpoint}/_ministack/ses/messages`);
  const { messages } = (await answer.json()) as { messages: Record<string, RawEmail[]> };
  return Object.values(messages)
    .flat()
    .map((raw) => ({
      id: raw.MessageId,
      to: raw.To,
      subject: raw.Subject,
      text: raw.BodyText,
      html: raw.BodyHtml,
      at: new Date(raw.Timestamp * 1000).toISOString(),
    }))
    .filter((email) => to === undefined || email.to.includes(to));
}

/** The customer's link in an email. */
export function linkIn(text: string): string | undefined {
  return /https?:\/\/\S+\/i\/[\w.-]+/.exec(text)?.[0];
}
