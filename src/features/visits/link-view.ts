import type { confirmationLinks } from '#src/db/tables/index.ts';
import { findInstructions } from '#src/playbook/guard-instructions.ts';
import type { Link } from './link-contract.ts';

export type LinkRow = typeof confirmationLinks.$inferSelect;

/** Where a link stands at a moment. */
export const linkState = (row: Pick<LinkRow, 'revokedAt' | 'expiresAt' | 'answer'>, now: Date): Link['state'] => {
  if (row.revokedAt) return 'revoked';
  if (row.answer) return row.answer;
  return row.expiresAt <= now ? 'expired' : 'open';
};

/** Whether whoever holds the token may still see it: not withdrawn, and in its time. */
export const isShown = (row: Pick<LinkRow, 'revokedAt' | 'expiresAt'>, now: Date): boolean =>
  row.revokedAt === null && row.expiresAt > now;

/** The link as the seller sees it. A comment that gives orders to a model is reported (GUARD-5). */
export const toLink = (row: LinkRow, now: Date): Link => ({
  id: row.id,
  activityId: row.activityId,
  contactId: row.contactId,
  language: row.language,
  state: linkState(row, now),
  summary: row.summary,
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  openedAt: row.openedAt?.toISOString() ?? null,
  answeredAt: row.answeredAt?.toISOString() ?? null,
  answeredBy: row.answeredBy,
  comment: row.comment,
  findings:
    findInstructions(`${row.comment ?? ''}\n${row.answeredBy ?? ''}`).length === 0
      ? []
      : [
          {
            rule: 'GUARD-5',
            severity: 'warning',
            message:
              row.language === 'zh'
                ? '客户留言里有写给模型的指令，只当资料，没有照做。'
                : 'The customer’s comment holds instructions to a model; they are data and were not followed.',
          },
        ],
});
