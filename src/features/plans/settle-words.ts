import { type Claim, type EvidencePack, numberItems, verifyClaims } from '#src/evidence/index.ts';
import { unusable } from './conduct.ts';
import type { Plan } from './contract.ts';
import { WORDS_FIELD } from './edit-frame.ts';
import type { PlanMaterial } from './material/material.ts';

const isOwnWords = ({ source }: Claim['evidence'][number]): boolean =>
  source.type === 'user' && source.field === WORDS_FIELD;

/** The pack with what people wrote into this plan, so that a claim resting on its editor's own words finds them. */
export const withOwnWords = (pack: EvidencePack, claims: readonly Claim[], language: 'zh' | 'en'): EvidencePack => {
  const words = claims.flatMap((claim) => claim.evidence.filter(isOwnWords));
  if (words.length === 0) return pack;
  const added = words.map(({ source, quote }) => ({
    source,
    label: language === 'zh' ? '编辑者所写' : 'Written by the editor',
    text: quote,
    accountId: null,
    untrusted: true,
  }));
  return { ...pack, items: [...pack.items, ...numberItems(added, pack.items.length + 1)] };
};

/**
 * Verifies what a person wrote like any other claim (GUARD-1), and never drops it: a fact or inference that the record bears out stays
 * one, with the record as evidence; else it becomes a proposal that rests on the person's own words and says so. Words that break a
 * guard stay, unverified, with the reason.
 */
export const settleOwnWords = (
  plan: Plan,
  spoken: readonly string[],
  material: PlanMaterial,
  author: { name: string },
): Plan => {
  const { write, language } = material.wording;
  const pack = withOwnWords(material.pack, plan.claims as Claim[], language);
  const faultsOf = (claim: Claim) => verifyClaims([claim], pack)[0]?.faults ?? [];
  const settle = (claim: Claim): Claim => {
    const onRecord = { ...claim, evidence: claim.evidence.filter((each) => !isOwnWords(each)) };
    const stated = claim.kind === 'fact' || claim.kind === 'inference';
    const against = stated ? faultsOf(onRecord) : [];
    const borne = stated && against.length === 0;
    const settled: Claim = stated && !borne ? { ...claim, kind: 'proposal' } : claim;
    const kept: Claim = borne ? settled : { ...settled, evidence: keptEvidence(settled) };
    const faults = borne ? [] : faultsOf(kept);
    const guard = unusable(material, kept);
    const reasons = [
      ...against.map((fault) => fault.message[language]),
      ...faults.map((fault) => fault.message[language]),
      ...(guard ? [guard] : []),
    ];
    if (reasons.length === 0) return { ...kept, status: 'verified' };
    const said = stated
      ? write(`${author.name}所写，记录中没有依据：`, `Written by ${author.name}; the record does not bear it out: `)
      : write(`${author.name}所写，请核对：`, `Written by ${author.name}; to be checked: `);
    return { ...kept, status: 'unverified', note: `${said}${[...new Set(reasons)].join(write('', ' '))}` };
  };
  return {
    ...plan,
    claims: plan.claims.map((claim) => (spoken.includes(claim.id) ? settle(claim as Claim) : claim)),
  };
};

/** A claim that does not rest on the record any more cites its author alone; a goal with new numbers keeps what it is about. */
const keptEvidence = (claim: Claim): Claim['evidence'] =>
  claim.rule === 'PLAN-5' ? claim.evidence : claim.evidence.filter(isOwnWords);
