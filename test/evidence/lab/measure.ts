import { type Claim, type EvidenceItem, type Fault, verifyClaims } from '#src/evidence/index.ts';
import { makeFaults } from './make-faults.ts';
import { makeRewordings } from './make-rewordings.ts';
import { demoClaims } from './right-claims-demo.ts';
import { sharedClaims } from './right-claims-shared.ts';
import { isHeldOut } from './seeded.ts';
import { sharedRoot } from './shared-texts.ts';
import type { Right, Twist } from './types.ts';

/** One claim put before the verifier: made wrong or reworded. */
export type Case = { right: Right; family: string; kind: string; twist: Twist; heldOut: boolean };
/** What became of it. `codes` are the verifier's reasons; `early` are those it already gives the right claim as it stands. */
export type Verdict = Case & { refused: boolean; codes: string[]; early: boolean };

export type Measured = { rights: Right[]; wrong: Verdict[]; reworded: Verdict[]; shared: boolean };

const TODAY = { today: '2026-11-21' };

const claimOf = ({ text, kind, evidence }: Pick<Right, 'text' | 'kind' | 'evidence'>, i: number): Claim => ({
  id: `c${i}`,
  text,
  kind,
  evidence,
  status: 'unverified',
});
const said = (faults: readonly Fault[]): string[] => faults.map((f) => `${f.code}|${f.message.en}`);

/** What the verifier says of each right claim as it stands. */
const judgeRights = (rights: readonly Right[]): Map<Right, string[]> => {
  const out = new Map<Right, string[]>();
  for (const [pack, mine] of Map.groupBy(rights, (r) => r.pack)) {
    const answers = verifyClaims(mine.map(claimOf), pack, TODAY);
    for (const [i, right] of mine.entries()) out.set(right, said(answers[i]?.faults ?? []));
  }
  return out;
};

/** What a right claim cites and a few pieces more: enough of its pack to lay a stranger's piece beside. */
const some = ({ pack, evidence }: Right): EvidenceItem[] =>
  pack.items.filter((item, i) => i < 8 || evidence.some((e) => e.source.id === item.source.id));

/** Runs every case through the verifier, pack by pack. A wrong claim counts as refused only by a fault its right claim does not have. */
const judge = (cases: readonly Case[], before: ReadonlyMap<Right, string[]>): Verdict[] => {
  const packs = Map.groupBy(
    cases,
    ({ right, twist }) =>
      `${right.pack.id}|${(twist.extra ?? []).map((e) => `${e.source.type}${e.source.id}${e.accountId}`).join()}`,
  );
  return [...packs.values()].flatMap((mine) => {
    const [first] = mine;
    if (!first) return [];
    const { pack } = first.right;
    const extra = first.twist.extra ?? [];
    const answers = verifyClaims(
      mine.map(({ right, twist }, i) =>
        claimOf({ text: twist.text ?? right.text, kind: right.kind, evidence: twist.evidence ?? right.evidence }, i),
      ),
      extra.length > 0 ? { ...pack, items: [...some(first.right), ...extra] } : pack,
      TODAY,
    );
    return mine.map((each, i) => {
      const own = before.get(each.right) ?? [];
      const after = answers[i]?.faults ?? [];
      const fresh = said(after).filter((f) => !own.includes(f));
      return {
        ...each,
        refused: each.kind === '' ? after.length > 0 : fresh.length > 0,
        codes: [...new Set(after.map((f) => f.code))],
        early: own.length > 0,
      };
    });
  });
};

/** Builds the right claims, the wrong ones and the rewordings, and holds them against the verifier. Deterministic; `times` makes more of each. */
export const measure = (times = 1): Measured => {
  const root = sharedRoot();
  const rights = [...demoClaims(), ...(root ? sharedClaims(root) : [])];
  const wrong = makeFaults(rights, times).map((c) => ({ ...c, heldOut: isHeldOut(c.right.id) }));
  const reworded = makeRewordings(rights, times).map((c) => ({ ...c, kind: '', heldOut: isHeldOut(c.right.id) }));
  const before = judgeRights([...new Set([...wrong, ...reworded].map((c) => c.right))]);
  return { rights, wrong: judge(wrong, before), reworded: judge(reworded, before), shared: root !== undefined };
};
