import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Where the embedded AWS shows the emails that it caught instead of delivering them. */
export const inboxUrlOf = (endpoint: string) => `${endpoint}/_ministack/ses/messages`;

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

/** All emails of an inbox, oldest first; `to` keeps those to one address. */
export async function readInbox(inboxUrl: string, to?: string): Promise<CaughtEmail[]> {
  const answer = await fetch(inboxUrl);
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

/** Keeps the emails of an inbox that is about to be stopped: it forgets them. */
export async function keepInbox(inboxUrl: string, file: string): Promise<void> {
  const known = new Set(keptEmails(file).map(({ id }) => id));
  const fresh = (await readInbox(inboxUrl)).filter(({ id }) => !known.has(id));
  for (const email of fresh) appendFileSync(file, `${JSON.stringify(email)}\n`);
}

/** The emails that were kept, oldest first. */
export function keptEmails(file: string, to?: string): CaughtEmail[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const emails = lines.map((line) => JSON.parse(line) as CaughtEmail);
  return emails.filter((email) => to === undefined || email.to.includes(to));
}

/** The customer's link in an email. */
export function linkIn(text: string): string | undefined {
  return /https?:\/\/\S+\/[icp]\/[\w.-]+/.exec(text)?.[0];
}
