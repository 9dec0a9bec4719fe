/** A word another word may stand for in the other language, 0 < `weight` ≤ 1: how sure that it is meant. */
export type Translation = { word: string; weight: number };

/** A Chinese–English dictionary as searches need it. Chinese is simplified and folded, English in index terms (stems). */
export type Dictionary = {
  /** How many Chinese words it holds. */
  readonly words: number;
  /** Bytes of memory it takes. */
  readonly bytes: number;
  /** Characters of the longest word. */
  readonly longest: number;
  has: (word: string) => boolean;
  /** English terms for a Chinese word, surest first, names by their pinyin too; empty for an unknown word. */
  toEnglish: (word: string) => Translation[];
  /** Chinese words whose whole explanation is these terms in this order (several: a set phrase), or holds the one term. */
  toChinese: (terms: readonly string[]) => Translation[];
};

/** Where the service gets its dictionary: read when a search first needs it, once for all workspaces. */
export type DictionaryDoor = {
  /** @throws Error when the file cannot be read; it stays so until the service starts anew */
  open: () => Promise<Dictionary>;
};
