/** More would not fit into a key of an index. */
const longest = 200;

/** Text as it is searched: without case, without accents, single blanks. `Fő  utca` and `FO UTCA` are the same. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[\s#~]+/g, ' ')
    .trim()
    .slice(0, longest);
}
