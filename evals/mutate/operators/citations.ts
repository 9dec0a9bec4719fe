import type { ModelClaim } from '#src/features/drafts/index.ts';
import { claimChange, claimOperator, partOperator, type Spec } from '../build.ts';
import { citedItems, holdsQuantity, openingOf } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { type ClaimPlace, claimPlaces } from '../places.ts';
import { exchanged, groundedFigures } from './figures.ts';

const spec = (id: string, about: string, killers: readonly string[] = ['GUARD-1']): Spec => ({
  id,
  family: 'citations',
  about,
  killers,
});

const withCitation = (claim: ModelClaim, at: number, altered: Partial<ModelClaim['evidence'][number]>) => ({
  evidence: claim.evidence.map((citation, i) => (i === at ? { ...citation, ...altered } : citation)),
});

const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** Whether no piece under this ref holds the quote, spaces aside. */
const strange = (quote: string, ref: string, { ground }: Subject): boolean =>
  !ground.pack.items.some((item) => item.ref === ref && squeezed(item.text).includes(squeezed(quote)));

/** Words of a quote that change its sense when exchanged; a last resort cuts a word out of the middle. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/不/u, '要'],
  [/没有/u, '已有'],
  [/要求/u, '同意'],
  [/希望/u, '承诺'],
  [/两/u, '三'],
  [/最/u, '较'],
  [/降/u, '升'],
  [/升/u, '降'],
  [/推断/u, '证实'],
  [/未/u, '已'],
  [/支持/u, '反对'],
  [/\bnot\b/iu, 'now'],
  [/\bno\b/iu, 'one'],
  [/\bmust\b/iu, 'may'],
  [/\bwants?\b/iu, 'promised'],
  [/\bnever\b/iu, 'often'],
  [/\bfirst\b/iu, 'last'],
  [/\bbefore\b/iu, 'after'],
  [/\bbelow\b/iu, 'above'],
  [/\bis\b/iu, 'was'],
  [/\bof\b/iu, 'against'],
  [/\bthe\b/iu, 'every'],
  [/\band\b/iu, 'or'],
];

const alteredQuote = (quote: string): string | null => {
  const exchangedWords = exchanged(quote, WORDS);
  if (exchangedWords !== null) return exchangedWords;
  const middle = Math.floor(quote.length / 2);
  return quote.length < 8 ? null : `${quote.slice(0, middle - 1)}${quote.slice(middle + 1)}`;
};

/** Claims that state something and cite for it, in a picked order. */
const cited = (answers: Parameters<Operator['mutate']>[0], subject: Subject): ClaimPlace[] =>
  inAnyOrder(
    claimPlaces(answers).filter(({ claim }) => claim.kind === 'fact' && claim.evidence.length > 0),
    subject.pick,
  );

const RIGHT = ['GUARD-1', 'LOOK-1', 'REC-1'];

export const CITATIONS: readonly Operator[] = [
  claimOperator(spec('citation-removed', 'a fact loses all its evidence', RIGHT), (claim) =>
    claim.kind === 'fact' && claim.evidence.length > 0 ? { evidence: [] } : null,
  ),
  claimOperator(spec('citation-moved', 'the quote stays, the number is another piece’s', RIGHT), (claim, subject) => {
    const at = subject.pick.below(claim.evidence.length);
    const citation = claim.evidence[at];
    if (!citation) return null;
    const others = subject.ground.pack.items.filter(
      ({ ref }) => ref !== citation.ref && strange(citation.quote, ref, subject),
    );
    const other = subject.pick.one(others);
    return other ? withCitation(claim, at, { ref: other.ref }) : null;
  }),
  claimOperator(
    spec('citation-invented', 'a claim cites a piece that was never sent', ['GUARD-1', 'contract/']),
    (claim, subject) =>
      claim.evidence.length > 0 ? withCitation(claim, 0, { ref: `E${900 + subject.pick.below(90)}` }) : null,
  ),
  claimOperator(spec('quote-altered', 'one word of a quote is another'), (claim, subject) => {
    const at = subject.pick.below(claim.evidence.length);
    const citation = claim.evidence[at];
    const quote = citation ? alteredQuote(citation.quote) : null;
    return citation && quote && strange(quote, citation.ref, subject) ? withCitation(claim, at, { quote }) : null;
  }),
  claimOperator(
    spec('quote-from-another', 'under the right number stand the words of another piece'),
    (claim, subject) => {
      const at = subject.pick.below(claim.evidence.length);
      const citation = claim.evidence[at];
      const other = subject.pick.one(subject.ground.pack.items.filter(({ ref }) => ref !== citation?.ref));
      if (!citation || !other) return null;
      const quote = openingOf(other, subject.language);
      return quote && strange(quote, citation.ref, subject) ? withCitation(claim, at, { quote }) : null;
    },
  ),
  claimOperator(spec('quote-joined', 'two stretches of a piece are told as one unbroken quote'), (claim, subject) => {
    const at = subject.pick.below(claim.evidence.length);
    const citation = claim.evidence[at];
    const item = subject.ground.pack.items.find(({ ref }) => ref === citation?.ref);
    if (!citation || !item || item.text.length < 40) return null;
    const tail = item.text.trim().slice(-12).replace(/\s+/gu, ' ').trim();
    const quote = `${citation.quote.slice(0, 300)}${subject.language === 'zh' ? '' : ' '}${tail}`;
    return strange(quote, citation.ref, subject) ? withCitation(claim, at, { quote }) : null;
  }),
  partOperator(
    spec('evidence-of-another-claim', 'a fact rests on the evidence of a different claim', RIGHT),
    (answers, subject) => {
      const places = cited(answers, subject);
      for (const place of places) {
        const refs = new Set(place.claim.evidence.map(({ ref }) => ref));
        const own = groundedFigures(place.claim, subject);
        // Only a fact with a figure that the other evidence lacks is surely unsupported by it.
        const other = places.find(
          ({ claim }) =>
            claim.evidence.every(({ ref }) => !refs.has(ref)) &&
            own.some(
              (figure) =>
                !holdsQuantity(
                  citedItems(claim, subject.ground).map(({ text }) => text),
                  figure,
                ),
            ),
        );
        if (other) return claimChange(place, { ...place.claim, evidence: other.claim.evidence });
      }
      return null;
    },
  ),
];
