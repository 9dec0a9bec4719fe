import type { Bilingual } from '#src/kernel/language.ts';
import { foldWidth, type Span, sentencesOf } from './text.ts';

/** CHAIN-6: the three forces of a decision attitude. */
export const DMI_FORCES = ['desire', 'motive', 'influence'] as const;
export type DmiForce = (typeof DMI_FORCES)[number];
export const DMI_TABLE: Readonly<Record<DmiForce, { label: Bilingual; supply: Bilingual }>> = {
  desire: {
    label: { zh: '变革意愿', en: 'Desire for change' },
    supply: {
      zh: '让其看清现状的代价：用自己的数字算一遍',
      en: 'Let them see the cost of today, in their own numbers',
    },
  },
  motive: {
    label: { zh: '内在动机', en: 'Inner motive' },
    supply: {
      zh: '说明这件事对其本人的考核和前途有什么好处',
      en: 'Show what it does for their own measures and career',
    },
  },
  influence: {
    label: { zh: '外部影响', en: 'Outer influence' },
    supply: { zh: '借上级目标、同行做法或政策要求推一把', en: 'Let the superior’s goal, a peer or a regulation push' },
  },
};

/** CHAIN-6: which forces are missing in a person and what would supply them; a force that is null is unknown and asked about. */
export const missingForces = (
  forces: Readonly<Partial<Record<DmiForce, boolean | null>>>,
): { force: DmiForce; known: boolean; supply: Bilingual }[] =>
  DMI_FORCES.filter((force) => forces[force] !== true).map((force) => ({
    force,
    known: forces[force] === false,
    supply: DMI_TABLE[force].supply,
  }));

/** CHAIN-5: who pushes the purchase, by how different the offers are; finance's weight is always to be asked. */
export const PURCHASE_PUSHERS: Readonly<Record<'differentiated' | 'between' | 'commodity', Bilingual>> = {
  differentiated: { zh: '受益的业务部门', en: 'the business department that benefits' },
  between: { zh: '技术评估人员', en: 'the technical evaluators' },
  commodity: { zh: '采购部门', en: 'purchasing' },
};

/** CHAIN-7: the layers of a strategy; lower layers serve upper ones. */
export const STRATEGY_LAYERS = ['finance', 'customer', 'operations', 'learning'] as const;
export type StrategyLayer = (typeof STRATEGY_LAYERS)[number];
export const STRATEGY_LAYER_LABELS: Readonly<Record<StrategyLayer, Bilingual>> = {
  finance: { zh: '财务层', en: 'Finance' },
  customer: { zh: '客户层', en: 'Customer' },
  operations: { zh: '运营层', en: 'Operations' },
  learning: { zh: '学习与成长层', en: 'Learning and growth' },
};

/** CHAIN-7: the layers a need in this layer must be shown to serve, nearest first. */
export const layersServed = (layer: StrategyLayer): StrategyLayer[] =>
  STRATEGY_LAYERS.slice(0, STRATEGY_LAYERS.indexOf(layer)).reverse();

/** CHAIN-4: signs of opposition read from notes. */
export const OPPOSITION_SIGNS = ['refuses_to_talk', 'asks_the_impossible', 'never_says_want'] as const;
export type OppositionSign = (typeof OPPOSITION_SIGNS)[number];

const SIGNS: Readonly<Record<OppositionSign, RegExp>> = {
  refuses_to_talk:
    /拒绝(?:见面|沟通|会面|接听)|不愿(?:意)?(?:见|谈|沟通)|避而不见|不接电话|refus\w* to (?:meet|talk|see)|won['’]t (?:meet|talk)|declined to meet/i,
  asks_the_impossible:
    /不可能(?:完成|做到|满足)的?要求|无法满足的要求|(?:明知|根本)做不到|impossible (?:demand|request|requirement)|cannot possibly/i,
  never_says_want:
    /只听不(?:说|表态)|从不表态|不(?:置可否|表态)|listens? (?:but|and) (?:never|says nothing)|non-?committal|would not say what/i,
};

/** CHAIN-4: the signs of opposition in a note, each with the sentence it stands in. A sign is a question to check, never a verdict. */
export const oppositionSigns = (note: string): (Span & { sign: OppositionSign })[] =>
  sentencesOf(note).flatMap((sentence) =>
    OPPOSITION_SIGNS.filter((sign) => SIGNS[sign].test(foldWidth(sentence.text))).map((sign) => ({
      sign,
      start: sentence.start,
      end: sentence.end,
      text: sentence.text.trim(),
    })),
  );

/** CHAIN-11: what a common-ground proposal between two roles must hold. */
export type CommonGround = { conflict: string; cannotGiveUp: readonly [string, string]; proposal: string };
