import * as z from 'zod';
import { renderingsOf } from '#evals/lint.ts';
import { outputSchemas } from '#evals/schemas.ts';
import type { Language } from '#src/kernel/language.ts';
import { type Broken, both, edit, WHY, whyIs, ZH } from './lint-edit.ts';

const withSchema = (schema: z.ZodType) => () => new Map([...outputSchemas(), ['PlanWhy', schema]]);

const said = (input: number) => ({ answer: 'x', finish: 'stop' as const, usage: { input, output: 1 } });

/** Fences, schemas, guards, models, numbers, lengths, languages and partials gone wrong. */
export const BROKEN_WORDS: Broken[] = [
  {
    what: 'text from outside within a sentence',
    change: (files) => both(files, '\n\n{{evidence}}', ' {{evidence}}'),
    rule: 'untrusted_outside_fence',
    found: whyIs(/\{\{evidence\}\} stands alone/u),
  },
  {
    what: 'text from outside in the system part',
    change: (files) => both(files, '## system\n', '## system\n{{evidence}}\n'),
    rule: 'untrusted_outside_fence',
    found: whyIs(/\{\{evidence\}\}.*user part/u),
  },
  {
    what: 'no word about the fence',
    change: (files) => both(files, '{{> _untrusted}}', ''),
    rule: 'no_fence_rule',
    found: whyIs(/\{\{> _untrusted\}\}/u),
  },
  {
    what: 'a schema nobody exports',
    change: (files) => both(files, 'output: PlanWhy', 'output: PlanLuck'),
    rule: 'unknown_schema',
    found: whyIs(/no schema is titled PlanLuck/u),
  },
  {
    what: 'a schema without title',
    change: () => undefined,
    schemas: withSchema(z.object({ claims: z.array(z.string()) })),
    rule: 'untitled_schema',
    found: whyIs(/the schema of PlanWhy is titled nothing/u),
  },
  {
    what: 'an object without title deep in a schema',
    change: () => undefined,
    schemas: withSchema(
      z
        .object({
          claims: z.array(z.object({ source: z.object({ ref: z.string() }).nullable() }).meta({ title: 'C' })),
        })
        .meta({ title: 'PlanWhy' }),
    ),
    rule: 'untitled_schema',
    found: whyIs(/^objects of PlanWhy have no title: claims\[\]\.source$/u),
  },
  {
    what: 'a guard that is no eval',
    change: (files) => both(files, 'guard: plan-why', 'guard: plan-luck'),
    rule: 'unknown_guard',
    found: whyIs(/no eval is named plan-luck/u),
  },
  {
    what: 'a guard without a case in one language',
    change: () => undefined,
    known: (known) => ({ guards: new Map([...known.guards, ['plan-why', new Set<Language>(['zh'])]]) }),
    rule: 'unguarded',
    found: { [WHY[1]]: /no en case names its guard plan-why/u },
  },
  ...['gpt-4o-latest', 'ＧＰＴ－４ｏ', 'somebody-latest', '通义千问', 'Claude'].map(
    (name): Broken => ({
      what: `the model ${name} named`,
      change: (files) => edit(files, ZH, '你替销售', `你是 ${name}，替销售`),
      rule: 'names_a_model',
      found: { [ZH]: /names the model/u },
    }),
  ),
  {
    what: 'a model named in front matter',
    change: (files) => edit(files, ZH, 'today: { type: date }', 'today: { type: date, about: 给 qwen-max-latest }'),
    rule: 'names_a_model',
    found: { [ZH]: /names the model qwen/u },
  },
  {
    what: 'a model named in a partial',
    change: (files) => edit(files, '_tone.en.md', 'Write in English', 'Write as gpt-4o-latest does, in English'),
    rule: 'names_a_model',
    found: { '_tone.en.md': /gpt-4o-latest/u },
  },
  {
    what: 'nine instructions',
    change: (files) => {
      edit(files, ZH, '6. 每句', '6. 先写结论。\n7. 再写理由。\n8. 再写依据。\n9. 每句');
      edit(files, WHY[1], '6. At most', '6. Begin.\n7. Go on.\n8. Conclude.\n9. At most');
    },
    rule: 'too_many_instructions',
    found: whyIs(/9 numbered instructions, at most 8/u),
  },
  {
    what: 'a hole in the numbers',
    change: (files) => edit(files, ZH, '6. 每句', '7. 每句'),
    rule: 'misnumbered',
    found: { [ZH]: /numbered 1, 2, 3, 4, 5, 7$/u },
  },
  {
    what: 'numbers that do not begin at 1, in any script',
    change: (files) => edit(files, ZH, '1. `claims`', '二、`claims`'),
    rule: 'misnumbered',
    found: { [ZH]: /numbered 2, 2, 3/u },
  },
  {
    what: 'a file beyond its budget',
    change: (files) => both(files, 'maxTokens: 1800', 'maxTokens: 1800, skeletonTokens: 300'),
    rule: 'too_long',
    found: whyIs(/about \d+ tokens before any input, budget 300/u),
  },
  {
    what: 'a filled prompt beyond its budget',
    change: (files) => both(files, 'maxTokens: 1800', 'maxTokens: 1800, renderedTokens: 5000'),
    known: (known) => ({
      ...known,
      renderings: renderingsOf([
        { case: 'small', prompt: 'plan/why', language: 'en', said: said(4000) },
        { case: 'large', prompt: 'plan/why', language: 'en', said: said(5001) },
        { case: 'other', prompt: 'plan/risks', language: 'en', said: said(9000) },
      ]),
    }),
    rule: 'too_long_rendered',
    found: { [WHY[1]]: /about 5001 tokens when filled for case large, budget 5000/u },
  },
  {
    what: 'an English sentence in a Chinese prompt',
    change: (files) => edit(files, ZH, '6. 每句不超过 60 字。', '6. Keep it short, please.'),
    rule: 'wrong_language',
    found: { [ZH]: /holds English: “Keep it short, please”/u },
  },
  {
    what: 'Chinese in an English prompt',
    change: (files) => edit(files, WHY[1], 'At most 35 words', '每句 at most 35 words'),
    rule: 'wrong_language',
    found: { [WHY[1]]: /holds Chinese: “每句”/u },
  },
  {
    what: 'an English sentence in a Chinese partial',
    change: (files) => edit(files, '_repair.zh.md', '不要编造', '不要编造 and keep the rest'),
    rule: 'wrong_language',
    found: { '_repair.zh.md': /and keep the rest/u },
  },
  {
    what: 'a partial nobody includes',
    change: (files) => {
      files.set('_old.zh.md', '旧的说法。');
      files.set('_old.en.md', 'Old words.');
    },
    rule: 'unused_partial',
    found: { '_old.zh.md': /no prompt uses it/u, '_old.en.md': /no prompt uses it/u },
  },
  {
    what: 'a repair wording that tells no complaints',
    change: (files) => {
      edit(files, '_repair.zh.md', '{{complaints}}', '见上');
      edit(files, '_repair.en.md', '{{complaints}}', 'as above');
    },
    rule: 'door_wording',
    found: { '_repair.zh.md': /\{\{complaints\}\} and \{\{schema\}\}/u, '_repair.en.md': /\{\{complaints\}\}/u },
  },
  {
    what: 'no schema wording at all',
    change: (files) => {
      files.delete('_schema.zh.md');
      files.delete('_schema.en.md');
    },
    rule: 'door_wording',
    found: { '_schema.zh.md': /the door sends it/u },
  },
];
