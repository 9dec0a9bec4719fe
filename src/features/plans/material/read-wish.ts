import type { Dossier } from '#src/features/dossier/index.ts';
import type { CandidateCode } from '../by-rules/candidates.ts';

/** What the rules can follow of an asker's wish: whom and what to put first, and whether to be short. */
export type Wish = {
  dealIds: readonly string[];
  contactIds: readonly string[];
  codes: readonly CandidateCode[];
  short: boolean;
  /** The words that were followed, and the parts of the wish that hold none. */
  followed: readonly string[];
  open: readonly string[];
};

export const NO_WISH: Wish = { dealIds: [], contactIds: [], codes: [], short: false, followed: [], open: [] };

/** Words that name a kind of bottleneck. */
const TOPICS: readonly (readonly [RegExp, readonly CandidateCode[]])[] = [
  [/预算|审批|\bbudgets?\b|\bapproval\b/iu, ['budget']],
  [/竞争|对手|竞品|\bcompetit(?:ion|ors?)\b|\brivals?\b/iu, ['competition']],
  [/需求|痛点|\bneeds?\b|\bpain points?\b/iu, ['need_unconfirmed', 'no_needs', 'need_unsigned']],
  [/引路人|教练|\bcoach(?:es)?\b/iu, ['no_coach']],
  [/单线|\bsingle[- ]thread(?:ed)?\b/iu, ['single_thread']],
  [/拖延|推迟|停滞|\bdelays?\b|\bslipping\b|\bstalled\b/iu, ['delay']],
  [
    /拍板|决策人|决策者|高层|\bdeciders?\b|\beconomic buyer\b|\bexecutives?\b/iu,
    ['no_eb_known', 'eb_inferred', 'eb_never_met', 'way_blocked'],
  ],
  [/反对|\bopponents?\b|\bopposition\b/iu, ['strong_opponent', 'way_blocked']],
  [/采购下降|流失|用量|\bchurn\b|\bdeclin(?:e|ing)\b/iu, ['ebbing']],
];
const SHORT = /精简|简短|简洁|短一点|短些|少一点行动|少列|\bshort(?:er)?\b|\bbrief\b|\bconcise\b|\bfewer actions\b/iu;

/** Reads a wish as far as it names what is on record: deals, people, kinds of bottleneck, and that it be short. Nothing else is guessed. */
export const readWish = (instructions: string | null, { opportunities, contacts }: Dossier): Wish => {
  const parts = (instructions ?? '').split(/[，。；！？、,;!?\n]|\.(?=\s|$)/u).map((part) => part.trim());
  const wish = { dealIds: [] as string[], contactIds: [] as string[], codes: [] as CandidateCode[], short: false };
  const [followed, open]: [string[], string[]] = [[], []];
  for (const part of parts.filter((each) => each !== '')) {
    const deals = opportunities.filter(({ name }) => holds(part, name));
    const people = contacts.filter(({ name }) => holds(part, name));
    const topics = TOPICS.flatMap(([pattern, codes]) => {
      const word = pattern.exec(part)?.[0];
      return word ? [{ word, codes }] : [];
    });
    const short = SHORT.exec(part)?.[0];
    wish.dealIds.push(...deals.map((deal) => deal.id));
    wish.contactIds.push(...people.map((contact) => contact.id));
    wish.codes.push(...topics.flatMap(({ codes }) => codes));
    wish.short ||= short !== undefined;
    const words = [
      ...deals.map((deal) => deal.name),
      ...people.map((contact) => contact.name),
      ...topics.map(({ word }) => word),
      ...(short ? [short] : []),
    ];
    if (words.length > 0) followed.push(...words);
    else open.push(part);
  }
  return { ...wish, followed: [...new Set(followed)], open };
};

const LEAST = 2;
const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ');
const holds = (text: string, name: string): boolean => name.trim().length >= LEAST && fold(text).includes(fold(name));
