import { type EvidenceItem, type EvidencePack, numberItems } from '#src/evidence/index.ts';
import { fitPack } from '#src/features/drafts/index.ts';
import { clipText } from '#src/kernel/clip-text.ts';
import { formatCount } from '#src/kernel/format-number.ts';
import type { Language } from '#src/kernel/language.ts';
import { NEED_STEP_LABELS } from '#src/playbook/need-words.ts';
import { computedItems } from './reason-computed.ts';
import type { ReasonMaterial, ReasonProspect, ReasonSeed } from './reason-material.ts';
import { type ReasonWord, reasonWord } from './reason-words.ts';

const PACK_TOKENS = 5_000;
/** So much of a description tells what a company does; the rest would crowd out the other pieces. Characters. */
const OF_PROSPECT = 1_200;
const OF_SEED = 800;
const NEEDS_A_SEED = 4;

type Unnumbered = Omit<EvidenceItem, 'ref'>;

/**
 * Makes the evidence of a reason card: the prospect, the won customers nearest to it with their confirmed needs (NEED-6), and what
 * was computed. Fitted and numbered from E1, as it is sent. Labels name the company, so that a claim that cites a piece may name it.
 */
export const reasonPack = (material: Omit<ReasonMaterial, 'pack'>): EvidencePack => {
  const { prospect, seeds, language } = material;
  const items = [
    ...prospectItems(prospect, language),
    ...seeds.flatMap((seed) => [...seedItems(seed, language), ...needItems(seed, language)]),
    ...computedItems(material),
  ];
  const pack: EvidencePack = {
    accountId: null,
    items: numberItems(items),
    names: { people: [], companies: [...new Set([prospect.name, ...seeds.map(({ name }) => name)])], products: [] },
  };
  const fitted = fitPack(pack, PACK_TOKENS);
  return { ...fitted, items: numberItems(fitted.items.map(({ ref: _, ...item }) => item)) };
};

const joined = (list: readonly string[], language: Language): string | null =>
  list.length > 0 ? list.join(language === 'zh' ? '、' : ', ') : null;
const people = (count: number | null, language: Language): string | null =>
  count ? `${formatCount(count, language)} ${language === 'zh' ? '人' : 'employees'}` : null;

const prospectItems = (prospect: ReasonProspect, language: Language): Unnumbered[] =>
  fieldsOf(
    [
      ['name', prospect.name],
      ['industry', prospect.industry],
      ['region', joined(prospect.regions, language)],
      ['employees', people(prospect.employees, language)],
      ['tags', joined(prospect.tags, language)],
      ['description', clipText(prospect.description ?? '', OF_PROSPECT)],
    ],
    { type: 'prospect', of: prospect, accountId: null, label: 'prospect', language },
  );

const seedItems = (seed: ReasonSeed, language: Language): Unnumbered[] =>
  fieldsOf(
    [
      ['industry', seed.industry],
      ['region', seed.region],
      ['employees', people(seed.employees, language)],
      ['tags', joined(seed.tags, language)],
      ['description', clipText(seed.description ?? '', OF_SEED)],
    ],
    { type: 'account', of: seed, accountId: seed.id, label: 'customer', language },
  );

const fieldsOf = (
  values: readonly [field: ReasonWord, text: string | null][],
  from: {
    type: 'prospect' | 'account';
    of: { id: string; version: number; name: string };
    accountId: string | null;
    label: 'prospect' | 'customer';
    language: Language;
  },
): Unnumbered[] =>
  values.flatMap(([field, text]) =>
    text?.trim()
      ? [
          {
            source: { type: from.type, id: from.of.id, version: from.of.version, field },
            label: `${reasonWord(from.label, from.language)} ${from.of.name} · ${reasonWord(field, from.language)}`,
            text: text.trim(),
            accountId: from.accountId,
            untrusted: true,
          },
        ]
      : [],
  );

const needItems = (seed: ReasonSeed, language: Language): Unnumbered[] =>
  seed.needs.slice(0, NEEDS_A_SEED).map((need) => ({
    source: { type: 'need' as const, id: need.id, version: need.version },
    label: `${reasonWord('customer', language)} ${seed.name} · ${reasonWord('need', language)} · ${NEED_STEP_LABELS[need.step][language]}`,
    text: [
      need.statement,
      ...(need.problem ? [`${language === 'zh' ? '背后的问题：' : 'Problem behind it: '}${need.problem}`] : []),
    ].join('\n'),
    accountId: seed.id,
    untrusted: true,
  }));
