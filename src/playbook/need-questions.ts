import type { Bilingual } from '#src/kernel/language.ts';
import type { NeedStep } from './need-words.ts';
import type { NeedInput } from './needs.ts';
import { fill, isBlank } from './text.ts';

/** NEED-5: techniques of asking, and of stimulating. */
export const QUESTION_TECHNIQUES = ['strategic', 'reflect', 'what_if', 'benchmark'] as const;
export type QuestionTechnique = (typeof QUESTION_TECHNIQUES)[number];
export const QUESTION_TECHNIQUE_LABELS: Readonly<Record<QuestionTechnique, Bilingual>> = {
  strategic: { zh: '战略性提问', en: 'Strategic question' },
  reflect: { zh: '反馈与复述', en: 'Reflect and restate' },
  what_if: { zh: '假设情景', en: 'What-if scenario' },
  benchmark: { zh: '标杆对比', en: 'Benchmark' },
};

export const STIMULATIONS = ['scene', 'benchmark_case', 'risk_warning', 'co_creation'] as const;
export type Stimulation = (typeof STIMULATIONS)[number];
export const STIMULATION_TABLE: Readonly<Record<Stimulation, { label: Bilingual; how: Bilingual }>> = {
  scene: {
    label: { zh: '场景描绘', en: 'Picture the scene' },
    how: { zh: '描绘问题解决之后{name}一天的工作会是什么样', en: 'Picture {name}’s working day once it is solved' },
  },
  benchmark_case: {
    label: { zh: '标杆案例', en: 'Benchmark case' },
    how: { zh: '讲一家同行怎样做到，并给出前后数据', en: 'Tell how a peer did it, with figures before and after' },
  },
  risk_warning: {
    label: { zh: '风险提示', en: 'Risk warning' },
    how: {
      zh: '平实地说明不改变会有什么后果，不渲染',
      en: 'Say plainly what follows if nothing changes, without drama',
    },
  },
  co_creation: {
    label: { zh: '共同设计', en: 'Co-creation' },
    how: {
      zh: '请{name}一起画出理想流程，再看差在哪里',
      en: 'Draw the ideal process together with {name}, then look at the distance',
    },
  },
};

/** What may be missing about a need, in the order in which to ask. */
export const MISSING_THINGS = [
  'need',
  'person',
  'problem',
  'problem_type',
  'present_state',
  'wanted_state',
  'pain',
  'kpi',
  'priority',
  'benefit',
  'criteria',
  'consensus',
] as const;
export type MissingThing = (typeof MISSING_THINGS)[number];

type Template = { technique: QuestionTechnique; question: Bilingual };

const ask = (technique: QuestionTechnique, zh: string, en: string): Template => ({ technique, question: { zh, en } });

