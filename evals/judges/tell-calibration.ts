import type { Agreement, Calibration, Figure } from './calibration.ts';
import type { JudgedPart } from './replay-labelled.ts';

const two = (value: number): string => value.toFixed(2);

const figure = (name: string, { value, interval }: Figure): string =>
  value === null
    ? `${name} –`
    : `${name} ${two(value)}${interval ? ` (${two(interval.low)}–${two(interval.high)})` : ''}`;

const agreement = ({ n, malformed, unjudged, kappa, tpr, tnr }: Agreement): string =>
  [
    `n ${n}`,
    figure('κ', kappa),
    figure('TPR', tpr),
    figure('TNR', tnr),
    ...(malformed > 0 ? [`${malformed} unreadable`] : []),
    ...(unjudged > 0 ? [`${unjudged} unjudged`] : []),
  ].join(', ');

/** A language's pooled figures, then each question's own, and whether it is trusted. */
export const tellCalibration = ({ languages, unreadableShare }: Calibration): string[] => [
  ...languages.flatMap(({ language, pooled, holds, questions }) => [
    `${language}, all questions: ${agreement(pooled)}: ${holds ? 'holds' : 'does not hold, every question is advisory'}`,
    ...questions.map(
      ({ question, own, trusted }) => `${language} ${question}: ${agreement(own)}: ${trusted ? 'trusted' : 'advisory'}`,
    ),
  ]),
  `unreadable: ${(100 * unreadableShare).toFixed(1)} % of what was answered`,
];

/** Every part on which the judge differs from the label or could not be read. */
export const tellDisagreements = (judged: readonly JudgedPart[]): string[] =>
  judged
    .filter(({ label, word }) => label !== word)
    .map(
      ({ id, label, word, quote, why }) =>
        `${id}: labelled ${label}, judged ${word}${quote ? `: “${quote}”` : ''}${why ? `: ${why}` : ''}`,
    );
