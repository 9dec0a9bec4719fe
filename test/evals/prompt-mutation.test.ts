import { beforeAll, describe, expect, it } from 'vitest';
import { EvalFailure, EXIT } from '#evals/exit-codes.ts';
import { GRADERS } from '#evals/graders/all.ts';
import { thisProject } from '#evals/project.ts';
import { movedDigests, promptsWith } from '#evals/prompt-mutation/digests.ts';
import {
  danglingGuards,
  GUARDS,
  isNamed,
  unguardedInstructions,
  unlistedInstructions,
} from '#evals/prompt-mutation/guards.ts';
import { type InstructionMutant, instructionMutants } from '#evals/prompt-mutation/instruction-mutants.ts';
import { readInstructions } from '#evals/prompt-mutation/read-instructions.ts';
import { promptMutation, promptShortfalls, tellPrompts } from '#evals/prompt-mutation/report-mutation.ts';
import { splitParts } from '#evals/prompt-mutation/split-parts.ts';
import { weaken } from '#evals/prompt-mutation/weaken.ts';
import { outputSchemas } from '#evals/schemas.ts';
import { checkEvidence } from '#evals/stored/check-evidence.ts';
import { lintPrompts } from '#src/llm/prompt-lint.ts';
import { loadPrompts } from '#src/llm/prompts.ts';
import { isRuleId } from '#src/playbook/rules.ts';

let files: ReadonlyMap<string, string>;
let mutants: InstructionMutant[];
beforeAll(async () => {
  ({ files } = await thisProject({ environment: {}, print: () => undefined }));
  mutants = instructionMutants(files);
});
const mutant = (id: string): InstructionMutant => {
  const found = mutants.find((each) => each.id === id);
  if (!found) throw new Error(`no mutant ${id}`);
  return found;
};
const lineOf = ({ files: changed }: InstructionMutant, file: string, start: string): string | undefined =>
  changed
    .get(file)
    ?.split('\n')
    .find((line) => line.startsWith(start));

