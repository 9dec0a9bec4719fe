import type { Ctx } from '#src/context.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { say } from '#src/kernel/language.ts';
import { REPLY_FORM_LABELS, type ReplyForm } from '#src/playbook/objection-words.ts';
import { selectLastDraft, selectObjectionReply } from './store.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';

const FORMS: readonly (readonly [ReplyForm, RegExp])[] = [
  ['letter', /书面|邮件|信函|正式|\bformal\b(?!.*less)|\be-?mail\b|\bletter\b|\bin writing\b/iu],
  ['meeting', /口语|当面|会上|\bcasual\b|\bless formal\b|\bmeeting\b/iu],
  ['message', /短|简|精|微信|\bshort|\btext message\b/iu],
];

type Stored = { sections?: { wordings?: { form: ReplyForm; text: string }[] } };

/**
 * `换成书面语`, `shorter`: the reply drafted last, in the form asked for. Its forms were drafted and checked together (OBJ-3); a form it
 * does not have is not made up.
 */
export const rewordInChat = async (ctx: Ctx, turn: Turn, output: TurnOutput): Promise<void> => {
  const { language, message, conversationId } = turn;
  const { tenantId } = ctx.actor;
  const reply = await ctx.db.inTenant(tenantId, async (tx) => {
    const last = await selectLastDraft(tx, tenantId, conversationId, 'objection');
    const stored = last ? await selectObjectionReply(tx, tenantId, last.id) : null;
    if (!last || !stored) return null;
    await requireOpportunity(ctx, tx, stored.opportunityId);
    return { id: last.id, wordings: (stored.body as Stored).sections?.wordings ?? [] };
  });
  if (!reply)
    return output.say(
      language === 'zh'
        ? '这个会话里还没有异议回复可以换说法。可以说“客户说‘……’，怎么回复？”。'
        : 'This conversation has no reply to reword yet. Say “the customer says ‘…’, how do I reply?”.',
    );
  const form = (FORMS.find(([, pattern]) => pattern.test(message)) ?? FORMS[2])?.[0] ?? 'message';
  const found = reply.wordings.find((wording) => wording.form === form);
  const label = say(REPLY_FORM_LABELS[form], language);
  if (!found)
    return output.say(
      language === 'zh'
        ? `这份回复没有“${label}”的写法。已有：${reply.wordings.map((each) => say(REPLY_FORM_LABELS[each.form], language)).join('、')}。换别的写法要由模型重新起草。`
        : `This reply has no form “${label}”. It has: ${reply.wordings.map((each) => say(REPLY_FORM_LABELS[each.form], language)).join(', ')}. Another form needs a new draft by the model.`,
    );
  const citation = { claimId: reply.id, source: { type: 'objection', id: reply.id }, quote: found.text, label };
  await output.say(`${label}${language === 'zh' ? '：' : ': '}${found.text} [${output.mark(citation)}]\n`, [citation]);
};
