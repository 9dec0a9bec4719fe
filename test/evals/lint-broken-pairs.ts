import { type Broken, both, edit, WHY, whyIs, ZH } from './lint-edit.ts';

/** Files that cannot be read, stand twice or alone, or differ between the languages. */
export const BROKEN_PAIRS: Broken[] = [
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
  {
    what: 'a model set in the front matter',
    change: (files) => both(files, 'role: draft', 'role: draft\nmodel: any'),
    rule: 'unreadable',
    found: whyIs(/model/u),
  },
  {
    what: 'an unknown setting',
    change: (files) => both(files, 'temperature: 0.2', 'temperature: 0.2, top: 1'),
    rule: 'unreadable',
    found: whyIs(/top/u),
  },
  {
    what: 'an unknown key of an input',
    change: (files) => both(files, 'today: { type: date }', 'today: { type: date, format: iso }'),
    rule: 'unreadable',
    found: whyIs(/format/u),
  },
  {
    what: 'an input type that is none',
    change: (files) => both(files, 'today: { type: date }', 'today: { type: day }'),
    rule: 'unreadable',
    found: whyIs(/type/u),
  },
  {
    what: 'a partial whose name says no language',
    change: (files) => files.set('_tone.md', 'Be plain.'),
    rule: 'unreadable',
    found: { '_tone.md': /a partial is named/u },
  },
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
      edit(files, ZH, '{{> _tone}}', '{{> _tone}}\n\n{{> _extra}}');
      edit(files, WHY[1], '{{> _tone}}', '{{> _tone}}\n\n{{> _extra}}');
      files.delete(WHY[1]);
    },
    rule: 'no_pair',
    found: { '_extra.zh.md': /no en file of _extra/u, [ZH]: /no en file/u },
  },
  {
    what: 'an input of another type',
    change: (files) => edit(files, ZH, 'wish: { type: text,', 'wish: { type: list,'),
    rule: 'pair_differs',
    found: whyIs(/^zh and en differ: input wish \(zh list, optional, en text, optional\)$/u),
  },
  {
    what: 'an input required in one language alone',
    change: (files) => edit(files, ZH, 'wish: { type: text, required: false }', 'wish: { type: text }'),
    rule: 'pair_differs',
    found: whyIs(/^zh and en differ: input wish \(zh text, en text, optional\)$/u),
  },
  {
    what: 'an input of one language alone',
    change: (files) => {
      edit(files, ZH, 'today: { type: date }', 'today: { type: date }\n  hour: { type: number }');
      edit(files, ZH, '今天：{{today}}', '今天：{{today}} {{hour}}');
    },
    rule: 'pair_differs',
    found: whyIs(/^zh and en differ: input hour \(zh number, en none\); \{\{hour\}\} \(zh 1, en 0\)$/u),
  },
  {
    what: 'a section of one language alone',
    change: (files) => edit(files, ZH, '资料：', '{{^wish}}\n没有要求\n{{/wish}}\n资料：'),
    rule: 'pair_differs',
    found: whyIs(/^zh and en differ: \{\{\^wish\}\} \(zh 1, en 0\)$/u),
  },
  {
    what: 'a partial included in one language alone',
    change: (files) => edit(files, ZH, '{{> _tone}}', ''),
    rule: 'pair_differs',
    found: whyIs(/^zh and en differ: \{\{>_tone\}\} \(zh 0, en 1\)$/u),
  },
  {
    what: 'another setting',
    change: (files) => edit(files, ZH, 'maxTokens: 1800', 'maxTokens: 1900'),
    rule: 'pair_differs',
    found: whyIs(/^zh and en differ: maxTokens \(zh 1900, en 1800\)$/u),
  },
  {
    what: 'an instruction more in one language',
    change: (files) => edit(files, ZH, '6. 每句', '6. 先写结论。\n7. 每句'),
    rule: 'pair_differs',
    found: whyIs(/^zh and en differ: numbered instructions \(zh 7, en 6\)$/u),
  },
  {
    what: 'a partial with a line more in one language',
    change: (files) => edit(files, '_tone.zh.md', '语气体面', '\n语气体面'),
    rule: 'pair_differs',
    found: { '_tone.zh.md': /lines \(zh 2, en 1\)/u, '_tone.en.md': /lines \(zh 2, en 1\)/u },
  },
];
