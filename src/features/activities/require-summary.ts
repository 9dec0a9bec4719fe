import { fail } from '#src/kernel/errors.ts';
import type { ActivityChange } from './contract.ts';
import { type ActivityRow, nextSummary } from './domain.ts';

/**
 * Where the summary stands after a change (PROFILE-4).
 * @throws LinchpinError `unprocessable` when it would be sent or confirmed without a text
 */
export const requireSummary = (
  before: Parameters<typeof nextSummary>[0],
  change: Pick<ActivityChange, 'summary' | 'summaryStatus'>,
  now: Date,
): Pick<ActivityRow, 'summary' | 'summaryStatus' | 'summarySentAt' | 'summaryConfirmedAt'> => {
  const next = nextSummary(before, change, now);
  if (next) return next;
  throw fail(
    'unprocessable',
    {
      zh: '没有纪要正文，不能标为已发送或已确认（PROFILE-4），没有写入任何内容。请先写纪要。',
      en: 'Without a text a summary is neither sent nor confirmed (PROFILE-4); nothing was written. Write it first.',
    },
    { errors: [{ pointer: '/summary', code: 'required', message: { zh: '缺少纪要正文', en: 'no summary text' } }] },
  );
};
