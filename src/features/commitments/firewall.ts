import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { Language } from '#src/kernel/language.ts';
import { type CommitmentRule, isAuthorised, mayRolePromise } from '#src/playbook/commitments.ts';
import type { GuardHit } from '#src/playbook/guard-hit.ts';
import { PROMISE_LABELS } from '#src/playbook/guard-promises.ts';
import { selectAllCommitments } from './store.ts';

/** The commitments firewall of one asker: what they may promise, and how that is told to a drafter. */
export type Firewall = {
  mayPromise: (hit: GuardHit) => boolean;
  /** One line each of what the asker may promise now, in the draft's language; empty when nothing. */
  allowed: (language: Language) => string[];
};

/** Reads the workspace's table (GUARD-2) for who asks. Nothing on it covers them: nothing may be promised. */
export const loadFirewall = async (ctx: Ctx, tx: Tx): Promise<Firewall> => {
  const by = { role: ctx.actor.role, now: ctx.now() };
  const lines = (await selectAllCommitments(tx, ctx.actor.tenantId)).map((row) => ({
    wording: row.wording,
    rule: {
      kind: row.kind,
      role: row.role,
      products: row.productId ? [row.productName ?? row.productId, ...(row.productAliases ?? [])] : [],
      limit: row.limit,
      unit: row.unit,
      validUntil: row.validUntil,
    } satisfies CommitmentRule,
  }));
  const rules = lines.map((line) => line.rule);
  return {
    mayPromise: (hit) => isAuthorised(hit, rules, by),
    allowed: (language) =>
      lines
        .filter(({ rule }) => mayRolePromise(rule, by))
        .map(
          ({ wording, rule }) => `${PROMISE_LABELS[rule.kind][language]}${language === 'zh' ? '：' : ': '}${wording}`,
        ),
  };
};
