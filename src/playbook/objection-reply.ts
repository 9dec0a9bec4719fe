import type { Bilingual } from '#src/kernel/language.ts';
import type { ObjectionType } from './objection-words.ts';
import { fill } from './text.ts';

/** OBJ-1: sentences a reply can be built from, one per step. Slots: {name}, {quote} (their words), {proof}, {next}. */
const LISTEN: Bilingual = {
  zh: '{name}您刚才说“{quote}”，我先记下来，确认一下没有听错。',
  en: '{name}, you said "{quote}". Let me make sure I heard it right.',
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

const RESOLVE: Bilingual = {
  zh: '关于这一点，我们可以拿{proof}给您看。',
  en: 'On this point we can show you {proof}.',
};
const CONFIRM: Bilingual = {
  zh: '这样说明之后，您的顾虑消除了吗？如果可以，下一步我们{next}，会后我发一份书面纪要给您确认。',
  en: 'Does that settle your concern? If so, the next step is to {next}; I will send you a short note to confirm.',
};

/** OBJ-1: a sentence for each of the steps that need no judgement of the case (clarify comes from `worryHypotheses`). */
export const stepSentences = (
  type: ObjectionType | null,
  slots: { name: string; quote: string; proof: Bilingual; next: Bilingual },
): { listen: Bilingual; empathise: Bilingual; resolve: Bilingual; confirm: Bilingual } => ({
  listen: fill(LISTEN, { name: slots.name, quote: slots.quote }),
  empathise: EMPATHY[type ?? 'unclear'],
  resolve: fill(RESOLVE, { proof: slots.proof }),
  confirm: fill(CONFIRM, { next: slots.next }),
});
