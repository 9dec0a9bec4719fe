import type { Claim } from '#src/evidence/index.ts';
import { computedItem, itemOf, type PlanMaterial } from '../material/material.ts';
import { opening } from '../material/wording.ts';
import type { ClaimWriter } from './claim-writer.ts';

const LONG = 90;
const QUOTED = 200;

/**
 * PROFILE-4: what the customer last confirmed, in their words. A summary in the other language is not translated: it is
 * said of what day it is, and the quote keeps the original.
 */
export const lastWord = (material: PlanMaterial, { fact }: ClaimWriter): Claim[] => {
  const { write, own, day } = material.wording;
  const computed = material.computations.get('last-word');
  const activity = material.dossier.activities.find((each) => each.id === computed?.about);
  const item = activity ? itemOf(material, 'activity', activity.id) : undefined;
  if (!computed || !activity?.summary || !item) return [];
  const on = activity.occurredAt.toISOString().slice(0, 10);
  const words = opening(own(activity.summary) ?? '', LONG);
  return [
    fact(
      [
        words &&
          write(
            `客户最近确认的纪要（${day(on)}）：${words}`,
            `The latest summary the customer confirmed (${day(on)}): ${words}`,
          ),
        computed.statement,
      ],
      [
        computedItem(material, 'last-word'),
        [item, words ?? opening(activity.summary, LONG) ?? activity.summary.slice(0, QUOTED)],
      ],
      'PROFILE-4',
    ),
  ];
};
