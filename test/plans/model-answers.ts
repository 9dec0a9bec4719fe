import type { FakeRequest } from '#test/llm/fake-provider.ts';

type ModelClaim = { text: string; kind: string; evidence: { ref: string; quote: string }[] };

/** The evidence as the request gave it: `[E3] (label) text`. */
const piecesOf = (user: string): { ref: string; line: string; text: string }[] =>
  [...user.matchAll(/^\[(E\d+)\] \((?:[^()]|\([^()]*\))*\) (.*)$/gmu)].map(([line, ref = '', text = '']) => ({
    ref,
    line,
    text,
  }));

/** Cites the first piece whose line matches, with these words of it. */
export const cite = (request: FakeRequest, line: RegExp, quote?: string) => {
  const piece = piecesOf(request.user).find((each) => line.test(each.line));
  if (!piece) throw new Error(`no evidence matches ${line}`);
  return { ref: piece.ref, quote: quote ?? piece.text };
};

export const claim = (kind: string, text: string, ...evidence: { ref: string; quote: string }[]): ModelClaim => ({
  text,
  kind,
  evidence,
});

type Answers = Record<string, (request: FakeRequest) => unknown>;

/** What a good model says of the Chinese rich account, step by step. */
export const goodAnswers: Answers = {
  PlanWhy: (request) => ({
    claims: [
      claim(
        'fact',
        '客户定级为战略型，理由是二期平台决定今后五年的归属。',
        cite(request, /分级\)/),
        cite(request, /分级理由/),
      ),
      claim('fact', '库存天数从 30 天升到 60 天。', cite(request, /库存天数 30 天 →/, '库存天数 30 天 → 60 天')),
    ],
    notDoing: [claim('proposal', '交付周期的痛点没有确认之前，不推方案。')],
    questions: [claim('question', '今年经营计划里排在第一的是哪一项？请问顾廷之。')],
  }),
  PlanDecision: (request) => ({
    coreValue: claim(
      'inference',
      '客户最看重的可能是海外订单的交付周期。',
      cite(request, /需求 ·/, '海外订单交付周期从45天压到30天'),
    ),
    stuckLayer: claim(
      'inference',
      '决策链可能卡在顾廷之这一层，我们还没有见过面。',
      cite(request, /从未见过最终决策者/),
    ),
    likelyDrop: null,
    people: [
      claim('fact', '顾廷之是最终决策者，关注交付周期能不能缩短。', cite(request, /联系人 · 顾廷之/)),
      claim('fact', '阮青禾是应用选型者和教练，立场力挺。', cite(request, /联系人 · 阮青禾/)),
    ],
    questions: [],
  }),
  PlanBottlenecks: (request) => ({
    bottlenecks: [
      {
        candidate: 'K1',
        hypothesis: claim(
          'inference',
          '顾廷之没有见过我们，方案的价值可能传不到他那里。',
          cite(request, /从未见过最终决策者/),
        ),
        layer: '最终决策层',
        brokenWhen: claim('proposal', '顾廷之确认会谈纪要。'),
      },
    ],
    questions: [],
  }),
  PlanGoals: (request) => ({
    goals: [
      {
        claim: claim(
          'proposal',
          '2027年1月20日之前签下澄川二期制造平台，金额达到486万元，基线 0。',
          cite(request, /商机 · 澄川二期/),
        ),
        measure: '澄川二期制造平台签约金额',
        baseline: 0,
        target: 4_860_000,
        unit: 'CNY',
        due: '2027-01-20',
        reachableBecause: claim(
          'inference',
          '预算已列入计划，可以争取。',
          cite(request, /商机 · 澄川二期/, '预算：已列入计划'),
        ),
        serves: claim('inference', '服务于客户今年的经营计划：完成二期平台选型。', cite(request, /完成二期平台选型/)),
      },
    ],
    questions: [],
  }),
  PlanActions: (request) => ({
    actions: [
      {
        claim: claim('proposal', '请阮青禾引荐顾廷之，带一页试点结论去。', cite(request, /联系人 · 阮青禾/, '阮青禾')),
        bottleneck: 'b1',
        resource: 'own_leaders',
        observable: '会谈纪要得到确认',
        start: '2026-11-23',
        verifyBy: '2026-12-14',
        afterActions: [],
      },
    ],
    questions: [],
  }),
  PlanRisks: (request) => ({
    risks: [
      {
        claim: claim(
          'inference',
          '柏舟软件可能以低价施压。',
          cite(request, /商机 · 澄川二期/, '竞争对手：柏舟软件；优势：报价低'),
        ),
        trigger: '对手再次降价',
        contingency: '回到客户的选型标准',
      },
    ],
    questions: [],
  }),
};

/** Answers every step, some of them otherwise. */
export const answering =
  (changes: Answers = {}) =>
  (request: FakeRequest) => ({
    content: ({ ...goodAnswers, ...changes }[request.schemaTitle ?? ''] ?? (() => ({})))(request),
  });

/** What the model said first, then what it says when asked to mend it. */
export const firstThen =
  (first: (request: FakeRequest) => unknown, then: (request: FakeRequest) => unknown) =>
  (request: FakeRequest): unknown => {
    const opening = request.messages.find((message) => message.role === 'user')?.content ?? '';
    const mended = request.messages.filter((message) => message.role === 'user').length > 1;
    return (mended ? then : first)({ ...request, user: opening });
  };
