import type { Bilingual } from '#src/kernel/language.ts';
import type { ObjectionType } from './objection-words.ts';
import { fill } from './text.ts';

/** OBJ-1: sentences a reply can be built from, one per step. Slots: {quote} (their words), {next}. */
const LISTEN: Bilingual = {
  zh: '您刚才说“{quote}”，我先记下来，确认一下没有听错。',
  en: 'you said “{quote}”. Let me make sure I heard it right.',
};
/** The same where their words are not repeated (long, or in another language). */
const LISTEN_ONLY: Bilingual = {
  zh: '您刚才提到的顾虑，我先记下来，确认一下没有听错。',
  en: 'let me make sure I heard your concern right.',
};

const EMPATHY: Readonly<Record<ObjectionType | 'unclear', Bilingual>> = {
  price: { zh: '这笔投入不小，您慎重是应该的。', en: 'It is a considerable sum, and you are right to look closely.' },
  technical: {
    zh: '系统要长期稳定运行，您把技术关把严是对的。',
    en: 'It must run for years; it is right to be strict about the technology.',
  },
  service: {
    zh: '用起来出了问题没人管，换谁都会着急。',
    en: 'Anybody would worry about being left alone when something breaks.',
  },
  psychological: {
    zh: '这样的决定牵涉面广，多想一步很正常。',
    en: 'A decision like this touches many people; taking time over it is natural.',
  },
  competitor: {
    zh: '多看几家是对的，比较清楚了才放心。',
    en: 'It is right to look at several; one decides better after comparing.',
  },
  unclear: {
    zh: '谢谢您直说，这样我们才知道该怎么改进。',
    en: 'Thank you for saying it openly; it helps us to do better.',
  },
};

const CONFIRM: Bilingual = {
  zh: '这样说明之后，您的顾虑消除了吗？如果可以，下一步我们{next}，会后我发一份书面纪要给您确认。',
  en: 'Does that settle your concern? If so, the next step is to {next}; I will send you a short note to confirm.',
};

/** What is offered to the customer as the next step, by type: said to them, so none of our own considerations. */
const NEXT: Readonly<Record<ObjectionType | 'unclear', Bilingual>> = {
  price: { zh: '一起把总拥有成本和回报核一遍', en: 'go through total cost and return together' },
  technical: {
    zh: '请技术专家和您的团队当面对一遍接口与指标',
    en: 'have our experts go through interfaces and criteria with your team',
  },
  service: {
    zh: '请服务团队和您见一面，把服务流程对一遍',
    en: 'have you meet the service team and go through the process',
  },
  psychological: { zh: '商量一个小范围试用的做法和达标条件', en: 'agree on a small trial and on what it must show' },
  competitor: { zh: '按您的标准逐项对比一遍', en: 'compare point by point on your own criteria' },
  unclear: { zh: '约一次当面沟通，把您的顾虑问清楚', en: 'meet in person and hear what your concern is' },
};

/** OBJ-1: the next step to offer for an objection of this type (null: not classified). */
export const nextStepFor = (type: ObjectionType | null): Bilingual => NEXT[type ?? 'unclear'];

/**
 * OBJ-1: a sentence for each of the steps that need no judgement of the case (clarify comes from `worryHypotheses`, resolve
 * from proof at hand).
 * @param slots.name whom it is said to; null when not known
 * @param slots.quote their words; null when they are not repeated
 */
export const stepSentences = (
  type: ObjectionType | null,
  slots: { name: string | null; quote: string | null; next: Bilingual },
): { listen: Bilingual; empathise: Bilingual; confirm: Bilingual } => ({
  listen: addressed(slots.quote === null ? LISTEN_ONLY : fill(LISTEN, { quote: slots.quote }), slots.name),
  empathise: EMPATHY[type ?? 'unclear'],
  confirm: fill(CONFIRM, { next: slots.next }),
});

const addressed = ({ zh, en }: Bilingual, name: string | null): Bilingual => ({
  zh: name ? `${name}，${zh}` : zh,
  en: name ? `${name}, ${en}` : en.charAt(0).toUpperCase() + en.slice(1),
});
