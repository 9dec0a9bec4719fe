import { evidenceCheck, type Finding, languageCheck } from '#src/features/drafts/index.ts';
import { type Check, check } from '#src/playbook/check.ts';
import { checkDiagnoseFirst } from '#src/playbook/needs.ts';
import { checkVisitBrief } from '#src/playbook/visits.ts';
import { type BriefMaterial, claimsOfBrief } from './brief-parts.ts';
import type { SettledBrief } from './settle-brief.ts';

/** Judges a settled brief by VISIT-1, CHAIN-8, REL-4, NEED-7 and the guards. */
export const checkBrief = ({ parts }: SettledBrief, { step, language }: BriefMaterial): Check[] => {
  const claims = claimsOfBrief(parts);
  const offered = [
    parts.goal.claim,
    parts.goal.reached,
    ...parts.bring.flatMap(({ reason, useful }) => [reason, useful]),
  ];
  return [
    ...checkVisitBrief({
      who: parts.who.map((part) => part.role.text),
      changed: parts.changed.length > 0 ? parts.changed.map((claim) => claim.text) : null,
      openQuestions: parts.questions.map((part) => part.claim.text),
      goals: [parts.goal.claim.text],
    }),
    check(
      'CHAIN-8',
      parts.bring.length === parts.who.length &&
        parts.bring.every(({ reason, useful }) => reason.text !== '' && useful.text !== ''),
      { zh: '每位都有正当的理由和对其有用的东西。', en: 'Each person has a legitimate reason and something useful.' },
      { zh: '有人没有见面的理由或有用的东西。', en: 'Somebody lacks a reason to be met, or something useful.' },
    ),
    checkDiagnoseFirst(offered.map((claim) => claim.text).join('\n'), step),
    evidenceCheck(claims),
    languageCheck(
      claims.map((claim) => claim.text),
      claims,
      language,
    ),
  ];
};

/** What is wrong with the record rather than the brief. */
export const briefFindings = ({ people, last, dossier, language }: BriefMaterial): Finding[] => {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  return [
    ...(people.length === 0
      ? [
          {
            rule: 'CHAIN-2',
            severity: 'warning' as const,
            message: say('这个客户还没有联系人在册。', 'No contact of the account is on record.'),
          },
        ]
      : []),
    ...(last?.summaryStatus === 'sent'
      ? [
          {
            rule: 'PROFILE-4',
            severity: 'warning' as const,
            message: say(
              '上次会谈的纪要已发出，客户还没有确认。',
              'The summary of the last talk was sent and is not confirmed.',
            ),
          },
        ]
      : []),
    ...(last && (last.summaryStatus === 'none' || last.summaryStatus === 'drafted')
      ? [
          {
            rule: 'PROFILE-4',
            severity: 'info' as const,
            message: say(
              '上次会谈没有发过纪要，还算不上资产。',
              'No summary of the last talk was sent; it is no asset yet.',
            ),
          },
        ]
      : []),
    ...(dossier.team.accountable.length === 1
      ? []
      : [
          {
            rule: 'SIG-owner',
            severity: 'warning' as const,
            message: say('客户没有唯一的负责人。', 'The account has not exactly one accountable owner.'),
          },
        ]),
  ];
};
