import type { Claim } from '#src/evidence/index.ts';
import { readProfileField } from '#src/playbook/profile-dimensions.ts';
import { itemOf, type PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import { claimWriter } from './claim-writer.ts';

const LONG = 80;
const LEAST_SHARED = 2;

/**
 * PLAN-15: the item of the customer's strategic or business plan a goal serves: the one that speaks of most of the same
 * things. Null where none does: then the goal says that we do not know yet.
 */
export const servedPlan = (material: PlanMaterial, about: string): Claim | null => {
  const { inference } = claimWriter(material);
  const { write, own, quoted } = material.wording;
  const [best] = strategyFacts(material)
    .map((fact) => ({ fact, shared: sharedTerms(about, fact.value) }))
    .sort((a, b) => b.shared - a.shared || (a.fact.id < b.fact.id ? -1 : 1));
  if (!best || best.shared < LEAST_SHARED) return null;
  const words = opening(own(best.fact.value) ?? '', LONG);
  return inference(
    [
      words && write(`服务于客户自己的计划：${quoted(words)}`, `Serves the customer’s own plan: ${quoted(words)}`),
      write('服务于客户自己的计划，原文见引文', 'Serves the customer’s own plan; see the words quoted'),
    ],
    [itemOf(material, 'fact', best.fact.id)],
    'PLAN-15',
  );
};

/** The customer's strategic and business plan on record, the newest of each. */
export const strategyFacts = (material: PlanMaterial) => {
  const seen = new Set<string>();
  return material.dossier.facts.filter((fact) => {
    const field = fact.dimension === 4 ? readProfileField('strategy', fact.field)?.field : undefined;
    if (!field || field === 'planning_calendar' || seen.has(field)) return false;
    seen.add(field);
    return true;
  });
};

const COMMON = new Set(['客户', '公司', '我们', '项目', '今年', '计划', '实现', '提升', '完成']);

/** Pairs of Han characters and Latin words longer than three letters. */
const termsOf = (text: string): Set<string> => {
  const terms = new Set<string>();
  for (const run of text.match(/\p{Script=Han}+/gu) ?? [])
    for (let at = 0; at + 1 < run.length; at += 1) terms.add(run.slice(at, at + 2));
  for (const word of text.toLowerCase().match(/[a-z]{3,}/gu) ?? [])
    if (word.length > 3 || /^(?:mes|erp|iot)$/u.test(word)) terms.add(word);
  for (const word of COMMON) terms.delete(word);
  return terms;
};

const sharedTerms = (a: string, b: string): number => {
  const terms = termsOf(a);
  return [...termsOf(b)].filter((term) => terms.has(term)).length;
};
