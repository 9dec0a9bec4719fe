import { fact } from '../../claims.ts';
import { withLikeness, withRegions } from './grounds.ts';
import { type Spoiled, spoil, spoilBoth } from './spoil.ts';

/** Reasons that hold one company for the other, leave out what differs, or open wrongly. */
export const LOOKALIKE_SPOILED: readonly Spoiled[] = [
  ...spoil(
    'lookalike',
    'lookalike/reason ',
    `
  zh | LOOK-1/trait | reasons[0].text | 两家都在西藏，同属殡葬。
  en | LOOK-1/customer | reasons[0].text | Eastisle Forge is already a customer of ours, like Linriver Foundry.
  zh | LOOK-1/customer | reasons[0].text | 东屿锻压已经是我们的客户，和霖江铸造一样为船厂供货。
  zh | LOOK-1/customer | questions[0].text | 设备部门有没有记录加热炉的空转？请问设备部长。同一批里霖江铸造更值得先去敲门。
  en | LOOK-1/customer | questions[0].text | Does maintenance record when a furnace idles? Ask the head of maintenance. Of this batch Linriver Foundry is the better door to knock on.
  zh | LOOK-1/opening | opening | 菘禾最近把这一块理顺了，想请教您这边是怎么做的？
  en | LOOK-1/opening | opening | Pinewood used to struggle with this; when did it last happen at your site?
  zh | GUARD-4/other-customer | opening | 菘禾最近把这一块理顺了，想请教您这边是怎么做的？
  en | GUARD-4/other-customer | opening | Pinewood used to struggle with this; when did it last happen at your site?
  zh | GUARD-1/counted | reasons[0].text | 两家都为船厂供货，东屿锻压有五座加热炉，电费压力相近。
  en | GUARD-1/counted | reasons[0].text | Both supply shipyards; Eastisle Forge has five heating furnaces and feels its power bills.
  zh | LOOK-1/sides-crossed | differs[0].text | 东屿锻压为船厂做铸件，霖江铸造做大型锻件。
  en | LOOK-1/sides-crossed | differs[0].text | Eastisle Forge makes castings, while Linriver Foundry makes large forgings.
  zh | LOOK-1/differs | differs[0].text | 两家同样为船厂供货。
  zh | LOOK-1/opening | opening | 霖江铸造用我们的平台省了电，贵司要不要也看看？
  en | LOOK-1/opening | opening | Our platform can lower your power bill at once.
  zh | LOOK-1/feature | differs[0].text | 东屿锻压有1,450人，霖江铸造有860人，规模较大。
  en | LOOK-1/feature | differs[0].text | Eastisle Forge has 1,450 employees, Linriver Foundry has 860.
  zh | LOOK-1/exchanged | reasons[0].text | 两家都为船厂供货，霖江铸造电费逐年上涨。
  en | LOOK-1/exchanged | reasons[0].text | Both supply shipyards, and Linriver Foundry sees power bills rise every year.
  zh | GUARD-1/counted | differs[0].text | 东屿锻压有四座加热炉，霖江铸造有三座熔炼炉。
  en | GUARD-1/counted | differs[0].text | Eastisle Forge has four heating furnaces, Linriver Foundry three melting furnaces.
  zh | LOOK-1/exchanged | differs[0].text | 东屿锻压有1,450人，规模较大。
  zh | LOOK-1/of-both | reasons[0].text | 东屿锻压和霖江铸造都有1,450人。
  en | LOOK-1/of-both | reasons[0].text | Eastisle Forge and Linriver Foundry both have 1,450 employees.
`,
  ),
  ['lookalike', 'zh', 'lookalike/reason reasons[0].evidence[1]', { ref: 'E3', quote: '两座加热炉' }, 'LOOK-1/reason'],
  [
    'lookalike',
    'en',
    'lookalike/reason firstNeed.evidence',
    [{ ref: 'E5', quote: 'power is a third of cost' }],
    'LOOK-1/first-need',
  ],
  ...spoilBoth('lookalike', 'lookalike/reason differs', 'LOOK-1/difference-left-out', { zh: [], en: [] }, withRegions),
  ...spoilBoth(
    'lookalike',
    'lookalike/reason reasons[0]',
    'LOOK-1/likeness',
    {
      zh: fact('最相近的已成交客户：霖江铸造 28%。', ['E7', '最相近的已成交客户：霖江铸造 82%']),
      en: fact('The nearest of our won customers is Eastisle Forge.', [
        'E7',
        'Nearest won customers: Linriver Foundry 82%',
      ]),
    },
    withLikeness,
  ),
  ...spoilBoth(
    'lookalike',
    'lookalike/reason differs[0].text',
    'LOOK-1/likeness-as-feature',
    {
      zh: '东屿锻压有860人，电费占成本82%，霖江铸造有1,450人。',
      en: 'At Eastisle Forge power is 82% of cost; Linriver Foundry has 1,450 employees.',
    },
    withLikeness,
  ),
  ['lookalike', 'zh', 'lookalike/reason questions', [], 'GUARD-7/abstain', { expect: { abstain: true } }],
];
