import { clauses } from './support/beside.ts';
import { grounding } from './support/grounding.ts';
import { shareIn } from './support/overlap.ts';
import { readNumbers } from './support/read.ts';
import { problem, sayings } from './support/said.ts';
import { sameFigure } from './support/same-figure.ts';
import type { Grader, Problem } from './verdict.ts';
import { PRESENT, STABLE, WANTED } from './words/reached.ts';

/** The fields of a need's piece. */
const FIELD = /(?:^|[；;\n]\s?)(?<name>现状|期望|Present state|Wanted state)[：:]\s?(?<told>[^；;\n]+)/giu;

type Need = { now: string; wanted: string };

const needIn = (text: string): Need => {
  const fields = new Map([...text.matchAll(FIELD)].map(({ groups }) => [groups?.name ?? '', groups?.told ?? '']));
  const of = (zh: string, en: string): string => fields.get(zh) ?? fields.get(en) ?? '';
  return { now: of('现状', 'Present state'), wanted: of('期望', 'Wanted state') };
};

/** Whether words tell what a field tells: its figures where it has any, else most of its words. */
const tells = (said: string, field: string): boolean => {
  const [own, held] = [readNumbers(said), readNumbers(field)];
  return held.length > 0
    ? own.some((a) => held.some((b) => sameFigure(a, b))) && shareIn(field, [said]) >= 0.5
    : shareIn(field, [said]) >= 0.8;
};

/** GUARD-1: what a customer wants is not told as what they have, nor as long kept up. */
const reached: Grader = {
  ...grounding('GUARD-1/wanted-as-reached', 'critical'),
  grade: (reading) => {
    const { pack } = reading.ground;
    const needs = pack.items
      .filter(({ source }) => source.type === 'need')
      .map(({ text }) => needIn(text))
      .filter(({ wanted }) => wanted !== '');
    const others = pack.items.filter(({ source }) => source.type !== 'need').map(({ text }) => text);
    return sayings(reading).flatMap((saying): Problem[] => {
      if (saying.kind === 'question') return [];
      return clauses(saying.text).flatMap((clause) => {
        const told = `“${clause.trim()}”`;
        const kept = STABLE.test(clause) && !others.some((text) => STABLE.test(text));
        if (kept) return [problem({ at: saying.at, text: clause.trim() }, `${told} stands in nothing on record`)];
        if (!PRESENT.test(clause) || WANTED.test(clause)) return [];
        const need = needs.find(({ now, wanted }) => tells(clause, wanted) && !(now !== '' && tells(clause, now)));
        const isHeld = others.some((text) =>
          clauses(text).some((held) => need && tells(held, need.wanted) && !WANTED.test(held)),
        );
        return need && !isHeld
          ? [problem({ at: saying.at, text: clause.trim() }, `the record has “${need.wanted}” as what is wanted`)]
          : [];
      });
    });
  },
};

export const reachedGraders: readonly Grader[] = [reached];
