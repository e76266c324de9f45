/** More would not fit into a key of an index. */
const longest = 200;

/** Letters that people type as others, and that no normal form takes apart. */
const folded: ReadonlyMap<string, string> = new Map([
  ...([
    ['ß', 'ss'],
    ['ł', 'l'],
    ['ø', 'o'],
    ['đ', 'd'],
    ['ð', 'd'],
    ['þ', 'th'],
    ['æ', 'ae'],
    ['œ', 'oe'],
  ] as const),
  ...([
    ['ı', 'i'],
    ['ħ', 'h'],
    ['ŧ', 't'],
    ['ŋ', 'n'],
    ['ĸ', 'k'],
    ['ə', 'e'],
    ['ʻ', ''],
    ['’', "'"],
  ] as const),
]);

/** Text as it is searched: without case, without accents, single blanks. `Fő  utca` and `FO UTCA` are the same. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßłøđðþæœıħŧŋĸəʻ’]/g, (letter) => folded.get(letter) ?? letter)
    .replace(/[\s#~]+/g, ' ')
    .trim()
    .slice(0, longest);
}
