import type { Reading } from '../reading/reading.ts';
import { answerOf } from './support/answers.ts';
import { contentOf, shareIn } from './support/overlap.ts';
import { readNumbers } from './support/read.ts';
import type { Grader, Problem } from './verdict.ts';
import {
  DENIES,
  DENIES_FIRST,
  FITS_ALL,
  FITS_NOT,
  FITS_WELL,
  GIVEN_THOUGH_OLD,
  OPEN_USE,
  TELLS_APART,
} from './words/fitting.ts';

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

/** What a reason says first: what comes after a `but` or in a later sentence only limits it. */
const mainOf = (text: string): string =>
  text.split(/[。；;]|\.\s|[，,]\s?(?:但|只是|不过|只有|但是|but|though|only)/u)[0] ?? text;

/** REC-1: the verdict of a dimension is the one its own words give, and no fit is total. */
const verdict = recommendation('REC-1/verdict', 'major', (said) =>
  said.picks.flatMap((pick, place) =>
    pick.reasons.flatMap(({ dimension, fits, claim: { text } }, index): Problem[] => {
      const [head = text] = text.split(/[，。；;]|\.\s/u);
      const yes = FITS_WELL[dimension]?.test(head) === true && !FITS_NOT.test(text);
      const no = (FITS_NOT.test(head) && !FITS_WELL[dimension]?.test(head)) || DENIES_FIRST.test(mainOf(text));
      const differs = dimension === 'industry' || dimension === 'stage' || dimension === 'role';
      const why = [
        ...(fits === 'no' && (yes || !(differs ? TELLS_APART.test(text) : DENIES.test(mainOf(text))))
          ? ['its words say that it fits']
          : []),
        ...(fits === 'yes' && no ? ['its words say that it does not fit'] : []),
        ...(FITS_ALL.test(text) ? ['no document fits without any reservation'] : []),
      ];
      return why.map((each) => ({ at: at(`picks[${place}].reasons[${index}]`), text, why: each }));
    }),
  ),
);

/** A reason that grants what its document lacks. */
const ADMITS =
  /没有[^，。；]{0,12}(?:数字|对比|成效|案例|结果|讲|写|提)|未(?:写|讲|提)|(?:没|不)(?:讲|写|提)(?!对手|评)|差距|不能拿来|\b(?:no|without|not) (?:\w+ ){0,3}(?:figures?|numbers?|comparison|result|payback|case|measure\w*)|says nothing|in part|not (?:yet )?(?:answered|covered|compared)|another (?:plant|trade|site)|does not (?:compare|say|tell|cover)\b/iu;

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
  const lacking = said.picks
    .flatMap(({ reasons }) => reasons)
    .filter(({ dimension }) => dimension === 'need' || dimension === 'competitor')
    .some(({ fits, claim }) => fits !== 'yes' || ADMITS.test(claim.text));
  return open.length > 0 || lacking || said.picks.length === 0
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
    const refs = ground.offered.find(({ number }) => number === document)?.refs ?? [];
    return [howToUse, ...reasons.map(({ claim }) => claim)].flatMap(({ text, kind, evidence }): Problem[] => {
      // A reason cites what it tells; how to use it may go on what the record tells anywhere.
      const cited = [...refs, ...evidence.map(({ ref }) => ref)];
      const own = ground.pack.items
        .filter(
          ({ ref, source }) =>
            cited.includes(ref) || (kind === 'proposal' && source.type !== 'passage' && source.type !== 'document'),
        )
        .flatMap((item) => readNumbers(item.text));
      return text
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
          why: `neither the document nor what it is held against has “${figure.text}”`,
        }));
    });
  }),
);

/** Told from the first figure to the second, and not from the second back. */
const FORWARD =
  /(?:由|从|自)[^，。；]*(?:到|至|为|成)|(?:降|升|减|增|缩短|提高|变|涨|落|压)(?:低|少|加)?(?:到|至|为|成)|→|->|\bfrom\b[^.;]*\bto\b/iu;
const BACKWARD =
  /而不是|代替|原来|原先|此前|相比|比(?!如|例)|\b(?:instead of|rather than|against|compared|before it was|as against|to [^.;]*\bfrom)\b/iu;

/** What stands before and after of a run. */
const RUN_PARTS =
  /(?:由|从|自|\bfrom\b)(.*?)(?:(?:降|升|减|增|缩短|提高|变|涨|落|压|缩)?(?:低|少|加)?(?:到|至|为|成)(?:平均|每次|了)*|\bto\b|→|->)(.*)$/iu;
/** Where a run of figures stands in a row of figures; −1 when nowhere. */
const placeIn = (row: readonly number[], part: readonly number[]): number =>
  row.findIndex((_, place) => part.slice(0, 2).every((value, step) => row[place + step] === value));

/** REC-2: before and after of a result stand as the document has them. */
const turned = recommendation('REC-1/outcome-turned', 'critical', (said, { ground }) =>
  said.picks.flatMap(({ howToUse, reasons }, place) => {
    const rows = ground.pack.items
      .filter(({ source }) => source.type === 'passage')
      .flatMap(({ text }) => text.split(/\n|[。；;]|(?<!\d)\.\s/u))
      .map((row) => readNumbers(row).map(({ value }) => value));
    return [howToUse, ...reasons.map(({ claim }) => claim)].flatMap(({ text }) =>
      text
        .split(/[，。；;]|[.,]\s/u)
        .filter((clause) => FORWARD.test(clause) && !BACKWARD.test(clause))
        .flatMap((clause) => {
          const [, first = '', last = ''] = RUN_PARTS.exec(clause) ?? [];
          const [before, after] = [first, last].map((part) => readNumbers(part).map(({ value }) => value));
          if (!before?.length || !after?.length || `${before}` === `${after}`) return [];
          const held = rows.filter((row) => placeIn(row, before) >= 0 && placeIn(row, after) >= 0);
          const asTold = held.some((row) => placeIn(row, before) < placeIn(row, after));
          return held.length > 0 && !asTold
            ? [{ at: at(`picks[${place}]`), text: clause.trim(), why: 'before and after change places' }]
            : [];
        }),
    );
  }),
);

export const useGraders: readonly Grader[] = [use, verdict, missing, passedOver, run, turned];
