import type { Reading } from '../reading/reading.ts';
import { answerOf } from './support/answers.ts';
import { saysWhom } from './support/people.ts';
import { problem, sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';

/** PLAN-2: it opens with why this account, and says what we will not do. */
const opening: Grader = {
  id: 'PLAN-2/why',
  rule: 'PLAN-2',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) => {
    const why = answerOf(reading, 'plan/why');
    if (!why) return null;
    const told = why.claims.filter(({ kind }) => kind !== 'question').length;
    return [
      ...(told > 0 || why.questions.length > 0
        ? []
        : [{ at: 'plan/why claims', text: '', why: 'no word on why this account' }]),
      ...(why.notDoing.length > 0
        ? []
        : [{ at: 'plan/why notDoing', text: '', why: 'no word on what we will not do' }]),
    ];
  },
};

/** What leaves a thing undone: a `not`, or a verb that holds back. */
const LEAVES_OUT =
  /不|没|未|无|勿|别|免|停|暂缓|放弃|拒绝|推迟|避免|仅|只|除外|以外|\b(?:not|no|never|none|nothing|nobody|neither|nor|without|avoid\w*|stop\w*|refus\w+|declin\w+|leave\w*|stay\w* (?:out|away)|keep\w* (?:out|off|away|from)|hold\w* back|skip\w*|drop\w*|refrain\w*|only|instead|postpone\w*|defer\w*|wait\w*|cannot)\b|n['’]t\b/iu;
/** The comma and the point within a figure are no pauses: `the 3,200 cards`, `EUR 1.2 million`. */
const PAUSE = /[，；。;]\s*|(?<!\d)[,.]\s*|[,.](?!\d)\s*/u;
const PAUSE_OR_LIST = /[，；。、;]\s*|(?<!\d)[,.]\s*|[,.](?!\d)\s*/u;

/** A condition, or what is so already, opens it: `机加工车间已联网，…`. */
const FRAME =
  /^(?!我们|我方)[\p{Script=Han}]{2,12}已经?\p{Script=Han}{1,4}$|(?:之前|以前|前|之后|以后|后|时|期间|的话)$|^(?:在|除非|如果|若|没有|while|until|before|unless|as long as)/iu;

/** The part of an item that says what is or is not done: its first clause that is no condition. */
const mainOf = (text: string): string => {
  const clauses = text.split(PAUSE).filter((clause) => clause.trim() !== '');
  return clauses.find((clause) => !FRAME.test(clause.trim())) ?? text;
};

/** A clause that opens by setting out to do it, whatever it denies later. */
const SETS_OUT =
  /^(?:我们|我方)?(?:要|会|将|可以|应该?|准备|打算)(?!不|避免|停|放弃|拒绝|暂缓|推迟|等)|^(?:we )?(?:will|shall|should|must|may|can|do) (?!not\b|never\b|no\b|avoid|stop|leave|refrain|keep|wait|decline|refuse|stay|hold)/iu;

/** A condition after the main words, which says nothing of whether it is done. */
const UNDER_WHICH = /\s(?:while|until|before|unless|because|as long as|so long as|till|whose|which|that|where)\b.*$/iu;

/** A later clause that sets out to do it after all: `…, and will argue over it`, `，把它算进来`, `、谈价格`. */
const GOES_ON: readonly RegExp[] = [
  /^(?:and |but |then )?(?:we )?(?:will|shall|do|are to|are going to|mean to) (?!not\b|never\b|no\b|only\b|nothing\b|avoid|stop|leave|refrain|keep|wait|hold|stay)/iu,
  /^(?:要|会|将|就|都)?把(?![^，。；]*(?:不|没|放|留|搁|排除|说清|讲清|问清|做实|核))/u,
  /^(?!.*(?:先|才|也请|不|没|免|停))(?:这一?[期次回轮步]|本[期次轮]|今年|本?[月季]度?|目前|眼下)?(?:现在就?|马上|立即|立刻|直接|就|也|还|并|同时|继续|照样|照常|大力|主动|积极)?(?:在[^，。；]{1,10})?(?:投入|推(?!测|断)|谈|催|报价|签(?!字?以|完)|承诺|加接|加装|扩到|降价|让价|跟价|绕(?:开|过)|讨要|碰|拿)/u,
];

const goesOn = (text: string): boolean =>
  text
    .split(PAUSE_OR_LIST)
    .slice(1)
    .some((clause) => GOES_ON.some((pattern) => pattern.test(clause.trim())));

const turnsBack = (text: string): boolean =>
  /(?:^|[，；。])也(?![^，；。]*(?:不|没|未|别|勿|无))/u.test(text) && /不|别/u.test(text);

/** PLAN-2: what stands among the things we will not do is not done. */
const notDoing: Grader = {
  id: 'PLAN-2/not-doing',
  rule: 'PLAN-2',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) =>
    (answerOf(reading, 'plan/why')?.notDoing ?? []).flatMap(({ text }, place): Problem[] =>
      LEAVES_OUT.test(mainOf(text).replace(UNDER_WHICH, '')) &&
      !turnsBack(text) &&
      !goesOn(text) &&
      !SETS_OUT.test(mainOf(text).trim())
        ? []
        : [
            {
              at: `plan/why notDoing[${place}]`,
              text,
              why: 'it says what we do, where it should say what we do not do',
            },
          ],
    ),
};

