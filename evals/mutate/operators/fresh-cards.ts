import { partOperator } from '../build.ts';
import { citedItems } from '../ground.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { isBag, members, placeAt } from '../places.ts';
import { FRESH_LIKENESSES } from './fresh-likenesses.ts';
import { type Answers, type Bag, claimsUnder, fresh, oneOf, reword } from './fresh-method-places.ts';

const CARD = 'recommendation/card';

const picks = (answers: Answers) => members(answers, CARD, 'picks');
const reasonsOf = (pick: Bag): Bag[] => (Array.isArray(pick.reasons) ? pick.reasons.filter(isBag) : []);
const fitsOf = (pick: Bag, dimension: string): unknown =>
  reasonsOf(pick).find((reason) => reason.dimension === dimension)?.fits;

/** The highest priority among the needs a document is said to answer; 9 where it answers none. */
const answered = (pick: Bag): number => {
  if (fitsOf(pick, 'need') !== 'yes') return 9;
  const need = reasonsOf(pick).find(({ dimension }) => dimension === 'need');
  const grades = JSON.stringify(need).match(/P[0-3]/gu) ?? [];
  return grades.length > 0 ? Math.min(...grades.map((grade) => Number(grade.slice(1)))) : 9;
};

/** A result of a case told backwards: what was after is told as before. */
const backwards = (passage: string, { language }: Subject): string[] => {
  const zh = language === 'zh';
  const table = /前[^|\n]*\|[^|\n]*后|Before[^|\n]*\|[^|\n]*fter/u.test(passage) ? passage : '';
  const rows = [...table.matchAll(/^\| ([^|\n]+) \| ([^|\n]*\d[^|\n]*) \| ([^|\n]*\d[^|\n]*) \|/gmu)];
  const told = rows.map(([, name, a, b]) => (zh ? `${name}由${b}变为${a}` : `${name}: from ${b} to ${a}`));
  const pattern = zh
    ? /([^，。；\n]*)[由从]([^由从，。；]*\d[^，。；]*?)((?:降|减|缩短|升|提高)[到至为])([^，。；\n]*\d[^，。；\n]*)/gu
    : /([A-Z][^.\n]*?) from ([^.;\n]*?\d(?:[^.;\n]|\.(?=\d))*?) to ((?:[^,.;\n]|[.,](?=\d))*?\d(?:[^,.;\n]|[.,](?=\d))*)/gu;
  const spoken = [...passage.matchAll(pattern)].map(([, head, a, b, c]) =>
    zh ? `${head}由${c}${b}${a}` : `${head} from ${b} to ${a}`,
  );
  // Where the words “before” and “after” travel with their figures, nothing is told wrongly.
  return [...told, ...spoken].filter(
    (line) => line.length <= 200 && !/(?:年|期|上线|实施|之)[前后]|\bbefore\b|\bafter\b/iu.test(line),
  );
};

const NEWCOMERS = {
  zh: ['新来的集团副总裁邵景行', '刚到任的信息总监顾行之'],
  en: ['Leonard Fitch, their new group vice president,', 'Sybil Harrow, who has just taken over IT,'],
} as const;

