import type { GatedDraft } from '#evals/cases/case.ts';
import type { Language } from '#evals/mutate/operator.ts';
import type { Answers, Ground } from '#evals/reading/reading.ts';
import { claim } from '../claims.ts';
import { type Say, sayIn } from '../in-both.ts';
import { offer } from '../offer.ts';

/** Right answers of one draft with what they rest on. */
export type HeldOutCase = { draft: GatedDraft; language: Language; answers: Answers; ground: Ground };

type Item = Ground['pack']['items'][number];

const item = (ref: string, type: 'need' | 'activity' | 'opportunity' | 'document', text: string): Item =>
  ({ ref, source: { type, id: `${type}_${ref}` }, label: type, text, accountId: 'acc_a', untrusted: true }) as Item;

const groundIn = (say: Say): Ground => ({
  pack: {
    accountId: 'acc_a',
    items: [
      item(
        'E1',
        'activity',
        say(
          '2026-11-09 通话；闵书禾：“恒昶报312万元，你们385万元，贵了73万元。回收期要求30个月以内。月底逐项对。”',
          '2026-11-09 Call; Hugo Brandt: “Calderan says EUR 3.12 million, you say EUR 3.85 million, EUR 730 thousand more. Payback within 30 months. Line by line at the end of November.”',
        ),
      ),
      item(
        'E2',
        'opportunity',
        say(
          '两厂平台；阶段：谈判；金额：385万元；产品：析能平台',
          'Platform; Stage: Negotiation; Amount: €3.85M; Product: EnergyView Platform',
        ),
      ),
      item(
        'E3',
        'need',
        say(
          '吨产品汽耗降下来；确认进度：痛点已确认；现状：2.31吨；期望：2.10吨以内',
          'Steam per tonne to come down; Validation step: Pain confirmed; Present state: 2.31 t; Wanted state: 2.10 t or less',
        ),
      ),
      item('E4', 'activity', say('报表靠人工抄表，每月汇总要4天', 'Reports are made by hand and take 4 days a month')),
      item('E5', 'document', say('案例：同业蒸汽平衡，前后对比', 'Case: steam balance of a peer, before and after')),
      item('E6', 'document', say('对策卡：只给自己人看', 'Battle card: for our own people only')),
      item(
        'E7',
        'activity',
        say(
          '潜在客户砚澜助剂只有一个厂区；睿沨精细化学有两厂区',
          'Yanlock Agents has one plant; Ruivane Chemicals has two',
        ),
      ),
    ],
  } as Ground['pack'],
  today: '2026-11-21',
  periodEnd: '2027-02-19',
  account: { name: say('砚澜助剂', 'Yanlock Agents'), aliases: [] },
  people: [
    { name: say('闵书禾', 'Hugo Brandt'), title: 'F', roles: ['finance'], stance: -1 },
    { name: say('卢景澄', 'Conrad Aldous'), title: 'M', roles: ['EB'], stance: 0 },
  ],
  team: { names: [say('沈若川', 'Daniel Mercer')], accountable: say('沈若川', 'Daniel Mercer') },
  otherCustomers: [say('仲珂医疗集团', 'Zonkeld Hospitals')],
  mayName: [say('睿沨精细化学', 'Ruivane Chemicals')],
  rivals: [say('恒昶能控', 'Calderan Controls')],
  sensitive: [say('去年做过心脏支架，不上高处平台', 'Had a heart stent last year and avoids the upper platforms')],
  mayPromise: [],
  bottlenecks: [],
  offered: [
    offer('D1', say('蒸汽案例', 'Steam case'), 'case_study', ['E5']),
    offer('D2', say('对策卡', 'Battle card'), 'battle_card', ['E6'], { shareable: false }),
  ],
  next: { owner: say('沈若川', 'Daniel Mercer'), due: '2026-11-25' },
  inputs: {},
  system: {},
});

