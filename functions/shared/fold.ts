/** Text as it is searched: without case, without accents, single blanks. `Fő  utca` and `FO UTCA` are the same. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\s#~]+/g, ' ')
    .trim();
}
