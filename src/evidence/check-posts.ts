import { foldText } from '#src/kernel/fold-text.ts';
import type { NamedText } from './check-attribution.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { NameUse } from './known-names.ts';
import type { PackIndex } from './pack-index.ts';
import { perIndex } from './per-index.ts';
import { EN_POST, isSamePost, RANK } from './posts.ts';

const AHEAD_HAN = new RegExp(`(?<post>[\\p{Script=Han}]{0,8}?(?:${RANK}))$`, 'u');
const BEHIND_HAN = new RegExp(
  `^(?:[（(，,]\\s?|(?:现|目前|时|仍|一直)?(?:任|担任|出任|兼任|是|为|系|的职务是|的职务为)|[（(]?职务[:：为是]?)(?:其|该公司|公司|客户的?)?(?<post>[\\p{Script=Han}]{0,8}?(?:${RANK}))(?=$|[，,。；;、)）\\s和与及并]|表示|认为|说|提出|指出|要求|希望)`,
  'u',
);
const AHEAD_EN = new RegExp(`(?<post>${EN_POST}),? $`, 'u');
const BEHIND_EN = new RegExp(
  `^(?:, (?:the |our |their )?|\\s?\\(|(?: (?:still|now|currently))?,? (?:is|was|as|holds the post of|holds the office of|serves as|works as|acts as|has the post of|became|remains) (?:the |a |an |its |their |our )?(?:customer['’]s )?)(?<post>${EN_POST})(?=$|[,.;:)\\s])`,
  'u',
);
const LEADING =
  /^(?:[据由向请让给与和对跟找约是为]|客户方?的?|对方的?|公司的?|我方的?|该|其|以及|其中|当时|随后|同时)+/u;

/** The posts a text gives a person at a place; words before `after` are somebody else's. */
const postsAt = (text: string, { start, end }: { start: number; end: number }, after = 0): string[] => {
  const [ahead, behind] = [text.slice(Math.max(after, start - 60), start), text.slice(end, end + 90)];
  return [AHEAD_HAN.exec(ahead), BEHIND_HAN.exec(behind), AHEAD_EN.exec(ahead), BEHIND_EN.exec(behind)].flatMap(
    (match) => {
      const post = match?.groups?.post
        ?.trim()
        .replace(LEADING, '')
        .replace(/^.*(?:[为是由据请让给向者，]|(?:引见|引荐|会见|约见|拜访|介绍|见)[与和跟]?)/u, '');
      return post ? [post] : [];
    },
  );
};

/** What the record says around a person: the contact's own item, and the words beside the name elsewhere. */
const wordsAbout = perIndex((name: NameUse['known'], index): readonly string[] =>
  index.pack.items.flatMap((item) => {
    const text = index.source(item).folded().text;
    const at = text.indexOf(name.folded);
    if (at < 0) return [];
    if (item.source.type === 'contact' && at === 0) return [text];
    const around: string[] = [];
    for (let i = at; i >= 0; i = text.indexOf(name.folded, i + 1))
      around.push(text.slice(Math.max(0, i - 30), i + name.folded.length + 40));
    return around;
  }),
);

/**
 * GUARD-1: a post given to a person (`财务总监王芳`, `Jane Roe holds the post of Head of IT`) is that person's on record or in the
 * sources. Posts of the two languages are compared by what the person answers for.
 */
export const checkPosts = (claim: Claim, said: NamedText, index: PackIndex): Fault[] => {
  if (claim.kind === 'question') return [];
  return said.names.flatMap(({ known, start, end }): Fault[] => {
    if (known.of !== 'person') return [];
    const before = said.names.findLast((n) => n.known.of === 'person' && n.end <= start);
    const posts = postsAt(said.text, { start, end }, before?.end);
    if (posts.length === 0) return [];
    const about = wordsAbout(known, index);
    const wrong = posts.find((post) => !about.some((words) => isSamePost(foldText(post, { tight: true }), words)));
    return wrong ? [faults.role(known.name, wrong, { start, end })] : [];
  });
};

const OURS_AHEAD =
  /(?:(?:我方|我司|咱们|本公司|本方|自家|己方)(?:公司|团队|这边|内部)?的?|我们(?:公司|团队|这边|内部)?的?(?=同|销|客户经|顾|工|售|项|代|负|人员|团|总|主|经))(?!(?:新|老|重要|关键)?(?:客户(?!经理)|联系人|教练|对手|买家))(?:(?!见|拜访|联系(?!人)|(?<!合)约|[找请邀催陪和与跟])[\p{Script=Han}]){0,6}$|\b(?:(?:one of )?our (?!customer|client|contact|coach|buyer|champion|sponsor|counterpart|prospect|competitor|rival)(?:own )?(?:[\w-]+ ){0,3}?),? ?$/iu;
