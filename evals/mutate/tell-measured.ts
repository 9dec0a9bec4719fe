import type { Judged } from './harness.ts';
import type { SuiteMeasured } from './mutate-suite.ts';
import type { Share } from './score-card.ts';

const LONGEST = 70;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const told = ({ hits, n, share, interval }: Share): string =>
  `${hits} of ${n}, ${percent(share)} [${percent(interval.low)}, ${percent(interval.high)}]`;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** One altered answer for a reader: where, from what to what. Held-out operators and cases are not told singly. */
const line = ({ operator, case: id, at, from, to, by }: Judged): string =>
  `  ${operator} ${id} ${at}: “${short(from)}” → “${short(to)}”${by.length > 0 ? ` [${by.join(' ')}]` : ''}`;

/**
 * The scorecard in lines: figures with their intervals first, then every survivor and every false alarm.
 * @param isHeldOut whether a case is held out: what is said of one is counted, never shown
 */
export const tellMeasured = (
  { card, survivors, alarms, sources }: SuiteMeasured,
  isHeldOut: (caseId: string) => boolean,
): string[] => {
  const isOpen = (each: Judged): boolean => !each.heldOut && !isHeldOut(each.case);
  const weak = card.byOperator.filter(
    ({ share, name }) => share < 1 && survivors.some((each) => each.operator === name && !each.heldOut),
  );
  const open = survivors.filter(isOpen);
  const shown = alarms.filter(isOpen);
  return [
    `${card.operators} operators on ${sources} stored answers, in places where nothing was wrong`,
    `mutants killed: ${told(card.killed)}`,
    `critical, zh: ${told(card.critical.zh)}`,
    `critical, en: ${told(card.critical.en)}`,
    `killed by a right grader: ${told(card.right)}`,
    `held-out family: ${told(card.heldOut)}; the others ${told(card.known)}; ${card.heldOutGapPoints.toFixed(1)} points apart`,
    `critical of the held-out family: ${told(card.heldOutCritical)}`,
    `false alarms on sound places rewritten: ${told(card.falseAlarms)}`,
    ...card.byDraft.map(({ name, ...share }) => `  ${name}: ${told(share)}`),
    ...card.byLanguage.map(({ name, ...share }) => `  ${name}: ${told(share)}`),
    ...weak.map(({ name, ...share }) => `  not always seen: ${name} ${told(share)}`),
    ...(open.length > 0 ? ['survivors:', ...open.map(line)] : []),
    ...(survivors.length > open.length
      ? [`  and ${survivors.length - open.length} of the held-out family or held-out cases`]
      : []),
    ...(shown.length > 0 ? ['false alarms:', ...shown.map(line)] : []),
    ...(alarms.length > shown.length ? [`  and ${alarms.length - shown.length} on held-out cases`] : []),
  ];
};
