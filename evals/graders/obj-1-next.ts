import { holdsPeriod } from '#src/kernel/date-periods.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { CONTACT_ROLE_LABELS } from '#src/playbook/contact-roles.ts';
import { ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import { answerOf } from './support/answers.ts';
import { EVERY } from './support/drafts.ts';
import { contentOf, shareIn } from './support/overlap.ts';
import { namedIn, namesPerson } from './support/people.ts';
import { problem, sayings } from './support/said.ts';
import { spokenOf } from './support/speech.ts';
import type { Grader, Problem } from './verdict.ts';
import { OUR_JUDGEMENT } from './words/judgement.ts';
import { JOINT, NOBODY_DOES } from './words/owners.ts';

/** OBJ-1: the next step has the owner and the date that were given, and no other. */
const next: Grader = {
  id: 'OBJ-1/next-step',
  rule: 'OBJ-1',
  tier: 'method',
  severity: 'major',
  drafts: ['objection'],
  grade: (reading) => {
    const said = answerOf(reading, 'objection/reply');
    const { next: given, team } = reading.ground;
    if (!said || !given) return null;
    const { text } = said.nextStep;
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
      ...(NOBODY_DOES.test(text) ? ['nobody answers for it'] : []),
      ...(due && !dates.some((date) => holdsPeriod(date, due)) ? ['its date is not the one given'] : []),
      ...(due && dates.some((date) => date.kind === 'day' && !holdsPeriod(date, due)) ? ['it names another date'] : []),
    ];
    return why.map((each): Problem => ({ at: 'objection/reply nextStep', text, why: each }));
  },
};

/** Where the record is thin, resolving is finding out. */
const FINDS_OUT =
  /问|请教|核实|了解|弄清|听|答复|确认|证据|复述|查|\b(?:ask\w*|check\w*|find out|understand|hear|listen\w*|clarif\w+|come back|proof|evidence|learn|look into|verify|confirm\w*|know)\b/iu;

/** OBJ-2, OBJ-3: the answer speaks to whoever raised it, or cites the record. */
const resolve: Grader = {
  id: 'OBJ-2/resolve',
  rule: 'OBJ-2',
  tier: 'method',
  severity: 'major',
  drafts: ['objection'],
  grade: (reading) => {
    const said = answerOf(reading, 'objection/reply');
    if (!said || said.steps.resolve.length === 0) return null;
    const inputs = reading.ground.inputs['objection/reply'] ?? {};
    const cites = said.steps.resolve.some(({ evidence }) => evidence.length > 0);
    const told = said.steps.resolve.map(({ text }) => text).join(' ');
    const ways = [inputs.concern ?? '', inputs.handling ?? '', inputs.objection ?? ''];
    const held = contentOf(ways.join('\n'));
    const shared = [...contentOf(told)].filter((word) => held.has(word)).length;
    const spoken =
      shared >= 2 && (shareIn(told, ways) >= 0.12 || ways.some((way) => way !== '' && shareIn(way, [told]) >= 0.12));
    return cites || spoken || (reading.case.expect.abstain && FINDS_OUT.test(told))
      ? []
      : [
          {
            at: 'objection/reply steps.resolve',
            text: told,
            why: 'it cites nothing and speaks to no concern of theirs',
          },
        ];
  },
};

/** OBJ-3: two or three ways to say it, each of its own form, none of them empty of the matter. */
const wordings: Grader = {
  id: 'OBJ-3/wordings',
  rule: 'OBJ-3',
  tier: 'method',
  severity: 'major',
  drafts: ['objection'],
  grade: (reading) => {
    const said = answerOf(reading, 'objection/reply');
    if (!said) return null;
    const forms = new Set(said.wordings.map(({ form }) => form));
    return forms.size >= 2 && forms.size === said.wordings.length
      ? []
      : [
          {
            at: 'objection/reply wordings',
            text: [...forms].join(', '),
            why: 'fewer than two forms, or one form twice',
          },
        ];
  },
};

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
