import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import { BANT_PARTS, BANT_PRIORITIES, judgeBant } from '#src/playbook/bant.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { STRATEGIES, STRATEGY_LABELS } from '#src/playbook/strategy-matrix.ts';
import type { RunRow } from '../runs/run-store.ts';
import { SKIP_REASONS } from './domain-exclusions.ts';
import type { Funnel } from './funnel-contract.ts';
import type { countPicks } from './funnel-store.ts';
import type { TopOptions } from './list-contract.ts';
import type { ScoreCounts } from './read-funnel.ts';
import { SKIP_WORDS } from './skip-words.ts';

type Counted = {
  run: RunRow;
  top: TopOptions;
  all: number;
  filtered: number;
  unsized: number;
  scores: ScoreCounts;
  picks: Awaited<ReturnType<typeof countPicks>>;
  provisional: boolean;
};

/** Puts the counts of a funnel into steps with words of one language. */
export const sayFunnel = (counted: Counted, language: Language): Funnel => {
  const { run, top, all, filtered, unsized, scores, picks, provisional } = counted;
  const path = `/v1/lookalikes/${run.id}`;
  const step = (
    name: string,
    effect: 'left' | 'out',
    count: number,
    rule: RuleId,
    text: Bilingual,
    rows: string | null = null,
  ): Funnel['steps'][number] => ({ step: name, effect, count, rule, text: say(text, language), rows });
  const out = SKIP_REASONS.flatMap((reason) => {
    const count = run.skipped[reason] ?? 0;
    return count > 0
      ? [step(reason, 'out', count, 'LOOK-1', SKIP_WORDS[reason], `${path}/left-out?reason=${reason}`)]
      : [];
  });
  const byName = SKIP_REASONS.flatMap((reason) => {
    const count = run.funnel?.leftOut[reason] ?? 0;
    const { zh, en } = SKIP_WORDS[reason];
    return count > 0
      ? [
          step(
            `${reason}_by_name`,
            'out',
            count,
            'LOOK-1',
            {
              zh: `${zh}（名称写法不同，只在入围者中比对）`,
              en: `${en} (in another spelling; looked for among the best only)`,
            },
            `${path}/left-out?reason=${reason}`,
          ),
        ]
      : [];
  });
  const listed = run.job.counts.ranked ?? 0;
  const explain = run.recipe.list?.explain;
  return {
    runId: run.id,
    provisional,
    steps: [
      step('all', 'left', all, 'LOOK-1', { zh: '全部潜在客户', en: 'all prospects' }, '/v1/prospects'),
      step('filtered', 'left', filtered, 'FIELD-1', { zh: '符合筛选和区域', en: 'meet the filter and the territory' }),
      ...out,
      step('scored', 'left', scores.scored, 'LOOK-1', { zh: '算出相似度', en: 'scored' }),
      step('above_min', 'left', scores.above, 'LOOK-1', {
        zh: `相似度不低于 ${run.recipe.minScore}`,
        en: `score at least ${run.recipe.minScore}`,
      }),
      step('top_in_region', 'left', scores.top.region, 'SEG-2', {
        zh: `其中人数居所在地区前 ${top.inRegion}`,
        en: `of these, among the ${top.inRegion} largest of their region`,
      }),
      step('top_in_industry', 'left', scores.top.industry, 'SEG-2', {
        zh: `其中人数居所在行业前 ${top.inIndustry}`,
        en: `of these, among the ${top.inIndustry} largest of their trade`,
      }),
      step('top', 'left', scores.top.asked, 'SEG-2', WAYS_WORDS[top.ways], `${path}/results?top=true`),
      ...(run.funnel
        ? [
            step('pool', 'left', run.funnel.pool, 'LOOK-1', {
              zh: '入围：相似度最高、逐一比对名称的',
              en: 'the best, gone through by name',
            }),
            ...byName,
            step('passed_over', 'out', run.funnel.passedOver, 'LOOK-1', {
              zh: '因名单长度或多样性未列入',
              en: 'passed over for variety or for the length of the list',
            }),
          ]
        : []),
      step('list', 'left', listed, 'LOOK-1', { zh: '名单', en: 'the list' }, `${path}/results`),
      step(
        'list_top',
        'left',
        picks.top,
        'SEG-2',
        { zh: '名单中属于 TOP 的', en: 'of the list, TOP' },
        `${path}/results?top=true`,
      ),
      ...BANT_PRIORITIES.map((priority) =>
        step(
          `bant_${priority}`,
          'left',
          picks.bant.get(priority) ?? 0,
          'BANT-1',
          BANT_WORDS[priority],
          `${path}/results?bant=${priority}`,
        ),
      ),
    ],
    top: { ...top, unsized },
    bant: {
      counts: {
        now: picks.bant.get('now') ?? 0,
        next: picks.bant.get('next') ?? 0,
        later: picks.bant.get('later') ?? 0,
      },
      unknown: BANT_PARTS.flatMap((part) => {
        const question = QUESTIONS.find((each) => each.part === part)?.question;
        const count = picks.unknown.get(part) ?? 0;
        return question && count > 0 ? [{ part, count, question: say(question, language) }] : [];
      }),
    },
    matrix: [...STRATEGIES, null].flatMap((cell) => {
      const count = picks.cells.get(cell) ?? 0;
      return count > 0 ? [{ cell, count, text: say(cell ? STRATEGY_LABELS[cell] : OPEN_CELL, language) }] : [];
    }),
    groups: picks.groups,
    explaining:
      run.explaining ??
      (explain
        ? { state: 'waiting', of: explain.top, written: 0, byRules: 0, tokens: 0, maxTokens: explain.maxTokens }
        : null),
  };
};

/** What is to be found out where nothing is known (BANT-1). */
const QUESTIONS = judgeBant({ budget: 'unknown', authority: 'unknown', need: 'unknown', timing: {} }).unknowns;
const OPEN_CELL: Bilingual = { zh: '还定不下来（信息不够）', en: 'open (too little is known)' };
const WAYS_WORDS: Readonly<Record<TopOptions['ways'], Bilingual>> = {
  both: { zh: 'TOP：两者都占', en: 'TOP: both' },
  region: { zh: 'TOP：按地区', en: 'TOP: by region' },
  industry: { zh: 'TOP：按行业', en: 'TOP: by trade' },
};
const BANT_WORDS = {
  now: { zh: '名单中立即跟进的', en: 'of the list, now' },
  next: { zh: '名单中下一批的', en: 'of the list, next' },
  later: {
    zh: '名单中以后再说的（多半是还不了解，不等于没有）',
    en: 'of the list, later (mostly not known yet, which is not a no)',
  },
} as const satisfies Record<string, Bilingual>;
