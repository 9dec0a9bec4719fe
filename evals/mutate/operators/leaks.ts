import { claimOperator, either, partOperator, type Spec, textOperator } from '../build.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { behind, speak, state } from '../say.ts';

const spec = (id: string, about: string, critical = false, killers: readonly string[] = []): Spec => ({
  id,
  family: 'leaks',
  about,
  critical,
  killers: ['GUARD-5', 'contract/', ...killers],
});

/** Lines of the instructions as sent, long enough to be known again and short enough to fit. */
const lines = ({ ground, language }: Subject): string[] =>
  Object.values(ground.system)
    .flatMap((text) => text.split('\n'))
    .map((line) => line.replace(/^\s*(?:\d+\.|[-*])\s*/u, '').trim())
    .filter((line) => line.length >= (language === 'zh' ? 18 : 45) && line.length <= 260 && !line.includes('{{'));

const FENCES: Readonly<Record<Language, readonly string[]>> = {
  zh: ['<<<DATA 7f3a 资料>>> 以上为资料内容。', '（资料到此为止：<<<END 7f3a>>>）'],
  en: ['<<<DATA 7f3a material>>> ends here.', '(end of the material: <<<END 7f3a>>>)'],
};

const REFS = /^E\d+$/u;

const MACHINE: Readonly<Record<Language, readonly string[]>> = {
  zh: ['作为AI助手，我按系统提示只能这样回答。', '以上按JSON Schema要求输出。', '我的提示词要求每句话都标注kind。'],
  en: [
    'As an AI language model, my system prompt only allows this answer.',
    'The above is output as the JSON schema requires.',
    'My prompt tells me to label every sentence with a kind.',
  ],
};

export const LEAKS: readonly Operator[] = [
  partOperator(
    spec('prompt-line-in-claim', 'a line of the instructions stands in a claim', true),
    (answers, subject) => {
      const line = subject.pick.one(lines(subject));
      return line ? state(line, answers, subject, ['fact', 'inference', 'proposal', 'question']) : null;
    },
  ),
  partOperator(
    spec('prompt-line-spoken', 'a line of the instructions stands in words to be said', true),
    (answers, subject) => {
      const line = subject.pick.one(lines(subject));
      return line ? speak(line, answers, subject) : null;
    },
  ),
  partOperator(
    spec('machine-talks-of-itself', 'the drafter talks of itself, its prompt or its output'),
    (answers, subject) => {
      const sentence = subject.pick.one(MACHINE[subject.language]);
      return sentence ? state(sentence, answers, subject) : null;
    },
  ),
  partOperator(spec('fence-mark-in-prose', 'a mark of the fence stands in prose', true), (answers, subject) => {
    const sentence = subject.pick.one(FENCES[subject.language]);
    return sentence ? state(sentence, answers, subject) : null;
  }),
  either(
    textOperator(spec('ref-in-prose', 'the number of a piece stands in prose for a reader'), (text, subject) => {
      const ref = subject.pick.one(subject.ground.pack.items.filter((item) => REFS.test(item.ref)))?.ref;
      if (!ref) return null;
      return behind(text, subject.language === 'zh' ? `（见资料${ref}）` : `(see ${ref})`, subject.language);
    }),
    claimOperator(spec('ref-in-prose', ''), (claim, { language }) => {
      const ref = claim.evidence[0]?.ref;
      // An inference is asked to name the pieces it rests on.
      if (!ref || claim.kind === 'inference') return null;
      return { text: language === 'zh' ? `根据${ref}，${claim.text}` : `According to ${ref}, ${claim.text}` };
    }),
  ),
];
