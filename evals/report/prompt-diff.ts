import type { Prompts } from '#src/llm/prompts.ts';
import type { Lock } from '../gate/lock.ts';
import type { BaselinePrompts } from './baseline-prompts.ts';
import { sortedBy } from './order.ts';
import { promptText } from './prompt-texts.ts';
import { unified } from './unified.ts';
import { visible } from './visible.ts';

/** A prompt of now and its version. */
export type Version = { id: string; language: 'zh' | 'en'; digest: string };

/** What changed in some prompts since the baseline, in lines: words where the earlier ones are known, digests otherwise. */
export const promptDiff = (
  versions: readonly Version[],
  now: Prompts,
  lock: Lock,
  baseline: BaselinePrompts,
): string[] => {
  const changed = sortedBy(versions, ({ id, language }) => [id, language]).flatMap(
    ({ id, language, digest }): string[] => {
      const before = lock.prompts.find((each) => each.id === id && each.language === language);
      if (before?.digest === digest) return [];
      const head = [
        `--- ${id}.${language} ${before?.digest ?? '(not in the baseline)'}`,
        `+++ ${id}.${language} ${digest}`,
      ];
      const known = baseline.prompts?.list().find((each) => each.id === id && each.language === language);
      if (!known || !before) return head;
      const lines = unified(visible(promptText(known)), visible(promptText(now.get({ id, language }))));
      return [
        ...head,
        ...(lines.length > 0 ? lines : ['the words are the same: settings, inputs or the output schema changed']),
      ];
    },
  );
  if (changed.length === 0) return ['prompts: as in the baseline'];
  const source = baseline.prompts
    ? `words of the baseline from commit ${baseline.commit.slice(0, 12)}`
    : `digests only: ${baseline.why}`;
  return [`prompts, ${source}`, ...changed];
};
