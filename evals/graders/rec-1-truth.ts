import { readDocumentType } from '#src/playbook/documents.ts';
import { stageFit } from '#src/playbook/recommendations.ts';
import { STAGE_LABELS, STAGES, type Stage } from '#src/playbook/stages.ts';
import type { Offered, Reading } from '../reading/reading.ts';
import { answerOf } from './support/answers.ts';
import { figureAmong, isOwnEffort } from './support/material.ts';
import { namesPerson } from './support/people.ts';
import { foldTight, readNumbers } from './support/read.ts';
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

/** The industry of the opportunity, or of its account, as recorded. */
const industryOf = ({ ground }: Reading): string | null => {
  const told = ground.pack.items.filter(
    ({ source, label }) => ['opportunity', 'account'].includes(source.type) && /行业|industry/iu.test(label),
  );
  return (told.find(({ source }) => source.type === 'opportunity') ?? told[0])?.text.trim() ?? null;
};

/** Whether a dimension fits by the properties of the document and the record; null where they do not settle it. */
const fitsBy = (reading: Reading, document: Offered, dimension: string, text: string): boolean | null => {
  if (dimension === 'industry') {
    const industry = industryOf(reading);
    return industry && document.industry ? foldTight(industry) === foldTight(document.industry) : null;
  }
  if (dimension === 'stage') {
    const [stage, kind] = [stageOf(reading), readDocumentType(document.type)];
    // A stage the document lists fits; one far from its kind does not; between them both may be said.
    const near = stage && kind ? stageFit(kind, stage, document.stages as Stage[]) : 0.6;
    return near === 0.6 ? null : near === 1;
  }
  if (dimension !== 'role' || document.roles.length === 0) return null;
  const named = reading.ground.people.filter(({ name }) => namesPerson(text, name));
  const held = (named.length > 0 ? named : reading.ground.people).map(({ roles }) => roles);
  if (held.every((roles) => roles.length === 0)) return null;
  const readers = held.filter((roles) => roles.some((role) => document.roles.includes(role))).length;
  // Of several people named, some may be its readers and others not.
  return readers > 0 && readers < named.length ? null : readers > 0;
};

/** REC-1: a fit is said where the document's own properties tell it, denied where they tell the reverse, and asked where they are silent. */
const truth: Grader = {
  id: 'REC-1/fits',
  rule: 'REC-1',
  tier: 'method',
  severity: 'major',
  drafts: ['recommendation'],
  grade: (reading) => {
    const said = answerOf(reading, 'recommendation/card');
    if (!said) return null;
    return said.picks.flatMap((pick, place) => {
      const document = reading.ground.offered.find(({ number }) => number === pick.document);
      if (!document) return [];
      return pick.reasons.flatMap(({ dimension, fits, claim }, index): Problem[] => {
        const fitting = fitsBy(reading, document, dimension, claim.text);
        const settled = dimension === 'industry' || dimension === 'stage';
        if (fitting === null || fitting === (fits === 'yes') || (fits === 'unknown' && !settled)) return [];
        // What does not fit may be denied, or its difference asked about; never told as unknown where it fits.
        if (fits !== 'yes' && !fitting) return [];
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
