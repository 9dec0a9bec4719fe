import type { Answers } from '../../reading/reading.ts';
import { claimOperator, partOperator, preferably, type Spec } from '../build.ts';
import { citedItems } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces, get, isBag, members, type Place, placeAt } from '../places.ts';
import { figures, groundedFigures, otherFigure, splice, unheard } from './figures.ts';

const PROMPT = 'recommendation/card';
type Bag = Record<string, unknown>;

const spec = (id: string, about: string, killers: readonly string[] = [], critical = false): Spec => ({
  id,
  family: 'recommendation',
  about,
  drafts: ['recommendation'],
  killers: ['REC-1', ...killers],
  critical,
});

const picks = (answers: Answers): (Place & { value: Bag })[] => members(answers, PROMPT, 'picks');

const onPick = (of: Spec, change: (pick: Bag, subject: Subject, answers: Answers) => Bag | null): Operator =>
  partOperator(of, (answers, subject) => {
    for (const place of inAnyOrder(picks(answers), subject.pick)) {
      const value = change(place.value, subject, answers);
      if (value) return { place, value, from: JSON.stringify(place.value), to: JSON.stringify(value) };
    }
    return null;
  });

const allPicks = (of: Spec, change: (all: Bag[], subject: Subject) => Bag[] | null): Operator =>
  partOperator(of, (answers, subject) => {
    const all = picks(answers).map(({ value }) => value);
    const value = change(all, subject);
    const titles = (list: readonly Bag[]): string => list.map(({ document }) => String(document)).join(' → ') || '[]';
    return value && { place: placeAt(PROMPT, ['picks']), value, from: titles(all), to: titles(value) };
  });

const use = (pick: Bag, text: string): Bag => ({ ...pick, howToUse: { ...(pick.howToUse as Bag), text } });

const OUT: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: ['直接把这份资料发给客户，请他转给各部门。', '拜访时打印一份留给对方。'],
  en: [
    'Send this paper straight to the customer and ask them to pass it round.',
    'Print it and leave it with them after the visit.',
  ],
};
const EMPTY: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: ['看情况用。', '可以参考。'],
  en: ['Use it as you see fit.', 'For reference.'],
};
/** What a stretch of a case says when it tells a result: something before and after. */
const CHANGE = /由|从|降|升|之前|之后|→|\bfrom\b|\bbefore\b|\bafter\b|\bfell\b|\brose\b/iu;
const OVERDUE: Readonly<Record<'zh' | 'en', string>> = {
  zh: '这份资料已过有效期，照旧发给客户即可。',
  en: 'This paper is past its day of validity; send it to the customer all the same.',
};
const FITTING: Readonly<Record<'zh' | 'en', string>> = {
  zh: '与这个商机完全吻合，没有任何不符。',
  en: 'It fits this opportunity completely, without any reservation.',
};

const reasonsOf = (answers: Answers): Bag[] =>
  picks(answers).flatMap(({ value }) => (Array.isArray(value.reasons) ? value.reasons.filter(isBag) : []));

const refsOf = (claim: unknown): string[] =>
  isBag(claim) && Array.isArray(claim.evidence)
    ? claim.evidence.flatMap((citation) => (isBag(citation) ? [String(citation.ref)] : []))
    : [];

/**
 * Whether the library plainly lacks something: nothing fits, a reason says so of a need, a role or a competitor, what is named
 * as missing is a recorded need that no chosen document is said to answer, or a competitor no offered passage names.
 */
