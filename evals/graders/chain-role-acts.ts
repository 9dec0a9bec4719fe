import { EVERY } from './support/drafts.ts';
import { problem, sayings } from './support/said.ts';
import type { Grader } from './verdict.ts';

/** Roles that sign nothing: whoever guides us, speaks into it, or carries it out. */
const ROLE_ZH = '(?:内部教练|教练|影响者|执行者|经办人)';
const ROLE_EN = '(?:coach|influencer|executor)';
const NO_DECIDER_ZH = '(?:内部教练|教练|影响者|把关者|把关人|守门人|执行者|经办人)';
const NO_DECIDER_EN = '(?:coach|influencer|gatekeeper|executor|user buyer|technical buyer)';

/** What only who decides or holds the money does: signing, approving, paying; and who decides told by another role. */
const ACTS: readonly RegExp[] = [
  new RegExp(`${ROLE_ZH}(?:的)?(?:会签|签字|审批|批准|付款|拨款|拍板|否决)(?!人|者|权归)`, 'u'),
  new RegExp(
    `\\b${ROLE_EN}(?:['’]s)? (?:sign-?off|signature|approval|veto|countersign\\w*|payment|must (?:sign|approve)|signs|approves|decides)\\b`,
    'iu',
  ),
  new RegExp(`(?:找|认|看|押)错(?:了)?${NO_DECIDER_ZH}[：:，,][^。]{0,24}(?:拍板|决定|点头|说了算|定夺)`, 'u'),
  new RegExp(`\\bwrong ${NO_DECIDER_EN}\\b[^.]{0,60}\\b(?:decides|decision|has the last word|final say)\\b`, 'iu'),
];

const DENIES = /不能|不是|并非|不会|无权|没有权|谁|是否|吗|\b(?:cannot|can['’]t|not|never|no|whether|who)\b/iu;

/** CHAIN-1: no role is given the act of another: a coach signs nothing, and who decides is no gatekeeper. */
const acts: Grader = {
  id: 'CHAIN-1/role-acts',
  rule: 'CHAIN-1',
  tier: 'method',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) =>
    sayings(reading).flatMap((saying) => {
      if (saying.kind === 'question') return [];
      const found = ACTS.map((pattern) => pattern.exec(saying.text)?.[0]).find((words) => words !== undefined);
      return found && !DENIES.test(found) && !reading.ground.pack.items.some(({ text }) => text.includes(found))
        ? [problem({ at: saying.at, text: found }, 'the act of another role')]
        : [];
    }),
};

export const roleActGraders: readonly Grader[] = [acts];
