import type { Ctx } from '#src/context.ts';
import { say } from '#src/kernel/language.ts';
import { TIER_LABELS, type Tier } from '#src/playbook/tiers.ts';
import { callTool } from './registry.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

type Listed = { id: string; name: string; industry: string | null; tier: string | null; owner: string | null };
const MOST = 30;

/** The accounts the asker sees, in a list. */
export const listAccountsInChat = async (ctx: Ctx, { language }: Turn, output: TurnOutput): Promise<void> => {
  const { accounts } = (await callTool(ctx, 'list_accounts', { limit: MOST })).value as { accounts: Listed[] };
  if (accounts.length === 0) return output.say(say(TEXTS.noAccounts, language));
  const line = ({ name, industry, tier, owner }: Listed): string =>
    [name, industry, tier && tier in TIER_LABELS ? TIER_LABELS[tier as Tier][language] : null, owner]
      .filter((part) => part !== null)
      .join(' · ');
  const head =
    language === 'zh'
      ? `您可以看到的客户${accounts.length === MOST ? `（前 ${MOST} 家）` : `共 ${accounts.length} 家`}：`
      : `Accounts you can see (${accounts.length === MOST ? `the first ${MOST}` : accounts.length}):`;
  await output.say(`${head}\n`);
  await output.sayAll(
    accounts.map((account) => {
      const citation = {
        claimId: account.id,
        source: { type: 'account', id: account.id, field: 'name' },
        quote: account.name,
        label: account.name,
      };
      return { text: `- ${line(account)} [${output.mark(citation)}]\n`, citations: [citation] };
    }),
  );
};