const answersIn = (say: Say): Readonly<Record<GatedDraft, Answers>> => {
  const quoted = say('恒昶报312万元，你们385万元', 'Calderan says EUR 3.12 million, you say EUR 3.85 million');
  const gap = claim(
    'fact',
    say(
      '闵书禾说恒昶报312万元，我们385万元，贵了73万元，月底要逐项对。',
      'Hugo Brandt said Calderan asks EUR 3.12 million and we EUR 3.85 million, EUR 730 thousand more, to be gone through at the end of November.',
    ),
    ['E1', quoted],
    ['E4', say('每月汇总要4天', '4 days a month')],
  );
  const byHand = claim('fact', say('报表靠人工，每月要4天。', 'Reports are made by hand and take 4 days a month.'), [
    'E4',
    say('每月汇总要4天', '4 days a month'),
  ]);
  const payback = claim(
    'inference',
    say('推断她可能更在意回收期30个月以内。', 'She may care more about payback within 30 months.'),
    ['E1', say('回收期要求30个月以内', 'Payback within 30 months')],
  );
  const steam = claim('fact', say('汽耗要从2.31吨降下来。', 'Steam per tonne is to come down from 2.31 t.'), [
    'E3',
    '2.31',
  ]);
  const ask = claim(
    'question',
    say('问卢景澄：年底前要看到什么？', 'Ask Conrad Aldous: what must be seen by year end?'),
  );
  const table = claim(
    'proposal',
    say('沈若川在2026-11-25前把逐项对照表送到。', 'Daniel Mercer sends the sheet line by line by 2026-11-25.'),
    ['E1', quoted],
  );
  const twoPlants = claim(
    'inference',
    say(
      '砚澜助剂只有一个厂区，睿沨精细化学有两厂区，话要从头说起。',
      'Yanlock Agents has one plant while Ruivane Chemicals has two, so the talk starts afresh.',
    ),
    ['E7', say('只有一个厂区', 'has one plant')],
  );
  const need = (level: string, words: object, problem: object | null, under: number | null) => ({
    level,
    need: words,
    problem,
    holder: say('卢景澄', 'Conrad Aldous'),
    priority: 'P1',
    explicit: true,
    under,
    nextQuestion: ask,
    technique: 'reflect',
  });
  return {
    plan: {
      'plan/why': { claims: [gap, byHand], notDoing: [], questions: [ask] },
      'plan/decision': { coreValue: null, stuckLayer: payback, likelyDrop: null, people: [], questions: [] },
      'plan/bottlenecks': {
        bottlenecks: [{ candidate: null, hypothesis: payback, layer: say('财务部', 'Finance'), brokenWhen: table }],
        questions: [],
      },
      'plan/goals': {
        goals: [
          {
            claim: table,
            measure: say('份数', 'Sheets'),
            baseline: 0,
            target: 1,
            unit: say('份', 'sheet'),
            due: '2026-12-08',
            reachableBecause: payback,
            serves: steam,
          },
        ],
        questions: [],
      },
      'plan/actions': {
        actions: [
          {
            claim: table,
            bottleneck: 'b1',
            resource: 'own_content',
            observable: say('逐条写进纪要', 'Each stands in a summary'),
            start: '2026-11-23',
            verifyBy: '2026-12-14',
            afterActions: [],
          },
        ],
        questions: [],
      },
      'plan/risks': {
        risks: [
          {
            claim: payback,
            trigger: say('审批推迟', 'Approval slips'),
            contingency: say('改为分阶段方案', 'Phased plan'),
          },
        ],
        questions: [],
      },
    },
    needs: {
      'needs/hierarchy': {
        needs: [need('business', steam, null, null), need('functional', byHand, gap, 0)],
        questions: [ask],
        conflicts: [],
      },
    },
    objection: {
      'objection/reply': {
        worries: [
          { worry: payback, question: ask },
          { worry: payback, question: ask },
        ],
        steps: { listen: [gap], clarify: [ask], empathise: [payback], resolve: [byHand], confirm: [ask] },
        wordings: [
          {
            form: 'message',
            text: say(
              '您问的385万元，月底逐项对。沈若川',
              'Our EUR 3.85 million we go through at the end of November. Daniel Mercer',
            ),
          },
          { form: 'meeting', text: say('您问得在理。还差哪一项？', 'A fair question. What is missing?') },
        ],
        nextStep: table,
      },
    },
    lookalike: {
      'lookalike/reason': {
        reasons: [twoPlants],
        differs: [twoPlants],
        firstNeed: payback,
        opening: say('贵公司只有一个厂区。最想先看清哪一处？', 'You have one plant. What would you like to see first?'),
        questions: [ask],
      },
    },
    recommendation: {
      'recommendation/card': {
        picks: [
          {
            document: 'D1',
            passage: 'E5',
            reasons: [{ dimension: 'need', fits: 'yes', claim: { ...steam, kind: 'inference' } }],
            howToUse: table,
            forWhom: say('闵书禾', 'Hugo Brandt'),
          },
        ],
        nothingFits: false,
        missing: [],
      },
    },
  };
};

/** One case a draft type, the same in both languages. */
export const heldOutCases = (language: Language): HeldOutCase[] => {
  const say = sayIn(language);
  const answers = answersIn(say);
  const drafts: readonly GatedDraft[] = ['plan', 'needs', 'objection', 'lookalike', 'recommendation'];
  return drafts.map((draft) => ({ draft, language, answers: answers[draft], ground: groundIn(say) }));
};
