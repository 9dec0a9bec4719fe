import type { Bilingual } from '#src/kernel/language.ts';
import { isoDay, toDate, type When } from './time.ts';

/** REF-1: what a customer may agree to. */
export const REFERENCE_KINDS = ['introduction', 'name', 'written_case', 'quote', 'visit', 'event'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];
export const REFERENCE_LABELS: Readonly<Record<ReferenceKind, Bilingual>> = {
  introduction: { zh: '引荐', en: 'Introduction' },
  name: { zh: '使用名称', en: 'Use of the name' },
  written_case: { zh: '书面案例', en: 'Written case' },
  quote: { zh: '引用原话', en: 'Quote' },
  visit: { zh: '参观', en: 'Visit' },
  event: { zh: '活动分享', en: 'Event' },
};

export type Consent = { kind: ReferenceKind; agreedBy: string; until: When | null };

/** REF-1: drafts use nothing beyond what was agreed, by whom and until when. A consent without an end holds. */
export const mayUseReference = (consents: readonly Consent[], kind: ReferenceKind, now: Date): boolean =>
  consents.some((consent) => {
    const until = toDate(consent.until);
    return consent.kind === kind && consent.agreedBy.trim() !== '' && (until === null || isoDay(until) >= isoDay(now));
  });
