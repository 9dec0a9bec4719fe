import type { Ctx } from '#src/context.ts';
import type { Claim } from '#src/evidence/index.ts';
import { callTool } from './registry.ts';
import { sayClaims } from './say-claims.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';

type Listed = {
  id: string;
  rule: string;
  label: string;
  account: { name: string } | null;
  text: string;
  opening: string;
};
const MOST = 20;

/** The signals at the accounts the asker sees (section 9), each with what was computed and a way to open. */
export const listSignalsInChat = async (ctx: Ctx, { language }: Turn, output: TurnOutput): Promise<void> => {
  const { items } = (await callTool(ctx, 'list_signals', { limit: MOST })).value as { items: Listed[] };
  if (items.length === 0)
    return output.say(
      language === 'zh'
        ? '现在没有信号。记录有变化时会重新计算。'
        : 'There is no signal now. They are computed anew as the records change.',
    );
  await output.say(language === 'zh' ? '现在的信号：\n' : 'Signals now:\n');
  const labels = new Map(items.map(({ id, rule, label }) => [`computation ${id} `, `${rule} ${label}`]));
  const claims = items.map(
    ({ id, rule, account, text }): Claim => ({
      id,
      text: account ? `${account.name}${language === 'zh' ? '：' : ': '}${text}` : text,
      kind: 'fact',
      evidence: [{ source: { type: 'computation', id }, quote: text }],
      rule,
      status: 'verified',
    }),
  );
  await sayClaims(output, claims, labels, language);
};
