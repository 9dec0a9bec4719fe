import type { EvidenceItem } from '#src/evidence/index.ts';
import { extractFrom } from './right-claims-extracted.ts';
import { mavenClaims } from './right-claims-maven.ts';
import { storyClaims } from './right-claims-stories.ts';
import { byHash } from './seeded.ts';
import { corpus, type Passage, stories, table } from './shared-texts.ts';
import type { Pack, Right, Tongue } from './types.ts';

const FOREIGN_NAME = /(?<=^|[，。、（：“和与由])[一-龥]{1,5}(?:·[一-龥]{1,5}?)+(?=[（，、。》是在于和与以])/gu;
const ENGLISH_NAME =
  /(?<=[a-z,] )(?:[A-Z][a-z]{2,} (?!Street|Avenue|War|Empire|University|Party|Company|River|Church|Islands|America|Europe|Valley|City|County|School|Museum|Boulevard|State|Sea|Act|Order|House)[A-Z][a-z]{2,})(?= (?:said|says|led|won|wrote|argued|proposed|explained|joined))/gu;

/** Companies a passage is about: its title, or its file's name, as the text itself spells it. */
const companiesIn = (passages: readonly Passage[]): string[] => [
  ...new Set(
    passages.flatMap(({ title, text }) => {
      const name = title.replace(/\.mdx?$/u, '').replace(/-Tech$/u, '');
      if (name.length < 4 || /_|^cmrc/u.test(name)) return [];
      const start = text
        .toLowerCase()
        .search(new RegExp(`(?<![\\w])${name.toLowerCase().replace(/[^a-z0-9]/gu, '.')}(?![\\w])`, 'u'));
      return start < 0 ? [] : [text.slice(start, start + name.length)];
    }),
  ),
];

/** A few passages make a pack, as a search over the library would: names that its texts show are its known names. */
const packOf = (id: string, passages: readonly Passage[], language: Tongue): Pack => {
  const people = new Set(passages.flatMap((p) => p.text.match(language === 'zh' ? FOREIGN_NAME : ENGLISH_NAME) ?? []));
  return {
    id,
    accountId: 'shared-account',
    items: passages.map((p, i) => ({
      ref: `E${i + 1}`,
      source: { type: 'passage', id: p.id },
      label: p.title,
      text: p.text,
      accountId: null,
      shareable: true,
      untrusted: true,
    })),
    names: { people: [...people].map((name) => ({ name, roles: [] })), companies: companiesIn(passages), products: [] },
    ours: [],
    same: [],
    outside: [],
  };
};

const fromPassages = (passages: readonly Passage[], language: Tongue, name: string, each: number): Right[] => {
  const out: Right[] = [];
  for (let at = 0; at < passages.length; at += 6) {
    const pack = packOf(`${name}-${at}`, passages.slice(at, at + 6), language);
    out.push(
      ...pack.items.flatMap((item: EvidenceItem) =>
        extractFrom(pack, item, item.text, 'shared', language)
          .filter((r) => r.marks.length > 0 || /[将会可能计划希望]|\b(?:may|might|will|plans?|could)\b/u.test(r.text))
          .slice(0, each),
      ),
    );
  }
  return out;
};

/** Right claims over the public texts; empty when they are not on this machine. */
export const sharedClaims = (root: string): Right[] => {
  const prospects: Passage[] = byHash(
    table(root, 'companies/yc.csv', 700)
      .filter((row) => (row.description ?? '').length > 200)
      .map((row) => ({ id: `yc-${row.externalId}`, title: row.name ?? '', text: row.description ?? '' })),
    'yc',
  ).slice(0, 90);
  return [
    ...fromPassages(stories(root, 'zh'), 'zh', 'cases-zh', 4),
    ...fromPassages(stories(root, 'en'), 'en', 'cases-en', 4),
    ...fromPassages(byHash(corpus(root, 'xquad_zh'), 'a').slice(0, 110), 'zh', 'xquad-zh', 3),
    ...fromPassages(byHash(corpus(root, 'xquad_en'), 'a').slice(0, 110), 'en', 'xquad-en', 3),
    ...fromPassages(byHash(corpus(root, 'cmrc2018'), 'a').slice(0, 130), 'zh', 'cmrc', 3),
    ...fromPassages(prospects, 'en', 'yc', 2),
    ...mavenClaims(root),
    ...storyClaims(root),
  ];
};
