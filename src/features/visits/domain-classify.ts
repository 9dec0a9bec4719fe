import { findPromises } from '#src/playbook/guard-promises.ts';
import { foldWidth } from '#src/playbook/text.ts';
import { type DayReading, readDays } from './domain-days.ts';
import type { NoteSentence } from './domain-notes.ts';
import type { Person } from './domain-people.ts';
import { type PrivateWords, type Withheld, whyWithheld } from './domain-private.ts';

/** What a sentence of the notes is to the customer's summary. */
export type NoteKind = 'said' | 'agreement' | 'next' | 'open';

/** Who does a next step: one of theirs or ours by name, or only which side; null when the notes do not tell. */
export type Doer = { side: 'theirs' | 'ours'; person: Person | null };

export type ReadSentence = NoteSentence & {
  kind: NoteKind | null;
  withheld: Withheld | null;
  days: DayReading[];
  doer: Doer | null;
};

const AGREED =
  /同意|约定|约好|商定|谈定|谈妥|达成(?:一致|共识)|一致(?:认为|同意|决定)|说定|定(?:下来|下|了|为|在)|敲定|认可|双方(?:确认|同意|决定)|当场(?:定|确认)|\b(?:agreed|agrees|settled|decided|signed off|both sides)\b/iu;
const NOT_AGREED =
  /(?:不|未|没有?|尚未|还没)(?:完全)?(?:同意|约定|定|达成|认可|说定)|未定|没定|待定|\b(?:not|never|no one|nobody|did(?:n['’]t| not)|has(?:n['’]t| not))\b[^.;]{0,14}\b(?:agree\w*|decide\w*|settle\w*|accept\w*)/iu;
const STEP_HEAD = /^(?:下一步|接下来|后续|待办|行动项?|跟进|会后)|^(?:next steps?|actions?|follow-?ups?|to do)\b/iu;
const PROMISED =
  /(?<![没不未有])(?:答应|承诺)|负责|牵头|约好|约了|(?:请|让|要求|要|托)我(?:们|方)?|(?:我|我们|我方|他|她|对方|客户|贵方)(?:会|将|来|去|再)?[^，,。;；]{0,14}?(?:提供|提交|发给|发来|发出|发送|给出|安排|准备|整理|组织|反馈|回复|答复|落实|完成|出具|寄|补发|出一?份)|\b(?:will|shall|promised|is to|are to|owes?|asked (?:us|me) (?:for|to)|asks? for|to send|I am to)\b/iu;
const FUTURE =
  /会|将|前|内|之后|后|下周|下个?月|月底|周[一二三四五]|\b(?:will|shall|by|within|next|before|until|to)\b/iu;
const OPEN =
  /待(?:定|确认|核实|明确|商|复核)|未定|没(?:有)?定|还没(?:定|决定|确认|想好|给|批)|再(?:议|定|谈|商量)|不确定|有待|尚未|悬而未决|\b(?:open (?:point|question|issue)s?|to be (?:decided|confirmed|clarified|agreed)|not (?:yet )?(?:been )?(?:decided|agreed|settled|clear|confirmed)|undecided|still (?:open|to be)|tb[cd])\b/iu;
const SAID =
  /说|表示|提(?:到|出|醒|了)|要求|希望|关心|担心|顾虑|强调|介绍|反馈|指出|问|建议|需要|想(?:要|看|知道|先|把)|列(?:了|出)|讲|认为|追问|透过|要(?:四|先|能|求)|底线|目标|坚持|主张|拿[来出]|摆出|摊开|带来|\b(?:said|says|told|asked|asks|wants?|wanted|needs?|required?|requires|mention(?:s|ed)|expects?|expected|hopes?|worr(?:y|ies|ied)|explain(?:s|ed)|stress(?:es|ed)|pointed out|show(?:s|ed)|report(?:s|ed)|confirm(?:s|ed)|request(?:s|ed)|suggest(?:s|ed)|prefers?|insists?|counts?|listed|described|accepts?|accepted|brought|lent|held up|told|likes?)\b|“/iu;
const OURS_ZH = /(?:^|[，,；;：:。])(?:由)?(?:我们|我方|我|咱们)/u;
const OURS_EN = /\b(?:[Ww]e|I|us|[Oo]ur)\b/u;
const THEIRS = /(?:客户|对方|贵方|他们)/u;

const doerOf = (sentence: NoteSentence, own: readonly Person[]): Doer | null => {
  const { text, mentions, subject } = sentence;
  const promised = /(?:请|让|要求|要|托)我(?:们|方)?|答应(?:给|为|把)?|\basked (?:us|me)\b|\basks? for\b/iu.exec(text);
  const oursAt = text.search(OURS_ZH) >= 0 || OURS_EN.test(text);
  const ours = mentions.find((mention) => mention.person.side === 'ours')?.person ?? null;
  const self = ours ?? own[0] ?? null;
  if (ours && (!subject || subject.side === 'ours')) return { side: 'ours', person: ours };
  if (oursAt && (promised || !subject || text.search(OURS_ZH) <= 1 || /^(?:We|I)\b/u.test(text)))
    return { side: 'ours', person: self };
  if (subject) return { side: subject.side, person: subject };
  if (oursAt) return { side: 'ours', person: self };
  return THEIRS.test(text) ? { side: 'theirs', person: null } : null;
};

const kindOf = (sentence: NoteSentence, days: readonly DayReading[]): NoteKind | null => {
  const text = foldWidth(sentence.text);
  const ahead = days.length > 0 && FUTURE.test(text);
  if (STEP_HEAD.test(text)) return 'next';
  if (AGREED.test(text) && !NOT_AGREED.test(text)) return PROMISED.test(text) && ahead ? 'next' : 'agreement';
  if (
    PROMISED.test(text) &&
    (ahead ||
      /(?<![没不未有])(?:答应|承诺)|负责|牵头|下一步|\b(?:will|promised|asked (?:us|me)|is to|are to)\b/iu.test(text))
  )
    return 'next';
  if (OPEN.test(text)) return 'open';
  const theirs = sentence.subject?.side === 'theirs' || THEIRS.test(text);
  return theirs && SAID.test(text) ? 'said' : null;
};

/**
 * Sorts the sentences of a visit's notes for the customer's summary (VISIT-1): what they said, what was agreed, next steps, open points;
 * and what is withheld, with the reason (GUARD-2 … GUARD-5). What no cue tells of is an observation of ours.
 * @param day the visit's day, from which relative dates count
 * @param own our people who took part; the first is who "I" is
 */
export const classifyNotes = (
  sentences: readonly NoteSentence[],
  words: PrivateWords,
  day: string,
  own: readonly Person[],
): ReadSentence[] =>
  sentences.map((sentence) => {
    const days = readDays(sentence.text, day).filter((each) => each.day >= day);
    const kind = kindOf(sentence, days);
    const doer = kind === 'next' ? doerOf(sentence, own) : null;
    const forbidden = whyWithheld(sentence.text, words);
    const promise = kind !== null && findPromises(sentence.text).length > 0;
    const withheld = forbidden ?? (promise ? 'promise' : kind === null ? 'observation' : null);
    return { ...sentence, kind, withheld, days, doer };
  });
