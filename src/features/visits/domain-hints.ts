import { findPersonLike } from '#src/evidence/person-like.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import { foldWidth } from '#src/playbook/text.ts';
import { readDays } from './domain-days.ts';
import { findFactHints } from './domain-fact-hints.ts';
import type { NoteSentence } from './domain-notes.ts';
import type { Person } from './domain-people.ts';

/** A change to a record that a sentence of the notes suggests. `quote` is the sentence. */
export type Hint = { quote: string } & (
  | { kind: 'contact_left'; contactId: string; day: string }
  | { kind: 'contact_title'; contactId: string; title: string }
  | { kind: 'new_contact'; name: string; title: string | null }
  | { kind: 'stance'; contactId: string; sign: -1 | 1 }
  | { kind: 'budget'; budget: 'approved' | 'planned' | 'none' }
  | { kind: 'close_date'; day: string }
  | { kind: 'stage'; stage: 'committed' | 'tender' | 'negotiation' | 'signed' }
  | { kind: 'amount'; amount: number }
  | { kind: 'competitor'; name: string }
  | { kind: 'fact'; dimension: number; field: string; value: string }
  | { kind: 'need'; contactId: string | null; statement: string }
);

/** What the reader of hints knows of the record. */
export type HintContext = {
  day: string;
  contacts: readonly Person[];
  own: readonly Person[];
  account: string;
  competitors: readonly string[];
};

