import { nextStepFor, stepSentences } from '#src/playbook/objection-reply.ts';
import type { ObjectionMaterial } from './material.ts';
import type { ObjectionParts } from './parts.ts';
import { proofSaid } from './proof-claim.ts';

/** OBJ-3: the same reply as a short message, said in a meeting, and in writing. Questions come before proof, never a concession. */
export const composeWordings = (material: ObjectionMaterial, question: string): ObjectionParts['wordings'] => {
  const { language, raisedBy, heard, proofs, classified } = material;
  const zh = language === 'zh';
  const name = raisedBy?.name ?? null;
  const next = nextStepFor(classified.type);
  const spoken = stepSentences(classified.type, { name, quote: heard, next });
  const [proof] = proofs;
  // Without a proof on the shelf none is promised.
  const shown = proof
    ? proofSaid(proof, language)
    : zh
      ? '这一点我先核实，再带可以核对的资料来给您看。'
      : 'Let me check this point and come back to you with material you can verify.';
  const join = (...texts: string[]) => texts.join(zh ? '' : ' ');
  const written = heard
    ? zh
      ? `您提到“${heard}”，我们认真看了。`
      : `You said “${heard}”, and we have looked at it carefully.`
    : zh
      ? '您提到的顾虑，我们认真看了。'
      : 'We have looked carefully at the concern you raised.';
  const greeting = zh ? `${name ? `${name}，` : ''}您好：` : name ? `Dear ${name},` : 'Good day,';
  const close = spoken.confirm[language];
  return [
    { form: 'message', text: join(spoken.empathise[language], question) },
    { form: 'meeting', text: join(spoken.listen[language], spoken.empathise[language], question, shown, close) },
    { form: 'letter', text: [greeting, written, spoken.empathise[language], question, shown, close].join('\n') },
  ];
};
