import type { DemoHouse } from './demo-packs.ts';
import { RESTATED_EN, RESTATED_ZH } from './restated-texts.ts';
import { hashOf } from './seeded.ts';
import { spotMarks } from './spot-marks.ts';
import type { Right } from './types.ts';

/** Sentences a careful copilot would write after reading the demo notes; throws when a note they rest on is gone. */
export const restatedClaims = (houses: readonly DemoHouse[]): Right[] =>
  [...RESTATED_ZH, ...RESTATED_EN].map(([key, quote, text, across]) => {
    const house = houses.find((h) => h.account.key === key);
    const item = house?.pack.items.find((i) => i.text.includes(quote));
    if (!house || !item) throw new Error(`lab: no note of ${key} says “${quote}”`);
    return {
      id: `${house.pack.id}/restated/${hashOf(quote)}`,
      origin: 'demo',
      language: house.language,
      form: 'restated',
      kind: 'fact',
      text,
      marks: spotMarks(text, house.language, house.pack),
      evidence: [{ source: { ...item.source }, quote: hashOf(text) % 3 === 0 ? item.text : quote }],
      pack: house.pack,
      others: [
        { family: 'said otherwise', text: quote },
        ...(across ? [{ family: 'other language', text: across }] : []),
      ].filter((o) => /[。.]$/u.test(o.text) || o.family === 'other language'),
    };
  });
