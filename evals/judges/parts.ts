import type { Bilingual } from '#src/kernel/language.ts';
import { say } from '#src/kernel/language.ts';
import type { Reading } from '../reading/reading.ts';

/** Lines of a part under one heading. */
export type Section = { heading: Bilingual; lines: readonly string[] };

const CUSTOMER = { zh: '客户说的', en: 'Customer said' };
const OURS = { zh: '我们写的', en: 'We wrote' };
const RIVALS = { zh: '记录在案的竞争对手', en: 'Competitors on record' };
const PRODUCTS = { zh: '我们的产品', en: 'Our products' };
const ACTIONS = { zh: '行动 → 怎样看出做成了', en: 'Action → how one sees that it is done' };
const RISKS = { zh: '风险 | 触发信号 | 应对', en: 'Risk | trigger | answer to it' };

/** Sections as a judge is shown them: a heading, then one line an entry; nothing when no entry of our own is left. */
export const partText = (sections: readonly Section[], language: Reading['language']): string =>
  sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) =>
      [`${say(heading, language)}${language === 'zh' ? '：' : ':'}`, ...lines.map((line) => `- ${oneLine(line)}`)].join(
        '\n',
      ),
    )
    .join('\n\n');

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/gu, ' ').trim();

/** @returns null when we wrote nothing that the question could be about. */
const shown = ({ language }: Reading, ours: readonly string[], ...context: Section[]): string | null =>
  ours.length === 0 ? null : partText([...context, { heading: OURS, lines: ours }], language);

const claimsAt = ({ claims }: Reading, place: RegExp): string[] =>
  claims.filter(({ at }) => place.test(at)).map(({ text }) => text);

const textsAt = ({ texts }: Reading, place: RegExp): string[] =>
  texts.filter(({ at }) => place.test(at)).map(({ text }) => text);

const TO_CUSTOMER = /^objection\/reply steps\.|^needs\/hierarchy (?:questions|needs\[\d+\]\.nextQuestion)/u;

/** What is meant to be said or sent to the customer: five steps, wordings, opening lines, questions to their people. */
const spoken = (reading: Reading): string[] => [
  ...claimsAt(reading, TO_CUSTOMER),
  ...reading.texts.filter(({ use }) => use === 'to_customer').map(({ text }) => text),
];

const objectionOf = ({ case: each }: Reading): Section => ({
  heading: CUSTOMER,
  lines: each.draft === 'objection' ? [each.objection.text] : [],
});

/** Everything said to the customer, with the objection it answers. */
export const spokenPart = (reading: Reading): string | null => shown(reading, spoken(reading), objectionOf(reading));

/** Listening and empathising, with the objection. */
export const hearingPart = (reading: Reading): string | null =>
  shown(reading, claimsAt(reading, /^objection\/reply steps\.(?:listen|empathise)/u), objectionOf(reading));

/** The resolving step, with the objection. */
export const resolvingPart = (reading: Reading): string | null =>
  shown(reading, claimsAt(reading, /^objection\/reply steps\.resolve/u), objectionOf(reading));

/** The needs of a hierarchy, with the names of our products. */
export const needsPart = (reading: Reading): string | null =>
  shown(reading, claimsAt(reading, /^needs\/hierarchy needs\[\d+\]\.need$/u), {
    heading: PRODUCTS,
    lines: reading.ground.pack.names.products,
  });

/** Actions of a plan with their results, one a line. */
export const actionsPart = (reading: Reading): string | null => {
  const claims = claimsAt(reading, /^plan\/actions actions\[\d+\]\.claim$/u);
  const results = textsAt(reading, /^plan\/actions actions\[\d+\]\.observable$/u);
  if (claims.length === 0) return null;
  const lines = claims.map((claim, index) => `${oneLine(claim)} → ${oneLine(results[index] ?? '')}`);
  return partText([{ heading: ACTIONS, lines }], reading.language);
};

/** Risks of a plan with trigger and answer, one a line. */
export const risksPart = (reading: Reading): string | null => {
  const claims = claimsAt(reading, /^plan\/risks risks\[\d+\]\.claim$/u);
  const triggers = textsAt(reading, /^plan\/risks risks\[\d+\]\.trigger$/u);
  const answers = textsAt(reading, /^plan\/risks risks\[\d+\]\.contingency$/u);
  if (claims.length === 0) return null;
  const lines = claims.map((claim, index) =>
    [claim, triggers[index] ?? '', answers[index] ?? ''].map(oneLine).join(' | '),
  );
  return partText([{ heading: RISKS, lines }], reading.language);
};

/** What names a competitor, and all that is said to the customer; null where no competitor is on record. */
export const rivalsPart = (reading: Reading): string | null => {
  const { rivals } = reading.ground;
  const named = reading.claims.map(({ text }) => text).filter((text) => rivals.some((rival) => text.includes(rival)));
  const lines = [...new Set([...spoken(reading), ...named])];
  return rivals.length === 0 ? null : shown(reading, lines, { heading: RIVALS, lines: rivals }, objectionOf(reading));
};