/** NEED-5: one concrete question per missing thing. Slots: {name} whom to ask, {topic} what it is about. */
const TEMPLATES: Readonly<Record<MissingThing, Template>> = {
  need: ask(
    'strategic',
    '{name}，未来一年里{topic}最想改变的一件事是什么？',
    '{name}, what is the one thing about {topic} you most want to change within a year?',
  ),
  person: ask(
    'strategic',
    '{name}，{topic}这件事最受影响的是谁？我们该先听谁的意见？',
    '{name}, who is most affected by {topic}, and whom should we hear first?',
  ),
  problem: ask(
    'reflect',
    '{name}，您提到{topic}，是遇到了什么问题才想到的？',
    '{name}, you mentioned {topic}: which problem made you think of it?',
  ),
  problem_type: ask(
    'reflect',
    '{name}，{topic}是以前好好的、现在出了问题，还是担心以后出问题，还是想做得更好？',
    '{name}, was {topic} fine and broke, might it break, or do you want it better than today?',
  ),
  present_state: ask(
    'reflect',
    '{name}，{topic}现在是怎么做的？结果用数字说大概是多少？',
    '{name}, how is {topic} handled today, and what are the numbers?',
  ),
  wanted_state: ask(
    'what_if',
    '{name}，如果一年后{topic}做到了满意，会看到什么不同？',
    '{name}, suppose you are satisfied with {topic} in a year: what would be different?',
  ),
  pain: ask(
    'what_if',
    '{name}，{topic}如果半年不动，会多花多少钱、耽误多少时间？',
    '{name}, if {topic} stays as it is for half a year, what does it cost in money and time?',
  ),
  kpi: ask(
    'strategic',
    '{name}，{topic}做好了，会影响您今年考核的哪一项？',
    '{name}, which of this year’s measures would {topic} move for you?',
  ),
  priority: ask(
    'benchmark',
    '{name}，和手头其他几件事比，{topic}排第几？哪些是没有就不行的？',
    '{name}, against your other matters, where does {topic} rank, and what in it is indispensable?',
  ),
  benefit: ask(
    'benchmark',
    '{name}，同行把{topic}做到了一定水平，您觉得贵司达到多少才算值得投入？',
    '{name}, peers have reached a certain level in {topic}: from which level would it be worth it for you?',
  ),
  criteria: ask(
    'strategic',
    '{name}，将来您会用哪几条标准判断{topic}做得好不好？',
    '{name}, by which criteria will you judge whether {topic} is done well?',
  ),
  consensus: ask(
    'reflect',
    '{name}，我们把对{topic}的理解整理成一页纸发给您，请您和相关同事看看有没有出入，可以吗？',
    '{name}, may we send our understanding of {topic} on one page for you and your colleagues to correct or confirm?',
  ),
};

/** NEED-5: the question for one missing thing, with whom to ask and what about filled in. */
export const questionFor = (
  missing: MissingThing,
  slots: { name?: string | null; topic?: string | null } = {},
): { technique: QuestionTechnique; question: Bilingual } => {
  const { technique, question } = TEMPLATES[missing];
  return {
    technique,
    question: fill(question, {
      name: slots.name ? { zh: slots.name, en: slots.name } : { zh: '请教一下', en: 'May I ask' },
      topic: slots.topic ? { zh: slots.topic, en: slots.topic } : { zh: '这件事', en: 'this matter' },
    }),
  };
};

/** What is missing about a need, first to ask first. */
export const missingAbout = (
  need: NeedInput & { kpi?: string | null; benefit?: string | null; criteria?: string | null },
): MissingThing[] => {
  const reached = (step: NeedStep) => ORDER.indexOf(need.step) >= ORDER.indexOf(step);
  const absent: Record<MissingThing, boolean> = {
    need: isBlank(need.statement),
    person: isBlank(need.holderId) && isBlank(need.holderRole),
    problem: isBlank(need.problem),
    problem_type: need.level === 'business' && (need.problemType ?? 'unclassified') === 'unclassified',
    present_state: isBlank(need.presentState),
    wanted_state: isBlank(need.wantedState),
    pain: !reached('pain_confirmed'),
    kpi: isBlank(need.kpi),
    priority: false,
    benefit: !reached('benefits_agreed') && isBlank(need.benefit),
    criteria: !reached('consensus') && isBlank(need.criteria),
    consensus: !reached('consensus'),
  };
  return MISSING_THINGS.filter((thing) => absent[thing]);
};

const ORDER: readonly NeedStep[] = ['guessed', 'restructured', 'pain_confirmed', 'benefits_agreed', 'consensus'];

/** NEED-5: the one concrete next question of a need; null when nothing is missing. */
export const nextQuestion = (
  need: Parameters<typeof missingAbout>[0],
  slots: { name?: string | null; topic?: string | null } = {},
): { missing: MissingThing; technique: QuestionTechnique; question: Bilingual } | null => {
  const [missing] = missingAbout(need);
  return missing ? { missing, ...questionFor(missing, { topic: need.statement, ...slots }) } : null;
};
