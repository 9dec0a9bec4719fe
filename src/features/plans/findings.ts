import type { Finding } from '#src/features/drafts/index.ts';
import type { ChainGap } from '#src/playbook/decision-chain.ts';
import { checkTier } from '#src/playbook/tiers.ts';
import type { PlanMaterial, PortfolioAccount } from './material/material.ts';
import { fullMarks } from './material/wording.ts';

const GRAVE: readonly ChainGap['code'][] = ['no_eb_known', 'single_thread', 'strong_opponent'];
const SEVERITY = { high: 'critical', medium: 'warning', low: 'info' } as const;

/**
 * What is wrong with the account itself: tier (TIER-1), focus (TIER-2), owner, gaps of the chain (CHAIN-2), signals
 * (section 9), text on record that speaks to the drafter (GUARD-5).
 */
export const planFindings = (material: PlanMaterial, portfolio: readonly PortfolioAccount[]): Finding[] => {
  const { language, write } = material.wording;
  const { account } = material.dossier;
  const hidden = new Set(portfolio.filter((each) => !each.visible).map((each) => each.accountId));
  const say = (text: string): string => fullMarks(text, language);
  const tier = checkTier({ ...account, windowClosesOn: account.tierWindowCloses }).filter((check) => !check.ok);
  return [
    ...tier.map((check): Finding => ({ rule: check.rule, severity: 'warning', message: say(check.message[language]) })),
    ...material.focus.map((finding): Finding => {
      // What to give up names other accounts: only to somebody who may see them all.
      const named = finding.giveUpIds.every((id) => !hidden.has(id));
      return {
        rule: finding.rule,
        severity: 'warning',
        message: say(
          named
            ? `${finding.message[language]}${write('', ' ')}${finding.giveUp[language]}`
            : finding.message[language],
        ),
      };
    }),
    ...material.chain.gaps.map(
      (gap): Finding => ({
        rule: gap.rule,
        severity: GRAVE.includes(gap.code) ? 'critical' : 'warning',
        message: say(gap.message[language]),
      }),
    ),
    ...material.signals.map(
      (signal): Finding => ({
        rule: signal.rule,
        severity: SEVERITY[signal.severity],
        message: say(signal.text[language]),
      }),
    ),
    ...material.spokenTo.map(
      ({ where, found }): Finding => ({
        rule: 'GUARD-5',
        severity: 'warning',
        message: write(
          `${where}里有 ${found.length} 处写给模型的指令，只当资料，没有照做。`,
          `${where.charAt(0).toUpperCase()}${where.slice(1)} holds ${found.length} instruction(s) to a model; they were read as data and not followed.`,
        ),
      }),
    ),
  ];
};