const OURS_BEHIND =
  /^(?:[（(]我方[)）]|是我[方司]|是我们的(?:销售|同事|客户经理|顾问|人)|,? (?:is )?our (?:own )?(?:seller|colleague|sales\w*|account (?:manager|executive))|,? (?:from|on) our (?:side|team|company)|,? of ours\b)/iu;
const THEIRS_AHEAD =
  /(?:客户(?:方|那边|公司|内部)?的?|对方(?:公司)?的?|甲方的?|买方的?|他们的)(?:[\p{Script=Han}]{2,8})?$|\b(?:the (?:customer|client|account|buyer)['’]?s?|customer-side|client-side|their|the other side['’]s) (?:\w+ ){0,3}$|\b(?:customer|client|buyer|buying side)(?:['’]s)?(?:-side| side)? (?:(?:contact|manager|director|head|lead|buyer|decision[- ]maker|sponsor|champion|coach|engineer|c[efito]o|officer|representative|user|technical|economic|final|purchasing|procurement|it|finance|production|quality|plant|of|key|chief|side|team|staff|member|colleague|employee|person|man|woman|people) ){1,5}$/iu;
const THEIRS_BEHIND =
  /^(?:[（(]客户方?[)）]|是客户方?的?(?:人|员工|代表)|\s?\((?:the )?(?:customer|client|buyer)(?:['’]s)?(?:[- ]side)?\)|,? (?:is )?(?:the (?:customer|client)['’]s|their) |,? (?:who )?(?:(?:is|works|sits|stands|speaks) )?(?:(?:one|a|an|the|employed|contact|person|somebody) ){0,2}(?:at|for|from|of|on|with) (?:the |our )?(?:customer|client|buyer|buying side|other side)\b)/iu;
const SELLER_AHEAD =
  /(?:负责人|跟进人|支持人|销售|客户经理|owner|seller|sales ?(?:agent|rep\w*)|accountable|supporter|handled by|looked after by|asked by|提出人)[:： (]*$/iu;

/** On which side the record has a person: ours, when a user or the owner of a deal; theirs, when a contact. */
const sidesOf = perIndex((name: NameUse['known'], index): { ours: boolean; theirs: boolean } => {
  let [ours, theirs] = [false, name.roles.length > 0];
  for (const item of index.pack.items) {
    const text = index.source(item).folded().text;
    for (let at = text.indexOf(name.folded); at >= 0; at = text.indexOf(name.folded, at + 1)) {
      if (item.source.type === 'contact' && at === 0) theirs = true;
      else if (item.source.type === 'user' || SELLER_AHEAD.test(text.slice(Math.max(0, at - 24), at))) ours = true;
    }
  }
  return { ours, theirs };
});

/** CHAIN-8: nobody of the customer's is called ours, nobody of ours the customer's. */
export const checkSides = (claim: Claim, said: NamedText, quotes: readonly NamedText[], index: PackIndex): Fault[] => {
  if (claim.kind === 'question') return [];
  return said.names.flatMap(({ known, start, end }): Fault[] => {
    if (known.of !== 'person') return [];
    const around = (text: string, from: number, to: number) =>
      [text.slice(Math.max(0, from - 40), from), text.slice(to, to + 30)] as const;
    const [ahead, behind] = around(said.text, start, end);
    const saysOurs = OURS_AHEAD.exec(ahead) ?? OURS_BEHIND.exec(behind);
    const saysTheirs = THEIRS_AHEAD.exec(ahead) ?? THEIRS_BEHIND.exec(behind);
    const word = (saysOurs ?? saysTheirs)?.[0].trim();
    if (!word) return [];
    const { ours, theirs } = sidesOf(known, index);
    const quoted = quotes.some(({ text, names }) =>
      names.some((n) => {
        const [a, b] = around(text, n.start, n.end);
        return n.known.folded === known.folded && (OURS_AHEAD.test(a) || OURS_BEHIND.test(b));
      }),
    );
    const wrong = saysOurs ? !ours && !quoted : ours && !theirs;
    return wrong ? [faults.role(known.name, word, { start, end })] : [];
  });
};
