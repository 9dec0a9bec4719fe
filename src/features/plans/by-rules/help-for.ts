import { CHAIN_GAP_CODES, type ChainGapCode } from '#src/playbook/decision-chain.ts';
import { RESOURCES_FOR_GAP, type Resource } from '#src/playbook/resources.ts';
import type { CandidateCode } from './candidates.ts';

/** PLAN-13: the help that fits a bottleneck which is no gap of the chain. */
const HELP: Readonly<Record<Exclude<CandidateCode, ChainGapCode>, Resource>> = {
  need_unconfirmed: 'own_content',
  no_needs: 'own_content',
  competition: 'own_content',
  silence: 'own_content',
  delay: 'own_leaders',
  budget: 'own_content',
  need_unsigned: 'own_content',
  undecided: 'industry_experts',
  ebbing: 'industry_experts',
  way_blocked: 'partners',
};

const isGap = (code: string): code is ChainGapCode => (CHAIN_GAP_CODES as readonly string[]).includes(code);

/** PLAN-13: the resource that fits a kind of bottleneck; own content where the kind is not known. */
export const helpFor = (code: string | null): Resource => {
  if (code !== null && isGap(code)) return RESOURCES_FOR_GAP[code][0] ?? 'own_content';
  return HELP[code as keyof typeof HELP] ?? 'own_content';
};
