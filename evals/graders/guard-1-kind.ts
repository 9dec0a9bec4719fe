import type { SaidClaim } from '../reading/reading.ts';
import { grounding } from './support/grounding.ts';
import { problem } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { CONCLUDES, GUESSED, LEAVES_OPEN, MINDS } from './words/concluding.ts';

/** Where a form asks for what may be so: what somebody fears, what may go wrong, whom a role may belong to, what another may need. */
const MAY_BE =
  /^objection\/reply worries\[\d+\]\.worry|^plan\/risks risks\[\d+\]\.claim|^lookalike\/reason firstNeed|^plan\/decision people|^needs\/hierarchy needs\[\d+\]\.need/u;

/** All a claim cites: its words, and what kind of pieces they are. */
type Cited = { text: string; types: string[] };

const ofClaims = (id: string, judge: (claim: SaidClaim, cited: Cited) => string | null): Grader => ({
  ...grounding(id),
  grade: ({ claims, ground }) =>
    claims.flatMap((claim): Problem[] => {
      const items = claim.evidence.flatMap(({ ref }) => itemAt(ground, ref) ?? []);
      const text = [...claim.evidence.map(({ quote }) => quote), ...items.map((item) => item.text)].join('\n');
      const cited = { text, types: items.map(({ source }) => source.type) };
      const why = judge(claim, cited);
      return why ? [problem(claim, why)] : [];
    }),
});

/** Told in the record's own words: most of the claim is what it quotes. */
const isToldBack = ({ text, evidence }: SaidClaim): boolean =>
  evidence.some(({ quote }) => quote.length * 2 > text.length && text.toLowerCase().includes(quote.toLowerCase()));

/** GUARD-1, CHAIN-8: what is only concluded about a mind, a danger or a role is told as what may be. */
const unhedged = ofClaims('GUARD-1/unhedged', (claim, cited) => {
  const { at, kind, text } = claim;
  if (kind !== 'inference' || LEAVES_OPEN.test(text)) return null;
  if (MAY_BE.test(at) && !isToldBack(claim)) return 'what is concluded here is told as certain';
  if (at.startsWith('plan/') && GUESSED.test(cited.text)) return 'what is only guessed is told as certain';
  const mind = MINDS.exec(text)?.[0];
  const isRecorded =
    MINDS.test(cited.text) ||
    cited.types.some((type) => ['need', 'contact', 'opportunity', 'activity', 'prospect'].includes(type));
  return mind && !isRecorded ? `“${mind}” is concluded, and told as certain` : null;
});

/** GUARD-1: a fact draws no conclusion its source does not draw. */
const concluded = ofClaims('GUARD-1/concluded', ({ kind, text }, cited) => {
  const word = kind === 'fact' ? CONCLUDES.exec(text)?.[0] : undefined;
  return word && !CONCLUDES.test(cited.text) ? `“${word}” draws a conclusion` : null;
});

export const kindGraders: readonly Grader[] = [unhedged, concluded];