/** Look-alike and recommendation cards that break the method, third round. */
export const FRESH_CARDS: readonly Operator[] = [
  ...FRESH_LIKENESSES,
  partOperator(
    fresh('recommendation', 'best-behind', 'the document that fits best stands behind one that fits less', ['REC-1']),
    (answers) => {
      const all = picks(answers).map(({ value }) => value);
      const best = all[0];
      if (!best) return null;
      const full = ['need', 'industry', 'role', 'stage'].every((dimension) => fitsOf(best, dimension) === 'yes');
      const at = all.findLastIndex((pick) => fitsOf(pick, 'industry') !== 'yes' && answered(pick) >= answered(best));
      const weaker = all[at];
      if (!full || !weaker || at === 0) return null;
      const value = [weaker, best, ...all.slice(1).filter((pick) => pick !== weaker)];
      const titles = (list: readonly Bag[]): string => list.map(({ document }) => String(document)).join(' → ');
      return { place: placeAt(CARD, ['picks']), value, from: titles(all), to: titles(value) };
    },
  ),
  partOperator(
    fresh(
      'recommendation',
      'shown-in-confidence',
      'a document for our eyes is shown to a person of the customer',
      ['GUARD-4', 'REC-1'],
      true,
    ),
    (answers, subject) => {
      const inside = subject.ground.offered.filter(({ shareable }) => !shareable).map(({ number }) => number);
      const place = inAnyOrder(picks(answers), subject.pick).find(({ value }) =>
        inside.includes(String(value.document)),
      );
      const who = subject.pick.one(subject.ground.people)?.name;
      if (!place || !who || !isBag(place.value.howToUse)) return null;
      const text = oneOf(
        subject,
        [
          `私下拿给${who}看几页，看完收回就行。`,
          `截两张关键页，发到${who}的微信上。`,
          `请${who}在会上念一念里面的对比。`,
        ],
        [
          `Show ${who} a few pages in confidence and take it back afterwards.`,
          `Send ${who} photos of the two pages that matter.`,
          `Ask ${who} to read the comparison from it aloud in their meeting.`,
        ],
      );
      const value = { ...place.value, howToUse: { ...place.value.howToUse, text, evidence: [] }, forWhom: who };
      return { place, value, from: JSON.stringify(place.value.howToUse), to: text };
    },
  ),
  partOperator(
    fresh(
      'recommendation',
      'result-backwards',
      'before and after of a case change places',
      ['GUARD-1', 'REC-1', 'REC-2'],
      true,
    ),
    (answers, subject) => {
      for (const place of inAnyOrder(picks(answers), subject.pick)) {
        const { howToUse, document } = place.value;
        const offer = subject.ground.offered.find(({ number }) => number === document);
        const lines = subject.ground.pack.items
          .filter(({ ref }) => offer?.refs.includes(ref))
          .flatMap((item) => backwards(item.text, subject).map((line) => ({ line, item })));
        const told = offer?.shareable ? subject.pick.one(lines) : undefined;
        if (!told || !isBag(howToUse)) continue;
        const text = subject.language === 'zh' ? `先讲结果：${told.line}。` : `Open with the result: ${told.line}.`;
        const value = { ...place.value, howToUse: { ...howToUse, text } };
        return { place, value, from: String(howToUse.text), to: text };
      }
      return null;
    },
  ),
  partOperator(
    fresh('recommendation', 'library-called-empty', 'the library is said to hold nothing, beside documents that fit', [
      'REC-1',
      'REC-2',
      'contract/',
    ]),
    (answers, subject) => {
      const place = claimsUnder(answers, CARD, 'missing', subject)[0];
      const fitting = picks(answers).some(({ value }) => fitsOf(value, 'need') === 'yes');
      if (!place || !fitting) return null;
      const text = oneOf(
        subject,
        [
          '资料库里没有一份资料适合这个商机，请销售运营从头补写。',
          '目前没有任何案例或方案对得上这些需求，请销售运营全部新写。',
        ],
        [
          'The library holds not one document that suits this opportunity; sales-ops should write all of it anew.',
          'No case and no solution answers any of these needs; sales-ops should start from scratch.',
        ],
      );
      return reword([place], text, { evidence: [] });
    },
  ),
  partOperator(
    fresh('recommendation', 'known-called-unknown', 'a dimension the record settles is told as not known', [
      'REC-1',
      'GUARD-1',
    ]),
    (answers, subject) => {
      for (const place of inAnyOrder(picks(answers), subject.pick)) {
        const reasons = reasonsOf(place.value);
        const at = reasons.findIndex(({ dimension, fits }) => dimension === 'industry' && fits === 'yes');
        const reason = reasons[at];
        if (!reason || !isBag(reason.claim) || citedItems(reason.claim as never, subject.ground).length < 2) continue;
        const text = oneOf(
          subject,
          ['客户属于哪个行业还不清楚，请负责人先问一下。', '这份资料与客户是不是同一行业？请先问客户。'],
          [
            'Which industry is the customer in? The owner has to find out first.',
            'Ask the customer: is this document from the same industry as theirs?',
          ],
        );
        const unsure = { ...reason, fits: 'unknown', claim: { text, kind: 'question', evidence: [] } };
        const value = { ...place.value, reasons: reasons.map((each, i) => (i === at ? unsure : each)) };
        return { place, value, from: JSON.stringify(reason), to: text };
      }
      return null;
    },
  ),
  partOperator(
    fresh(
      'recommendation',
      'for-a-newcomer',
      'a document is to go to a person who is nowhere in the chain',
      ['REC-1', 'CHAIN-8', 'GUARD-1'],
      true,
    ),
    (answers, subject) => {
      const open = subject.ground.offered.filter(({ shareable }) => shareable).map(({ number }) => number);
      const place = inAnyOrder(picks(answers), subject.pick).find(({ value }) => open.includes(String(value.document)));
      const who = subject.pick.one(NEWCOMERS[subject.language]);
      if (!place || !who || !isBag(place.value.howToUse)) return null;
      const text = oneOf(
        subject,
        [`先递给${who}，由他往下转。`, `请${who}先过目，再定怎么讲。`],
        [
          `Hand it first to ${who} to be passed on from there.`,
          `Let ${who} read it first, then decide how to tell it.`,
        ],
      );
      const value = { ...place.value, howToUse: { ...place.value.howToUse, text, evidence: [] } };
      return { place, value, from: String(place.value.howToUse.text), to: text };
    },
  ),
];
