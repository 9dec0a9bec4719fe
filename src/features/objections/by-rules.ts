import { type Claim, type ClaimKind, type Evidence, toEvidence } from '#src/evidence/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { stepSentences } from '#src/playbook/objection-reply.ts';
import { worryHypotheses } from '#src/playbook/objection-worries.ts';
import { ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import { OBJECTION_TABLE } from '#src/playbook/words.ts';
import type { ObjectionMaterial } from './material.ts';
import type { ObjectionParts } from './parts.ts';
import { composeWordings } from './wordings.ts';

const MAX_WORRIES = 3;

const claim = (kind: ClaimKind, text: string, evidence: Evidence[], rule: string): Claim => ({
  id: newId('clm'),
  text,
  kind,
  evidence,
  rule,
  status: 'unverified',
});

/** The rule drafter of a reply (OBJ-1 … OBJ-3): the playbook's tables, the record, and proof from the library. */
export const replyByRules = (material: ObjectionMaterial): ObjectionParts => {
  const { language, said, raisedBy, audience, classified, proofs, nextStep } = material;
  const zh = language === 'zh';
  const heard = [toEvidence(said)];
  const { type } = classified;
  const name = raisedBy?.name ?? (zh ? '' : 'you');
  const handling = type ? OBJECTION_TABLE[type].handling : [];
  const proofText = type ? OBJECTION_TABLE[type].proofs : { zh: '可核对的资料', en: 'material you can check' };
  const next = handling.at(-1) ?? { zh: '约一次当面沟通', en: 'a meeting in person' };
  const sentences = stepSentences(type, { name: name || (zh ? '' : 'you'), quote: said.text, proof: proofText, next });

  const worries = worryHypotheses(type, audience)
    .slice(0, MAX_WORRIES)
    .map(({ worry, question }) => ({
      worry: claim(
        'inference',
        zh ? `可能的真实担心：${worry.zh}。` : `What may lie under it: ${worry.en}.`,
        heard,
        'OBJ-1',
      ),
      question: claim('question', question[language], [], 'OBJ-1'),
    }));
  const cited = proofs.map(({ documentId, title, item, sentence }) => ({
    documentId,
    title,
    claim: claim(
      'fact',
      zh ? `案例《${title}》：${sentence}` : `Case “${title}”: ${sentence}`,
      [toEvidence(item, sentence)],
      'OBJ-3',
    ),
  }));
  const concern = audience ? ROLE_CONCERNS[audience] : null;
  const steps: ObjectionParts['steps'] = {
    listen: [claim('proposal', sentences.listen[language], heard, 'OBJ-1')],
    clarify: worries.slice(0, 2).map((each) => claim('question', each.question.text, [], 'OBJ-1')),
    empathise: [claim('proposal', sentences.empathise[language], [], 'OBJ-1')],
    resolve: [
      ...handling.map((way) => claim('proposal', `${way[language]}${zh ? '。' : '.'}`, [], 'OBJ-2')),
      ...(concern
        ? [
            claim(
              'proposal',
              zh
                ? `对方看重${concern.cares.zh}，重点展示${concern.show.zh}。`
                : `They care about ${concern.cares.en}: show ${concern.show.en}.`,
              [],
              'CHAIN-3',
            ),
          ]
        : []),
    ],
    confirm: [claim('proposal', sentences.confirm[language], [], 'OBJ-1')],
  };
  const who = nextStep.owner ?? (zh ? '商机负责人' : 'the owner of the opportunity');
  const step = claim(
    'proposal',
    zh
      ? `${who}在 ${nextStep.due} 前：${next.zh}，并发出书面纪要请对方确认。`
      : `By ${nextStep.due}, ${who}: ${next.en}, and a short note for them to confirm.`,
    [],
    'OBJ-1',
  );
  const parts = { worries, steps, proofs: cited, nextStep: step };
  return { ...parts, wordings: composeWordings(material, sentences, parts) };
};
