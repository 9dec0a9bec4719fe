import type { Plan } from '../features/plans/contract.ts';
import { ClaimText, type PageClaim } from './claim-text.tsx';
import type { Say, Word } from './words.ts';

type Row = { key: string; claims: (string | null)[]; aside?: string };

/** The sections of a plan in the order of PLAN-18, each as the claims it shows and what stands beside them. */
const sectionsOf = ({ sections }: Plan): [title: Word, rows: Row[]][] => [
  ['why', [{ key: 'why', claims: [...sections.why.claims, ...sections.why.notDoing] }]],
  ['owner', [{ key: 'owner', claims: sections.owner.claims }]],
  ['decision', [{ key: 'decision', claims: sections.decision.claims }]],
  ['bottlenecks', sections.bottlenecks.map((each) => ({ key: each.id, claims: [each.hypothesis, each.brokenWhen] }))],
  [
    'goals',
    sections.goals.map((each) => ({
      key: each.id,
      claims: [each.claim, each.reachableBecause, each.serves],
      aside: each.due,
    })),
  ],
  [
    'actions',
    sections.actions.map((each) => ({
      key: each.id,
      claims: [each.claim],
      aside: [each.owner?.name, each.verifyBy, each.observable, each.gate.busywork ? '⚠' : '']
        .filter(Boolean)
        .join(' · '),
    })),
  ],
  [
    'milestones',
    sections.milestones.map((each) => ({
      key: each.id,
      claims: [],
      aside: `${each.reached ? '✓ ' : ''}${each.due} · ${each.name} · ${each.doneWhen}`,
    })),
  ],
  [
    'risks',
    sections.risks.map((each) => ({
      key: each.id,
      claims: [each.claim],
      aside: `${each.trigger} → ${each.contingency}`,
    })),
  ],
  ['questions', [{ key: 'questions', claims: sections.questions }]],
];

/** A drafted plan: who drafted it, its sections claim by claim with evidence, findings and the checks of the method. */
export const PlanView = ({ plan, say }: { plan: Plan; say: Say }) => {
  const claims = new Map(plan.claims.map((claim) => [claim.id, claim as PageClaim]));
  return (
    <article className="plan">
      <h3>{plan.title}</h3>
      <p className="quiet">
        {say(plan.drafter.by === 'rules' ? 'byRules' : 'byModel')} {plan.drafter.reason}
      </p>
      {sectionsOf(plan).map(([title, rows]) =>
        rows.every((row) => row.claims.length === 0 && !row.aside) ? null : (
          <section key={title}>
            <h4>{say(title)}</h4>
            <ul className="rows">
              {rows.map((row) => (
                <li key={row.key}>
                  <ul className="rows">
                    {row.claims.flatMap((id) => {
                      const claim = id ? claims.get(id) : undefined;
                      return claim ? [<ClaimText key={claim.id} claim={claim} say={say} />] : [];
                    })}
                  </ul>
                  {row.aside && <p className="aside">{row.aside}</p>}
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      <details>
        <summary>
          {say('findings')} {plan.findings.length}
        </summary>
        <ul>
          {plan.findings.map((finding) => (
            <li key={`${finding.rule}${finding.message}`}>
              <code>{finding.rule}</code> {finding.message}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>
          {say('checks')} {plan.checks.filter((check) => check.ok).length}/{plan.checks.length}
        </summary>
        <ul>
          {plan.checks.map((check) => (
            <li key={`${check.rule}${check.message}`}>
              {check.ok ? '✓' : '✗'} <code>{check.rule}</code> {check.message}
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
};
