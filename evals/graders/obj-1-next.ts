import { holdsPeriod } from '#src/kernel/date-periods.ts';
import { CONTACT_ROLE_LABELS } from '#src/playbook/contact-roles.ts';
import { ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import { EVERY } from './support/drafts.ts';
import { onAnswer } from './support/method.ts';
import { contentOf, shareIn } from './support/overlap.ts';
import { namedIn, namesPerson } from './support/people.ts';
import { readDates } from './support/read.ts';
import { problem, sayings } from './support/said.ts';
import { spokenOf, withoutTheirs } from './support/speech.ts';
import type { Grader, Problem } from './verdict.ts';
import { OUR_JUDGEMENT } from './words/judgement.ts';
import { JOINT, NOBODY_DOES, sharedBlameIn } from './words/owners.ts';
import { FAULTS_THEM } from './words/reply.ts';

const REPLY = 'objection/reply wordings';

/** OBJ-1: the next step has the owner and the date that were given, and no other. */
const next = onAnswer('objection/reply', 'OBJ-1/next-step', ({ nextStep: { text } }, reading) => {
  const { next: given, team } = reading.ground;
  if (!given) return null;
  const own = namedIn(text, team.names);
  const [due] = readDates(given.due);
  const dates = readDates(text);
  const others = own.filter((name) => name !== given.owner);
  const why = [
    ...(given.owner === '' || namesPerson(text, given.owner) ? [] : ['its owner is not the one given']),
    ...(others.length > 0 &&
    (JOINT.words.test(text) || JOINT.pair([given.owner, ...others]).test(text) || !namesPerson(text, given.owner))
      ? ['two answer for it']
      : []),
    ...(sharedBlameIn(
      text,
      team.names,
      reading.ground.people.map(({ name }) => name),
    )
      ? ['two answer for it']
      : []),
    ...(NOBODY_DOES.test(text) ? ['nobody answers for it'] : []),
    ...(due && !dates.some((date) => holdsPeriod(date, due)) ? ['its date is not the one given'] : []),
    ...(due && dates.some((date) => date.kind === 'day' && !holdsPeriod(date, due)) ? ['it names another date'] : []),
  ];
  return [...new Set(why)].map((each): Problem => ({ at: 'objection/reply nextStep', text, why: each }));
});

/** Where the record is thin, resolving is finding out. */
const FINDS_OUT =
  /问|请教|核实|了解|弄清|听|答复|确认|证据|复述|查|\b(?:ask\w*|check\w*|find out|understand|hear|listen\w*|clarif\w+|come back|proof|evidence|learn|look into|verify|confirm\w*|know)\b/iu;

/** An invitation, a piece of news about ourselves: no answer to anything. */
const SMALL_TALK =
  /喝(?:杯|个)?(?:茶|咖啡|酒)|(?:过来|来)(?:坐坐|走走|转转|参观)|搬(?:了|进|到)?[^，。]{0,6}(?:新(?:楼|址|办公)|办公楼)|天气|节日快乐|(?:周|年)年?庆|获(?:得)?[^，。]{0,8}(?:奖|称号)|\b(?:come|drop|pop|stop) (?:by|round|in|over)\b|\b(?:coffee|cup of tea|lunch with us|golf|weather|holiday season|anniversary|new (?:building|office|premises|logo|website))\b|\bwon (?:an?|the) [^.]{0,30}(?:award|prize)\b/iu;

/** OBJ-2, OBJ-3: the answer speaks to whoever raised it, or cites the record. */
const resolve = onAnswer('objection/reply', 'OBJ-2/resolve', (said, reading) => {
  if (said.steps.resolve.length === 0) return null;
  const inputs = reading.ground.inputs['objection/reply'] ?? {};
  const cites = said.steps.resolve.some(({ evidence }) => evidence.length > 0);
  const told = said.steps.resolve.map(({ text }) => text).join(' ');
  const ways = [inputs.concern ?? '', inputs.handling ?? '', inputs.objection ?? ''];
  const held = contentOf(ways.join('\n'));
  const shared = [...contentOf(told)].filter((word) => held.has(word)).length;
  const spoken =
    shared >= 2 && (shareIn(told, ways) >= 0.12 || ways.some((way) => way !== '' && shareIn(way, [told]) >= 0.12));
  const cited = said.steps.resolve.flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
  const isElse = said.steps.resolve.every(({ text }) => SMALL_TALK.test(text)) && shareIn(told, cited) < 0.3;
  return (cites && !isElse) || (spoken && !isElse) || (reading.case.expect.abstain && FINDS_OUT.test(told))
    ? []
    : [
        {
          at: 'objection/reply steps.resolve',
          text: told,
          why: 'it cites nothing and speaks to no concern of theirs',
        },
      ];
});

const openingOf = (text: string): string =>
  text
    .split(/(?<=[。！？!?；;\n])|(?<=[.?!])\s/u)
    .filter((part) => part.trim() !== '')
    .slice(0, 4)
    .join(' ');

/** Asking for something, with a question mark or in other words. */
const ASKS =
  /[?？]|[请讨]教|想问|问(?:一|两|您)|请(?:您)?(?:告|说|指|讲|问)|告诉我|\b(?:ask|asking|tell (?:me|us)|let (?:me|us) know|question|questions|say which)\b/iu;

/** Taking up what was said: told again, thanked for, granted. */
const ACKNOWLEDGES =
  /您(?:说|提|问|讲|来函|指出|希望|想|要|觉得|担心|关心|看重|的(?:意思|话|担心|顾虑|意见|问题|来信))|记下|听(?:到|下来|您)|理解|明白|谢谢|感谢|合理|有道理|在理|\b(?:noted|you (?:said|asked?|told|mention\w*|point\w*|wrote|raised|want\w*)|your (?:question|point|worry|concern|message|letter|mail|doubts?)|underst\w+|thank\w*|heard|fair|see why|reasonable)\b/iu;

/** OBJ-1, OBJ-3: two or three ways to say it, each of its own form; each takes up their point before ours, and asks. */
const wordings = onAnswer('objection/reply', 'OBJ-3/wordings', (said, { ground, case: asked }): Problem[] => {
  const forms = new Set(said.wordings.map(({ form }) => form));
  const objection = [
    ground.inputs['objection/reply']?.objection ?? '',
    asked.draft === 'objection' ? asked.objection.text : '',
  ].join('\n');
  const lengthOf = (form: string): number => said.wordings.find((each) => each.form === form)?.text.length ?? 0;
  const [message, letter] = [lengthOf('message'), lengthOf('letter')];
  return [
    ...(forms.size >= 2 && forms.size === said.wordings.length
      ? []
      : [{ at: REPLY, text: [...forms].join(', '), why: 'fewer than two forms, or one form twice' }]),
    ...(message > 0 && letter > 0 && message > letter
      ? [{ at: REPLY, text: '', why: 'the short message is longer than the letter' }]
      : []),
    ...said.wordings.flatMap(({ form, text }) => {
      const opening = openingOf(text);
      const takenUp =
        ACKNOWLEDGES.test(opening) ||
        ASKS.test(opening) ||
        shareIn(opening, [objection]) >= 0.04 ||
        shareIn(objection, [opening]) >= 0.04 ||
        objection.trim() === '' ||
        text.split(/[。！？!?\n]|\.\s/u).filter((part) => part.trim() !== '').length < 3;
      return [
        ...(takenUp ? [] : ['it opens with our side, before their point is taken up']),
        ...(FAULTS_THEM.test(withoutTheirs(text)) ? ['it argues with them'] : []),
      ].map((why) => ({ at: `${REPLY} ${form}`, text: opening, why }));
    }),
    ...(said.wordings.length > 0 && said.wordings.every(({ text }) => !ASKS.test(text))
      ? [{ at: REPLY, text: '', why: 'none of them asks anything' }]
      : []),
  ];
});

/** The words of the playbook's labels, which no customer should read: `EB`, `CHAIN-3`. */
const CODES = /\b(?:PLAN|CHAIN|NEED|GUARD|OBJ|TIER|REC|LOOK|STAGE|PROFILE|BANT|REL|SIG)-\d{1,2}\b/u;

/** Internal labels of people and rules stay out of what the customer reads. */
const internal: Grader = {
  id: 'GUARD-4/internal-label',
  rule: 'GUARD-4',
  tier: 'policy',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) => {
    const labels = Object.values(CONTACT_ROLE_LABELS)
      .map((label) => label[reading.language])
      .filter((label) => !Object.values(ROLE_CONCERNS).some((row) => row.label[reading.language] === label));
    const strict = labels.filter((label) =>
      /最终决策者|应用选型者|技术选型者|教练|Economic buyer|User buyer|Technical buyer/u.test(label),
    );
    return sayings(reading).flatMap((saying): Problem[] => {
      const spoken = spokenOf(saying);
      const found = spoken.flatMap((text) => {
        const word =
          CODES.exec(text)?.[0] ??
          OUR_JUDGEMENT.map((pattern) => pattern.exec(text)?.[0]).find((each) => each !== undefined) ??
          strict.find((label) => text.toLowerCase().includes(label.toLowerCase()));
        return word ? [word] : [];
      })[0];
      return found ? [problem({ at: saying.at, text: found }, 'our own judgement in words for the customer')] : [];
    });
  },
};

export const nextGraders: readonly Grader[] = [next, resolve, wordings, internal];