const DENIED = /(?:没有?|未|不(?:会|再)?|尚未|还没)[^，,。;；]{0,4}$|\b(?:not|no|never|n['’]t)\b[^.,;]{0,16}$/iu;
/** The match of a pattern that is not denied right before it. */
const seen = (pattern: RegExp, text: string): RegExpExecArray | null => {
  const match = pattern.exec(text);
  return match && !DENIED.test(text.slice(0, match.index)) ? match : null;
};

const LEFT =
  /离职|辞职|退休了|已退休|调走|调离|不在(?:公司|厂里|集团)了|\b(?:has left|left the (?:company|firm|group)|resigned|has retired|retired last|no longer (?:with|works))\b/iu;
const TITLE_ZH =
  /(?:升任|调任|接任|改任|转任|升为|调为|现任|现在是|已是|兼任|被任命为|担任)(?<title>[\p{Script=Han}A-Za-z]{2,14}?(?:总监|总经理|经理|主任|部长|厂长|院长|处长|科长|主管|总裁|董事长|总工程师|总工|负责人|书记|CIO|CFO|CEO|CTO))/u;
const TITLE_EN =
  /\b(?:is now|has become|became|was (?:promoted|appointed) (?:to|as)?|has been (?:promoted|appointed) (?:to|as)?|takes over as|took over as)\s+(?:the |an? )?(?<title>(?:head|director|manager|chief|vice president|vp|cfo|cio|coo|ceo|cto|lead)\b[^.,;]{0,50})/iu;
const OPPOSES =
  /拒绝(?:见|谈|交流|沟通)|不(?:愿意|肯)(?:见|谈|交流|说)|反对(?:我们|上|这个|换)|只听不说|一句话?不(?:说|接)|什么(?:都|也)不说|明确反对|\b(?:refus(?:es|ed) to (?:meet|talk)|opposes?|opposed|against (?:us|the project)|said nothing|would not say)\b/iu;
const SUPPORTS =
  /(?:支持|替|帮|向着)(?:我们|我方|咱们)|(?:主动|愿意)(?:帮|引见|推动|牵线)|\b(?:supports us|on our side|in favou?r of us|pushes for us|is for us|offered to (?:introduce|help))\b/iu;
const BUDGET = /预算|\bbudgets?\b/iu;
const NO_BUDGET =
  /没有?(?:安排|列|这笔|做)?预算|预算(?:还?没(?:有|影|批|定)?|为零|没有?着落|被砍|砍(?:了|掉)|取消)|\b(?:no budget|budget (?:was|has been|is) (?:cut|cancelled|gone)|without a budget)\b/iu;
const APPROVED =
  /预算[^，,。;；]{0,8}(?:批(?:了|下来|准)|获批|通过|落实|到位)|(?:批(?:了|准)|落实|通过)[^，,。;；]{0,8}预算|\bbudget (?:is |was |has been )?(?:approved|released|signed off|secured)\b|\bapproved (?:the |a )?budget\b/iu;
const PLANNED =
  /预算[^，,。;；]{0,10}(?:列入|报(?:了|上)|在做|申请|编|排进)|(?:列入|报|编|排进|申请)[^，,。;；]{0,10}预算|\bbudget (?:is |was |has been )?(?:planned|requested|applied for|foreseen)\b|\bin (?:the |next year['’]s )budget\b/iu;
const CLOSES =
  /签约|签合同|签字|定标|开标|决标|定下来|拍板|下单|\b(?:sign(?:s|ed|ing)?|decides?|decision|award|close)\b/iu;
const STAGES: readonly (readonly ['committed' | 'tender' | 'negotiation' | 'signed', RegExp])[] = [
  [
    'signed',
    /合同(?:已经?)?签(?:了|订|完)|已经?签约|签了合同|\b(?:signed the contract|contract (?:is|was|has been) signed)\b/iu,
  ],
  [
    'negotiation',
    /(?:进入|开始|启动)[^，,。;；]{0,6}(?:商务|合同|价格)?谈判|逐条过合同|合同条款(?:第)?|\b(?:negotiations? (?:start|began|has begun|round)|terms, first round|contract talks?)\b/iu,
  ],
  [
    'tender',
    /挂网|发标|招标公告|(?:已|正式|要|开始)(?:发布)?招标|标书(?:已|发)|\b(?:tender (?:is|was|has been) (?:out|issued|published)|rf[pq] (?:is|was|has been)? ?(?:out|issued|sent|received))\b/iu,
  ],
  ['committed', /(?:已经?|正式)立项|立项(?:批|通过|了)|\bproject (?:is|was|has been) approved\b/iu],
];
const AMOUNT =
  /(?:我们|我方|正式)(?:的)?报价|报价(?:构成|为|是|\d)|合同(?:总)?(?:金额|额|价)|总价|\b(?:our (?:quote|offer|price)|contract value|total price|deal (?:size|value))\b/iu;
const RIVAL_ACTS_ZH =
  /(?<name>[\p{Script=Han}A-Za-z]{2,6}?)(?:公司|软件|科技|智能)?(?:也|又)?(?:来(?:演示|交流|过)|报了|报价|在(?:试用|跟)|做了?(?:演示|试点))/gu;
const RIVAL_ACTS_EN =
  /\b(?<name>[A-Z][\p{L}&-]+(?: [A-Z][\p{L}&-]+)?) (?:has |have |had )?(?:offered|quoted|demoed|pitched|presented their|bid|is cheaper)/gu;
const NO_RIVAL =
  /我|他|她|它|们|不|先|再|要|给|按|把|会|想|让|次|轮|最|客户|对方|贵方|采购|财务|供应|厂家|竞|友商|对手|谁|这|那|正式|已经|后来|昨天|今天|上次|多次|大家|有人|部|组|总$|经理|^(?:The|This|That|We|They|He|She|It|Who|Somebody|Nobody)$/u;
const NEED =
  /需要|希望|想要|要求|必须|头疼|痛点|发愁|担心|最怕|\b(?:needs?|needed|wants?|wanted|would like|requires?|required|must|worr(?:y|ies|ied)|struggl\w+|pain)\b/iu;

const leadTitle = (text: string, end: number, start: number): string | null => {
  const after = /^[（(，, ]?(?<title>[\p{Script=Han}]{0,6}(?:总监|经理|主任|部长|厂长|主管|总工|工程师))/u.exec(
    text.slice(end),
  )?.groups?.title;
  const before = /(?<title>[\p{Script=Han}]{2,10}(?:总监|经理|主任|部长|厂长|主管|总工|工程师))$/u
    .exec(text.slice(0, start))
    ?.groups?.title?.replace(/^.*(?:新来的|新上任的|新任|的|是|叫|和|与|了)/u, '');
  const english = /^,? (?:the |their )?(?:new )?(?<title>(?:head|director|manager|chief)[^.,;]{0,40})/iu.exec(
    text.slice(end),
  )?.groups?.title;
  return after ?? before ?? english ?? null;
};

const peopleHints = ({ text, mentions, subject }: NoteSentence, { day, contacts, own }: HintContext): Hint[] => {
  const theirs = mentions.map((each) => each.person).filter((each) => each.side === 'theirs');
  const about = theirs[0] ?? (subject?.side === 'theirs' ? subject : null);
  const title = (TITLE_ZH.exec(text) ?? TITLE_EN.exec(text))?.groups?.title?.trim();
  const known = [...contacts, ...own];
  const strangers = findPersonLike(text).filter(
    (like) =>
      !like.titleOnly &&
      !mentions.some((each) => each.start < like.end && like.start < each.end) &&
      !known.some((each) => each.name.includes(like.name) || like.name.includes(each.name)),
  );
  return [
    ...(about && seen(LEFT, text) ? [{ kind: 'contact_left' as const, contactId: about.id, day, quote: text }] : []),
    ...(about && title && about.title !== title && strangers.length === 0
      ? [{ kind: 'contact_title' as const, contactId: about.id, title, quote: text }]
      : []),
    ...strangers.map((like) => ({
      kind: 'new_contact' as const,
      name: like.name,
      title: leadTitle(text, like.end, like.start),
      quote: text,
    })),
    ...(about && seen(OPPOSES, text)
      ? [{ kind: 'stance' as const, contactId: about.id, sign: -1 as const, quote: text }]
      : []),
    ...(about && seen(SUPPORTS, text)
      ? [{ kind: 'stance' as const, contactId: about.id, sign: 1 as const, quote: text }]
      : []),
  ];
};

const dealHints = ({ text }: NoteSentence, { day, competitors }: HintContext): Hint[] => {
  const folded = foldWidth(text);
  const budget: 'approved' | 'planned' | 'none' | null = !BUDGET.test(folded)
    ? null
    : NO_BUDGET.test(folded)
      ? 'none'
      : seen(APPROVED, folded)
        ? 'approved'
        : PLANNED.test(folded)
          ? 'planned'
          : null;
  const closes = seen(CLOSES, folded);
  const close = closes
    ? readDays(text, day).find((each) => each.day > day && Math.abs(each.start - closes.index) <= 24)
    : undefined;
  const stage = STAGES.find(([, pattern]) => seen(pattern, folded))?.[0];
  const rival = competitors.some((name) => text.includes(name));
  const money = AMOUNT.test(folded) && !rival ? readNumbers(text).find((number) => number.kind === 'money') : undefined;
  return [
    ...(budget ? [{ kind: 'budget' as const, budget, quote: text }] : []),
    ...(close ? [{ kind: 'close_date' as const, day: close.day, quote: text }] : []),
    ...(stage ? [{ kind: 'stage' as const, stage, quote: text }] : []),
    ...(money ? [{ kind: 'amount' as const, amount: money.value, quote: text }] : []),
  ];
};

const rivalHints = ({ text, mentions }: NoteSentence, { competitors, contacts, own, account }: HintContext): Hint[] => {
  const acting = [...text.matchAll(RIVAL_ACTS_ZH), ...text.matchAll(RIVAL_ACTS_EN)].flatMap(
    (match) => match.groups?.name ?? [],
  );
  const taken = (name: string) =>
    NO_RIVAL.test(name) ||
    account.includes(name) ||
    mentions.some((each) => text.slice(each.start, each.end).includes(name)) ||
    [...contacts, ...own].some((each) => each.name.includes(name));
  const names = [...competitors.filter((name) => text.includes(name)), ...acting.filter((name) => !taken(name))];
  const distinct = names.filter(
    (name, i) => !names.slice(0, i).some((other) => other.includes(name) || name.includes(other)),
  );
  return distinct.map((name) => ({ kind: 'competitor' as const, name, quote: text }));
};

const needHints = ({ text, subject }: NoteSentence): Hint[] => {
  if (!seen(NEED, text) || subject?.side === 'ours' || text.length > 200) return [];
  return [
    {
      kind: 'need',
      contactId: subject?.side === 'theirs' ? subject.id : null,
      statement: text.replace(/[。.；;！!]+$/u, ''),
      quote: text,
    },
  ];
};

/**
 * Reads the changes to records that a visit's notes suggest (VISIT-1), by cue words of both languages: people who left, moved or are new,
 * signs of stance (CHAIN-4), the deal's budget, dates, stage, amount and competitors, facts of the profile, needs heard. Each with its
 * sentence. They are suggestions for a person to take or leave.
 */
export const findHints = (sentences: readonly NoteSentence[], context: HintContext): Hint[] =>
  sentences.flatMap((sentence) => [
    ...peopleHints(sentence, context),
    ...dealHints(sentence, context),
    ...rivalHints(sentence, context),
    ...findFactHints(sentence.text).map((fact) => ({ kind: 'fact' as const, ...fact, quote: sentence.text })),
    ...needHints(sentence),
  ]);
