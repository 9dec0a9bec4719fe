import { partOperator } from '../build.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { isBag, members } from '../places.ts';
import { behind } from '../say.ts';
import { needSources, needSpec, needText, onNeed, withNeedText } from './need-shape.ts';

const REACHED = /书面共识|书面确认|Written consensus|Consensus|consensus/u;

const OVERSTATED = {
  zh: ['（客户已书面确认）', '，收益双方已经认可', '，各方已达成书面共识'],
  en: [
    ' (confirmed by the customer in writing)',
    ', with the benefits already agreed',
    ', on which all sides have signed off',
  ],
} as const;
const REQUIRED = {
  zh: ['必须做到，没有商量余地。', '这是客户的硬性要求，一定要满足。'],
  en: ['This must be met without exception.', 'It is a firm requirement of the customer.'],
} as const;
const NOBODY = {
  zh: ['还有什么需要了解的吗？', '以后再看看情况？', '大家怎么看？'],
  en: ['Is there anything else to know?', 'What do people think?', 'Any further thoughts?'],
} as const;

/** A product of ours by the name the record uses. */
const product = ({ ground, pick }: Subject): string | undefined => pick.one(ground.pack.names.products);

const question = (text: string) => ({ text, kind: 'question', evidence: [] });

/** The drafted need with another priority. */
const graded = (need: Record<string, unknown>, priority: string) => ({ ...need, priority });

const conflicts = (answers: Parameters<Operator['mutate']>[0]) => members(answers, 'needs/hierarchy', 'conflicts');

export const NEEDS: readonly Operator[] = [
  onNeed(
    needSpec('need-is-our-product', 'a need is worded as buying our product', [
      'NEED-1',
      'NEED-4',
      'NEED-7',
      'GUARD-1',
    ]),
    (need, subject) => {
      const name = product(subject);
      if (!name) return null;
      return withNeedText(
        need,
        subject.language === 'zh' ? `客户需要采购并部署我们的${name}。` : `They need to buy and roll out our ${name}.`,
      );
    },
  ),
  onNeed(
    needSpec('need-is-a-feature', 'a need is worded as a feature of a solution', [
      'NEED-1',
      'NEED-4',
      'NEED-7',
      'GUARD-1',
    ]),
    (need, { language, pick }) =>
      withNeedText(
        need,
        pick.one(
          language === 'zh'
            ? ['上一套带大屏看板和移动端审批的系统。', '部署微服务架构的数据中台，支持拖拽报表。']
            : [
                'A system with dashboards on a large screen and approval by phone.',
                'A data platform on microservices with drag-and-drop reports.',
              ],
        ) ?? '',
      ),
  ),
  onNeed(
    needSpec('insight-told-as-requirement', 'what nobody asked for (P3) is worded as a must', ['NEED-2']),
    (need, { language, pick }) =>
      withNeedText(graded(need, 'P3'), behind(needText(need), pick.one(REQUIRED[language]) ?? '', language)),
  ),
  onNeed(
    needSpec('floor-lowered', 'a hard floor of the record (P0) is told as nice to have', ['NEED-2']),
    (need, subject) => (need.priority === 'P0' && /P0/u.test(needSources(need, subject)) ? graded(need, 'P2') : null),
  ),
  onNeed(
    needSpec('wish-raised', 'what the record holds nice to have is told as a hard floor', ['NEED-2']),
    (need, subject) => (need.priority === 'P2' && /P2/u.test(needSources(need, subject)) ? graded(need, 'P0') : null),
  ),
  onNeed(
    needSpec('step-overstated', 'a need is said to be confirmed beyond the step it reached', ['NEED-6', 'GUARD-1']),
    (need, subject) => {
      const sources = needSources(need, subject);
      if (REACHED.test(sources) || needText(need) === '') return null;
      const words = subject.pick.one(OVERSTATED[subject.language]) ?? '';
      return withNeedText(
        need,
        `${needText(need).replace(/[。.]$/u, '')}${words}${subject.language === 'zh' ? '。' : '.'}`,
      );
    },
  ),
  onNeed(needSpec('next-question-removed', 'an open need has no next question', ['NEED-5']), (need) =>
    isBag(need.nextQuestion) ? { ...need, nextQuestion: null, technique: null } : null,
  ),
  onNeed(
    needSpec('next-question-to-nobody', 'the next question asks nobody and nothing', ['NEED-5', 'PLAN-10']),
    (need, { language, pick }) =>
      isBag(need.nextQuestion) ? { ...need, nextQuestion: question(pick.one(NOBODY[language]) ?? '') } : null,
  ),
  onNeed(
    needSpec('next-question-pitches', 'the next question sells our product', ['NEED-7', 'NEED-5']),
    (need, subject) => {
      const name = product(subject);
      if (!isBag(need.nextQuestion) || !name || typeof need.holder !== 'string') return null;
      const text =
        subject.language === 'zh'
          ? `${need.holder}，${name}正好能解决，您看什么时候签下来？`
          : `${need.holder}, ${name} solves exactly that; when shall we sign?`;
      return { ...need, nextQuestion: question(text) };
    },
  ),
  onNeed(
    needSpec('holder-swapped', 'a need is given to somebody else', ['NEED-3', 'NEED-4', 'GUARD-1']),
    (need, subject) => {
      const sources = needSources(need, subject);
      const others = subject.ground.people.filter(({ name }) => name !== need.holder && !sources.includes(name));
      const other =
        typeof need.holder === 'string' && sources.includes(need.holder) ? subject.pick.one(others) : undefined;
      return other ? { ...need, holder: other.name } : null;
    },
  ),
  onNeed(
    needSpec('holder-invented', 'a need is given to a person of no record', ['NEED-3', 'GUARD-1']),
    (need, { language, pick }) => ({
      ...need,
      holder: pick.one(language === 'zh' ? ['王建国', '刘海生'] : ['Harold Finchley', 'Moira Stanwick']) ?? null,
    }),
  ),
  partOperator(
    needSpec('conflict-one-sided', 'of two sides only one holds on to anything', ['CHAIN-11']),
    (answers, subject) => {
      for (const place of inAnyOrder(conflicts(answers), subject.pick)) {
        const { a, b } = place.value;
        const text =
          subject.language === 'zh'
            ? `${String(b)}没有理由，应当听${String(a)}的。`
            : `${String(b)} has no case and should give way to ${String(a)}.`;
        const value = { ...place.value, bKeeps: { text, kind: 'inference', evidence: [] } };
        return { place, value, from: JSON.stringify(place.value.bKeeps), to: text };
      }
      return null;
    },
  ),
  partOperator(
    needSpec('conflict-answered-by-pitch', 'the common ground is buying from us', ['CHAIN-11', 'NEED-7']),
    (answers, subject) => {
      const place = subject.pick.one(conflicts(answers));
      const name = product(subject);
      if (!place || !name) return null;
      const text =
        subject.language === 'zh'
          ? `双方都采购我们的${name}，问题就解决了。`
          : `Both buy our ${name}, and the matter is settled.`;
      const value = { ...place.value, common: { text, kind: 'proposal', evidence: [] } };
      return { place, value, from: JSON.stringify(place.value.common), to: text };
    },
  ),
  partOperator(
    needSpec('conflict-with-oneself', 'both sides of a conflict are the same person', ['CHAIN-11']),
    (answers, subject) => {
      const place = subject.pick.one(conflicts(answers));
      if (!place) return null;
      return {
        place,
        value: { ...place.value, b: place.value.a },
        from: String(place.value.b),
        to: String(place.value.a),
      };
    },
  ),
];
