import type { Bilingual } from '#src/kernel/language.ts';
import { SENSITIVE_EN } from './sensitive-words-en.ts';
import { SENSITIVE_ZH } from './sensitive-words-zh.ts';
import { foldWidth, type Span, sentencesOf } from './text.ts';

/** PROFILE-3: kinds of personal details that are sensitive. `minors` may not be stored at all by default. */
export const SENSITIVE_KINDS = ['family', 'health', 'hobby', 'belief', 'minors'] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

export const SENSITIVE_LABELS: Readonly<Record<SensitiveKind, Bilingual>> = {
  family: { zh: '家庭情况', en: 'Family' },
  health: { zh: '健康状况', en: 'Health' },
  hobby: { zh: '兴趣爱好', en: 'Hobbies' },
  belief: { zh: '信仰与政治倾向', en: 'Belief' },
  minors: { zh: '未成年人信息', en: 'Minors' },
};

/** The words of one language: who a sentence speaks of, phrases of trade to pass over, and words of personal life by kind. */
export type SensitiveWords = {
  person: RegExp;
  business: RegExp;
  strong: Readonly<Record<SensitiveKind, RegExp>>;
  weak: Readonly<Record<SensitiveKind, RegExp>>;
};

const LANGUAGES: readonly { words: SensitiveWords; written: RegExp }[] = [
  { words: SENSITIVE_ZH, written: /\p{Script=Han}/u },
  { words: SENSITIVE_EN, written: /[A-Za-z]{2}/ },
];

/** Any word of personal life in any language: most texts hold none, and are done with one look. */
const CUES = new RegExp(
  LANGUAGES.flatMap(({ words }) => [...Object.values(words.strong), ...Object.values(words.weak)])
    .map((pattern) => `(?:${pattern.source})`)
    .join('|'),
  'imu',
);

/** The kinds of personal detail in one sentence, width folded. */
const kindsIn = (sentence: string): SensitiveKind[] => {
  const found = new Set<SensitiveKind>();
  for (const { words, written } of LANGUAGES) {
    if (!written.test(sentence)) continue;
    const bare = sentence.replace(words.business, (phrase) => '□'.repeat(phrase.length));
    const ofSomebody = words.person.test(bare);
    for (const kind of SENSITIVE_KINDS)
      if (words.strong[kind].test(bare) || (ofSomebody && words.weak[kind].test(bare))) found.add(kind);
  }
  return [...found];
};

/**
 * PROFILE-3: sentences that hold a personal detail of a sensitive kind, zh and en alike, so that they can be marked or left out. Words
 * alone decide: it errs towards leaving out, but for phrases of trade (`家族企业`, `a health check of the system`).
 */
export const findSensitive = (text: string): (Span & { rule: 'PROFILE-3'; kind: SensitiveKind })[] =>
  (CUES.test(foldWidth(text)) ? sentencesOf(text) : []).flatMap((sentence) =>
    kindsIn(foldWidth(sentence.text)).map((kind) => ({
      rule: 'PROFILE-3' as const,
      kind,
      start: sentence.start,
      end: sentence.end,
      text: sentence.text.trim(),
    })),
  );

/** What a personal detail on a contact's card is about: by its name and its text; `null` when neither tells. */
export const kindOfDetail = (name: string, text: string): SensitiveKind | null => {
  const named = kindsIn(foldWidth(name));
  const kinds = named.length > 0 ? named : kindsIn(foldWidth(`他：${text} (he)`));
  return kinds.includes('minors') ? 'minors' : (kinds[0] ?? null);
};

/** PROFILE-1: personal details written where only company facts belong; they go to the contact's card. */
export const personalInCompanyFact = (value: string): { rule: 'PROFILE-1'; kinds: SensitiveKind[] } | null => {
  const kinds = [...new Set(findSensitive(value).map((hit) => hit.kind))];
  return kinds.length === 0 ? null : { rule: 'PROFILE-1', kinds };
};
