import type { Bilingual } from '#src/kernel/language.ts';
import { findInstructions } from '#src/llm/instructions.ts';
import { findImproper } from '#src/playbook/guard-conduct.ts';
import { findPromises } from '#src/playbook/guard-promises.ts';

/** What others keep confidential, asked for outright: another customer's price, contract or list (GUARD-4). */
const OTHERS =
  /(?:其他|别的|另一家|别家|竞争对手的?其他)(?:的)?客户[^。？?]{0,12}(?:报价|价格|成交价|合同|折扣|名单|联系人|联系方式|采购量)|\b(?:other|another) (?:customers?|clients?|accounts?)['’]?s?\b[^.?]{0,40}\b(?:prices?|pricing|contracts?|discounts?|quotes?|contact details)\b|\b(?:prices?|pricing|contracts?|discounts?|quotes?)\b[^.?]{0,30}\b(?:other|another) (?:customers?|clients?|accounts?)\b/iu;
/** Other workspaces of this service: there is nothing of theirs to be had here. */
const TENANTS =
  /(?:其他|别的|另一个?|别家)(?:租户|工作区|企业账号)|(?:其他|别的|另一家)(?:公司|企业|用户)[^。？?]{0,6}(?:在(?:你们|这个|本)?(?:系统|平台|软件)(?:里|中|上)?)|\b(?:other|another)(?:['’]s)? (?:tenants?|workspaces?|organi[sz]ations?)\b/iu;
/** Private life of a contact (PROFILE-3): it stands on the contact card for those who may see it, never in a chat. */
const PRIVATE =
  /(?:家庭(?!影院|用|医|装)|家里(?!的(?:设备|系统))|老婆|妻子|老公|丈夫|孩子(?!王)|子女|儿子|女儿|婚姻|离婚|宗教|信仰|私生活|身份证)[^。？?]{0,12}(?:情况|怎么样|是什么|住哪|多大|叫什么|如何|有没有|吗|？|\?)|(?:他(?!们)|她(?!们)|[总工]|经理|总监|主任|厂长|先生|女士|本人)(?:的)?(?:身体|健康|病|生病)[^。？?]{0,10}(?:情况|怎么样|如何|什么|有没有|吗|？|\?)|\b(?:his|her) (?:wife|husband|children|kids?|family|health|illness|marriage|religion|home address|divorce)\b|\btheir (?:wife|husband|children|kids?|marriage|religion|home address|divorce)\b/iu;
/** Asked for outright: words that run a competitor down (GUARD-3). */
const SMEAR =
  /(?:贬低|抹黑|诋毁|中伤|黑材料|造谣|泼脏水|说坏话|搞臭)(?!了?(?:我们|咱们|我方|我司))|\b(?:badmouth|bad-mouth|smear|slander|discredit|trash-?talk|spread (?:a )?rumou?rs?|dig up dirt)\b/iu;
/** Keys and prompts asked for in words the pattern table of instructions does not have. */
const INSIDE =
  /(?:API|接口|访问|模型)\s?(?:密钥|key)[^。]{0,8}(?:打印|输出|显示|给我|告诉|是什么|是多少)|(?:打印|输出|显示|给我看?|告诉我)[^。]{0,8}(?:API|接口|访问|模型)\s?(?:密钥|key)/iu;

const REFUSALS = {
  promise: {
    zh: '这里面有没人授权的承诺（GUARD-2：折扣、交期、定制、法律条款、独家），我不能写进任何文字，没有生成内容。可以改为：先请有权的人批准，再写“以批准为准”；或者用价值、分期与付款条件来谈（OBJ-2）。',
    en: 'This holds a promise nobody authorised (GUARD-2: discount, delivery date, custom feature, legal term, exclusivity), so I write nothing of it. Instead: have it approved by whoever may, and say “subject to approval”; or argue by value, phases and payment terms (OBJ-2).',
  },
  improper: {
    zh: '这件事我不能帮忙（GUARD-3）：不提供不当利益，不索取客户或竞争对手的保密资料，不贬低点名的对手。可以改为：按客户公开的评价标准做对比，或向客户公开询问采购流程与标准。',
    en: 'I cannot help with this (GUARD-3): no improper benefit, no confidential papers of a customer or competitor, no running down of a named rival. Instead: compare on the customer’s open criteria, or ask them openly about process and criteria.',
  },
  others: {
    zh: '其他客户的保密名称和数字不能使用（GUARD-4）。可以引用资料库里标为“可对外”的案例，按案例允许的名称来讲。',
    en: 'Confidential names and numbers of other customers cannot be used (GUARD-4). A case marked as shareable may be cited, by the name it allows.',
  },
  tenants: {
    zh: '其他工作区的数据和您的工作区是隔开的，我看不到，也不会提供（GUARD-4）。可以问您有权查看的客户，例如“我有哪些客户”。',
    en: 'Other workspaces are kept apart from yours; I neither see nor show anything of theirs (GUARD-4). Ask about accounts you can see instead, such as “list my accounts”.',
  },
  private: {
    zh: '联系人的个人隐私不进入对话（PROFILE-3、GUARD-4）。如果确有记录，负责人和经理可以在联系人卡片上查看。',
    en: 'Private details of a contact stay out of the chat (PROFILE-3, GUARD-4). Where they are on record, the owner and managers see them on the contact card.',
  },
  inside: {
    zh: '我不会改变自己的规则，也不会输出内部设定或密钥（GUARD-5）。请直接说明要做的事，例如“给<客户>写一份大客户计划”。',
    en: 'I do not change my rules, nor show internal settings or keys (GUARD-5). Say what you need, such as “draft an account plan for <account>”.',
  },
} as const satisfies Record<string, Bilingual>;

/**
 * What may not be done, whoever asks (GUARD-2 … GUARD-5): says which rule, and what can be done instead. Asking how to answer a
 * customer who wants a discount is no promise of one.
 */
export const refusalOf = (message: string): Bilingual | null => {
  if (
    findInstructions(message).some(({ kind }) => kind === 'override' || kind === 'reveal' || kind === 'control_token')
  )
    return REFUSALS.inside;
  if (INSIDE.test(message)) return REFUSALS.inside;
  if (SMEAR.test(message) || findImproper(message).some(({ kind }) => kind !== 'disparagement'))
    return REFUSALS.improper;
  if (TENANTS.test(message)) return REFUSALS.tenants;
  if (OTHERS.test(message)) return REFUSALS.others;
  if (PRIVATE.test(message)) return REFUSALS.private;
  if (WRITES.test(message) && findPromises(message).length > 0) return REFUSALS.promise;
  return null;
};

/** A promise is ours only where something is to be written or said to the customer. */
const WRITES = /(?:写|回复|告诉|答应|承诺|保证|邮件|发给)|\b(?:write|tell|reply|promise|guarantee|e-?mail|send)\b/iu;
