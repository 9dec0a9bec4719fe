import { type Claim, type EvidenceItem, verifyClaim } from '#src/evidence/index.ts';
import { candidateBottlenecks, computedItem, whomToAsk } from '#src/features/plans/index.ts';
import type { SignalFinding } from '#src/playbook/signals.ts';
import { fill } from '#src/playbook/text.ts';
import type { Answerer, Answering } from './answer.ts';
import { notOnRecord, quoted } from './answer.ts';

const MOST = 8;

/** What the account's record warns of: candidate bottlenecks (PLAN-6) with their grounds, and the signals of section 9. */
export const gaps: Answerer = (answering) => {
  const { material, write, wording } = answering;
  const bottlenecks = candidateBottlenecks(material)
    .slice(0, 5)
    .map((candidate) => write.inference([candidate.hypothesis], candidate.rests, candidate.rule));
  const all = [...bottlenecks, ...material.signals.flatMap((signal) => signalClaim(answering, signal))].slice(0, MOST);
  return all.length > 0
    ? all
    : [
        notOnRecord(
          answering,
          wording.write('决策链或商机上的缺口', 'A gap in the chain or the deals'),
          wording.write('这件事还有什么可能让它停下来？', 'What could still stop this?'),
          'PLAN-14',
        ),
      ];
};

/** A signal with what it was computed from; one whose grounds do not carry its words is left to the signals page. */
const signalClaim = ({ material, write, wording }: Answering, signal: SignalFinding): Claim[] => {
  const items = groundsOf({ material }, signal);
  if (items.length === 0) return [];
  const text = signal.text[wording.language];
  const computed = items.flatMap((item) => material.computations.get(item.source.id)?.statement ?? []);
  const claim = write.fact([text, ...computed], items, 'PROFILE-5');
  return sound({ material }, claim);
};

const sound = ({ material }: Pick<Answering, 'material'>, claim: Claim): Claim[] =>
  verifyClaim(claim, material.pack).length === 0 ? [claim] : [];

const groundsOf = ({ material }: Pick<Answering, 'material'>, signal: SignalFinding): EvidenceItem[] => {
  const id = {
    'SIG-silence': 'silence',
    'SIG-window': 'window',
    'SIG-inventory': 'inventory_days',
    'SIG-receivable': 'receivable_days',
  }[signal.rule as string];
  const computed = [id, ...(signal.subject ?? '').split('+').map((product) => `trend:${product}`)].flatMap((each) =>
    each ? (computedItem(material, each) ?? []) : [],
  );
  const rows = new Set(signal.evidence);
  return computed.length > 0 ? computed : material.pack.items.filter((item) => rows.has(item.source.id)).slice(0, 3);
};

/** What the record does not say, as questions with somebody to ask (PROFILE-2, PLAN-10). */
export const unknowns: Answerer = (answering) => {
  const { material, write, wording } = answering;
  const whom = whomToAsk(material);
  const missing = material.profile.flatMap((row) => row.missing).slice(0, MOST);
  const known = material.computations.get('profile');
  return [
    ...(known ? sound(answering, write.fact([known.statement], [computedItem(material, known.id)], 'PROFILE-2')) : []),
    ...material.chain.gaps
      .filter(({ code }) => code === 'no_eb_known' || code === 'eb_inferred' || code === 'no_coach')
      .map((gap) => write.question(gap.message[wording.language], [], 'CHAIN-2')),
    ...missing.map((gap) =>
      write.question(
        wording.write(`问${whom.name}：${gap.question.zh}`, `Ask ${whom.name}: ${gap.question.en}`),
        [],
        'PROFILE-2',
      ),
    ),
  ];
};

/** What to do next: the step that would break each of the weightiest bottlenecks (PLAN-7), then what the signals suggest saying. */
export const next: Answerer = (answering) => {
  const { material, write, wording } = answering;
  const steps = candidateBottlenecks(material)
    .slice(0, 3)
    .map(({ step, rests, rule }) =>
      write.proposal(
        wording.write(
          `${step.task}；看得见的结果：${step.observable}`,
          `${step.task}; observable result: ${step.observable}`,
        ),
        rests,
        rule,
      ),
    );
  const openings = material.signals
    .slice(0, 2)
    .map((signal) => write.proposal(openingOf(signal, answering), groundsOf(answering, signal), 'PROFILE-5'));
  const plan = fill(
    {
      zh: '要一份完整的行动安排，可以说“给{account}写一份大客户计划”',
      en: 'For a whole line of action, say “draft an account plan for {account}”',
    },
    { account: material.dossier.account.name },
  );
  return [...steps, ...openings, write.proposal(plan[wording.language], [], 'PLAN-1')];
};

const openingOf = (signal: SignalFinding, { wording }: Answering): string =>
  wording.write(`可以这样开口：${quoted(signal.opening.zh)}`, `A way to open: ${quoted(signal.opening.en)}`);
