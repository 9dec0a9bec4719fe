import { readNumbers } from '#src/kernel/read-numbers.ts';
import type { Reading } from '../reading/reading.ts';
import { answerOf } from './support/answers.ts';
import { contentOf, shareIn } from './support/overlap.ts';
import type { Grader, Problem } from './verdict.ts';
import { FITS_ALL, FITS_NOT, FITS_WELL, GIVEN_THOUGH_OLD, OPEN_USE } from './words/fitting.ts';

type Card = NonNullable<ReturnType<typeof card>>;
const card = (reading: Reading) => answerOf(reading, 'recommendation/card');
const at = (part: string): string => `recommendation/card ${part}`;

const recommendation = (
  id: string,
  severity: Grader['severity'],
  grade: (said: Card, reading: Reading) => Problem[],
): Grader => ({
  id,
  rule: 'REC-1',
  tier: 'method',
  severity,
  drafts: ['recommendation'],
  grade: (reading) => {
    const said = card(reading);
    return said ? grade(said, reading) : null;
  },
});

/** REC-1: how to use it says what to do with it and what to say first, and gives out nothing that has run out. */
const use = recommendation('REC-1/use', 'major', (said) =>
  said.picks.flatMap(({ howToUse: { text } }, place) => {
    const why = [
      ...(OPEN_USE.test(text.trim()) || contentOf(text).size < 4 ? ['how to use it is left open'] : []),
      ...(GIVEN_THOUGH_OLD.test(text) ? ['it is handed on although it has run out'] : []),
    ];
    return why.map((each) => ({ at: at(`picks[${place}].howToUse`), text, why: each }));
  }),
);

/** REC-1: the verdict of a dimension is the one its own words give, and no fit is total. */
const verdict = recommendation('REC-1/verdict', 'major', (said) =>
  said.picks.flatMap((pick, place) =>
    pick.reasons.flatMap(({ dimension, fits, claim: { text } }, index): Problem[] => {
      const [head = text] = text.split(/[，。；;]|\.\s/u);
      const yes = FITS_WELL[dimension]?.test(head) === true && !FITS_NOT.test(text);
      const no = FITS_NOT.test(head) && !FITS_WELL[dimension]?.test(head);
      const why = [
        ...(fits === 'no' && yes ? ['its words say that it fits'] : []),
        ...(fits === 'yes' && no ? ['its words say that it does not fit'] : []),
        ...(FITS_ALL.test(text) ? ['no document fits without any reservation'] : []),
      ];
      return why.map((each) => ({ at: at(`picks[${place}].reasons[${index}]`), text, why: each }));
    }),
  ),
);

/** REC-1: what no chosen document answers is asked of sales-ops, unless nothing is open. */
const missing = recommendation('REC-1/missing', 'major', (said, { ground }) => {
  if (said.missing.length > 0) return [];
  const answered = said.picks.flatMap(({ reasons }) =>
    reasons.filter(({ dimension, fits }) => dimension === 'need' && fits === 'yes').map(({ claim }) => claim),
  );
  const open = ground.pack.items.filter(
    ({ source, text, ref }) =>
      source.type === 'need' &&
      !answered.some(
        (claim) =>
          claim.evidence.some((each) => each.ref === ref) ||
          shareIn(text.split(/[；;]/u)[0] ?? text, [claim.text]) >= 0.6,
      ),
  );
  return open.length > 0 || said.picks.length === 0
    ? [
        {
          at: at('missing'),
          text: open[0]?.text ?? '',
          why: 'no document answers it, and nothing says what is missing',
        },
      ]
    : [];
});

/** REC-1: the first of what was offered, in the order the service ranked it, is not passed over without a word. */
const passedOver = recommendation('REC-1/passed-over', 'major', (said, { ground, case: { expect } }) => {
  if (said.picks.length === 0) return [];
  const usable = ground.offered.filter(({ expired }) => !expired);
  const chosen = said.picks.map(({ document }) => document);
  const left = usable
    .filter(({ title }, place) => (place === 0 && usable[0]?.shareable === true) || expect.best[0] === title)
    .filter(({ number, title }) => !chosen.includes(number) && !expect.never.includes(title));
  return left.map(({ title }) => ({ at: at('picks'), text: title, why: 'the best of what was offered is left out' }));
});

/** How results are told: from one figure to another. */
const RUNS = /由|从|降到|升到|缩短到|减到|提高到|增到|→|\bfrom\b[^.;]*\bto\b|\bto \d/iu;

/** REC-1, REC-2: a result told as a run of figures stands in the document with every one of its figures. */
const run = recommendation('REC-1/outcome-run', 'critical', (said, { ground }) =>
  said.picks.flatMap(({ document, howToUse, reasons }, place) => {
    const refs = new Set([
      ...(ground.offered.find(({ number }) => number === document)?.refs ?? []),
      ...[howToUse, ...reasons.map(({ claim }) => claim)].flatMap(({ evidence }) => evidence.map(({ ref }) => ref)),
    ]);
    const own = ground.pack.items
      .filter(({ ref, source }) => refs.has(ref) || (source.type !== 'passage' && source.type !== 'document'))
      .flatMap(({ text }) => readNumbers(text));
    return [howToUse, ...reasons.map(({ claim }) => claim)].flatMap(({ text }): Problem[] =>
      text
        .split(/[，。；;]|[.,]\s/u)
        .filter((clause) => RUNS.test(clause) && readNumbers(clause).length > 1)
        .flatMap((clause) => readNumbers(clause))
        .filter(
          ({ kind, value }) =>
            !own.some(
              (held) =>
                held.value === value &&
                (held.kind === kind || held.kind === 'plain' || kind === 'plain' || kind === 'count'),
            ),
        )
        .map((figure) => ({
          at: at(`picks[${place}]`),
          text: figure.text,
          why: `neither the document nor the record holds “${figure.text}”`,
        })),
    );
  }),
);

export const useGraders: readonly Grader[] = [use, verdict, missing, passedOver, run];
