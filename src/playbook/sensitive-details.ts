import type { Bilingual } from '#src/kernel/language.ts';
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

const PATTERNS: Readonly<Record<SensitiveKind, RegExp>> = {
  family:
    /妻子|丈夫|爱人|太太|老婆|老公|配偶|离婚|结婚|婚姻|父母|岳(?:父|母)|家(?:里人|庭住址|住)|\b(?:wife|husband|spouse|married|divorced?|divorce|marriage|parents|in-laws|home address)\b/i,
  health:
    /生病|住院|手术|病假|糖尿病|高血压|癌|抑郁|怀孕|身体(?:不好|欠佳)|体检|\b(?:ill(?:ness)?|hospital|surgery|sick leave|diabet\w*|cancer|depress\w*|pregnan\w*|blood pressure)\b/i,
  hobby:
    /爱好|喜欢(?:钓鱼|打球|高尔夫|跑步|喝茶|喝酒|摄影|爬山|书法|足球|篮球)|钓鱼|高尔夫|马拉松|生日|\b(?:hobb(?:y|ies)|golf\w*|fishing|marathon|birthday|sailing|plays (?:tennis|football|chess))\b/i,
  belief: /信(?:佛|基督|教)|宗教信仰|政治倾向|党派|\b(?:religio\w*|church|mosque|political views)\b/i,
  minors:
    /(?:儿子|女儿|孩子|小孩|孙子|孙女)|(?:上|读|念)(?:小学|初中|高中|幼儿园)|\b(?:his|her|their) (?:son|daughter|kids?|child(?:ren)?)\b|\b(?:kindergarten|primary school|school-?age)\b/i,
};

/** PROFILE-3: sentences that hold a personal detail of a sensitive kind, so that a person can mark them or leave them out. A hint, no verdict. */
export const findSensitive = (text: string): (Span & { rule: 'PROFILE-3'; kind: SensitiveKind })[] =>
  sentencesOf(text).flatMap((sentence) => {
    const folded = foldWidth(sentence.text);
    return SENSITIVE_KINDS.filter((kind) => PATTERNS[kind].test(folded)).map((kind) => ({
      rule: 'PROFILE-3' as const,
      kind,
      start: sentence.start,
      end: sentence.end,
      text: sentence.text.trim(),
    }));
  });

/** PROFILE-1: personal details written where only company facts belong; they go to the contact's card. */
export const personalInCompanyFact = (value: string): { rule: 'PROFILE-1'; kinds: SensitiveKind[] } | null => {
  const kinds = [...new Set(findSensitive(value).map((hit) => hit.kind))];
  return kinds.length === 0 ? null : { rule: 'PROFILE-1', kinds };
};
