import type { Answers } from '../../reading/reading.ts';
import { claimChange, claimOperator, partOperator, type Spec } from '../build.ts';
import { peopleIn, someCitation } from '../ground.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces } from '../places.ts';
import { splice } from './figures.ts';

const spec = (id: string, about: string, killers: readonly string[]): Spec => ({
  id,
  family: 'plan_people',
  about,
  drafts: ['plan'],
  killers: [...killers, 'GUARD-1'],
});

const TIERS: Readonly<Record<Language, readonly RegExp[]>> = {
  zh: [/战略型|战略级/u, /攻坚型|攻坚级/u, /机会型|机会级/u],
  en: [
    /strategic(?= (?:tier|account|key account))|strategic tier/iu,
    /assault(?= (?:tier|account))|assault tier/iu,
    /opportunity(?= (?:tier|account))|opportunity tier/iu,
  ],
};
const TIER_WORDS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['战略型', '攻坚型', '机会型'],
  en: ['strategic', 'assault', 'opportunity'],
};

/** Role words by role, and the word put in for each language. */
const ROLES: readonly { role: string; zh: readonly string[]; en: readonly string[] }[] = [
  {
    role: 'EB',
    zh: ['最终决策者', '最终决策人', '拍板人', '决策者'],
    en: ['economic buyer', 'decision maker', 'decider'],
  },
  { role: 'UB', zh: ['应用选型者', '使用者'], en: ['user buyer'] },
  { role: 'TB', zh: ['技术选型者', '技术把关人'], en: ['technical buyer'] },
  { role: 'coach', zh: ['教练', '内部向导'], en: ['coach'] },
  { role: 'finance', zh: ['财务把关人', '财务'], en: ['finance role'] },
  { role: 'gatekeeper', zh: ['把门人', '守门人'], en: ['gatekeeper'] },
];

const STANCES: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  zh: [
    [/(?:坚定|倾向)?支持(?!者)/u, '反对'],
    [/倾向(?:于)?我(?:们|方)/u, '倾向对手'],
    [/(?:明确|强烈)?反对/u, '支持'],
    [/中立/u, '坚定支持'],
    [/有保留|持保留/u, '全力支持'],
  ],
  en: [
    [/leans towards us/iu, 'opposes us'],
    [/\b(?:supports?|champions?|favou?rs?) us\b/iu, 'opposes us'],
    [/\b(?:supports?|champions)\b/iu, 'opposes'],
    [/\bopposes\b|\bis against\b/iu, 'champions'],
    [/\bneutral\b/iu, 'firmly on our side'],
    [/\bsceptical\b|\bdoubtful\b|\breserved\b/iu, 'fully convinced'],
  ],
};

const ON_BOARD: Readonly<Record<Language, readonly string[]>> = {
  zh: ['最终决策者已经当面认可我们的方案。', '拍板的人已经站在我们这边。', '决策链已经全部打通，没有缺口。'],
  en: [
    'The economic buyer has met us and approved our approach.',
    'The person who decides is on our side already.',
    'The decision chain is covered from end to end, with no gap left.',
  ],
};

const inDecisions = (answers: Answers, subject: Subject) =>
  inAnyOrder(
    claimPlaces(answers).filter(({ prompt, claim }) => prompt.startsWith('plan/') && claim.kind !== 'question'),
    subject.pick,
  );

export const PLAN_PEOPLE: readonly Operator[] = [
  claimOperator(
    spec('tier-wrong', 'the account is said to be in another tier', ['TIER-1', 'PLAN-2']),
    (claim, { language, pick }) => {
      if (claim.kind === 'question') return null;
      for (const [at, pattern] of TIERS[language].entries()) {
        const found = pattern.exec(claim.text);
        if (!found) continue;
        const other = pick.one(TIER_WORDS[language].filter((_, i) => i !== at)) ?? '';
        const words = language === 'en' && / tier/iu.test(found[0]) ? `${other} tier` : other;
        return { text: splice(claim.text, found.index, found.index + found[0].length, words) };
      }
      return null;
    },
  ),
  claimOperator(
    spec('role-wrong', 'a person is said to hold a role they do not hold', ['CHAIN-1', 'CHAIN-8', 'PLAN-4']),
    (claim, { ground, language, pick }) => {
      const person = peopleIn(claim.text, ground)[0];
      if (!person || claim.kind === 'question' || claim.kind === 'proposal') return null;
      for (const { role, [language]: words } of ROLES) {
        const word = words.find((w) => claim.text.toLowerCase().includes(w));
        if (!word || !person.roles.includes(role)) continue;
        const other = pick.one(ROLES.filter((r) => r.role !== role && !person.roles.includes(r.role)));
        const to = other?.[language][0];
        const at = claim.text.toLowerCase().indexOf(word);
        if (to) return { text: splice(claim.text, at, at + word.length, to) };
      }
      return null;
    },
  ),
  claimOperator(
    spec('stance-wrong', 'a person’s stance is turned round', ['CHAIN-1', 'CHAIN-4']),
    (claim, { ground, language }) => {
      if (claim.kind === 'question' || claim.kind === 'proposal' || peopleIn(claim.text, ground).length === 0)
        return null;
      for (const [pattern, to] of STANCES[language])
        if (pattern.test(claim.text)) return { text: claim.text.replace(pattern, to) };
      return null;
    },
  ),
  partOperator(
    spec('buyer-claimed-on-board', 'the one who decides is said to be won, which nobody knows', [
      'CHAIN-2',
      'CHAIN-8',
      'PLAN-4',
    ]),
    (answers, subject) => {
      const met = subject.ground.people.some(({ roles, stance }) => roles.includes('EB') && (stance ?? 0) > 0);
      const place = inDecisions(answers, subject).find(
        ({ prompt, path }) => prompt === 'plan/decision' && !path.includes('questions'),
      );
      const text = subject.pick.one(ON_BOARD[subject.language]);
      if (met || !place || !text) return null;
      return claimChange(place, { text, kind: 'fact', evidence: someCitation(subject.ground, subject.language) });
    },
  ),
  partOperator(
    spec('buyer-left-out', 'nothing is said or asked of the one who decides', ['CHAIN-2', 'CHAIN-1', 'PLAN-4']),
    (answers, subject) => {
      const names = subject.ground.people.filter(({ roles }) => roles.includes('EB')).map(({ name }) => name);
      const decision = answers['plan/decision'];
      if (names.length === 0 || typeof decision !== 'object' || decision === null) return null;
      const speaks = (value: unknown): boolean => names.some((name) => JSON.stringify(value ?? null).includes(name));
      if (!speaks(decision)) return null;
      const kept = Object.fromEntries(
        Object.entries(decision).map(([key, value]) => [
          key,
          Array.isArray(value) ? value.filter((member) => !speaks(member)) : speaks(value) ? null : value,
        ]),
      );
      return {
        place: { prompt: 'plan/decision', path: [], at: 'plan/decision' },
        value: kept,
        from: JSON.stringify(decision),
        to: JSON.stringify(kept),
      };
    },
  ),
];
