import { enDemoSet } from '#src/db/demo/en/index.ts';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import type { EvidenceItem } from '#src/evidence/index.ts';
import { type DemoHouse, demoHouses } from './demo-packs.ts';
import { tableClaims } from './right-claims-demo-tables.ts';
import { extractFrom } from './right-claims-extracted.ts';
import { restatedClaims } from './right-claims-restated.ts';
import type { Pack, Right } from './types.ts';

const PART =
  /；(?=(?:纪要|记录|背后的问题|现状|期望)：)|; (?=(?:Summary|Notes|Problem behind it|Present state|Wanted state): )/u;
const LABEL =
  /^(?:纪要|记录|背后的问题|现状|期望)：|^(?:Summary|Notes|Problem behind it|Present state|Wanted state): /u;
/** Said of the day of the note: no claim on another day. */
const OF_THAT_DAY =
  /今天|今日|昨天|明天|[上下本]周|[上下本]个?月(?!台)|[上下本][一个]?季度|\b(?:today|yesterday|tomorrow|tonight|(?:last|next|this) (?:week|month|quarter))\b/iu;
const BODIES = ['activity', 'fact', 'need'];

/** Sentences of notes, summaries, facts, needs and descriptions of one demo account. */
const extracted = ({ pack, language }: DemoHouse): Right[] =>
  pack.items.flatMap((item) => {
    if (!BODIES.includes(item.source.type) && item.source.field !== 'description') return [];
    // Each labelled part of an item is read apart, so that a label never becomes part of a sentence.
    const parts = item.text.split(PART);
    return parts.flatMap((part, i) =>
      extractFrom(pack, item, part.replace(LABEL, ''), 'demo', language)
        .filter((r) => !OF_THAT_DAY.test(r.text))
        .map((r) => ({ ...r, id: `${r.id}/${i}` })),
    );
  });

/** The demo library: one pack a language, every section of a shareable document a passage. */
const library = (): Right[] =>
  [zhDemoSet, enDemoSet].flatMap((set) => {
    const items: EvidenceItem[] = [];
    for (const doc of set.documents.filter((d) => d.shareable))
      for (const [i, section] of doc.markdown.split(/\n#+ /u).entries()) {
        const text = section.replace(/\n+/gu, '\n').trim();
        if (text.length < 40) continue;
        items.push({
          ref: `E${items.length + 1}`,
          source: { type: 'passage', id: `${doc.fileName}-${i}` },
          label: doc.title,
          text,
          accountId: null,
          shareable: true,
        });
      }
    const pack: Pack = {
      id: `${set.language}-library`,
      accountId: 'lib-account',
      items,
      names: { people: [], companies: [], products: set.products.map((p) => p.name) },
      ours: set.users.map((u) => u.name),
      same: [],
      outside: [],
    };
    return items.flatMap((item) =>
      extractFrom(pack, item, item.text.replace(/^(?:[-*] |\d+\. )/gmu, ''), 'demo', set.language),
    );
  });

/** Right claims over the demo workspace, Chinese and English. */
export const demoClaims = (): Right[] => {
  const houses = demoHouses();
  return [...houses.flatMap(extracted), ...library(), ...houses.flatMap(tableClaims), ...restatedClaims(houses)];
};
