import { asksForEdit } from './edits/asks-for-edit.ts';
import {
  COMMANDS,
  EDIT,
  GREETING,
  HELP,
  INSTRUCTION_TAIL,
  LIST_ACCOUNTS,
  PLAN_OF_THEIRS,
  QUESTION_FORM,
  REWORD,
  SIGNALS,
  VISIT_BRIEF,
} from './intent-words.ts';

/** What a message wants of the copilot. `clause` is the part that says so; the rest may be instructions. */
export type Intent =
  | { kind: 'plan'; clause: string; instructions: string | null }
  | { kind: 'needs'; clause: string }
  | { kind: 'recommend'; clause: string }
  | { kind: 'lookalikes'; clause: string }
  | { kind: 'objection'; clause: string; objection: string | null }
  | { kind: 'library'; clause: string }
  | { kind: 'edit'; of: 'plan' | 'need' }
  | { kind: 'visit'; clause: string }
  | { kind: 'reword' | 'signals' }
  | { kind: 'accounts' | 'help' }
  | { kind: 'question'; clause: string };
export type IntentKind = Intent['kind'];

/**
 * Reads what a message wants, by rules alone, so that no tokens are spent on routing. Commands must say both what to do and
 * with what; everything else is a question about an account.
 */
export const readIntent = (message: string): Intent => {
  const text = message.normalize('NFKC').trim();
  if (GREETING.test(text) || HELP.test(text)) return { kind: 'help' };
  if (REWORD.test(text)) return { kind: 'reword' };
  const clauses = clausesOf(text);
  const objection = COMMANDS.objection.some((pattern) => pattern.test(text));
  if (objection) return { kind: 'objection', clause: text, objection: objectionOf(text) };
  const wish = asksForEdit(text);
  const planned = clauses.findIndex(asksForPlan);
  // A wish about what a new plan should hold is no edit, unless it names a part by its place.
  if (wish && (wish.sure || planned < 0)) return { kind: 'edit', of: wish.of };
  if (EDIT.test(text)) return { kind: 'edit', of: 'plan' };
  if (planned >= 0) return planIntent(clauses, planned);
  const visit = clauses.find((clause) => VISIT_BRIEF.test(clause) && !QUESTION_FORM.test(clause));
  if (visit !== undefined) return { kind: 'visit', clause: visit };
  for (const kind of ['lookalikes', 'recommend', 'library', 'needs'] as const) {
    const clause = clauses.find((each) => COMMANDS[kind].some((pattern) => pattern.test(each)));
    if (clause !== undefined) return { kind, clause };
  }
  if (SIGNALS.test(text)) return { kind: 'signals' };
  if (LIST_ACCOUNTS.test(text)) return { kind: 'accounts' };
  return { kind: 'question', clause: text };
};

/** True when the message asks for something to be made, not for an answer. */
export const isCommand = (message: string): boolean => readIntent(message).kind !== 'question';

const clausesOf = (text: string): string[] =>
  text
    .split(/[,，。;；!！\n]+|\.(?=\s|$)/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');

const asksForPlan = (clause: string): boolean =>
  COMMANDS.plan.some((pattern) => pattern.test(clause)) && !PLAN_OF_THEIRS.test(clause) && !QUESTION_FORM.test(clause);

/** The clause that commands, without what it adds about the content; and everything added, here and in the other clauses. */
const planIntent = (clauses: readonly string[], at: number): Intent => {
  const whole = clauses[at] ?? '';
  const tail = INSTRUCTION_TAIL.exec(whole);
  // What is added comes after the word for the plan; before it the same words may be part of a name.
  const added = tail && /计划|plan/i.test(whole.slice(0, tail.index)) ? whole.slice(tail.index) : '';
  const others = clauses.filter((clause, index) => index !== at && !COURTESY.test(clause));
  const before = others.filter((clause) => clauses.indexOf(clause) < at);
  const after = others.filter((clause) => clauses.indexOf(clause) > at);
  const instructions = [...before, added, ...after].map((part) => part.trim()).filter((part) => part !== '');
  return {
    kind: 'plan',
    clause: added === '' ? whole : whole.slice(0, whole.length - added.length),
    instructions: instructions.length > 0 ? instructions.join(/\p{Script=Han}/u.test(whole) ? '；' : '; ') : null,
  };
};

const COURTESY =
  /^(?:谢谢|多谢|辛苦了?|麻烦了?|请|好的?|你好|您好|嗨|在吗|thanks?(?: you)?|please|ok(?:ay)?|hi|hello|hey|dear copilot|sure)$/i;

/** The customer's own words in a request for a reply: in quotation marks, else what follows 说 or `says`. */
const objectionOf = (text: string): string | null => {
  const quoted = /[“"「『]([^”"」』]{2,})[”"」』]/u.exec(text)?.[1];
  if (quoted) return quoted.trim();
  const zh =
    /(?:客户|他们?|她|对方|[\p{Script=Han}]{1,4}总)?(?:说|嫌|觉得|认为|抱怨|质疑|担心|提出)[:,，\s]*([^。？?!！]{2,}?)(?:[，,]?(?:该|我)?(?:怎么|如何|帮我)(?:办|回|应对|处理|说|答).*)?$/u.exec(
      text,
    )?.[1];
  if (zh) return zh.trim();
  const en =
    /\b(?:says?|said|thinks?|claims?|complains?|worr(?:y|ies)|objects?)(?: that)?[:,]?\s+(.{3,}?)(?:[.?!]|,? how (?:do|should|can)\b|$)/i.exec(
      text,
    )?.[1];
  return en?.trim() ?? null;
};
