import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import type { NeedPriority } from './need-words.ts';
import { isBlank } from './text.ts';

/** SOL-1: the layers of a solution. */
export const SOLUTION_LAYERS = ['must_have', 'expected', 'surprise'] as const;
export type SolutionLayer = (typeof SOLUTION_LAYERS)[number];
export const SOLUTION_LAYER_LABELS: Readonly<Record<SolutionLayer, Bilingual>> = {
  must_have: { zh: '必备层', en: 'Must-have' },
  expected: { zh: '期望层', en: 'Expected' },
  surprise: { zh: '惊喜层', en: 'Surprise' },
};

/** SOL-1: the layer that answers a need. */
export const layerOf = (priority: NeedPriority): SolutionLayer =>
  priority === 'P0' ? 'must_have' : priority === 'P1' ? 'expected' : 'surprise';

export type SolutionPart = { id: string; needIds: readonly string[]; kind: 'standard' | 'custom' | null };
export type SolutionPhase = { id: string; goal?: string | null; value?: string | null };

/** SOL-1: an uncovered P0 blocks the draft; each part is standard or custom; each phase has a goal and a value of its own. */
export const checkSolution = (solution: {
  needs: readonly { id: string; statement: string; priority: NeedPriority }[];
  parts: readonly SolutionPart[];
  phases: readonly SolutionPhase[];
}): Check[] => {
  const covered = new Set(solution.parts.flatMap((part) => part.needIds));
  return [
    ...solution.needs
      .filter((need) => need.priority === 'P0')
      .map((need) =>
        check(
          'SOL-1',
          covered.has(need.id),
          { zh: `P0 需求已应答：${need.statement}`, en: `P0 answered: ${need.statement}` },
          {
            zh: `P0 需求没有应答，方案不能发出：${need.statement}`,
            en: `P0 unanswered, the draft is blocked: ${need.statement}`,
          },
          need.id,
        ),
      ),
    ...solution.parts.map((part) =>
      check(
        'SOL-1',
        part.kind !== null,
        { zh: '写明了是标准还是定制。', en: 'It says standard or custom.' },
        { zh: '没有写明是标准还是定制。', en: 'It does not say standard or custom.' },
        part.id,
      ),
    ),
    ...solution.phases.map((phase) =>
      check(
        'SOL-1',
        !isBlank(phase.goal) && !isBlank(phase.value),
        { zh: '阶段有自己的目标与价值。', en: 'The phase has a goal and a value of its own.' },
        { zh: '每个阶段都要有自己的目标与价值。', en: 'Every phase needs a goal and a value of its own.' },
        phase.id,
      ),
    ),
  ];
};

/** SOL-1: true when the draft may go out. */
export const coversHardFloor = (checks: readonly Check[], p0Ids: readonly string[]): boolean =>
  p0Ids.every((id) => checks.some((c) => c.subject === id && c.ok));
