import type { Evidence } from '#src/evidence/index.ts';
import { roleLabel } from '#src/features/dossier/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { CERTAINTY_LABELS, stanceLabel } from '#src/playbook/contact-roles.ts';
import type { Plan, PlanPerson, PlanSections } from '../contract.ts';
import type { PlanStep } from '../parts.ts';
import type { Citations } from './citations.ts';
import { ganttOf } from './gantt.ts';
import { goalFigure } from './goal-figure.ts';
import { blocks, bullets, escapeMarkdown, table } from './markdown.ts';
import { KIND_MARKS, wordsIn } from './render-words.ts';

type PlanClaim = Plan['claims'][number];

/** What a section needs to be shown: its language, its claims by id, and the numbering of the document. */
export type Frame = {
  language: Language;
  claims: ReadonlyMap<string, PlanClaim>;
  citations: Citations;
  /** PLAN-17: the claim the period follows. */
  basis: string | null;
};

/** A claim's sentence with its kind and its `[n]`. */
export const sentence = ({ language, claims, citations }: Frame, id: string | null): string => {
  const claim = id ? claims.get(id) : undefined;
  if (!claim) return '';
  const marks = citations.marks({ evidence: claim.evidence as Evidence[] });
  return `${escapeMarkdown(claim.text)}${claimMark(claim, language)}${marks ? ` ${marks}` : ''}`;
};

/** What a reader must know of a claim beside its words: its kind (PLAN-10), that a person wrote it, that its evidence has changed. */
export const claimMark = ({ kind, status, evidence }: PlanClaim, language: Language): string => {
  const byHand = evidence.some(({ source }) => source.type === 'user' && source.field === 'words');
  const word = wordsIn(language);
  return `${KIND_MARKS[kind][language]}${byHand ? word('byHand') : ''}${status === 'stale' ? word('staleMark') : ''}`;
};

const names = (people: readonly PlanPerson[], language: Language): string =>
  people.map((person) => escapeMarkdown(person.name)).join(language === 'zh' ? '、' : ', ');

/** One section as Markdown without its heading. Everything a reader needs before unfolding the evidence (PLAN-16). */
export const renderSection = (step: PlanStep, sections: PlanSections, frame: Frame): string =>
  SECTIONS[step](sections, frame);

const SECTIONS: Readonly<Record<PlanStep, (sections: PlanSections, frame: Frame) => string>> = {
  why: ({ why }, frame) => {
    const word = wordsIn(frame.language);
    return blocks([
      bullets(why.claims.map((id) => sentence(frame, id))),
      why.notDoing.length > 0 ? `**${word('notDoing')}**` : '',
      bullets(why.notDoing.map((id) => sentence(frame, id))),
    ]);
  },
  owner: ({ owner }, frame) => {
    const word = wordsIn(frame.language);
    return blocks([owner.accountable ? '' : word('noOwner'), bullets(owner.claims.map((id) => sentence(frame, id)))]);
  },
  decision: ({ decision }, frame) => {
    const { language } = frame;
    const word = wordsIn(language);
    const colon = language === 'zh' ? '：' : ': ';
    return blocks([
      bullets(decision.claims.map((id) => sentence(frame, id))),
      decision.missingRoles.length > 0
        ? `${word('missing')}${colon}${decision.missingRoles.map((role) => roleLabel(role, language)).join(language === 'zh' ? '、' : ', ')}`
        : '',
    ]);
  },
  bottlenecks: ({ bottlenecks }, frame) => {
    const word = wordsIn(frame.language);
    const colon = frame.language === 'zh' ? '：' : ': ';
    return bottlenecks.length === 0
      ? word('noBottlenecks')
      : bullets(
          bottlenecks.map(
            (each) =>
              `**${each.id}** ${sentence(frame, each.hypothesis)}\n  ${word('brokenWhen')}${colon}${sentence(frame, each.brokenWhen)}`,
          ),
        );
  },
  goals: ({ goals }, frame) => {
    const { language } = frame;
    const word = wordsIn(language);
    const colon = language === 'zh' ? '：' : ': ';
    return goals.length === 0
      ? word('noGoals')
      : bullets(
          goals.map((goal) =>
            [
              `**${goal.id}** ${sentence(frame, goal.claim)}`,
              goal.reachableBecause ? `  ${sentence(frame, goal.reachableBecause)}` : '',
              `  ${goal.serves ? sentence(frame, goal.serves) : `${word('serves')}${colon}${word('servesUnknown')}`}`,
            ]
              .filter((line) => line !== '')
              .join('\n'),
          ),
        );
  },
  actions: ({ actions }, frame) => {
    const word = wordsIn(frame.language);
    return actions.length === 0
      ? word('noActions')
      : table(
          ['', word('task'), word('bottleneck'), word('owner'), word('verifyBy'), word('observable'), word('gate')],
          actions.map((action) => [
            action.id,
            sentence(frame, action.claim),
            action.bottleneckId ?? '—',
            action.owner ? escapeMarkdown(action.owner.name) : '—',
            action.verifyBy ?? '—',
            escapeMarkdown(action.observable ?? '—'),
            action.gate.busywork
              ? word('busywork')
              : action.gate.oneOwner && action.gate.resourced && action.gate.verifiable
                ? word('passes')
                : word('open'),
          ]),
        );
  },
  milestones: ({ milestones }, frame) => {
    const word = wordsIn(frame.language);
    const dated =
      milestones.length === 0
        ? word('noMilestones')
        : table(
            [word('milestone'), word('due'), word('doneWhen'), word('owner'), word('state')],
            milestones.map((each) => [
              escapeMarkdown(each.name),
              each.due,
              escapeMarkdown(each.doneWhen),
              each.owner ? escapeMarkdown(each.owner.name) : '—',
              word(each.reached ? 'reached' : 'ahead'),
            ]),
          );
    return blocks([dated, sentence(frame, frame.basis)]);
  },
  risks: ({ risks }, frame) => {
    const { language } = frame;
    const word = wordsIn(language);
    const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; '];
    return risks.length === 0
      ? word('noRisks')
      : bullets(
          risks.map(
            (risk) =>
              `**${risk.id}** ${sentence(frame, risk.claim)}\n  ${word('trigger')}${colon}${escapeMarkdown(risk.trigger)}${semicolon}${word('contingency')}${colon}${escapeMarkdown(risk.contingency)}`,
          ),
        );
  },
  questions: ({ questions }, frame) =>
    questions.length === 0
      ? wordsIn(frame.language)('noQuestions')
      : questions.map((id, index) => `${index + 1}. ${sentence(frame, id)}`).join('\n'),
};

