import type { Bilingual } from '#src/kernel/language.ts';
import type { ObjectionMaterial } from './material.ts';
import type { ObjectionParts } from './parts.ts';

type Sentences = Record<'listen' | 'empathise' | 'resolve' | 'confirm', Bilingual>;

/** OBJ-3: the same reply as a short message, said in a meeting, and in writing. Questions come before proof, never a concession. */
export const composeWordings = (
  material: ObjectionMaterial,
  sentences: Sentences,
  parts: Omit<ObjectionParts, 'wordings'>,
): ObjectionParts['wordings'] => {
  const { language, raisedBy, proofs } = material;
  const zh = language === 'zh';
  const question = parts.worries[0]?.question.text ?? '';
  const proof = proofs[0];
  const shown = proof
    ? zh
      ? `有一个情况相近的客户案例《${proof.title}》，其中写道：“${proof.sentence}”`
      : `There is a case close to yours, “${proof.title}”, which says: “${proof.sentence}”`
    : sentences.resolve[language];
  const join = (...texts: string[]) => texts.filter((text) => text !== '').join(zh ? '' : ' ');
  const greeting = raisedBy
    ? zh
      ? `${raisedBy.name}，您好：`
      : `Dear ${raisedBy.name},`
    : zh
      ? '您好：'
      : 'Good day,';
  return [
    { form: 'message', text: join(sentences.empathise[language], question) },
    {
      form: 'meeting',
      text: join(
        sentences.listen[language],
        question,
        sentences.empathise[language],
        shown,
        sentences.confirm[language],
      ),
    },
    {
      form: 'letter',
      text: [
        greeting,
        sentences.listen[language],
        sentences.empathise[language],
        shown,
        question,
        sentences.confirm[language],
      ].join('\n'),
    },
  ];
};
