const domainLabel = /^[a-z0-9-]{1,63}$/;

/** A domain name of at least two labels, in lower case. */
export function isDomainName(text: string): boolean {
  const labels = text.split('.');
  const isLabel = (label: string) => domainLabel.test(label) && !label.startsWith('-') && !label.endsWith('-');
  return labels.length > 1 && labels.every(isLabel) && /^[a-z][a-z0-9-]/.test(labels.at(-1) ?? '');
}
