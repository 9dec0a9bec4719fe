import { DISMISSAL_TABLE, type Dismissal } from '#src/playbook/dismissals.ts';
import type { Feedback } from '#src/playbook/recommendations.ts';
import { likenessOf, type Situation } from '../fit/domain-situation.ts';

/** One thing somebody did with a document on an opportunity, and what was seen and known at that moment. */
export type Lesson = {
  documentId: string;
  opportunityId: string;
  /** Who did it; what keys of no person did counts as one person's. */
  person: string;
  action: Feedback;
  code: Dismissal | null;
  /** Where it stood in the list that was seen; null: not known. */
  rank: number | null;
  /** Documents above it in that list that were passed over. */
  skipped: readonly string[];
  situation: Situation;
  documentVersion: number | null;
  at: Date;
};

/** What is made of all feedback on one document, for one opportunity. */
export type Learnt = {
  /** Added to the document's fit, about −0.3 to 0.3. */
  boost: number;
  /** What was last done with it on this opportunity, opening aside. */
  here: { action: Feedback; code: Dismissal | null } | null;
  /** How many people call this version out of date. */
  outdated: number;
};

/**
 * What learning goes by. Set by judgement and looked at on simulated tenants (test/bench/recommend/choose.ts); no optimum of theirs: a
 * larger share and a smaller prior served better there. Whether it helps a tenant is what the replay of its own log says.
 */
export const LEARNING = {
  /** Half of what a document's record says is forgotten after so many days. */
  halfLifeDays: 180,
  /** The weight of what is believed before anybody did anything, in uses. */
  prior: 4,
  /** How far a record moves the fit at most: a bound on what one malicious person can do, not what served best. */
  share: 0.3,
  /** What being passed over counts for against being dismissed. */
  skip: 0.15,
  /** How much more a use counts the further down the list it was: rank to this power, at most `mostByRank`. */
  rankPower: 0.5,
  mostByRank: 2,
  /** The most that one person says of one document, in uses and in dismissals, on whichever and however many deals. */
  perPerson: { up: 2, down: 1 },
} as const;
export type LearningSettings = {
  [Key in keyof typeof LEARNING]: (typeof LEARNING)[Key] extends number ? number : (typeof LEARNING)[Key];
};

const GOOD: Readonly<Record<Feedback, number>> = { opened: 0.2, used: 1, won_with: 2, dismissed: 0 };
/** What was done on this very deal, by whoever works it. */
const HERE: Readonly<Record<Feedback, number>> = { opened: 0.02, used: 0.15, won_with: 0.2, dismissed: -0.25 };
const DAY_MS = 86_400_000;

/**
 * What feedback says of each document for one opportunity. Elsewhere: a Beta estimate of how often it serves, per document, of uses and
 * dismissals decayed by age, weighed by how like the deals are, a use far down the list for more, and capped per person, against the
 * tenant's usual rate. Here: what each person last did. A document below everything that was used is not taken for refused.
 * @param lessons whatever was done up to `now`, in any order
 * @param versions present version by document: what was called out of date and has changed since is heard no more
 */
export const learn = (
  lessons: readonly Lesson[],
  here: { opportunityId: string; situation: Situation },
  now: Date,
  {
    versions = new Map(),
    settings = LEARNING,
  }: { versions?: ReadonlyMap<string, number>; settings?: LearningSettings } = {},
): Map<string, Learnt> => {
  const final = lastOfEach(lessons);
  const done = new Set(final.map(keyOf));
  const masses = new Map<string, Map<string, Mass>>();
  const add = (documentId: string, person: string, part: keyof Mass, amount: number) => {
    const people = masses.get(documentId) ?? new Map<string, Mass>();
    const mass = people.get(person) ?? { up: 0, down: 0 };
    masses.set(documentId, people.set(person, { ...mass, [part]: mass[part] + amount }));
  };
  for (const lesson of final) {
    if (lesson.opportunityId === here.opportunityId) continue;
    const age = decay(now, lesson.at, settings.halfLifeDays);
    const like = likenessOf(lesson.situation, here.situation);
    if (lesson.action === 'dismissed') {
      add(lesson.documentId, lesson.person, 'down', age * reachOf(lesson, here.situation, like, versions));
      continue;
    }
    const far = Math.min(settings.mostByRank, (lesson.rank ?? 1) ** settings.rankPower);
    add(lesson.documentId, lesson.person, 'up', age * like * far * GOOD[lesson.action]);
    for (const passed of lesson.skipped)
      if (!done.has(keyOf({ ...lesson, documentId: passed })))
        add(passed, lesson.person, 'down', age * like * settings.skip);
  }
  return estimates(final, masses, here.opportunityId, { versions, settings });
};

