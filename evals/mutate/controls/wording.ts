import { readDates } from '#src/kernel/read-dates.ts';
import type { Rewriting } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { rewriteWords } from './everywhere.ts';
import { sameFigures } from './figures.ts';
import { SYNONYMS_EN, SYNONYMS_ZH } from './synonyms.ts';

const family = 'control_wording';

const NOT_NOW = /年|月|曾|过|去|近|将|前|后|昨|上次|下|目前|现|当前|基线|，但|^(?:可能|如果|若)/u;
const NOT_NOW_EN =
  /\b(?:was|were|had|fell|rose|grew|dropped|did|said|told|asked|wrote|sent|last|since|ago|will|would|next|before|after|by|at present|currently|now|if|when|may|might|yesterday|20\d\d)\b/iu;
/** Slots whose words tell a wish or a condition. */
const WANTED: ReadonlySet<string | number> = new Set([
  'need',
  'aKeeps',
  'bKeeps',
  'goals',
  'actions',
  'firstNeed',
  'listen',
  'empathise',
]);
const PRESENT_ZH = /是|有|由|在|占|要靠|靠|用|需要|关注|负责/u;
const PRESENT_EN = /\b(?:is|are|has|have|runs|uses|holds|needs|wants|weighs?|stands?|serves?|decides)\b/u;

const PUNCTUATION: Readonly<Record<'zh' | 'en', readonly ((text: string) => string)[]>> = {
  zh: [
    (text) => text.replace(/。$/u, ''),
    (text) => text.replace(/“([^“”]*)”/gu, '「$1」'),
    (text) => text.replace(/（([^（）]*)）/gu, '($1)'),
    (text) => text.replace(/(?<=\p{Script=Han})，(?=\p{Script=Han})/u, '； ').replace('； ', '；'),
  ],
  en: [
    (text) => text.replace(/\.$/u, ''),
    (text) => text.replace(/[“”]/gu, '"'),
    (text) => text.replace(/[’]/gu, "'"),
    (text) => text.replace(/'(?=s\b|t\b)/gu, '’'),
    (text) => text.replace(/(?<=[a-z]); (?=[a-z])/u, ' – '),
  ],
};

/** `唐叙在2026-11-25前把…` as `2026-11-25前，唐叙把…`; `By 2026-11-25 Marta sends …` as `Marta sends … by 2026-11-25`. */
const fronted = (text: string, language: 'zh' | 'en'): string | null => {
  if (language === 'zh') {
    const found = /^(\p{Script=Han}{2,4})(?:在|于) ?(\d{4}-\d{2}-\d{2}) ?(前|之前)(?=[把将向与给请约：])(.+)$/u.exec(
      text,
    );
    return found ? `${found[2]}${found[3]}，${found[1]}${found[4]}` : null;
  }
  const by = /^By ((?:\d{4}-\d{2}-\d{2})|\d{1,2} \w+(?: \d{4})?),? ([^,.;]+)\.$/u.exec(text);
  if (by) return `${by[2]} by ${by[1]}.`.replace(/^./u, (first) => first.toUpperCase());
  const last = /^([^,.;]+) by (\d{4}-\d{2}-\d{2})\.$/u.exec(text);
  return last ? `By ${last[2]}, ${last[1]}.` : null;
};

export const WORDING_REWRITINGS: readonly Rewriting[] = [
  rewriteWords(
    { id: 'synonyms', family, about: 'one word for another of the same sense' },
    (text, { language, pick }) => {
      for (const [pattern, to] of inAnyOrder(language === 'zh' ? SYNONYMS_ZH : SYNONYMS_EN, pick)) {
        if (!pattern.test(text)) continue;
        const after = text.replace(pattern, to);
        if (sameFigures(text, after)) return after;
      }
      return null;
    },
  ),
  rewriteWords(
    { id: 'leading-connective', family, about: '“目前，” or “At present,” before a statement of how things are' },
    (text, { language }, place) => {
      if (place?.claim.kind !== 'fact' || readDates(text).length > 0 || /[:：“]/u.test(text)) return null;
      // A need is a wanted state, not how things are.
      if (place.path.some((step) => WANTED.has(step))) return null;
      if (language === 'zh') return NOT_NOW.test(text) || !PRESENT_ZH.test(text) ? null : `目前，${text}`;
      if (NOT_NOW_EN.test(text) || !PRESENT_EN.test(text)) return null;
      // A name keeps its capital; other first words lose it.
      const first =
        /^(?:The|One|Orders|Each|It|Two|Three|Their|Its|They|There|Nobody|Some|Many|He|She|We|Our|You|Your|A|An|Less|More|All|Most|Every)\b/u.test(
          text,
        )
          ? text.charAt(0).toLowerCase() + text.slice(1)
          : text;
      return `At present, ${first}`;
    },
    { claimsOnly: true },
  ),
  rewriteWords(
    { id: 'punctuation', family, about: 'another form of the same punctuation' },
    (text, { language, pick }) => {
      for (const change of inAnyOrder(PUNCTUATION[language], pick)) {
        const after = change(text);
        if (after !== text && sameFigures(text, after)) return after;
      }
      return null;
    },
  ),
  rewriteWords(
    { id: 'fronted-date', family, about: 'when it is due moves to the front or the end of the sentence' },
    (text, { language }) => {
      const after = fronted(text, language);
      return after && sameFigures(text, after) ? after : null;
    },
  ),
];
