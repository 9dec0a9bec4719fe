import type { Bilingual } from '#src/kernel/language.ts';
import { CONTACT_ROLE_LABELS, type ContactRole } from '#src/playbook/contact-roles.ts';
import { STAGE_LABELS, type Stage } from '#src/playbook/stages.ts';
import { joinList } from '#src/playbook/text.ts';
import type { Brief, Candidate, Reason } from '../brief.ts';
import { type Fit, sharedRoles } from './domain-fit.ts';
import { compareIndustries } from './domain-industry.ts';
import { tellingWords } from './domain-telling.ts';

/** How many needs are named as reasons, and how many words of each. */
const MAX_NEEDS = 3;
const MAX_WORDS = 6;
const MAX_OBJECTIONS = 2;
const LONGEST = 60;

const short = (text: string): string =>
  [...text].length > LONGEST ? `${[...text].slice(0, LONGEST).join('')}…` : text;
const asIs = (word: string): Bilingual => ({ zh: word, en: word });
const reason = (kind: Reason['kind'], ok: Reason['ok'], zh: string, en: string): Reason => ({
  kind,
  ok,
  text: { zh, en },
});

/** Why a document fits an opportunity, and in which respects it does not or nobody can tell (REC-1). */
export const reasonsOf = (brief: Brief, candidate: Candidate, fit: Fit): Reason[] => [
  ...needReasons(brief, fit),
  industryReason(brief, candidate, fit),
  roleReason(brief, candidate, fit),
  stageReason(brief, candidate, fit),
  ...fit.competitors.map((name) =>
    reason('competitor', true, `谈到竞争对手“${short(name)}”。`, `It speaks of the competitor "${short(name)}".`),
  ),
  ...fit.objections
    .slice(0, MAX_OBJECTIONS)
    .map(({ objection, byWords }) =>
      byWords
        ? reason(
            'objection',
            true,
            `能回应还没解决的异议“${short(objection.text)}”（OBJ-1）。`,
            `It speaks to the open objection "${short(objection.text)}" (OBJ-1).`,
          )
        : reason(
            'objection',
            null,
            `这类资料常用来回应“${short(objection.text)}”这样的异议，内容请先核对（OBJ-2）。`,
            `Its kind is used against objections like "${short(objection.text)}"; check what it says first (OBJ-2).`,
          ),
    ),
];

const needReasons = (brief: Brief, fit: Fit): Reason[] => {
  const answered = fit.needs.slice(0, MAX_NEEDS).map(({ need, finding }) => {
    const words = tellingWords(finding.matched).slice(0, MAX_WORDS);
    const told = reason(
      'need',
      true,
      `回应 ${need.priority} 需求“${short(need.statement)}”：文中讲到${words.join('、')}。`,
      `It answers the ${need.priority} need "${short(need.statement)}": it speaks of ${words.join(', ')}.`,
    );
    return { ...told, needId: need.id };
  });
  const product = fit.productNamed
    ? [
        reason(
          'need',
          true,
          `讲到本商机的产品“${short(brief.product ?? '')}”。`,
          `It speaks of this opportunity’s product "${short(brief.product ?? '')}".`,
        ),
      ]
    : [];
  if (answered.length + product.length > 0) return [...answered, ...product];
  if (brief.needs.length > 0)
    return [reason('need', false, '没有直接回应已记录的需求。', 'It answers none of the recorded needs directly.')];
  return fit.values.need
    ? [
        reason(
          'need',
          null,
          '商机还没有记录需求；与客户简介和商机名称中的内容相近。',
          'No needs are recorded yet; it is close to the customer’s description and the opportunity’s name.',
        ),
      ]
    : [
        reason(
          'need',
          null,
          '商机还没有记录需求，无从比较。',
          'No needs are recorded yet, so there is nothing to compare.',
        ),
      ];
};

const industryReason = (brief: Brief, { document }: Candidate, fit: Fit): Reason => {
  if (!brief.industry)
    return reason('industry', null, '商机和客户都没有写行业。', 'Neither opportunity nor account names an industry.');
  const [ours, theirs] = [short(brief.industry), short(document.industry ?? '')];
  if (!document.industry)
    return fit.industryNamed
      ? reason('industry', true, `文中讲到${ours}。`, `It speaks of ${ours}.`)
      : reason('industry', null, '资料没有标明行业。', 'The document names no industry.');
  const likeness = compareIndustries(brief.industry, document.industry);
  if (likeness === 'same') return reason('industry', true, `同行业：${theirs}。`, `Same industry: ${theirs}.`);
  if (likeness === 'related')
    return reason(
      'industry',
      true,
      `相近行业：${theirs}（商机：${ours}）。`,
      `Related industry: ${theirs} (ours: ${ours}).`,
    );
  return reason(
    'industry',
    false,
    `行业不同：${theirs}（商机：${ours}）。`,
    `Another industry: ${theirs} (ours: ${ours}).`,
  );
};

const roleNames = (roles: readonly { role: ContactRole; certain: boolean }[]): Bilingual =>
  joinList(
    roles.map(({ role, certain }) => {
      const label = CONTACT_ROLE_LABELS[role];
      return certain ? label : { zh: `${label.zh}（推断，待证实）`, en: `${label.en} (inferred, to be checked)` };
    }),
  );

const roleReason = (brief: Brief, { document }: Candidate, fit: Fit): Reason => {
  const value = fit.values.role;
  const shared = sharedRoles(brief, document.roles);
  if (shared.length > 0) {
    const names = roleNames(shared);
    return reason(
      'role',
      true,
      `适合给决策链上的${names.zh}看（CHAIN-3）。`,
      `For people on the chain: ${names.en} (CHAIN-3).`,
    );
  }
  if (document.roles.length > 0 && value !== null) {
    const names = joinList(document.roles.map((role) => CONTACT_ROLE_LABELS[role as ContactRole] ?? asIs(role)));
    return reason(
      'role',
      false,
      `写给${names.zh}看，决策链上还没有这样的人（CHAIN-2）。`,
      `Written for ${names.en}; nobody on the chain has that role yet (CHAIN-2).`,
    );
  }
  if (value === null)
    return reason(
      'role',
      null,
      '决策链上的角色或资料的读者没有记录。',
      'Roles on the chain, or the document’s readers, are not recorded.',
    );
  return value > 0
    ? reason(
        'role',
        true,
        '这类资料适合决策链上已有的角色（CHAIN-3）。',
        'Its kind suits roles that are on the chain (CHAIN-3).',
      )
    : reason(
        'role',
        false,
        '这类资料不是给决策链上已有的角色看的。',
        'Its kind is not for the roles that are on the chain.',
      );
};

const stageReason = (brief: Brief, { document }: Candidate, fit: Fit): Reason => {
  const value = fit.values.stage;
  const now = STAGE_LABELS[brief.opportunity.stage];
  if (value === null)
    return reason('stage', null, '资料没有标明适合的阶段。', 'The document does not say for which stage it is.');
  if (value >= 0.6) return reason('stage', true, `适合“${now.zh}”阶段。`, `It suits the stage "${now.en}".`);
  const meant = joinList(document.stages.map((stage) => STAGE_LABELS[stage as Stage] ?? asIs(stage)));
  return reason(
    'stage',
    false,
    `现在是“${now.zh}”阶段${meant.zh ? `，资料通常用于“${meant.zh}”` : '，这类资料通常用于别的阶段'}。`,
    `The stage is "${now.en}"; the document is usually for ${meant.en ? `"${meant.en}"` : 'another one'}.`,
  );
};
