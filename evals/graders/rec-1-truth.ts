import { readNumbers } from '#src/kernel/read-numbers.ts';
import { readDocumentType } from '#src/playbook/documents.ts';
import { stageFit } from '#src/playbook/recommendations.ts';
import { STAGE_LABELS, STAGES, type Stage } from '#src/playbook/stages.ts';
import type { Reading } from '../reading/reading.ts';
import { answerOf } from './support/answers.ts';
import { figureAmong, isOwnEffort } from './support/material.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';

/** The present stage of the deal, as it was given. */
const stageOf = ({ ground }: Reading): Stage | null => {
  const given = ground.inputs['recommendation/card']?.stage ?? '';
  return (
    STAGES.find(
      (stage) =>
        given.startsWith(STAGE_LABELS[stage].zh) ||
        given.toLowerCase().startsWith(STAGE_LABELS[stage].en.toLowerCase()),
    ) ?? null
  );
};

const at = (pick: number, reason: number): string => `recommendation/card picks[${pick}].reasons[${reason}]`;

/** REC-1: a fit is said where the document's own properties tell it, and denied where they tell the reverse. */
const truth: Grader = {
  id: 'REC-1/fits',
  rule: 'REC-1',
  tier: 'method',
  severity: 'major',
  drafts: ['recommendation'],
  grade: (reading) => {
    const said = answerOf(reading, 'recommendation/card');
    if (!said) return null;
    const stage = stageOf(reading);
    const held = new Set(reading.ground.people.flatMap(({ roles }) => roles));
    return said.picks.flatMap((pick, place) => {
      const document = reading.ground.offered.find(({ number }) => number === pick.document);
      if (!document) return [];
      const kind = readDocumentType(document.type);
      return pick.reasons.flatMap(({ dimension, fits, claim }, index): Problem[] => {
        // A stage the document lists fits; one far from its kind does not; between them both may be said.
        const near = stage && kind ? stageFit(kind, stage, document.stages as Stage[]) : 1;
        const fitting =
          dimension === 'stage' && stage && kind && near !== 0.6
            ? near === 1
            : dimension === 'role' && document.roles.length > 0 && held.size > 0
              ? document.roles.some((role) => held.has(role))
              : null;
        if (fitting === null || fits === 'unknown' || fitting === (fits === 'yes')) return [];
        return [
          {
            at: at(place, index),
            text: claim.text,
            why: `${dimension} ${fitting ? 'fits' : 'does not fit'} by the document’s own properties`,
          },
        ];
      });
    });
  },
};

/** REC-1, REC-2: results of a case are told as its passages tell them. */
const outcome: Grader = {
  id: 'REC-1/outcome',
  rule: 'REC-1',
  tier: 'method',
  severity: 'critical',
  drafts: ['recommendation'],
  grade: (reading) => {
    const said = answerOf(reading, 'recommendation/card');
    if (!said) return null;
    const record = reading.ground.pack.items
      .filter(({ source }) => source.type !== 'passage' && source.type !== 'document')
      .flatMap(({ text }) => readNumbers(text));
    return said.picks.flatMap((pick, place) => {
      const document = reading.ground.offered.find(({ number }) => number === pick.document);
      const cited = pick.reasons.flatMap(({ claim }) => claim.evidence.map(({ ref }) => ref));
      const texts = [...(document?.refs ?? []), ...cited, pick.passage].flatMap(
        (ref) => itemAt(reading.ground, ref)?.text ?? [],
      );
      const own = texts.flatMap((text) => readNumbers(text));
      return [pick.howToUse, ...pick.reasons.map(({ claim }) => claim)].flatMap(({ text }): Problem[] =>
        readNumbers(text)
          .filter((figure) => !isOwnEffort(figure) && !figureAmong(figure, own) && !figureAmong(figure, record))
          .map((figure) => ({
            at: `recommendation/card picks[${place}]`,
            text: figure.text,
            why: `neither the document nor the record holds “${figure.text}”`,
          })),
      );
    });
  },
};

export const truthGraders: readonly Grader[] = [truth, outcome];
