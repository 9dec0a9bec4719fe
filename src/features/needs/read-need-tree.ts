import type { Ctx } from '#src/context.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import type { ToolResult } from '#src/features/tools/index.ts';
import { NEED_LEVEL_LABELS } from '#src/playbook/words.ts';
import { lackingOf } from './ladder-view.ts';
import { readLadders } from './read-ladder.ts';
import { selectNeedPage } from './store.ts';

const MOST = 200;

/**
 * The needs of an opportunity with where each stands (NEED-1, NEED-6), each citable by its statement.
 * @throws LinchpinError `not_found`
 */
export const readNeedTree = (ctx: Ctx, opportunityId: string): Promise<ToolResult> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const { accountId } = await requireOpportunity(ctx, tx, opportunityId);
    const { rows } = await selectNeedPage(tx, tenantId, { opportunityId, limit: MOST });
    const ladders = await readLadders(tx, tenantId, rows, accountId);
    const needs = rows.map((row) => {
      const {
        id,
        parentId,
        contactId,
        level,
        statement,
        presentState,
        wantedState,
        problem,
        priority,
        explicit,
        step,
      } = row;
      const ladder = ladders.get(id);
      return {
        ...{ id, parentId, contactId, level, statement, presentState, wantedState, problem, priority, explicit, step },
        provenStep: ladder?.proven ?? 'guessed',
        proofs: (ladder?.proofs ?? []).map(({ kind, quote, broken }) => ({ kind, quote, stands: broken === null })),
        missing: ladder ? lackingOf(row, ladder).map((each) => each.what[ctx.language]) : [],
      };
    });
    return {
      value: { needs },
      evidence: rows.map((row) => ({
        source: { type: 'need' as const, id: row.id, version: row.version },
        label: `${NEED_LEVEL_LABELS[row.level][ctx.language]} · ${row.priority}`,
        text: row.statement,
        accountId,
        untrusted: true,
      })),
    };
  });
