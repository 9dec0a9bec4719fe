import type { Bilingual } from '#src/kernel/language.ts';
import type { Brief, Reason } from '../brief.ts';
import type { Recommendation } from '../domain.ts';
import { joinBilingual } from '../join-bilingual.ts';
import { headCountIn, isLikeSize } from './domain-size.ts';

export const DIMENSIONS = ['need', 'role', 'stage', 'industry', 'size', 'competitor', 'objection'] as const;
export const DIMENSION_STATES = ['met', 'not_met', 'unknown'] as const;

/** How a document does in one respect: ✓, ✗, or ? where nothing on record tells. */
export type Dimension = {
  kind: (typeof DIMENSIONS)[number];
  state: (typeof DIMENSION_STATES)[number];
  text: Bilingual;
};

/**
 * A document in all seven respects of REC-1, each with its state and words.
 * @param text of the document: the size of its customer is read from it
 */
export const dimensionsOf = (brief: Brief, { reasons }: Recommendation, text: string): Dimension[] =>
  DIMENSIONS.map((kind) => {
    if (kind === 'size') return sizeOf(brief, text);
    const told = reasons.filter((reason) => reason.kind === kind);
    if (told.length === 0) return untold(kind, brief);
    const met = told.filter(({ ok }) => ok === true);
    const [first] = told;
    return {
      kind,
      state: met.length > 0 ? 'met' : first?.ok === false ? 'not_met' : 'unknown',
      text: joinBilingual((met.length > 0 ? met : told.slice(0, 1)).map((reason: Reason) => reason.text)),
    };
  });

/** Respects that are reasons only where they speak for a document. */
const untold = (kind: Exclude<Dimension['kind'], 'size'>, brief: Brief): Dimension => {
  if (kind === 'competitor')
    return brief.competitors.length === 0
      ? { kind, state: 'unknown', text: { zh: '商机还没有记录竞争对手。', en: 'No competitor is recorded yet.' } }
      : {
          kind,
          state: 'not_met',
          text: { zh: '没有谈到已记录的竞争对手。', en: 'It speaks of none of the recorded competitors.' },
        };
  if (kind === 'objection')
    return (brief.objections ?? []).length === 0
      ? { kind, state: 'unknown', text: { zh: '没有未解决的异议。', en: 'No objection is open.' } }
      : {
          kind,
          state: 'not_met',
          text: { zh: '没有回应未解决的异议。', en: 'It answers none of the open objections.' },
        };
  return { kind, state: 'unknown', text: { zh: '记录里看不出来。', en: 'The record does not tell.' } };
};

const sizeOf = ({ employees }: Brief, text: string): Dimension => {
  const heads = headCountIn(text);
  const unknown = (zh: string, en: string): Dimension => ({ kind: 'size', state: 'unknown', text: { zh, en } });
  if (!employees) return unknown('客户的人数没有记录。', 'The customer’s head count is not recorded.');
  if (heads === null) return unknown('资料没有写客户的规模。', 'The document does not say how large its customer is.');
  const [ours, theirs] = [employees, heads].map((count) => count.toLocaleString('en-US'));
  return isLikeSize(employees, heads)
    ? {
        kind: 'size',
        state: 'met',
        text: {
          zh: `规模相近：资料中约 ${theirs} 人，客户 ${ours} 人。`,
          en: `Like size: ${theirs} people there, ${ours} here.`,
        },
      }
    : {
        kind: 'size',
        state: 'not_met',
        text: {
          zh: `规模不同：资料中约 ${theirs} 人，客户 ${ours} 人。`,
          en: `Another size: ${theirs} people there, ${ours} here.`,
        },
      };
};
