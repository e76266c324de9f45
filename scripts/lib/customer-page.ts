/** What a customer's page says it shows: its answer sends that back. @param html the page of a pending invitation */
export function shownBy(html: string): Record<string, string> {
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  return { language: field('language'), version: field('version'), hash: field('hash') };
}