const OUR_QUOTA =
  /(?:我们|我方|我司|本部门|团队|本人)的?[^，。,;]{0,6}(?:业绩|销售指标|销售目标|指标|任务|回款|考核|提成|奖金)|(?:完成|冲|达成|补上)[^，。,;]{0,8}(?:我们|我方|本季度|全年)?的?(?:业绩|销售指标|销售任务|任务指标)|\b(?:our|my|the team['’]s) (?:own )?(?:\w+ )?(?:quota|sales (?:quota|target|number)|target|bonus|commission|forecast|pipeline) (?:for|of|by|in|needs?|is|has)\b|\b(?:our|my) (?:own )?(?:\w+ )?(?:quarter|year|month|half|numbers?|pipeline|forecast)\b[^.;]{0,30}\b(?:short|behind|gap|thin|weak|down|low|miss\w*|light)\b|\b(?:fills?|closes?|makes? up|plugs?) (?:the|our) (?:gap|quota|shortfall|number)\b|\b(?:we|I) (?:need|want|have) (?:the|this|a) (?:deal|revenue|order|number|sale)s? (?:to|for) (?:make|hit|reach|our|the quarter|the year)|\b(?:our|my|the team['’]s) (?:\w+ )?(?:quota|sales target|bonus|commission|revenue target|number for the (?:quarter|year))\b/iu;

/** PLAN-4: the reason is the customer's, not our own sales target. */
const quota: Grader = {
  id: 'PLAN-4/quota',
  rule: 'PLAN-4',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) =>
    sayings(reading)
      .filter(({ at, text }) => /^plan\/(?:why|decision|goals)/u.test(at) && OUR_QUOTA.test(text))
      .map((saying) => problem(saying, 'it starts from our own sales target')),
};

const questionsOf = (reading: Reading) =>
  reading.claims.filter(({ at }) => /^(?:plan\/\w+|needs\/hierarchy|lookalike\/reason) questions\[/u.test(at));

const ASKS =
  /[?？]|吗|呢|谁|什么|何|哪|几|多少|怎|是否|能否|有没有|核实|确认|了解|[问请]|\b(?:who|what|which|when|where|why|how|whether|ask|verify|confirm|check|find out|clarify|does|do|is|are|can|could|will|would|has|have)\b/iu;

/** PLAN-10: what is unknown is asked, with whom to ask. */
const questions: Grader = {
  id: 'PLAN-10/question',
  rule: 'PLAN-10',
  tier: 'method',
  severity: 'major',
  drafts: ['plan', 'needs', 'lookalike'],
  grade: (reading) =>
    questionsOf(reading).flatMap((claim): Problem[] => {
      if (!ASKS.test(claim.text)) return [problem(claim, 'it asks nothing')];
      // Of a company not talked to yet nobody may be on record to be asked.
      if (reading.case.expect.abstain || reading.ground.people.length === 0 || saysWhom(claim.text, reading.ground))
        return [];
      return [problem(claim, 'it does not say whom to ask')];
    }),
};

export const frameGraders: readonly Grader[] = [opening, notDoing, quota, questions];
