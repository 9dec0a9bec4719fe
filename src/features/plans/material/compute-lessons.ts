import { FAILURE_CAUSE_LABELS } from '#src/playbook/plan-review.ts';
import { type Computation, computation } from './computation.ts';
import type { Lesson } from './material.ts';
import { opening, type Wording } from './wording.ts';

const LONG = 160;

/** The id under which a lesson is cited. */
export const lessonId = ({ id }: Pick<Lesson, 'id'>): string => `lesson:${id}`;

/** PLAN-12: lessons of reviews as pieces to cite. Those of other accounts belong to none. */
export const computeLessons = (lessons: readonly Lesson[], { write, language }: Wording): Computation[] =>
  lessons.map((lesson) => {
    const cause = lesson.cause ? FAILURE_CAUSE_LABELS[lesson.cause][language] : write('未分类', 'no cause given');
    const where = lesson.own ? write('本客户', 'this account') : write('同类客户', 'a like account');
    return computation(
      lessonId(lesson),
      language,
      opening(lesson.text, LONG) ?? lesson.text.slice(0, LONG),
      write(`复盘教训，来自${where}，${cause}`, `lesson of a review at ${where}, ${cause.toLowerCase()}`),
      { acrossAccounts: !lesson.own },
    );
  });
