import type { Say, Word } from './words.ts';

/** A claim as the API gives it; only what the page shows. */
export type PageClaim = {
  id: string;
  text: string;
  kind: 'fact' | 'inference' | 'proposal' | 'question';
  status: string;
  note?: string;
  evidence: { quote: string; source: { type: string; id: string } }[];
};

/** One sentence of a draft with its kind, and its quotes to unfold. */
export const ClaimText = ({ claim, say }: { claim: PageClaim; say: Say }) => (
  <li className={`claim ${claim.kind} ${claim.status}`}>
    <span className="kind">{say(claim.kind satisfies Word)}</span>
    <span>{claim.text}</span>
    {claim.note && <em className="quiet"> {claim.note}</em>}
    {claim.evidence.length > 0 && (
      <details>
        <summary>
          {say('evidence')} {claim.evidence.length}
        </summary>
        {claim.evidence.map((each) => (
          <blockquote key={`${each.source.id}${each.quote}`}>
            {each.quote} <cite>{each.source.type}</cite>
          </blockquote>
        ))}
      </details>
    )}
  </li>
);
