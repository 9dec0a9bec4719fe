import type { Bilingual } from '#src/kernel/language.ts';
import { foldWidth } from './text.ts';

/** REC-1: why a recommended document was dismissed. Not relevant is not out of date: they mean different things for later. */
export const DISMISSALS = [
  'not_relevant',
  'wrong_stage',
  'out_of_date',
  'poor_quality',
  'already_seen',
  'other',
] as const;
export type Dismissal = (typeof DISMISSALS)[number];

/**
 * What a dismissal says beyond the deal it was made on. `like`: of like deals; `any`: of the document, whatever the deal; `stage`: of
 * deals in the same stage; `none`: of nothing but this deal. `leaves`: it goes from this deal's list, else it only moves down.
 */
export const DISMISSAL_TABLE: Readonly<
  Record<
    Dismissal,
    { label: Bilingual; reach: 'like' | 'any' | 'stage' | 'none'; leaves: boolean; words: RegExp | null }
  >
> = {
  out_of_date: {
    label: { zh: '内容过时', en: 'out of date' },
    reach: 'any',
    leaves: true,
    words:
      /过时|过期|失效|陈旧|太旧|旧了|旧版|已停产|out[- ]of[- ]date|outdated|stale|obsolete|expired|too old|old version/iu,
  },
  already_seen: {
    label: { zh: '客户已看过', en: 'the customer has seen it' },
    reach: 'none',
    leaves: false,
    words: /看过|见过|已有|已经?给过|已发|发过|already|has seen|have seen|seen it/iu,
  },
  wrong_stage: {
    label: { zh: '阶段不对', en: 'wrong stage' },
    reach: 'stage',
    leaves: true,
    words: /阶段|太早|还早|太晚|时机|too early|too late|wrong stage|timing/iu,
  },
  poor_quality: {
    label: { zh: '质量不够', en: 'poor quality' },
    reach: 'any',
    leaves: false,
    words: /质量|粗糙|没有数字|没数据|错误|写得差|看不懂|poor|badly|quality|errors?\b|no figures|no numbers/iu,
  },
  not_relevant: {
    label: { zh: '不相关', en: 'not relevant' },
    reach: 'like',
    leaves: true,
    words:
      /不相关|无关|不合适|不适合|不对口|不匹配|行业不同|用不上|irrelevant|not relevant|no fit|unrelated|does(?:n['’]t| not) (?:fit|apply|match)|wrong industry/iu,
  },
  other: { label: { zh: '其他原因', en: 'another reason' }, reach: 'like', leaves: false, words: null },
};

/** The reason in one of the known words, read from what a seller wrote; `other` when it is none of them. */
export const readDismissal = (reason: string | null | undefined): Dismissal => {
  const text = foldWidth(reason ?? '');
  const order: Dismissal[] = ['already_seen', 'out_of_date', 'wrong_stage', 'not_relevant', 'poor_quality'];
  return order.find((each) => DISMISSAL_TABLE[each].words?.test(text)) ?? 'other';
};