/** The tables to unfold: the chain, the numbers of the goals, the action table (PLAN-18), the pre-mortem (PLAN-14). */
export const renderDetails = (plan: Pick<Plan, 'sections' | 'period'>, frame: Frame): string => {
  const { sections } = plan;
  const { language } = frame;
  const word = wordsIn(language);
  const number = (value: number | null, unit: string): string =>
    value === null ? '—' : goalFigure(value, unit, language);
  const chain = table(
    [word('name'), word('role'), word('certainty'), word('stance')],
    sections.decision.chain.map((each) => [
      escapeMarkdown(each.title ? `${each.name} · ${each.title}` : each.name),
      each.roles.map((role) => roleLabel(role, language)).join(language === 'zh' ? '、' : ', '),
      CERTAINTY_LABELS[each.certainty][language],
      stanceLabel(each.stance)?.[language] ?? '—',
    ]),
  );
  const goals = table(
    ['', word('measure'), word('baseline'), word('target'), word('due')],
    sections.goals.map((goal) => [
      goal.id,
      escapeMarkdown(goal.measure),
      number(goal.baseline, goal.unit),
      number(goal.target, goal.unit),
      goal.due,
    ]),
  );
  const actions = table(
    [
      '',
      word('supporters'),
      word('part'),
      word('people'),
      word('hours'),
      word('resources'),
      word('authority'),
      word('dependsOn'),
      word('start'),
    ],
    sections.actions.map((action) => [
      action.id,
      names(action.supporters, language) || '—',
      word(action.phase),
      action.people === null ? '—' : String(action.people),
      action.hours === null ? '—' : String(action.hours),
      escapeMarkdown(action.resources ?? '—'),
      escapeMarkdown(action.authority ?? '—'),
      action.dependsOn.join(', ') || '—',
      action.start ?? '—',
    ]),
  );
  const premortem = table(
    [word('cause'), word('threatens'), word('guard')],
    sections.premortem.map((row) => [
      escapeMarkdown(row.label),
      word(row.threatens ? 'yes' : 'no'),
      escapeMarkdown(row.answer),
    ]),
  );
  const titled = (title: string, body: string): string => (body === '' ? '' : `### ${title}\n\n${body}`);
  return blocks([
    titled(word('chain'), chain),
    titled(word('measure'), goals),
    titled(word('actionTable'), actions),
    titled(word('gantt'), ganttTable(plan, word('ganttKey'))),
    titled(word('premortem'), premortem),
  ]);
};

const ganttTable = (plan: Pick<Plan, 'sections' | 'period'>, key: string): string => {
  const chart = ganttOf(plan);
  if (!chart) return '';
  return blocks([
    table(
      ['', ...chart.head],
      chart.rows.map(({ id, cells }) => [id, ...cells]),
    ),
    key,
  ]);
};
