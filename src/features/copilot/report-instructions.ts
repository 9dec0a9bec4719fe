import type { EvidenceItem } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { findInstructions } from '#src/llm/instructions.ts';
import type { TurnOutput } from './turn-output.ts';

/** GUARD-5: orders inside the pieces shown are reported by where they stand; they were not followed. */
export const reportInstructions = async (
  output: TurnOutput,
  items: readonly Pick<EvidenceItem, 'label' | 'text' | 'untrusted'>[],
  language: Language,
): Promise<void> => {
  const where = [
    ...new Set(
      items.filter((item) => item.untrusted && findInstructions(item.text).length > 0).map((item) => item.label),
    ),
  ];
  if (where.length === 0) return;
  await output.say(
    language === 'zh'
      ? `注意（GUARD-5）：下列资料里有写给系统的指令，已当作普通文字，没有执行：${where.join('、')}\n`
      : `Note (GUARD-5): these pieces hold orders to the system; they were read as plain text and not followed: ${where.join(', ')}\n`,
  );
};
