import type { Bilingual } from '#src/kernel/language.ts';
import type { GuardHit } from './guard-hit.ts';
import { type Pattern, scannerOf } from './guard-scan.ts';
import { PROMISE_KINDS, PROMISE_PATTERNS, type PromiseKind } from './promise-words.ts';

export { PROMISE_KINDS, type PromiseKind } from './promise-words.ts';

export const PROMISE_LABELS: Readonly<Record<PromiseKind, Bilingual>> = {
  discount: { zh: '价格优惠', en: 'a discount' },
  delivery_date: { zh: '交付日期', en: 'a delivery date' },
  sla: { zh: '服务水平', en: 'a service level' },
  terms: { zh: '付款条件', en: 'terms of payment' },
  custom_feature: { zh: '定制功能', en: 'a custom feature' },
  legal_term: { zh: '法律条款', en: 'a legal term' },
  exclusivity: { zh: '独家条件', en: 'exclusivity' },
};

/**
 * GUARD-2: promises nobody authorised. Questions, denials and sentences that say the matter is subject to approval are not promises.
 * @param mayPromise whether somebody authorised this one (the workspace's table of commitments); nobody did, when absent
 */
export const findPromises = (text: string, mayPromise: (hit: GuardHit) => boolean = () => false): GuardHit[] => {
  const scan = scannerOf(text);
  return PROMISE_KINDS.flatMap((kind) =>
    PROMISE_PATTERNS[kind].flatMap((pattern) => scan(promisePattern(kind, pattern))),
  )
    .filter(firstOfOverlap)
    .filter((hit) => !mayPromise(hit));
};

const promisePattern = (kind: PromiseKind, pattern: RegExp): Pattern => ({
  rule: 'GUARD-2',
  kind,
  pattern,
  skip: [
    'question',
    'theirs',
    'denied',
    'subject_to_approval',
    ...(kind === 'exclusivity' ? [] : (['denied_inside'] as const)),
  ],
  message: {
    zh: `含有未经授权的承诺（${PROMISE_LABELS[kind].zh}），请删去，或先取得授权。`,
    en: `Promises ${PROMISE_LABELS[kind].en} that nobody authorised: remove it, or get it authorised first.`,
  },
});

const firstOfOverlap = (hit: GuardHit, index: number, all: readonly GuardHit[]): boolean =>
  !all.slice(0, index).some((other) => other.kind === hit.kind && other.start < hit.end && hit.start < other.end);