type Mass = { up: number; down: number };

const keyOf = ({ person, opportunityId, documentId }: Lesson): string => [person, opportunityId, documentId].join('\n');

/** Of each person, opportunity and document what counts: the last thing done, opening aside if anything else was done. */
const lastOfEach = (lessons: readonly Lesson[]): Lesson[] => {
  const last = new Map<string, Lesson>();
  for (const lesson of [...lessons].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const key = keyOf(lesson);
    if (lesson.action !== 'opened' || !last.has(key)) last.set(key, lesson);
  }
  return [...last.values()];
};

const decay = (now: Date, at: Date, halfLifeDays: number): number =>
  2 ** (-Math.max(0, now.getTime() - at.getTime()) / DAY_MS / halfLifeDays);

/** How far a dismissal on another deal is heard on this one. */
const reachOf = (lesson: Lesson, situation: Situation, like: number, versions: ReadonlyMap<string, number>): number => {
  const code = lesson.code ?? 'other';
  switch (DISMISSAL_TABLE[code].reach) {
    case 'none':
      return 0;
    case 'stage':
      return lesson.situation.stage === situation.stage ? 1 : 0;
    case 'any':
      return code === 'out_of_date' && changedSince(lesson, versions) ? 0 : 1;
    case 'like':
      return like;
  }
};

const changedSince = ({ documentId, documentVersion }: Lesson, versions: ReadonlyMap<string, number>): boolean =>
  documentVersion !== null && documentVersion !== (versions.get(documentId) ?? documentVersion);

const estimates = (
  final: readonly Lesson[],
  masses: ReadonlyMap<string, ReadonlyMap<string, Mass>>,
  opportunityId: string,
  { versions, settings }: { versions: ReadonlyMap<string, number>; settings: LearningSettings },
): Map<string, Learnt> => {
  const { up: mostUp, down: mostDown } = settings.perPerson;
  const totals = new Map(
    [...masses].map(([id, people]) => [
      id,
      [...people.values()].reduce(
        (sum, { up, down }) => ({ up: sum.up + Math.min(mostUp, up), down: sum.down + Math.min(mostDown, down) }),
        { up: 0, down: 0 },
      ),
    ]),
  );
  const all = [...totals.values()].reduce((sum, { up, down }) => ({ up: sum.up + up, down: sum.down + down }), {
    up: 0,
    down: 0,
  });
  // The tenant's usual rate, held to the middle while little is known.
  const usual = (all.up + 2) / (all.up + all.down + 4);
  const ids = new Set([...totals.keys(), ...final.map(({ documentId }) => documentId)]);
  return new Map(
    [...ids].map((id) => {
      const { up, down } = totals.get(id) ?? { up: 0, down: 0 };
      const rate = (settings.prior * usual + up) / (settings.prior + up + down);
      const elsewhere = settings.share * Math.tanh((logit(rate) - logit(usual)) / 2);
      const own = final.filter((each) => each.documentId === id && each.opportunityId === opportunityId);
      return [id, { boost: elsewhere + hereOf(own), here: lastHere(own), outdated: outdatedBy(final, id, versions) }];
    }),
  );
};

const logit = (rate: number): number => Math.log(rate / (1 - rate));

/** What the people on this deal did with it, each heard once: the mean. */
const hereOf = (own: readonly Lesson[]): number =>
  own.length === 0 ? 0 : own.reduce((sum, { action }) => sum + HERE[action], 0) / own.length;

const lastHere = (own: readonly Lesson[]): Learnt['here'] => {
  const last = own.filter(({ action }) => action !== 'opened').at(-1);
  return last ? { action: last.action, code: last.code } : null;
};

const outdatedBy = (final: readonly Lesson[], id: string, versions: ReadonlyMap<string, number>): number =>
  new Set(
    final
      .filter((each) => each.documentId === id && each.code === 'out_of_date' && !changedSince(each, versions))
      .map(({ person }) => person),
  ).size;

/** How many people call the present version of each document out of date; documents nobody says it of are absent. */
export const outdatedReports = (
  lessons: readonly Lesson[],
  versions: ReadonlyMap<string, number>,
): Map<string, number> => {
  const final = lastOfEach(lessons);
  const ids = new Set(final.filter(({ code }) => code === 'out_of_date').map(({ documentId }) => documentId));
  return new Map(
    [...ids].map((id): [string, number] => [id, outdatedBy(final, id, versions)]).filter(([, people]) => people > 0),
  );
};
