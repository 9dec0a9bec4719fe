import type { Language } from '#src/kernel/language.ts';
import { LOOKALIKE_GUARDS, RECOMMENDATION_GUARDS } from './guards/finding.ts';
import type { Guard, Guards } from './guards/guard.ts';
import { NEEDS_GUARDS, OBJECTION_GUARDS } from './guards/needs-objection.ts';
import { PARTIAL_GUARDS } from './guards/partials.ts';
import { PLAN_SIGHT_GUARDS } from './guards/plan-sight.ts';
import { PLAN_WORK_GUARDS } from './guards/plan-work.ts';
import { UNGATED_GUARDS } from './guards/ungated.ts';
import { readInstructions } from './read-instructions.ts';

export type { Guard } from './guards/guard.ts';

const BY_PROMPT: Readonly<Record<string, Guards>> = {
  ...PARTIAL_GUARDS,
  ...PLAN_SIGHT_GUARDS,
  ...PLAN_WORK_GUARDS,
  'needs/hierarchy': NEEDS_GUARDS,
  'objection/reply': OBJECTION_GUARDS,
  'lookalike/reason': LOOKALIKE_GUARDS,
  'recommendation/card': RECOMMENDATION_GUARDS,
  ...UNGATED_GUARDS,
};

/** What watches over each instruction, by its key (`plan/why#3`, `_claims#2`); zh and en share an entry. */
export const GUARDS: ReadonlyMap<string, Guard> = new Map(
  Object.entries(BY_PROMPT).flatMap(([prompt, guards]) =>
    Object.entries(guards).map(([number, guard]): [string, Guard] => [`${prompt}#${number}`, guard]),
  ),
);

/** Instructions without an entry, and entries without an instruction, in either language. */
export const unlistedInstructions = (files: ReadonlyMap<string, string>): { missing: string[]; idle: string[] } => {
  const keys = (language: Language) =>
    new Set(readInstructions(files).flatMap((each) => (each.language === language ? [each.key] : [])));
  const [zh, en] = [keys('zh'), keys('en')];
  return {
    missing: [...new Set([...zh, ...en])].filter((key) => !GUARDS.has(key)).sort(),
    idle: [...GUARDS.keys()].filter((key) => !zh.has(key) || !en.has(key)).sort(),
  };
};

/** An instruction no grader sees, or sees only in part: for the report. */
export type Unguarded = {
  instruction: string;
  says: string;
  /** `none`: no grader sees it. `part`: what `why` tells is not seen. */
  seen: 'none' | 'part';
  why: string;
  words: Readonly<Record<Language, string>>;
};

/** The instructions that no eval guards, or guards only in part, with their words in both languages; in the order of the files. */
export const unguardedInstructions = (files: ReadonlyMap<string, string>): Unguarded[] => {
  const words = new Map(readInstructions(files).map(({ key, language, text }) => [`${key} ${language}`, text]));
  return [...GUARDS].flatMap(([instruction, guard]): Unguarded[] => {
    const why = 'unguarded' in guard ? guard.unguarded : guard.butNot;
    if (why === undefined) return [];
    const said = (language: Language): string => words.get(`${instruction} ${language}`) ?? '';
    return [
      {
        instruction,
        says: guard.says,
        seen: 'unguarded' in guard ? 'none' : 'part',
        why,
        words: { zh: said('zh'), en: said('en') },
      },
    ];
  });
};

/** Whether a grader is one of those an entry names: by its whole id, or by the rule before its `/`. */
export const isNamed = (name: string, grader: string): boolean => grader === name || grader.startsWith(`${name}/`);

/** Names in the table that no grader has, with the instructions they stand at. */
export const danglingGuards = (graders: readonly string[]): { name: string; instructions: string[] }[] => {
  const named = [...GUARDS].flatMap(([instruction, guard]) =>
    'by' in guard ? guard.by.map((name) => ({ name, instruction })) : [],
  );
  const dangling = named.filter(({ name }) => !graders.some((grader) => isNamed(name, grader)));
  return [...Map.groupBy(dangling, ({ name }) => name)].map(([name, rows]) => ({
    name,
    instructions: rows.map(({ instruction }) => instruction),
  }));
};
