import { type Broken, both, edit, WHY, whyIs, ZH } from './lint-edit.ts';

/** A word of both files replaced so that neither can be read. */
const unreadable = (what: string, from: string, to: string, why: RegExp): Broken => ({
  what,
  change: (files) => both(files, from, to),
  rule: 'unreadable',
  found: whyIs(why),
});

/** A word of the Chinese file replaced so that the two languages differ. */
const differs = (what: string, from: string, to: string, how: RegExp): Broken => ({
  what,
  change: (files) => edit(files, ZH, from, to),
  rule: 'pair_differs',
  found: whyIs(how),
});

const UNREADABLE: readonly Broken[] = [
  {
    what: 'a placeholder without a type',
    change: (files) => edit(files, ZH, '今天：{{today}}', '今天：{{today}} {{hour}}'),
    rule: 'unreadable',
    found: { [ZH]: /\{\{hour\}\} has no type/u },
  },
  {
    what: 'a type without a placeholder',
    change: (files) => edit(files, ZH, '今天：{{today}}', '今天'),
    rule: 'unreadable',
    found: { [ZH]: /input today is never used/u },
  },
  unreadable('a model set in the front matter', 'role: draft', 'role: draft\nmodel: any', /model/u),
  unreadable('an unknown setting', 'temperature: 0.2', 'temperature: 0.2, top: 1', /top/u),
  unreadable('an unknown key of an input', 'today: { type: date }', 'today: { type: date, format: iso }', /format/u),
  unreadable('an input type that is none', 'today: { type: date }', 'today: { type: day }', /type/u),
  {
    what: 'a partial whose name says no language',
    change: (files) => files.set('_tone.md', 'Be plain.'),
    rule: 'unreadable',
    found: { '_tone.md': /a partial is named/u },
  },
];

const TWICE_OR_ALONE: readonly Broken[] = [
  {
    what: 'one prompt in two files',
    change: (files) => files.set(`old/${ZH}`, files.get(ZH) ?? ''),
    rule: 'twice',
    found: { [`old/${ZH}`]: /plan\/why \(zh\) is plan\/why\.zh\.md/u },
  },
  {
    what: 'a prompt in one language only',
    change: (files) => files.delete(WHY[1]),
    rule: 'no_pair',
    found: { [ZH]: /no en file of plan\/why/u },
  },
  {
    what: 'a partial in one language only',
    change: (files) => {
      files.set('_extra.zh.md', '只写要点。');
      both(files, '{{> _tone}}', '{{> _tone}}\n\n{{> _extra}}');
      files.delete(WHY[1]);
    },
    rule: 'no_pair',
    found: { '_extra.zh.md': /no en file of _extra/u, [ZH]: /no en file/u },
  },
];

const DIFFERENT: readonly Broken[] = [
  differs(
    'an input of another type',
    'wish: { type: text,',
    'wish: { type: list,',
    /^zh and en differ: input wish \(zh list, optional, en text, optional\)$/u,
  ),
  differs(
    'an input required in one language alone',
    'wish: { type: text, required: false }',
    'wish: { type: text }',
    /^zh and en differ: input wish \(zh text, en text, optional\)$/u,
  ),
  {
    what: 'an input of one language alone',
    change: (files) => {
      edit(files, ZH, 'today: { type: date }', 'today: { type: date }\n  hour: { type: number }');
      edit(files, ZH, '今天：{{today}}', '今天：{{today}} {{hour}}');
    },
    rule: 'pair_differs',
    found: whyIs(/^zh and en differ: input hour \(zh number, en none\); \{\{hour\}\} \(zh 1, en 0\)$/u),
  },
  differs(
    'a section of one language alone',
    '资料：',
    '{{^wish}}\n没有要求\n{{/wish}}\n资料：',
    /^zh and en differ: \{\{\^wish\}\} \(zh 1, en 0\)$/u,
  ),
  differs(
    'a partial included in one language alone',
    '{{> _tone}}',
    '',
    /^zh and en differ: \{\{>_tone\}\} \(zh 0, en 1\)$/u,
  ),
  differs(
    'another setting',
    'maxTokens: 1800',
    'maxTokens: 1900',
    /^zh and en differ: maxTokens \(zh 1900, en 1800\)$/u,
  ),
  differs(
    'an instruction more in one language',
    '6. 每句',
    '6. 先写结论。\n7. 每句',
    /^zh and en differ: numbered instructions \(zh 7, en 6\)$/u,
  ),
  {
    what: 'a partial with a line more in one language',
    change: (files) => edit(files, '_tone.zh.md', '语气体面', '\n语气体面'),
    rule: 'pair_differs',
    found: { '_tone.zh.md': /lines \(zh 2, en 1\)/u, '_tone.en.md': /lines \(zh 2, en 1\)/u },
  },
];

/** Files that cannot be read, stand twice or alone, or differ between the languages. */
export const BROKEN_PAIRS: readonly Broken[] = [...UNREADABLE, ...TWICE_OR_ALONE, ...DIFFERENT];
