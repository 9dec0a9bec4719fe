import type { Change, Tongue } from '../../reading.ts';
import { lookalikeGround } from '../worlds/lookalike.ts';
import { groundOf, packOf } from '../worlds/record.ts';

type Grounds = Omit<Change, 'put'>;
type Item = ReturnType<typeof groundOf>['pack']['items'][number];

/** The account's pack with its note, E11, changed. */
const withNote = (language: Tongue, change: (note: Item) => Item): Grounds => {
  const { pack } = groundOf(language);
  return { ground: { pack: { ...pack, items: pack.items.map((item) => (item.ref === 'E11' ? change(item) : item)) } } };
};

/** The note stands on another account's record. */
export const withForeignNote = (language: Tongue): Grounds =>
  withNote(language, (note) => ({ ...note, accountId: 'acc_other' }));

/** What somebody wants only on a condition, added to the note. */
export const withCondition = (language: Tongue): Grounds => {
  const more =
    language === 'zh'
      ? '；如果换表期间不停炉，何雨愿意在一座工厂试用平台'
      : '; if no furnace stops during the change, Yvonne Reed would try the platform in one plant';
  return withNote(language, (note) => ({ ...note, text: note.text + more }));
};

type Pieces = Parameters<typeof packOf>[0];

/** The pieces of prospect and customer with more of them, numbered from E7. */
const withPieces = (language: Tongue, pieces: Pieces): Grounds => {
  const { pack } = lookalikeGround(language);
  const items = pack.items.map(({ source: { type, id, field }, label, text }): Pieces[number] =>
    field ? [type, id, label, text, field] : [type, id, label, text],
  );
  return { ground: { pack: packOf([...items, ...pieces], pack.names, null) } };
};

/** Where the two companies are, which is not in one region. */
export const withRegions = (language: Tongue): Grounds =>
  withPieces(
    language,
    language === 'zh'
      ? [
          ['prospect', 'pro_1', '潜在客户 东屿锻压 · 地区', '浙江', 'region'],
          ['account', 'acc_won', '已成交客户 霖江铸造 · 地区', '辽宁', 'region'],
        ]
      : [
          ['prospect', 'pro_1', 'Prospect Eastisle Forge · Region', 'Cornwall', 'region'],
          ['account', 'acc_won', 'Won customer Linriver Foundry · Region', 'Saxony', 'region'],
        ],
  );

/** The likeness as the service computes it, as E7. */
export const withLikeness = (language: Tongue): Grounds =>
  withPieces(language, [
    language === 'zh'
      ? ['computation', 'likeness', '由服务算出', '最相近的已成交客户：霖江铸造 82%。']
      : ['computation', 'likeness', 'Computed', 'Nearest won customers: Linriver Foundry 82%.'],
  ]);