/** The draft a prompt is of; none for a partial, which is part of several. */
const draftOf = (key: string): string | undefined => {
  const [folder = '', step = ''] = key.split(/[/#]/u);
  if (key.startsWith('_')) return undefined;
  return folder === 'visit' ? `visit_${step}` : folder === 'copilot' ? 'answer' : folder;
};

describe('splitting', () => {
  it.each([
    ['先写结论。再写理由；没有就写 []。', ['先写结论。', '再写理由；', '没有就写 []。']],
    ['One. Two; three (a. b; c) four. Five', ['One.', 'Two;', 'three (a. b; c) four.', 'Five']],
    ['写“甲；乙。丙”，如 `a; b`。', ['写“甲；乙。丙”，如 `a; b`。']],
    ['About 3.5 and E3.', ['About 3.5 and E3.']],
  ])('cuts %s', (text, parts) => {
    expect(splitParts(text).map((part) => part.text)).toEqual(parts);
    expect(
      splitParts(text)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ).toBe(text);
  });
});

describe('weakening', () => {
  it.each([
    ['zh', '必须给出 `必须`', '可以给出 `必须`'],
    ['zh', '不写泛泛的', '尽量不写泛泛的'],
    ['zh', '只用资料里有的', '主要用资料里有的'],
    ['zh', '态度诚恳', '方便的话：态度诚恳'],
    ['en', 'It must carry “must”', 'It may carry “must”'],
    ['en', 'be brief; do not calculate', 'be brief; preferably do not calculate'],
    ['en', 'use only the id given', 'use mainly the id given'],
    ['en', 'Be plain', 'Where convenient: Be plain'],
  ] as const)('makes %s “%s” bind less', (language, text, weaker) => {
    expect(weaken(text, language)).toBe(weaker);
  });
});

describe('mutants of instructions', () => {
  it('are two of every sentence of every instruction, each with an id of its own', () => {
    const parts = readInstructions(files).reduce((sum, each) => sum + each.parts.length, 0);
    expect(mutants).toHaveLength(2 * parts);
    expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
    const prompts = new Set(
      loadPrompts(files)
        .list()
        .map(({ id }) => id),
    );
    for (const id of prompts)
      for (const language of ['zh', 'en'])
        for (const kind of ['deleted', 'weakened'])
          expect(mutants.some((each) => each.prompt === id && each.language === language && each.kind === kind)).toBe(
            true,
          );
  });

  it('take a whole instruction out and count the rest on', () => {
    const gone = mutant('plan/why.zh#2 deleted');
    expect(lineOf(gone, 'plan/why.zh.md', '2. ')).toMatch(/^2\. 数字用/u);
    expect(lineOf(gone, 'plan/why.zh.md', '6. ')).toBeUndefined();
    expect(gone.files.get('plan/why.en.md')).toBe(files.get('plan/why.en.md'));
  });

  it('take one sentence out of several', () => {
    expect(lineOf(mutant('plan/why.en#3.2 deleted'), 'plan/why.en.md', '3. ')).toMatch(/cited with their words\.$/u);
    expect(lineOf(mutant('plan/why.en#3.1 deleted'), 'plan/why.en.md', '3. ')).toBe('3. do not calculate.');
  });

  it('leave prompts that can be read and are sound but for what is gone', () => {
    for (const each of mutants.filter((_, at) => at % 89 === 0)) {
      const rules = new Set(lintPrompts(each.files, outputSchemas()).map(({ rule }) => rule));
      // A whole instruction less shows against the other language; nothing else may.
      rules.delete('pair_differs');
      expect([each.id, [...rules]]).toEqual([each.id, []]);
    }
  });
});

describe('versions', () => {
  it('move for every mutant, in every prompt that holds its words, and in no other', () => {
    const faults = movedDigests(files, mutants).filter(
      ({ moved, unmoved, strange }) => moved.length === 0 || unmoved.length + strange.length > 0,
    );
    expect(faults).toEqual([]);
  });

  it('of a partial are those of all prompts of its language that include it, of the door’s wordings those with an output', () => {
    const prompts = loadPrompts(files);
    const holding = (prompt: string) => promptsWith(prompts, files, { prompt, language: 'zh' }).map(({ id }) => id);
    const all = prompts.list().filter(({ language }) => language === 'zh');
    expect(holding('_claims')).not.toContain('copilot/gather');
    expect(holding('_untrusted')).toHaveLength(all.length);
    expect(holding('_repair')).toEqual(all.filter(({ output }) => output !== undefined).map(({ id }) => id));
  });

  it.each([
    'plan/why.zh#1.1 weakened',
    '_claims.en#7.2 deleted',
    '_repair.zh#3.1 deleted',
    'copilot/gather.en#6.1 weakened',
  ])('end in code 3 before any verdict: %s', (id) => {
    const schemas = outputSchemas();
    const prompts = loadPrompts(files);
    const cases = prompts.list().map(({ guard, language }, at) => ({
      file: 'x.jsonl',
      line: at + 1,
      value: { id: `case-${at}`, guards: [guard], language },
    })) as unknown as Parameters<typeof checkEvidence>[0]['cases'];
    const rows = prompts.list().map((prompt, at) => ({
      case: `case-${at}`,
      prompt: prompt.id,
      language: prompt.language,
      digest: prompts.digest(prompt, schemas.get(prompt.output ?? '')),
    }));
    const shelf = { rows, find: () => undefined, near: () => [], add: async () => undefined } as unknown as Parameters<
      typeof checkEvidence
    >[0]['shelf'];
    const check = (given: ReadonlyMap<string, string>) =>
      checkEvidence({ prompts: loadPrompts(given), schemas, cases, shelf });
    expect(() => check(files)).not.toThrow();
    let failure: unknown;
    try {
      check(mutant(id).files);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(EvalFailure);
    expect((failure as EvalFailure).code).toBe(EXIT.evidence);
  });
});

describe('guards of instructions', () => {
  it('are listed for every instruction of both languages, and for nothing else', () => {
    expect(unlistedInstructions(files)).toEqual({ missing: [], idle: [] });
  });

  it('miss an instruction that is new, and one that is gone', () => {
    const edit = (from: string, to: string) => {
      const changed = new Map(files);
      for (const file of ['plan/why.zh.md', 'plan/why.en.md'])
        changed.set(file, (changed.get(file) ?? '').replace(new RegExp(from, 'u'), to));
      return unlistedInstructions(changed);
    };
    expect(edit('\n6\\. ', '\n6. x\n7. ')).toEqual({ missing: ['plan/why#7'], idle: [] });
    expect(edit('\n6\\. .*', '')).toEqual({ missing: [], idle: ['plan/why#6'] });
  });

  it('name rules of the playbook or contract checks, or give a reason', () => {
    for (const [key, guard] of GUARDS) {
      expect(guard.says.length, key).toBeGreaterThan(5);
      if ('unguarded' in guard) expect(guard.unguarded.length, key).toBeGreaterThan(15);
      else
        for (const name of guard.by)
          expect(isRuleId(name.split('/')[0] ?? '') || name.startsWith('contract/'), name).toBe(true);
    }
  });

  it('are held against the graders there are', () => {
    expect(isNamed('GUARD-1', 'GUARD-1/quote')).toBe(true);
    expect(isNamed('GUARD-1', 'GUARD-10')).toBe(false);
    const all = GRADERS.map(({ id }) => id);
    expect(danglingGuards(all)).toEqual([]);
    const [first] = danglingGuards(all.filter((name) => name !== 'PLAN-5/goal'));
    expect(first?.name).toBe('PLAN-5/goal');
    expect(first?.instructions).toContain('plan/goals#2');
  });

  it('name graders that look at the drafts of their prompt', () => {
    const idle = [...GUARDS].flatMap(([key, guard]) => {
      const draft = draftOf(key);
      const names = 'by' in guard && draft ? guard.by : [];
      return names
        .filter((name) => !GRADERS.some(({ id, drafts }) => isNamed(name, id) && drafts.some((each) => each === draft)))
        .map((name) => `${key} ${name}`);
    });
    expect(idle).toEqual([]);
  });

  it('tell what no grader sees, with the words in both languages', () => {
    const found = unguardedInstructions(files);
    expect(found.filter(({ words }) => words.zh === '' || words.en === '')).toEqual([]);
    expect(found.find(({ instruction }) => instruction === 'plan/why#6')).toMatchObject({ seen: 'none' });
    expect(found.find(({ instruction }) => instruction === 'plan/why#1')).toMatchObject({ seen: 'part' });
    expect(found.some(({ instruction }) => instruction === '_claims#2')).toBe(false);
    expect(tellPrompts(files)).toContainEqual(expect.stringContaining('plan/why#6'));
    expect(promptMutation(files)).toMatchObject({ mutants: mutants.length, unseen: [], unguarded: found });
  });

  it('are red in the self-test when one is missing, idle, or names no grader', () => {
    // The partials, one prompt in both languages, and that with one instruction more: small, so that it takes no time.
    const small = new Map([...files].filter(([file]) => /^_|^plan\/why/u.test(file)));
    for (const language of ['zh', 'en'])
      small.set(
        `plan/why.${language}.md`,
        `${small.get(`plan/why.${language}.md`)}`.replace(
          '\n6. ',
          `\n6. ${language === 'zh' ? '先写结论。' : 'Begin.'}\n7. `,
        ),
      );
    const lines = promptShortfalls(
      small,
      GRADERS.map(({ id }) => id).filter((id) => id !== 'TIER-1/tier'),
    );
    expect(lines).toContain('prompt mutation: plan/why#7 has no entry in evals/prompt-mutation/guards');
    expect(lines).toContainEqual(expect.stringMatching(/plan\/risks#1 has an entry .* is no instruction/u));
    expect(lines).toContain('prompt mutation: plan/why#1: there is no grader TIER-1/tier');
    expect(lines.some((line) => line.includes('leaves a version'))).toBe(false);
  });
});
