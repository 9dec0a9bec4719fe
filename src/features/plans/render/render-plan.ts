import type { Evidence } from '#src/evidence/index.ts';
import { TIER_LABELS, type Tier } from '#src/playbook/tiers.ts';
import type { Plan } from '../contract.ts';
import { PLAN_STEPS } from '../parts.ts';
import { createCitations } from './citations.ts';
import { blocks, bullets, escapeMarkdown } from './markdown.ts';
import { renderHealth } from './render-health.ts';
import { renderOnePage } from './render-page.ts';
import { type Frame, renderDetails, renderSection } from './render-section.ts';
import { SECTION_TITLES, SOURCE_LABELS, wordsIn } from './render-words.ts';

/**
 * A plan as Markdown: one page in the order of PLAN-18 with `[n]` behind what is cited, then what unfolds (tables, checks,
 * findings), then the evidence with the words quoted. Pure; pages, chat and export use it.
 */
export const renderPlan = (plan: Plan): string => {
  const frame = frameOf(plan);
  const page = renderBody(plan, frame);
  const details = renderDetails(plan, frame);
  const word = wordsIn(plan.language);
  return `${blocks([
    page,
    details || failed(plan) || findings(plan) ? `---\n\n## ${word('appendix')}` : '',
    details,
    failed(plan),
    findings(plan),
    unused(plan),
    evidence(plan, frame),
  ])}\n`;
};

const frameOf = (plan: Plan): Frame => ({
  language: plan.language,
  claims: new Map(plan.claims.map((claim) => [claim.id, claim])),
  citations: createCitations(),
  basis: plan.period.basis,
});

/** The plan from its head to its last section, evidence apart. */
const renderBody = (plan: Plan, frame: Frame): string =>
  blocks([
    `# ${escapeMarkdown(plan.title)}`,
    head(plan),
    ...PLAN_STEPS.map(
      (step, index) =>
        `## ${index + 1}. ${SECTION_TITLES[step][plan.language]}\n\n${renderSection(step, plan.sections, frame)}`,
    ),
  ]);

/**
 * How much there is to read before unfolding anything, which is the one page (PLAN-16): Han characters, and two for every word of
 * Latin letters or digits, which is about what a word takes to read.
 */
export const readCharacters = (plan: Plan): number => {
  const text = renderOnePage(plan).replaceAll(/\[\d+\]|[|*#-]/gu, ' ');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replaceAll(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}.,'’%:/-]*/gu)?.length ?? 0;
  return han + 2 * words;
};

const head = (plan: Plan): string => {
  const { language, period, drafter } = plan;
  const word = wordsIn(language);
  const colon = language === 'zh' ? '：' : ': ';
  const tier = plan.sections.why.tier;
  const dot = ' · ';
  return blocks([
    [
      `${word('tier')}${colon}${tier ? TIER_LABELS[tier as Tier][language] : word('noTier')}`,
      `${word('period')}${colon}${period.from} → ${period.to}`,
      `${word('review')}${colon}${period.nextReview}`,
      word('version').replace('{n}', String(plan.version)),
    ].join(dot),
    `*${word(drafter.by === 'model' ? 'byModel' : 'byRules')}${dot}${word('draft')}*${drafter.reason ? `\n${escapeMarkdown(drafter.reason)}` : ''}`,
    renderHealth(plan, 0),
    plan.instructions ? `${word('instructions')}${colon}${escapeMarkdown(plan.instructions)}` : '',
  ]);
};

/** Lessons and people’s own words are told apart from what else their kind of source holds. */
const labelOf = ({ type, id, field }: Evidence['source']): string => {
  if (type === 'computation' && id.startsWith('lesson:')) return 'lesson';
  return type === 'user' && field === 'words' ? 'words' : type;
};

const failed = (plan: Plan): string => {
  const rows = plan.checks.filter((check) => !check.ok);
  const word = wordsIn(plan.language);
  return rows.length === 0
    ? ''
    : `### ${word('failed')}\n\n${bullets(rows.map((check) => `${check.rule} ${escapeMarkdown(check.message)}`))}`;
};

const findings = (plan: Plan): string =>
  plan.findings.length === 0
    ? ''
    : `### ${wordsIn(plan.language)('findings')}\n\n${bullets(plan.findings.map((each) => `${each.rule} ${escapeMarkdown(each.message)}`))}`;

/** GUARD-7: what was not used is said, with the reason. */
const unused = (plan: Plan): string => {
  const rows = plan.claims.filter((claim) => claim.status === 'rejected');
  return rows.length === 0
    ? ''
    : `### ${wordsIn(plan.language)('unused')}\n\n${bullets(rows.map((claim) => `${escapeMarkdown(claim.text)} ${escapeMarkdown(claim.note ?? '')}`))}`;
};

const evidence = (plan: Plan, frame: Frame): string => {
  const rows = frame.citations.list();
  const { language } = plan;
  const [open, close] = language === 'zh' ? ['“', '”'] : ['“', '”'];
  return rows.length === 0
    ? ''
    : `## ${wordsIn(language)('evidence')}\n\n${rows
        .map(({ number, evidence: { source, quote } }) => {
          const label = SOURCE_LABELS[labelOf(source)]?.[language] ?? source.type;
          const field = source.field ? ` · ${escapeMarkdown(source.field)}` : '';
          return `[${number}] ${label}${field} \`${source.id}\` ${open}${escapeMarkdown(quote)}${close}`;
        })
        .join('\n\n')}`;
};
