import type { EvidenceItem } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import type { Difference } from '../likeness/domain-reasons.ts';
import type { ReasonMaterial, ReasonSeed } from './reason-material.ts';
import { FEATURE_LABELS, percent, type ReasonWord, reasonWord } from './reason-words.ts';
import { sayDifference, sayReason } from './say-reasons.ts';

type Unnumbered = Omit<EvidenceItem, 'ref'>;
/** The id of the computation; its fields are the lines below. */
const LIKENESS_ID = 'likeness';

/** What the service computed, one citable line each: the score with its parts, the nearest, shared words, sizes, a nearer lost account. */
export const computedItems = (material: Omit<ReasonMaterial, 'pack'>): Unnumbered[] => {
  const { language, prospect, seeds, likeness } = material;
  const line = (field: string, label: ReasonWord, text: string | null): Unnumbered[] =>
    text
      ? [
          {
            source: { type: 'computation', id: LIKENESS_ID, field },
            label: `${reasonWord('computed', language)} · ${reasonWord(label, language)} · ${prospect.name}`,
            text,
            accountId: null,
          },
        ]
      : [];
  const words = likeness.reasons.find((reason) => reason.kind === 'text');
  const [nearest] = seeds;
  return [
    ...line('score', 'likeness', scoreWords(material)),
    ...line('nearest', 'likeness', nearest ? nearestWords(seeds, language) : null),
    ...line(
      'words',
      'description',
      words?.kind === 'text' && nearest ? sayReason({ ...words, account: nearest.name }, language).text : null,
    ),
    ...seeds.flatMap((seed) => line(`size:${seed.id}`, 'size', sizeWords(material, seed))),
    ...line('lost', 'likeness', lostWords(likeness.differs, language)),
  ];
};

const scoreWords = ({ language, likeness }: Omit<ReasonMaterial, 'pack'>): string => {
  const zh = language === 'zh';
  const label = ({ feature }: { feature: keyof typeof FEATURE_LABELS }) => FEATURE_LABELS[feature][language];
  const known = likeness.parts.filter((part) => part.known);
  const guessed = likeness.parts.filter((part) => !part.known);
  const parts = known.map((part) => `${label(part)} ${percent(part.value)}`).join(zh ? '、' : ', ');
  const rest = guessed.map(label).join(zh ? '、' : ', ');
  const head = zh
    ? `与已成交客户的综合相似度 ${percent(likeness.score)}`
    : `Likeness to the won customers: ${percent(likeness.score)} in all`;
  const made = parts ? (zh ? `，其中${parts}` : `, made up of ${parts}`) : '';
  const unknown = rest
    ? zh
      ? `；没有记录、按其余部分推算：${rest}`
      : `; not on record and estimated from the rest: ${rest}`
    : '';
  return `${head}${made}${unknown}${zh ? '。' : '.'}`;
};

/** The nearest won customers the asker sees, by the names they have now. */
export const nearestWords = (seeds: readonly ReasonSeed[], language: Language): string =>
  sayReason(
    { kind: 'nearest', accounts: seeds.map(({ id, name, similarity }) => ({ accountId: id, name, similarity })) },
    language,
  ).text;

const sizeWords = ({ language, prospect }: Omit<ReasonMaterial, 'pack'>, seed: ReasonSeed): string | null => {
  if (!prospect.employees || !seed.employees) return null;
  const ratio = prospect.employees / seed.employees;
  const times = (value: number) => value.toFixed(1);
  if (ratio > 1 / 1.1 && ratio < 1.1)
    return language === 'zh'
      ? `${prospect.name}与${seed.name}人数相当。`
      : `${prospect.name} and ${seed.name} have about the same number of employees.`;
  const [more, fewer, by] = ratio > 1 ? [prospect, seed, ratio] : [seed, prospect, 1 / ratio];
  return language === 'zh'
    ? `${more.name}的人数是${fewer.name}的 ${times(by)} 倍。`
    : `${more.name} has ${times(by)} times as many employees as ${fewer.name}.`;
};

const lostWords = (differs: readonly Difference[], language: Language): string | null => {
  const lost = differs.find((each) => each.kind === 'lost');
  return lost ? sayDifference(lost, language).text : null;
};