const lacksSomething = (answers: Answers, { ground }: Subject): boolean => {
  const reasons = reasonsOf(answers);
  const missing = claimPlaces(answers).filter(({ prompt, path }) => prompt === PROMPT && path[0] === 'missing');
  const answered = new Set(reasons.filter(({ fits }) => fits === 'yes').flatMap(({ claim }) => refsOf(claim)));
  const needs = new Set(ground.pack.items.filter(({ source }) => source.type === 'need').map(({ ref }) => ref));
  const offered = new Set(ground.offered.flatMap(({ refs }) => refs));
  const shown = ground.pack.items.filter(({ ref }) => offered.has(ref)).map(({ text }) => text);
  return (
    picks(answers).length === 0 ||
    reasons.some(({ dimension, fits }) => fits === 'no' && /need|role|competitor/u.test(String(dimension))) ||
    missing.some(({ claim }) => refsOf(claim).some((ref) => needs.has(ref) && !answered.has(ref))) ||
    ground.rivals.some(
      (rival) => missing.some(({ claim }) => claim.text.includes(rival)) && !shown.some((text) => text.includes(rival)),
    )
  );
};

export const RECOMMENDATION: readonly Operator[] = [
  allPicks(spec('rank-inverted', 'the best document stands last'), (all) => (all.length < 2 ? null : all.toReversed())),
  allPicks(spec('best-document-dropped', 'the document that fits best is left out'), (all) =>
    all.length < 2 ? null : all.slice(1),
  ),
  onPick(
    spec('dimension-turned-to-yes', 'what does not fit, or is not known to fit, is said to fit', ['GUARD-1']),
    (pick, { language }) => {
      const reasons = Array.isArray(pick.reasons) ? pick.reasons : [];
      const at = reasons.findIndex((reason) => isBag(reason) && reason.fits !== 'yes');
      if (at < 0) return null;
      const turned = reasons.map((reason, i) =>
        i === at && isBag(reason)
          ? { ...reason, fits: 'yes', claim: { ...(reason.claim as Bag), text: FITTING[language] } }
          : reason,
      );
      return { ...pick, reasons: turned };
    },
  ),
  onPick(
    spec('dimension-verdict-flipped', 'the verdict of a dimension is the contrary of its words', ['GUARD-1']),
    (pick, subject) => {
      const reasons = Array.isArray(pick.reasons) ? pick.reasons : [];
      const at = subject.pick.below(reasons.length);
      const reason = reasons[at];
      if (!isBag(reason) || reason.fits === 'unknown') return null;
      const turned = { ...reason, fits: reason.fits === 'yes' ? 'no' : 'yes' };
      return { ...pick, reasons: reasons.map((member, i) => (i === at ? turned : member)) };
    },
  ),
  onPick(
    spec(
      'internal-document-handed-out',
      'a document that must stay in the house is to be given away',
      ['GUARD-4'],
      true,
    ),
    (pick, subject) => {
      const { offered } = subject.ground;
      const internal = offered.filter(({ shareable }) => !shareable);
      const own = internal.find(({ number }) => number === pick.document) ?? subject.pick.one(internal);
      const text = subject.pick.one(OUT[subject.language]);
      const passage = own?.refs[0];
      if (!own || !text || !passage) return null;
      return own.number === pick.document ? use(pick, text) : { ...use(pick, text), document: own.number, passage };
    },
  ),
  preferably(
    onPick(
      spec('outcome-altered', 'a before or after of a case is told with another figure', ['GUARD-1', 'REC-2'], true),
      (pick, subject) => {
        const passage = subject.ground.pack.items.find(({ ref }) => ref === pick.passage)?.text ?? '';
        const results = passage
          .split(/[。；;\n|]|(?<=[a-z\d])\. /u)
          .filter((part) => CHANGE.test(part) && figures(part, subject).length > 1);
        const told = subject.pick.one(results.filter((part) => part.length <= 160))?.trim();
        const last = told && figures(told, subject).toSorted((a, b) => b.start - a.start)[0];
        const other = last && otherFigure(last.text, subject);
        if (!told || !last || !other || !unheard(other, subject, [passage])) return null;
        const result = splice(told, last.start, last.end, other).replace(/^[#*\s-]+/u, '');
        const zh = subject.language === 'zh';
        return use(pick, zh ? `先讲案例的结果：${result}。` : `Begin with the result of the case: ${result}.`);
      },
    ),
    claimOperator(
      spec('outcome-altered', 'a figure of a reason is another one', ['GUARD-1', 'REC-2'], true),
      (claim, subject, { prompt }) => {
        if (prompt !== PROMPT) return null;
        const texts = citedItems(claim, subject.ground).map(({ text }) => text);
        for (const figure of groundedFigures(claim, subject)) {
          const other = otherFigure(figure.text, subject);
          if (other && unheard(other, subject, texts))
            return { text: splice(claim.text, figure.start, figure.end, other) };
        }
        return null;
      },
    ),
  ),
  partOperator(
    spec('nothing-fits-yet-recommended', 'nothing is said to fit, and documents are recommended', ['contract/']),
    (answers) =>
      picks(answers).length > 0 && isBag(answers[PROMPT])
        ? { place: placeAt(PROMPT, ['nothingFits']), value: true, from: 'false', to: 'true, with picks' }
        : null,
  ),
  partOperator(spec('fitting-said-not-to-fit', 'documents fit, and nothing is said to'), (answers) => {
    const now = answers[PROMPT];
    if (picks(answers).length === 0 || !isBag(now)) return null;
    return {
      place: { prompt: PROMPT, path: [], at: `${PROMPT} picks` },
      value: { ...now, picks: [], nothingFits: true },
      from: picks(answers)
        .map(({ value }) => String(value.document))
        .join(' → '),
      to: 'nothing fits',
    };
  }),
  onPick(
    spec('document-never-offered', 'a document is recommended that was not offered', ['contract/']),
    (pick, { ground }) => {
      const strange = ['D9', 'D17', 'D23'].find((number) => !ground.offered.some((offer) => offer.number === number));
      return strange ? { ...pick, document: strange } : null;
    },
  ),
  partOperator(spec('expired-document-recommended', 'a document past its day is recommended'), (answers, subject) => {
    const place = picks(answers)[0];
    if (!place) return null;
    const expired = subject.pick.one(subject.ground.offered.filter((offer) => offer.expired && offer.refs.length > 0));
    if (!expired) {
      const text = OVERDUE[subject.language];
      return { place, value: use(place.value, text), from: JSON.stringify(place.value.howToUse), to: text };
    }
    if (place.value.document === expired.number) return null;
    const value = { ...place.value, document: expired.number, passage: expired.refs[0] };
    return { place, value, from: String(place.value.document), to: `${expired.number} ${expired.title}` };
  }),
  onPick(
    spec('for-somebody-unknown', 'a document is for a person who is on no record', ['CHAIN-8', 'GUARD-1']),
    (pick, { language }) => ({
      ...pick,
      forWhom: language === 'zh' ? '王建国' : 'Harold Finchley',
    }),
  ),
  onPick(
    spec('passage-of-another-document', 'the passage shown stands in another document'),
    (pick, { ground, pick: choose }) => {
      const own = ground.offered.find(({ number }) => number === pick.document);
      const refs = ground.offered.filter(({ number }) => number !== pick.document).flatMap((offer) => offer.refs);
      const other = choose.one(refs.filter((ref) => !own?.refs.includes(ref)));
      return other ? { ...pick, passage: other } : null;
    },
  ),
  partOperator(
    spec('missing-hidden', 'what is missing from the library is not said', ['REC-2']),
    (answers, subject) => {
      const now = get(answers, PROMPT, ['missing']);
      if (!Array.isArray(now) || now.length === 0 || !lacksSomething(answers, subject)) return null;
      return { place: placeAt(PROMPT, ['missing']), value: [], from: JSON.stringify(now), to: '[]' };
    },
  ),
  onPick(spec('use-left-open', 'how to use a document is not said'), (pick, { language, pick: choose }) =>
    use(pick, choose.one(EMPTY[language]) ?? ''),
  ),
];
