import { sentencesOf } from '#src/playbook/text.ts';
import { TIER_LABELS, TIERS, type Tier } from '#src/playbook/tiers.ts';
import type { Reading } from '../reading/reading.ts';
import { problem, sayings } from './support/said.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';

/** A tier by its own word, wherever it stands. */
const NAMED: Readonly<Record<Tier, RegExp>> = {
  strategic:
    /战略型|战略级|战略客户|\bstrategic(?:[- ](?:tier|account|customer|key account))\b|\btier\b[^.;]{0,16}\bstrategic\b|\b(?:graded|tiered|classed|classified|ranked|rated|ranks) (?:as )?(?:a )?strategic\b/iu,
  assault: /攻坚型|攻坚客户|\bassault\b/iu,
  tier_opportunity:
    /机会型|机会客户|\bopportunity[- ]tier\b|\b(?:is|as|remains|becomes) an? opportunity (?:account|customer|client)\b|\btier\b[^.;]{0,16}\bopportunity\b|\b(?:graded|tiered|classed|classified|ranked|rated) (?:as )?(?:an )?opportunity\b/iu,
};
/** Beside the tier's own piece a bare word is enough. */
const BARE: Readonly<Record<Tier, RegExp>> = {
  strategic: /战略(?![^，。]{0,4}(?:目标|规划|计划|意义|价值|方向|转型))|\bstrategic\b/iu,
  assault: /攻坚|\bassault\b/iu,
  tier_opportunity: /机会(?!窗口)|\bopportunity tier\b/iu,
};

const tierItem = ({ ground }: Reading) =>
  ground.pack.items.find(({ source }) => source.type === 'account' && source.field === 'tier');

/** TIER-1: the tier said is the record's, and none is said where the record has none. */
const tier: Grader = {
  id: 'TIER-1/tier',
  rule: 'TIER-1',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) => {
    const item = tierItem(reading);
    const known = TIERS.find((each) => item?.text.includes(TIER_LABELS[each][reading.language]));
    return sayings(reading).flatMap((saying): Problem[] => {
      if (saying.kind === 'question' || saying.kind === 'proposal') return [];
      const beside = saying.refs.some((ref) => itemAt(reading.ground, ref) === item) && item !== undefined;
      const told = sentencesOf(saying.text).filter(
        ({ question, text }) =>
          !question &&
          !/(?:不是|并非|不算|从|原为|原是|原来是)[^，。；]{0,8}(?:战略|攻坚|机会)|\b(?:not|from|formerly)\b(?: \w+){0,4} (?:strategic|assault|opportunity)\b/iu.test(
            text,
          ),
      );
      const wrong = TIERS.filter((each) => each !== known).find((each) =>
        told.some(({ text }) => NAMED[each].test(text)),
      );
      const bare =
        beside && known && !told.some(({ text }) => BARE[known].test(text) || NAMED[known].test(text))
          ? TIERS.find((each) => each !== known && told.some(({ text }) => BARE[each].test(text)))
          : undefined;
      const said = wrong ?? bare;
      return said
        ? [problem(saying, known ? `the record’s tier is ${known}, not ${said}` : `the record has no tier`)]
        : [];
    });
  },
};

export const tierGraders: readonly Grader[] = [tier];
