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

/** Names of one thing as they are searched, the first of them first; `|` between them. */
export function searchableNames(names: readonly (string | undefined)[]): string {
  const given = names.map((name = '') => searchable(name)).filter((name) => name !== '');
  return [...new Set(given)].join('|').slice(0, longest);
}

/** Whether a word of some names begins with a text, or more of them from there on: `toys` of `tailspin toys|anna`. */
export function hasWord(names: string, text: string): boolean {
  for (let at = names.indexOf(text); at >= 0; at = names.indexOf(text, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(names.slice(0, at).at(-1) ?? '')) return true;
  return false;
}

/** Text as it is searched: without case, without accents, single blanks. `Fő  utca` and `FO UTCA` are the same. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßłøđðþæœıħŧŋĸəʻ’]/g, (letter) => folded.get(letter) ?? letter)
    .replace(/[\s#~|]+/g, ' ')
    .trim()
    .slice(0, longest);
}
