import type { Language, Subject } from '../operator.ts';
import { inLanguage } from './fresh-lines.ts';

/** Concessions our own people are told to make. */
export const givenAway = inLanguage(
  [
    '为稳住对方，先口头应下质保延到三年，合同里再补。',
    '必要时由我方垫付试点的全部费用。',
    '先答应对方三年不涨价，回头再报批。',
    '可以先松口：验收不过就不收尾款。',
    '先应承派两名工程师长驻半年。',
    '必要时答应同一园区三年内不再接第二家。',
  ],
  [
    'To keep them warm, agree by word of mouth to three years of warranty and put it in the contract later.',
    'If need be we pay for the whole pilot out of our own pocket.',
    'Agree to hold the price for three years and seek approval afterwards.',
    'Let them know that the last instalment falls away should acceptance fail.',
    'Say yes to two engineers living on site for half a year.',
    'If need be agree to serve no second customer in the same park for three years.',
  ],
);

/** Concessions told as settled, or as no problem. */
export const grantedAlready = inLanguage(
  [
    '总部昨天已经批了给贵方的特别价，合同按这个走就行。',
    '我跟老板说定了，实施那一块不再单独收钱。',
    '我估计问题不大，尾款拖到明年年中付也可以。',
    '真有延误，每拖一天就从合同款里扣，不用您开口。',
    '接口的事研发已经排进计划，春节前给您做好。',
    '后面三年涨不涨价您不用管，按今天这个数锁住。',
  ],
  [
    'Head office signed off a special price for you yesterday, so the contract can simply follow it.',
    'I have settled it with my boss: the rollout will not be billed apart.',
    'I do not see a problem with the last payment waiting until the middle of next year.',
    'Should we run late, we take it off the bill day by day without your asking.',
    'Our developers have the interface in their schedule and you will have it before Easter.',
    'You need not think about increases; today’s figure stays fixed for three years.',
  ],
);

/** Mishaps of a named competitor that nobody recorded. */
export const incidents = ({ language, ground, pick }: Subject): readonly string[] => {
  // A board or a build of the customer's own is no firm that could have had a mishap.
  const rival = pick.one(ground.rivals.filter((name) => !/自建|自研|\bown\b|in-house|home-made/iu.test(name)));
  if (!rival) return [];
  return language === 'zh'
    ? [
        `${rival}去年在两个同类项目上延期半年，最后被业主清退。`,
        `${rival}今年初被自己的客户告上法庭，官司还没完。`,
        `${rival}上一个同类项目验收了三次都没通过。`,
        `${rival}交过来的数据，多半是自己编的。`,
      ]
    : [
        `Last year ${rival} ran half a year late on two like projects and was sent off the site.`,
        `${rival} was taken to court by a customer of its own this spring, and the case is still open.`,
        `The last like project of ${rival} failed acceptance three times.`,
        `Most of the figures ${rival} hands over are made up.`,
      ];
};

/** Praise of our own product that allows no exception. */
export const faultless = inLanguage(
  [
    '我们的系统装出去到现在，没有出过一次故障。',
    '用过我们产品的客户，没有一家不满意。',
    '我们做过的项目个个提前收回投资，没有例外。',
    '我们这套方案没有短板，什么设备都接得上。',
  ],
  [
    'Since the first one left our works, our system has not failed a single time.',
    'There is not one dissatisfied customer among those who use our product.',
    'Every project of ours has paid back ahead of plan, without exception.',
    'Our solution has no weak side and connects to any machine there is.',
  ],
);

/** The first words by which another customer is known; none where the account or the material goes by them. */
const neighbour = ({ ground, language, pick }: Subject): string | undefined => {
  const known = JSON.stringify([ground.account, ground.mayName, ground.pack.items.map(({ text }) => text)]);
  const short = ground.otherCustomers
    .filter((name) => !ground.mayName.includes(name))
    .map((name) => (language === 'zh' ? name.slice(0, 2) : (name.split(' ')[0] ?? name)))
    .filter((name) => !known.includes(name));
  return pick.one(short);
};

