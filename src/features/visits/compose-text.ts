import type { Claim } from '#src/evidence/index.ts';
import { withoutStop } from '#src/features/drafts/index.ts';
import { formatDate } from '#src/kernel/format-date.ts';
import type { Doer } from './domain-classify.ts';
import type { SummaryMaterial } from './summary-material.ts';
import type { SummaryParts } from './summary-parts.ts';

const WORDS = {
  zh: {
    title: (account: string, day: string) => `${account} 会谈纪要（${day}）`,
    theirs: '贵方',
    ours: '我方',
    present: '参加人',
    purpose: '目的',
    said: '贵方谈到',
    agreements: '双方约定',
    nextSteps: '下一步',
    openPoints: '待明确',
    nobody: '负责人待定',
    noDay: '时间待定',
    close: '以上如有出入，请直接指出；没有问题也请告知，我们以您确认的为准。',
  },
  en: {
    title: (account: string, day: string) => `Notes of our talk with ${account}, ${day}`,
    theirs: 'For you',
    ours: 'For us',
    present: 'Present',
    purpose: 'Purpose',
    said: 'What you told us',
    agreements: 'What we agreed',
    nextSteps: 'Next steps',
    openPoints: 'Still open',
    nobody: 'who: to be settled',
    noDay: 'when: to be settled',
    close: 'If anything is not right, please say so; if it is, please confirm. What you confirm is what counts.',
  },
} as const;

/** The summary as the customer reads it, made of the verified parts alone. */
export const composeText = (parts: SummaryParts, material: SummaryMaterial): string => {
  const { language, account, activity, participants } = material;
  const w = WORDS[language];
  const zh = language === 'zh';
  const colon = zh ? '：' : ': ';
  const people = (side: Doer['side']): string[] => {
    const there = participants.filter((person) => person.side === side);
    if (there.length === 0) return [];
    const named = there.map(({ name, title }) =>
      title && side === 'theirs' ? `${name}${zh ? '（' : ' ('}${title}${zh ? '）' : ')'}` : name,
    );
    return [`${side === 'theirs' ? w.theirs : w.ours}${colon}${named.join(zh ? '、' : ', ')}`];
  };
  const list = (head: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [
          '',
          zh ? `【${head}】` : `${head}`,
          ...lines.map((line, i) => `${i + 1}${zh ? '）' : ')'}${zh ? '' : ' '}${line}`),
        ];
  const texts = (claims: readonly Claim[]) => claims.map((claim) => claim.text);
  const present = [...people('theirs'), ...people('ours')];
  return [
    w.title(account.name, formatDate(activity.day, language)),
    ...(present.length > 0 ? [`${w.present}${colon}${present.join(zh ? '；' : '; ')}`] : []),
    ...parts.purpose.map((claim) => `${w.purpose}${colon}${claim.text}`),
    ...list(w.said, texts(parts.said)),
    ...list(w.agreements, texts(parts.agreements)),
    ...list(
      w.nextSteps,
      parts.nextSteps.map(({ claim, doer, by }) => {
        const who = doer?.person?.name ?? (doer ? (doer.side === 'theirs' ? w.theirs : w.ours) : w.nobody);
        const when = by ? (zh ? `${formatDate(by, 'zh')}前` : `by ${formatDate(by, 'en')}`) : w.noDay;
        return `${withoutStop(claim.text)}${zh ? '——' : ' — '}${who}${zh ? '，' : ', '}${when}`;
      }),
    ),
    ...list(w.openPoints, texts(parts.openPoints)),
    '',
    w.close,
  ].join('\n');
};
