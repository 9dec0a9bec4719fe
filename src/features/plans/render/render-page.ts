import { TIER_LABELS, type Tier } from '#src/playbook/tiers.ts';
import type { Plan } from '../contract.ts';
import { blocks, bullets, escapeMarkdown } from './markdown.ts';
import { renderHealth } from './render-health.ts';
import { claimMark } from './render-section.ts';
import { SECTION_TITLES, wordsIn } from './render-words.ts';

/** PLAN-16: how much of each stands on the one page. */
const MOST = { why: 3, bottlenecks: 3, goals: 3, actions: 5, questions: 4, stale: 3 } as const;

/**
 * The one page to read before a meeting (PLAN-16): why, who answers, the top bottlenecks, goals, next actions, questions, health. No
 * evidence and no tables: those unfold in the full plan. At most about 45 lines.
 */
export const renderOnePage = (plan: Plan): string => {
  const { language, sections: s, period } = plan;
  const word = wordsIn(language);
  const colon = language === 'zh' ? '：' : ': ';
  const claims = new Map(plan.claims.map((claim) => [claim.id, claim]));
  const say = (id: string | null): string => {
    const claim = id ? claims.get(id) : undefined;
    return claim ? `${escapeMarkdown(claim.text)}${claimMark(claim, language)}` : '';
  };
  const part = (title: string, body: string) => (body === '' ? '' : `## ${title}\n\n${body}`);
  const { tier } = s.why;
  const owner = s.owner.accountable ?? s.owner.proposed;
  const next = [...s.actions]
    .filter((action) => !action.gate.busywork)
    .sort((a, b) => (a.verifyBy ?? '9').localeCompare(b.verifyBy ?? '9'))
    .slice(0, MOST.actions);
  return `${blocks([
    `# ${escapeMarkdown(plan.title)}`,
    [
      `${word('tier')}${colon}${tier ? TIER_LABELS[tier as Tier][language] : word('noTier')}`,
      `${word('period')}${colon}${period.from} → ${period.to}`,
      `${word('review')}${colon}${period.nextReview}`,
      word('version').replace('{n}', String(plan.version)),
    ].join(' · '),
    part(
      SECTION_TITLES.why[language],
      bullets([...s.why.claims.slice(0, MOST.why), ...s.why.notDoing.slice(0, 1)].map(say)),
    ),
    part(
      SECTION_TITLES.owner[language],
      owner ? `${escapeMarkdown(owner.name)}${s.owner.accountable ? '' : `（${word('proposed')}）`}` : word('noOwner'),
    ),
    part(
      SECTION_TITLES.bottlenecks[language],
      s.bottlenecks.length === 0
        ? word('noBottlenecks')
        : bullets(s.bottlenecks.slice(0, MOST.bottlenecks).map((each) => `**${each.id}** ${say(each.hypothesis)}`)),
    ),
    part(
      SECTION_TITLES.goals[language],
      s.goals.length === 0
        ? word('noGoals')
        : bullets(s.goals.slice(0, MOST.goals).map((each) => `**${each.id}** ${say(each.claim)}`)),
    ),
    part(
      word('nextActions'),
      next.length === 0
        ? word('noActions')
        : bullets(
            next.map((each) =>
              [
                `**${each.id}** ${say(each.claim)}`,
                each.owner ? escapeMarkdown(each.owner.name) : '—',
                `${word('verifyBy')} ${each.verifyBy ?? '—'}`,
              ].join(' · '),
            ),
          ),
    ),
    part(
      SECTION_TITLES.questions[language],
      s.questions
        .slice(0, MOST.questions)
        .map((id, index) => `${index + 1}. ${say(id)}`)
        .join('\n'),
    ),
    part(word('state'), bullets([renderHealth(plan, MOST.stale), failures(plan)].filter((line) => line !== ''))),
  ])}\n`;
};

const failures = ({ checks, language }: Plan): string => {
  const rules = [...new Set(checks.filter((check) => !check.ok).map((check) => check.rule))];
  if (rules.length === 0) return '';
  return `${wordsIn(language)('failed')}${language === 'zh' ? '：' : ': '}${rules.join(language === 'zh' ? '、' : ', ')}`;
};
