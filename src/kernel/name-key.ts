/**
 * The key two spellings of one name share: NFKC (full width, compatibility forms), lower case, and neither spaces nor
 * punctuation. `GTXPro` and `GTX Pro`, `林奇（上海）科技` and `林奇(上海)科技` are one. Empty for a name of marks alone.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, '');
