import { formatDate } from '#src/kernel/format-date.ts';
import { type Bilingual, detectLanguage, type Language } from '#src/kernel/language.ts';
import type { DraftedClaim, StaleMark, StaleReason } from './contract.ts';
import { isWatched, staleByClaim } from './domain.ts';

const SOURCES: Readonly<Record<string, Bilingual>> = {
  account: { zh: '客户档案', en: 'account record' },
  fact: { zh: '客户画像事实', en: 'profile fact' },
  contact: { zh: '联系人', en: 'contact' },
  opportunity: { zh: '商机', en: 'opportunity' },
  activity: { zh: '往来记录', en: 'activity' },
  purchase: { zh: '采购记录', en: 'purchase record' },
  user: { zh: '我方人员', en: 'colleague' },
  need: { zh: '需求', en: 'need' },
  document: { zh: '资料', en: 'document' },
  passage: { zh: '资料', en: 'document' },
  prospect: { zh: '潜在客户', en: 'prospect' },
  computation: { zh: '系统计算', en: 'computation' },
};

const REASONS: Readonly<Record<StaleReason, Bilingual>> = {
  changed: { zh: '已更改，引用的原话不再成立', en: 'has changed and no longer says what is quoted' },
  deleted: { zh: '已删除', en: 'was deleted' },
  superseded: { zh: '已有更新的记录', en: 'has been superseded by a newer one' },
  expired: { zh: '已过有效期', en: 'has expired' },
  withdrawn: { zh: '已不可外发', en: 'may no longer be shown outside' },
};

/** What changed, since when, and what to do, in one sentence or two. */
const noteOf = (marks: readonly (StaleMark & { reason: StaleReason })[], language: Language): string => {
  const zh = language === 'zh';
  const parts = marks.map(({ source, reason }) => {
    const what = SOURCES[source.type]?.[language] ?? source.type;
    return zh ? `所依据的${what}${REASONS[reason].zh}` : `the ${what} it rests on ${REASONS[reason].en}`;
  });
  const since = marks[0]?.since ? formatDate(marks[0].since, language) : null;
  const told = [...new Set(parts)].join(zh ? '；' : '; ');
  return zh
    ? `${since ? `${since}发现：` : ''}${told}。请重新起草，或核对后改写确认。`
    : `${since ? `Found ${since}: ` : ''}${told}. Redraft, or check the record and confirm it by an edit.`;
};

/**
 * The claims as they stand today: those whose evidence has changed are `stale`, with a note on what changed, since when and what to do.
 * A claim keeps its text and evidence: what it was drafted from stays readable.
 * @param language the draft's; guessed from the claims when absent
 */
export const withStale = <Drafted extends DraftedClaim>(
  claims: readonly Drafted[],
  marks: readonly StaleMark[],
  language?: Language,
): Drafted[] => {
  const stale = staleByClaim(marks);
  if (stale.size === 0) return [...claims];
  const spoken = language ?? detectLanguage(claims.map((claim) => claim.text).join('\n')) ?? 'zh';
  return claims.map((claim) => {
    const found = stale.get(claim.id);
    if (!found || !isWatched(claim)) return claim;
    return { ...claim, status: 'stale', note: [claim.note, noteOf(found, spoken)].filter(Boolean).join(' ') };
  });
};
