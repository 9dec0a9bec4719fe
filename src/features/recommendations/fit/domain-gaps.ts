import type { Bilingual } from '#src/kernel/language.ts';
import { CONTACT_ROLE_LABELS } from '#src/playbook/contact-roles.ts';
import { OBJECTION_TABLE } from '#src/playbook/objection-words.ts';
import { audienceOf, ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import type { Brief, Gap } from '../brief.ts';
import type { Recommendation } from '../domain.ts';
import { weightiest } from './domain-asks.ts';
import { battleCardOrder, caseOrder, DECIDERS, objectionOrder, roleOrder } from './domain-orders.ts';

/** How many needs without a document are named; the weightiest first. */
const MAX_NEEDS = 5;

const CASE_SHAPE: Bilingual = {
  zh: '写成案例：客户背景、挑战、方案、实施、前后对比的数字（REC-2）',
  en: 'as a case: customer background, challenge, solution, implementation, figures before and after (REC-2)',
};

/**
 * What the library lacks for an opportunity, and what to write: needs no document answers, an industry without a
 * document, competitors without a battle card, deciders without anything for them, open objections without an answer, documents called
 * out of date; and what would have fitted but ran out.
 */
export const gapsOf = (
  brief: Brief,
  chosen: readonly Recommendation[],
  expired: readonly Recommendation[],
  libraryIsEmpty: boolean,
): Gap[] => [
  ...(libraryIsEmpty ? [EMPTY] : []),
  ...needGaps(brief, new Set(chosen.flatMap(({ fit }) => fit.needs.map(({ need }) => need.id)))),
  ...industryGap(brief, chosen),
  ...roleGaps(brief, chosen),
  ...competitorGaps(brief, chosen),
  ...objectionGaps(brief, chosen),
  ...outdatedGaps(chosen),
  ...expired.map(
    ({ candidate: { document } }): Gap => ({
      kind: 'expired',
      documentId: document.id,
      text: {
        zh: `《${document.title}》本来合适，但已于 ${document.validUntil} 过期，没有推荐。`,
        en: `"${document.title}" would fit, but expired on ${document.validUntil}, and is left out.`,
      },
      write: { zh: '核对内容后更新资料或有效期。', en: 'Check it, then renew the document or its date.' },
    }),
  ),
];

const EMPTY: Gap = {
  kind: 'empty',
  text: { zh: '资料库还没有资料。', en: 'The library has no documents yet.' },
  write: {
    zh: '先上传两三个成交案例和主要产品的方案。',
    en: 'Upload two or three won cases and the solutions of the main products first.',
  },
};

/** The needs that none of the documents answers. */
export const needGaps = (brief: Pick<Brief, 'needs' | 'industry' | 'roles'>, answered: ReadonlySet<string>): Gap[] => {
  const field = brief.industry
    ? { zh: `${brief.industry}行业`, en: `from ${brief.industry} ` }
    : { zh: '同类客户', en: '' };
  return weightiest(brief.needs)
    .filter((need) => !answered.has(need.id))
    .slice(0, MAX_NEEDS)
    .map(
      (need): Gap => ({
        kind: 'need',
        needId: need.id,
        order: caseOrder(brief, need),
        text: {
          zh: `没有资料回应 ${need.priority} 需求“${need.statement}”。`,
          en: `No document answers the ${need.priority} need "${need.statement}".`,
        },
        write: {
          zh: `请销售运营找一个${field.zh}解决过同样问题的项目，${CASE_SHAPE.zh}。`,
          en: `Sales-ops: find a project ${field.en}that solved this problem and write it ${CASE_SHAPE.en}.`,
        },
      }),
    );
};

const industryGap = (brief: Brief, chosen: readonly Recommendation[]): Gap[] =>
  !brief.industry || chosen.some(({ fit }) => (fit.values.industry ?? 0) > 0)
    ? []
    : [
        {
          kind: 'industry',
          order: caseOrder(brief, null),
          text: { zh: `没有合适的“${brief.industry}”行业资料。`, en: `No fitting document from ${brief.industry}.` },
          write: {
            zh: `请销售运营补一个${brief.industry}的案例，${CASE_SHAPE.zh}。`,
            en: `Sales-ops: add a case from ${brief.industry}, written ${CASE_SHAPE.en}.`,
          },
        },
      ];

const roleGaps = (brief: Brief, chosen: readonly Recommendation[]): Gap[] =>
  chosen.length === 0
    ? []
    : DECIDERS.filter((role) => brief.roles.some((held) => held.role === role))
        .filter(
          (role) =>
            !chosen.some(
              ({ candidate, audiences }) =>
                candidate.document.roles.includes(role) || audiences.includes(audienceOf({ roles: [role] }) ?? 'users'),
            ),
        )
        .map((role): Gap => {
          const [label, audience] = [CONTACT_ROLE_LABELS[role], audienceOf({ roles: [role] }) ?? 'users'];
          const { show } = ROLE_CONCERNS[audience];
          return {
            kind: 'role',
            order: roleOrder(role),
            text: {
              zh: `推荐的资料中没有给${label.zh}看的。`,
              en: `None of these documents is for the ${label.en.toLowerCase()}.`,
            },
            write: {
              zh: `请销售运营补一份给${label.zh}看的：${show.zh}（CHAIN-3）。`,
              en: `Sales-ops: add one for them that shows ${show.en} (CHAIN-3).`,
            },
          };
        });

const competitorGaps = (brief: Brief, chosen: readonly Recommendation[]): Gap[] =>
  brief.competitors
    .filter((name) => !chosen.some(({ fit }) => fit.competitors.includes(name)))
    .map(
      (name): Gap => ({
        kind: 'competitor',
        order: battleCardOrder(),
        text: { zh: `没有谈到竞争对手“${name}”的资料。`, en: `No document speaks of the competitor "${name}".` },
        write: {
          zh: '请销售运营写一张竞争对策卡：按客户的标准比较，只写有出处的事实（STAGE-4）。',
          en: 'Sales-ops: write a battle card that compares on the customer’s criteria, from sourced facts only (STAGE-4).',
        },
      }),
    );

const objectionGaps = (brief: Brief, chosen: readonly Recommendation[]): Gap[] =>
  (brief.objections ?? [])
    .filter(
      ({ id }) =>
        !chosen.some(({ fit }) => fit.objections.some(({ objection, byWords }) => objection.id === id && byWords)),
    )
    .map(({ text, type }): Gap => {
      const proofs = type ? OBJECTION_TABLE[type].proofs : null;
      return {
        kind: 'objection',
        order: objectionOrder(brief, type),
        text: {
          zh: `没有资料回应还没解决的异议“${text}”。`,
          en: `No document speaks to the open objection "${text}".`,
        },
        write: proofs
          ? {
              zh: `请销售运营准备能证明的资料：${proofs.zh}（OBJ-2）。`,
              en: `Sales-ops: prepare what proves it: ${proofs.en} (OBJ-2).`,
            }
          : {
              zh: `先问清担心的是什么（OBJ-1），再请销售运营找一个有同样顾虑的客户，${CASE_SHAPE.zh}。`,
              en: `Find out the worry first (OBJ-1); then sales-ops: a customer who had it, ${CASE_SHAPE.en}.`,
            },
      };
    });

const outdatedGaps = (chosen: readonly Recommendation[]): Gap[] =>
  chosen.flatMap(({ candidate: { document }, learnt }): Gap[] =>
    learnt && learnt.outdated > 0
      ? [
          {
            kind: 'outdated',
            documentId: document.id,
            text: {
              zh: `${learnt.outdated} 位同事反馈《${document.title}》内容过时，用前请核对。`,
              en: `${learnt.outdated} of us called "${document.title}" out of date: check it before use.`,
            },
            write: { zh: '请销售运营核对并更新这份资料。', en: 'Sales-ops: check and renew it.' },
          },
        ]
      : [],
  );