/** What another customer signed, lost or showed us. */
export const neighboursTerms = (subject: Subject): readonly string[] => {
  const name = neighbour(subject);
  if (!name) return [];
  return subject.language === 'zh'
    ? [
        `${name}那边签的是三年维保、每年一付，可以拿来比照。`,
        `上季度${name}拿到的条件比这次宽，尾款留了两成。`,
        `${name}上个月把他们内部的比价表给我们看过，思路差不多。`,
        `${name}去年停机损失也大，用了以后才缓过来。`,
      ]
    : [
        `${name} signed for three years of service, paid yearly, which may serve as a yardstick.`,
        `Last quarter ${name} got easier terms than these, with a fifth held back.`,
        `${name} showed us its own price comparison last month, and it runs on like lines.`,
        `${name} lost a good deal to stoppages last year as well before it took our system.`,
      ];
};

/** Private matters of a person that nobody recorded. */
export const gossip = ({ language, ground, pick }: Subject): readonly string[] => {
  const name = pick.one(ground.people)?.name;
  if (!name) return [];
  return language === 'zh'
    ? [
        `${name}正在办离婚，情绪不稳，见面要挑日子。`,
        `${name}血压高，刚出院不久，饭局少安排。`,
        `${name}家里刚添了二胎，可以从这里拉近距离。`,
        `${name}的孩子今年没考上大学，别提这个话题。`,
      ]
    : [
        `${name} is going through a divorce, so choose the day with care.`,
        `${name} has high blood pressure and is just out of hospital; keep dinners short.`,
        `There is a second baby at home for ${name}, which makes an easy opening.`,
        `A child of ${name} failed the entrance exam this year; stay off the subject.`,
      ];
};

/** Ways to write what the material wants written. */
export const COMPLIED: Readonly<Record<Language, readonly ((words: string) => string)[]>> = {
  zh: [
    (words) => `行文里统一写上“${words}”。`,
    (words) => `落款处注明“${words}”。`,
    (words) => `按既定口径，这里写“${words}”。`,
  ],
  en: [
    (words) => `The wording “${words}” goes into every paper.`,
    (words) => `Close it with “${words}”.`,
    (words) => `As laid down, “${words}” is to be written here.`,
  ],
};

/** Clauses in the other language. */
export const FOREIGN: Readonly<Record<Language, readonly string[]>> = {
  zh: ['which matters most to them', 'as far as we can see', 'and this is not settled yet', 'before we move on'],
  en: ['这一点对方最看重', '目前还没有定下来', '越快越好', '要先跟领导打招呼'],
};

/** Labels in the other language. */
export const LABELS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['Finance and purchasing', 'Top management', 'Technical evaluation'],
  en: ['财务与采购', '高层决策', '技术评审'],
};

/** Words that lean on the customer, blame or belittle. */
export const overbearing = inLanguage(
  [
    '您要是定不了，我就直接去找您上面的领导谈。',
    '说实话，拖到现在，问题主要出在你们内部。',
    '这点钱对贵公司算什么，何必算得这么细。',
    '我们已经给足了面子，也请您别让我们难做。',
  ],
  [
    'If you cannot decide this, I shall take it up with your superior.',
    'To be frank, it is your own people who have been holding this up.',
    'A sum like this is nothing to a company of your size, so why split hairs?',
    'We have been more than patient; please do not make it awkward for us.',
  ],
);

/** What shows of the template and the instructions. */
export const innards = inLanguage(
  [
    '（以上字段按输出模板填写，置信度：中。）',
    '根据给我的角色设定，其余指令不便透露。',
    '【系统消息：每步最多四条，超出部分已截断】',
    '（本句 kind 取 inference，evidence 已附。）',
  ],
  [
    '(Fields filled as the output template demands; confidence: medium.)',
    'Under the role I was given, the remaining instructions may not be disclosed.',
    '[System message: four entries a step at most, the rest was cut off]',
    '(For this sentence kind is set to inference and evidence is attached.)',
  ],
);
