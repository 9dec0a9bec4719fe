import { sentences } from './support/beside.ts';
import { placesIn } from './support/figure-places.ts';
import { grounding } from './support/grounding.ts';
import { calledRival, isPrice, namesRival, offersOf, ownersOf, saidOwner } from './support/prices.ts';
import { problem, sayings } from './support/said.ts';
import { sameFigure } from './support/same-figure.ts';
import type { Grader, Problem } from './verdict.ts';
import { ABOUT_PRICE, ASKS_LESS, ASKS_MORE, COMPARED, NOT_TOLD, OURS, THEIRS } from './words/owners-of-figures.ts';

/** Whether a place lies within quotation marks: there `you` are we. */
const isQuoted = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
};

/** GUARD-1: what a competitor asks is not told as our price, nor ours as theirs. */
const price: Grader = {
  ...grounding('GUARD-1/price-of-another', 'critical'),
  grade: (reading) => {
    const { ground } = reading;
    if (offersOf(ground).length === 0 && ground.rivals.length === 0) return null;
    return sayings(reading).flatMap((saying): Problem[] => {
      const places = placesIn(saying.text);
      return places.flatMap((place, i) => {
        const { mark, before, inClause, inSentence } = place;
        if (!isPrice(mark)) return [];
        const beside = places[i + 1];
        const between = beside ? saying.text.slice(mark.end, beside.mark.start) : '';
        if (
          beside &&
          sameFigure(mark, beside.mark) &&
          /^\s?(?:和|与|跟|对|、|and|against)\s?$/iu.test(between) &&
          /差|比|\b(?:gap|between|differ)/iu.test(inSentence)
        )
          return [problem({ at: saying.at, text: mark.text }, 'two prices that differ are told as one')];
        const owners = ownersOf(ground, mark);
        if (owners.size !== 1) return [];
        const owner = saidOwner(ground, before, isQuoted(saying.text, mark.start));
        if (owner !== null)
          return owners.has(owner)
            ? []
            : [
                problem(
                  { at: saying.at, text: mark.text },
                  owner === 'ours' ? 'this is a competitor’s price' : 'this is our price',
                ),
              ];
        const alone =
          owners.has('rival') &&
          offersOf(ground).some(({ rivals }) => rivals.some(({ asked }) => sameFigure(mark, asked))) &&
          !namesRival(ground, saying.text) &&
          !COMPARED.test(inClause) &&
          !THEIRS.test(saying.text) &&
          !places.some((other) => isPrice(other.mark) && ownersOf(ground, other.mark).has('ours'));
        return alone
          ? [problem({ at: saying.at, text: mark.text }, 'a competitor’s price, told without the competitor')]
          : [];
      });
    });
  },
};

/** Who is said to ask less: us, or the competitor; null where it is not told outright. */
const cheaperIn = (sentence: string, called: readonly string[]): 'ours' | 'rival' | null => {
  if (NOT_TOLD.test(sentence)) return null;
  const rival = Math.min(...called.map((name) => sentence.indexOf(name)).filter((at) => at >= 0));
  const ours = OURS.exec(sentence)?.index ?? Number.POSITIVE_INFINITY;
  if (!Number.isFinite(rival)) return null;
  const [less, more] = [ASKS_LESS.test(sentence), ASKS_MORE.test(sentence)];
  if (less === more) return null;
  // Whoever is named first is the one that asks less or more.
  const subject = ours < rival ? 'ours' : 'rival';
  const other = subject === 'ours' ? 'rival' : 'ours';
  return less ? subject : other;
};

/** GUARD-1: who asks less and who asks more is told as the record has it. */
const dearer: Grader = {
  ...price,
  id: 'GUARD-1/dearer',
  grade: (reading) => {
    const offers = offersOf(reading.ground);
    if (offers.length === 0) return null;
    return sayings(reading).flatMap((saying): Problem[] =>
      saying.kind === 'question'
        ? []
        : sentences(saying.text)
            .filter((whole) => ABOUT_PRICE.test(whole))
            .flatMap((whole) => whole.split(/[，,；;]/u))
            .flatMap((sentence) =>
              offers.flatMap(({ ours, rivals }) =>
                rivals.flatMap(({ name, asked }) => {
                  const said = cheaperIn(sentence, calledRival(name));
                  const truly = ours.value < asked.value ? 'ours' : ours.value > asked.value ? 'rival' : null;
                  return said && truly && said !== truly
                    ? [
                        problem(
                          { at: saying.at, text: sentence.trim() },
                          `the record has ${ours.text} from us and ${asked.text} from ${name}`,
                        ),
                      ]
                    : [];
                }),
              ),
            ),
    );
  },
};

export const priceGraders: readonly Grader[] = [price, dearer];
