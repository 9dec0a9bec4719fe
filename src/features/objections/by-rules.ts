import type { Claim } from '#src/evidence/index.ts';
import { toEvidence } from '#src/evidence/index.ts';
import { newClaim } from '#src/features/drafts/index.ts';
import { nextStepFor, stepSentences } from '#src/playbook/objection-reply.ts';
import { worryHypotheses } from '#src/playbook/objection-worries.ts';
import { ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import { OBJECTION_TABLE } from '#src/playbook/words.ts';
import type { ObjectionMaterial } from './material.ts';
import type { ObjectionParts } from './parts.ts';
import { proofClaim } from './proof-claim.ts';
import { composeWordings } from './wordings.ts';

const MAX_WORRIES = 3;

/** The rule drafter of a reply (OBJ-1 … OBJ-3): the playbook's tables, the record, and proof from the library. */
export const replyByRules = (material: ObjectionMaterial): ObjectionParts => {
  const { language, said, heard, raisedBy, classified, proofs } = material;
  const { type } = classified;
  const next = nextStepFor(type);
  const sentences = stepSentences(type, { name: raisedBy?.name ?? null, quote: heard, next });
  const say = (text: string): Claim => newClaim('proposal', text, [], 'OBJ-1');
  const worries = worriesOf(material);
  const parts = {
    worries,
    steps: {
      listen: [newClaim('proposal', sentences.listen[language], [toEvidence(said)], 'OBJ-1')],
      clarify: worries.slice(0, 2).map((each) => newClaim('question', each.question.text, [], 'OBJ-1')),
      empathise: [say(sentences.empathise[language])],
      resolve: resolveOf(material),
      confirm: [say(sentences.confirm[language])],
    },
    proofs: proofs.map((proof) => ({
      documentId: proof.documentId,
      title: proof.title,
      claim: proofClaim(proof, language),
    })),
    nextStep: nextStepOf(material, next[language]),
  };
  return { ...parts, wordings: composeWordings(material, worries[0]?.question.text ?? '') };
};

/** What may lie under the surface: what the type suggests, and what this role usually fears. */
const worriesOf = ({ language, said, audience, classified }: ObjectionMaterial): ObjectionParts['worries'] => {
  const all = worryHypotheses(classified.type, audience);
  const chosen = all.length <= MAX_WORRIES ? all : [...all.slice(0, MAX_WORRIES - 1), ...all.slice(-1)];
  return chosen.map(({ worry, question }) => ({
    worry: newClaim(
      'inference',
      language === 'zh' ? `可能的真实担心：${worry.zh}。` : `What may lie under it: ${worry.en}.`,
      [toEvidence(said)],
      'OBJ-1',
    ),
    question: newClaim('question', question[language], [], 'OBJ-1'),
  }));
};

/** OBJ-2: the ways of handling this type, and what this role should be shown (CHAIN-3). */
const resolveOf = ({ language, audience, classified }: ObjectionMaterial): Claim[] => {
  const zh = language === 'zh';
  const ways = classified.type ? OBJECTION_TABLE[classified.type].handling : [CLARIFY_FIRST];
  const concern = audience ? ROLE_CONCERNS[audience] : null;
  return [
    ...ways.map((way) => newClaim('proposal', `${way[language]}${zh ? '。' : '.'}`, [], 'OBJ-2')),
    ...(concern
      ? [
          newClaim(
            'proposal',
            zh
              ? `对方看重${concern.cares.zh}，重点是${concern.show.zh}。`
              : `They care about ${concern.cares.en}: show ${concern.show.en}.`,
            [],
            'CHAIN-3',
          ),
        ]
      : []),
  ];
};

const CLARIFY_FIRST = {
  zh: '从原话还看不出异议类型：先问清，再决定拿什么证据',
  en: 'Their words do not tell the type yet: ask first, then choose the proof',
};

const nextStepOf = ({ language, nextStep: { owner, due } }: ObjectionMaterial, next: string): Claim =>
  newClaim(
    'proposal',
    language === 'zh'
      ? `${owner ?? '商机负责人'}在 ${due} 前：${next}，并发出书面纪要请对方确认。`
      : `By ${due}, ${owner ?? 'the owner of the opportunity'}: ${next}, and a short note for them to confirm.`,
    [],
    'OBJ-1',
  );
