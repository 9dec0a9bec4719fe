import type { Bilingual } from '#src/kernel/language.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import type { DraftKind } from '../cases/case.ts';
import type { Reading } from '../reading/reading.ts';
import { actionsPart, hearingPart, needsPart, resolvingPart, risksPart, rivalsPart, spokenPart } from './parts.ts';

/** A yes/no question to a judge: one failure that code sees badly. `yes` means that the failure is there. */
export type Question = {
  id: `judge/${string}`;
  rule: RuleId;
  /** The drafts it is asked of. */
  drafts: readonly DraftKind[];
  ask: Bilingual;
  /** What of an answer is shown; null when the answer holds nothing the question could be about. */
  part: (reading: Reading) => string | null;
};

export const QUESTIONS: readonly Question[] = [
  {
    id: 'judge/condescending',
    rule: 'GUARD-9',
    drafts: ['objection', 'needs', 'lookalike'],
    part: spokenPart,
    ask: {
      zh: '“我们写的”里，有没有一句对客户居高临下：把对方当外行、嫌对方不懂或理解慢、教训人、拿哄小孩的口气说话？平实地说明、请教、承认自己没讲清楚，都不算。',
      en: 'Does any line that “We wrote” talk down to the customer: treat them as ignorant or slow, lecture them, or humour them like a child? Explaining plainly, asking, or owning that we were unclear does not count.',
    },
  },
  {
    id: 'judge/pressure',
    rule: 'GUARD-9',
    drafts: ['objection', 'needs', 'lookalike'],
    part: spokenPart,
    ask: {
      zh: '“我们写的”里，有没有一句在催逼客户：用限时、名额、涨价、别家都签了、后果自负、越过他找上级之类的话，逼对方定下来？照客户自己的日程说日期、约时间、答应自己何时交东西，都不算。',
      en: 'Does any line that “We wrote” press the customer to decide: by a deadline of ours, scarce places, a price rise, what others have signed, threatened consequences, or going over their head? Naming dates of the customer’s own calendar, proposing a meeting, or saying by when we deliver something does not count.',
    },
  },
  {
    id: 'judge/argues',
    rule: 'OBJ-1',
    drafts: ['objection'],
    part: hearingPart,
    ask: {
      zh: '“我们写的”是听完异议后的复述与体谅。里面有没有一句在反驳、纠正、质疑或轻看客户的担心（说他错了、没必要、想多了，或借“但是”把话扳回来）？如实复述客户的话，包括客户批评我们的话，不算。',
      en: 'What “We wrote” restates an objection and shows understanding for it. Does any line contradict, correct, doubt or belittle the customer’s worry (say they are wrong, that it is needless or overdone, or turn it round with a “but”)? Restating faithfully, criticism of us included, does not count.',
    },
  },
  {
    id: 'judge/off_concern',
    rule: 'OBJ-2',
    drafts: ['objection'],
    part: resolvingPart,
    ask: {
      zh: '“我们写的”用来化解客户提出的异议。是不是整段都没有回应客户说的那个担心，答的是别的事？只要有一句针对这个担心（给依据、给核实的办法、给试的办法），就答 no；是否足够有力不必管。答 yes 时，quote 抄其中最离题的一句。',
      en: 'What “We wrote” is to answer the objection the customer raised. Does all of it leave that worry unanswered and speak of something else? If even one line is about that worry (evidence, a way to check it, a way to try), answer no; how strong it is does not matter. With yes, quote the line that is most beside the point.',
    },
  },
  {
    id: 'judge/our_feature_as_need',
    rule: 'NEED-7',
    drafts: ['needs'],
    part: needsPart,
    ask: {
      zh: '“我们写的”列的是客户的需求。有没有一条其实是在说要买、要上、要用我们的产品或它的功能（点不点名都算），而不是客户自己要达到的状态或要解决的问题？客户自己定的指标、条件和使用要求不算。',
      en: 'What “We wrote” lists needs of the customer. Is any of them really a wish to buy, install or use our product or one of its features (named or not) instead of a state the customer wants to reach or a problem to be solved? Measures, conditions and ways of working that the customer set do not count.',
    },
  },
  {
    id: 'judge/unobservable',
    rule: 'PLAN-7',
    drafts: ['plan'],
    part: actionsPart,
    ask: {
      zh: '每行“→”后面是行动的结果。有没有一行的结果谁也看不见、查不了：只是感受、印象、关系、认识、努力程度，没有任何能看到的东西或事情（文件、回复、会面、数字、决定、签字等）？',
      en: 'After each “→” stands the result of an action. Is there a line whose result nobody could see or check: only a feeling, an impression, a relation, an awareness or an effort, with nothing that can be seen to exist or to have happened (a paper, a reply, a meeting, a figure, a decision, a signature)?',
    },
  },
  {
    id: 'judge/empty_contingency',
    rule: 'PLAN-9',
    drafts: ['plan'],
    part: risksPart,
    ask: {
      zh: '每行第三格是风险发生后的应对。有没有一行的应对等于没有：只是等、看、盼、顺其自然、提高重视、加强沟通之类，说不出一件要做的事？说出了要做什么（哪怕简短）就不算。',
      en: 'The third field of each line is the answer to a risk once it happens. Is there a line whose answer is none: waiting, watching, hoping, taking it seriously, communicating better and the like, without one thing to do? An answer that says what to do, however briefly, does not count.',
    },
  },
  {
    id: 'judge/insinuates_rival',
    rule: 'GUARD-3',
    drafts: ['objection', 'needs', 'lookalike', 'plan'],
    part: rivalsPart,
    ask: {
      zh: '“我们写的”里，有没有一句明里暗里贬低竞争对手：影射、传闻、阴阳怪气、暗示用了会出事？复述客户说的话、承认对手的长处、按同一标准逐项比、说竞争可能更激烈，都不算。',
      en: 'Does any line that “We wrote” run a competitor down, openly or by hint: hearsay, innuendo, irony, a suggestion that trouble awaits whoever chooses them? Restating the customer, granting a competitor’s strengths, comparing on the same criteria, or saying that competition may harden does not count.',
    },
  },
];

/** @returns undefined when no question has this id. */
export const questionOf = (id: string): Question | undefined => QUESTIONS.find((question) => question.id === id);
