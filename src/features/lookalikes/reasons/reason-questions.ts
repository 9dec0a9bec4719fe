import type { Claim } from '#src/evidence/index.ts';
import { newClaim } from '#src/features/drafts/index.ts';
import { joinList } from '#src/playbook/text.ts';
import type { ReasonMaterial } from './reason-material.ts';
import { FIELD_WORDS } from './say-reasons.ts';

/** What to find out: what is not on record, and who owns the matter there (NEED-5, CHAIN-8: nobody is known yet). */
export const ruleQuestions = ({ language, likeness, prospect }: ReasonMaterial): Claim[] => {
  const zh = language === 'zh';
  const unknown = likeness.differs.find((each) => each.kind === 'unknown');
  const fields = unknown?.kind === 'unknown' ? unknown.fields.flatMap((field) => FIELD_WORDS[field] ?? []) : [];
  const list = joinList(fields)[language];
  const ask = (text: string): Claim => newClaim('question', text, [], 'NEED-5');
  return [
    ...(fields.length > 0
      ? [
          ask(
            zh
              ? `记录中没有${prospect.name}的${list}：请先查公开资料，再向对方接洽人核实，各是什么情况？`
              : `The record of ${prospect.name} lacks: ${list}. Look at public sources first, then ask whoever receives us: what is it?`,
          ),
        ]
      : []),
    ask(
      zh
        ? `请问${prospect.name}的接洽人：这方面的事由哪个部门负责，今年有没有列入计划？`
        : `Ask whoever receives us at ${prospect.name}: which department is responsible for this, and is it in this year’s plan?`,
    ),
  ];
};
