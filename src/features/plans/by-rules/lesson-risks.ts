import { FAILURE_CAUSE_LABELS } from '#src/playbook/plan-review.ts';
import { lessonId } from '../material/compute-lessons.ts';
import { computedItem, type PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import type { RiskPart } from '../parts.ts';
import type { Candidate } from './candidates.ts';
import type { ClaimWriter } from './claim-writer.ts';

const MOST = 2;
const LONG = 120;

/**
 * PLAN-12: what was learned on this account or a like one, as risks: the mistake may be made again. The lesson is cited; one noted in
 * the other language is not repeated (GUARD-6).
 */
export const lessonRisks = (
  material: PlanMaterial,
  { inference }: ClaimWriter,
  candidates: readonly Candidate[],
): Omit<RiskPart, 'id'>[] => {
  const { write, own, language } = material.wording;
  return material.lessons.slice(0, MOST).map((lesson) => {
    const words = opening(own(lesson.text) ?? '', LONG);
    const where = lesson.own ? write('本客户', 'this account') : write('同类客户', 'a like account');
    const layer = candidates.find((candidate) => candidate.code === lesson.pattern)?.layer;
    const at = layer ? write(`在“${layer}”上`, ` on “${layer}”`) : '';
    const cause = lesson.cause ? FAILURE_CAUSE_LABELS[lesson.cause][language] : '';
    return {
      claim: inference(
        [
          words &&
            write(`${where}${at}的教训可能重演：${words}`, `The lesson of ${where}${at} may repeat itself: ${words}`),
          write(
            `${where}${at}的一条教训可能重演，原文见引文`,
            `A lesson of ${where}${at} may repeat itself; it stands in the words quoted`,
          ),
        ],
        [computedItem(material, lessonId(lesson))],
        'PLAN-12',
      ),
      trigger: write(
        `又照原来的做法推进${cause ? `（当时属于${cause}）` : ''}`,
        `The same way is taken again${cause ? ` (then: ${cause.toLowerCase()})` : ''}`,
      ),
      contingency: write(
        '行动开始前对照这条教训，与当时的复盘人核对一遍',
        'Hold the action against the lesson before it starts, and check with whoever reviewed it',
      ),
    };
  });
};
