import type { FoundDocument } from '#src/features/library/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { DISMISSAL_TABLE } from '#src/playbook/dismissals.ts';
import { DOCUMENT_TABLE } from '#src/playbook/documents.ts';
import { STAGE_LABELS } from '#src/playbook/stages.ts';
import type { Brief } from '../brief.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Choice, Recommendation } from '../domain.ts';
import { knownType, sharingOf } from './domain-fit.ts';
import { STOP_TEXTS } from './domain-stops.ts';

export const NEAR_MISS_KINDS = [
  'dismissed',
  'expired',
  'stop_listed',
  'rival',
  'own_story',
  'not_shareable',
  'wrong_stage',
  'other_industry',
  'weak',
] as const;

/** A document that nearly fits, and why it was not recommended, or not to be handed over. */
export type NearMiss = {
  document: Pick<FoundDocument, 'id' | 'title' | 'type'>;
  why: { kind: (typeof NEAR_MISS_KINDS)[number]; text: Bilingual };
};

const MOST = 8;
/** How well a need must be answered, or how like the industry must be, to be near at all. */
const NEAR_NEED = 0.1;
const NEAR_INDUSTRY = 0.5;
const GOOD_STAGE = 0.6;

/** What came near and was left out, with the one reason that matters most; what a person or a rule decided comes first. */
export const nearMissesOf = (
  brief: Brief,
  { chosen, expired, stopped, dismissed, unfit }: Choice,
  facts: ReadonlyMap<string, DocumentFacts>,
): NearMiss[] =>
  [
    ...dismissed.map((each) => miss(each, 'dismissed', dismissedText(each))),
    ...expired.map((each) => miss(each, 'expired', expiredText(each))),
    ...stopped.flatMap((each) => {
      const stop = facts.get(each.candidate.document.id)?.stop;
      return stop ? [miss(each, stop, STOP_TEXTS[stop])] : [];
    }),
    ...chosen.filter(mightBeShared).map((each) => miss(each, 'not_shareable', NOT_SHAREABLE)),
    ...unfit.flatMap((each) => unfitMiss(brief, each)),
  ].slice(0, MOST);

const miss = (
  { candidate: { document } }: Recommendation,
  kind: NearMiss['why']['kind'],
  text: Bilingual,
): NearMiss => ({
  document: { id: document.id, title: document.title, type: document.type },
  why: { kind, text },
});

const dismissedText = ({ learnt }: Recommendation): Bilingual => {
  const { label } = DISMISSAL_TABLE[learnt?.here?.code ?? 'other'];
  return { zh: `在这个商机上被否决：${label.zh}。`, en: `Dismissed on this opportunity: ${label.en}.` };
};

const expiredText = ({ candidate: { document } }: Recommendation): Bilingual => ({
  zh: `内容合适，但已于 ${document.validUntil} 过期。`,
  en: `It would fit, but expired on ${document.validUntil}.`,
});

/** One of a kind that customers are usually given, which nobody has cleared for that. */
const mightBeShared = ({ candidate: { document } }: Recommendation): boolean => {
  const type = knownType(document.type);
  return !sharingOf(document).mayLeave && type !== null && !DOCUMENT_TABLE[type].internal;
};

const NOT_SHAREABLE: Bilingual = {
  zh: '内容合适，但没有标明可以外发：只能内部参考，要给客户看先请资料负责人确认（GUARD-4）。',
  en: 'It fits, but is not cleared to leave the house: for us only, until whoever answers for it clears it (GUARD-4).',
};

const unfitMiss = (brief: Brief, each: Recommendation): NearMiss[] => {
  const { need, industry, stage } = each.fit.values;
  const near = (each.fit.needs.length > 0 && (need ?? 0) >= NEAR_NEED) || (industry ?? 0) >= NEAR_INDUSTRY;
  if (!near) return [];
  const { document } = each.candidate;
  const label = STAGE_LABELS[brief.opportunity.stage];
  if (industry === 0 && document.industry)
    return [
      miss(each, 'other_industry', {
        zh: `与需求沾边，但讲的是“${document.industry}”，不是“${brief.industry}”。`,
        en: `It touches a need, but is from ${document.industry}, not ${brief.industry}.`,
      }),
    ];
  if (stage !== null && stage < GOOD_STAGE)
    return [
      miss(each, 'wrong_stage', {
        zh: `沾边，但不是给“${label.zh}”阶段用的。`,
        en: `It is close, but not meant for the stage "${label.en}".`,
      }),
    ];
  return [
    miss(each, 'weak', {
      zh: '只沾到一点边，不足以推荐。',
      en: 'It touches the matter only lightly: not enough to recommend it.',
    }),
  ];
};
