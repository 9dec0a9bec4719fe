import { PLAN_PROMPT_SCHEMAS } from '#src/features/plans/index.ts';
import { recordUsage } from '#src/features/usage/index.ts';
import { createLogger } from '#src/kernel/logger.ts';
import { createModelDoor } from '#src/llm/model-door.ts';
import { loadPrompts } from '#src/llm/prompts.ts';
import { readPromptFiles } from '#src/llm/read-prompt-files.ts';
import { projectPath } from '#src/project-root.ts';
import { type Bench, median, quantile } from './figures.ts';
import { inHouse } from './open-house.ts';
import { bareCall, startUpstream } from './upstream.ts';

const WARM = 40;
const ROUNDS = 300;
const EVIDENCE = Array.from(
  { length: 120 },
  (_, n) => `[E${n + 1}] (拜访) 第 ${n + 1} 次拜访，返工率 ${n % 9}%。`,
).join('\n');

/**
 * What the service adds to a model call: prompt rendering, the typed call and its checks, and the booking of its tokens, over the bare
 * upstream call in the same run. No retrieval.
 */
export const modelCallBench: Bench = () =>
  inHouse(async (house) => {
    const { ctx } = await house.tenant();
    const output = PLAN_PROMPT_SCHEMAS.get('PlanWhy');
    if (!output) throw new Error('no schema PlanWhy');
    const upstream = await startUpstream();
    try {
      const door = createModelDoor({
        apiKey: 'bench',
        baseUrl: upstream.baseUrl,
        model: 'bench',
        deadlineSeconds: 10,
        structuredOutput: 'json_schema',
        maxRetries: 0,
        prompts: loadPrompts(await readPromptFiles(projectPath('prompts'))),
        now: () => new Date(),
        log: createLogger(() => undefined),
      });
      const body = JSON.stringify({ model: 'bench', stream: true, messages: [{ role: 'user', content: EVIDENCE }] });
      const ours = async () => {
        const started = performance.now();
        let first = 0;
        const answer = await door.call({
          prompt: { id: 'plan/why', language: 'zh' },
          inputs: { today: '2026-11-22', evidence: EVIDENCE },
          output,
          signal: new AbortController().signal,
          onText: () => {
            first ||= performance.now() - started;
          },
        });
        await recordUsage(ctx, answer.usage, 'bench');
        return { first, whole: performance.now() - started };
      };
      const bare: { first: number; whole: number }[] = [];
      const added: { first: number; whole: number }[] = [];
      for (let round = -WARM; round < ROUNDS; round++) {
        const [plain, own] = [await bareCall(upstream.port, body), await ours()];
        if (round < 0) continue;
        bare.push(plain);
        added.push(own);
      }
      const base = { first: median(bare.map((each) => each.first)), whole: median(bare.map((each) => each.whole)) };
      const over = (which: 'first' | 'whole') => added.map((each) => each[which] - base[which]);
      const p99 = quantile(over('whole'), 0.99).toFixed(1);
      return {
        figures: [
          { what: 'bare upstream call', unit: 'ms', values: bare.map((each) => each.whole) },
          {
            what: 'added by the service',
            unit: 'ms',
            values: over('whole'),
            note: `p99 ${p99}; asked on a server: p50 ≤ 3, p99 ≤ 12`,
          },
          { what: 'added to the first token', unit: 'ms', values: over('first'), note: 'asked on a server: p50 ≤ 5' },
        ],
      };
    } finally {
      upstream.close();
    }
  });
