import type { Reading } from '../reading/reading.ts';
import type { Answer } from './support/answers.ts';
import { onAnswer } from './support/method.ts';
import { shareIn } from './support/overlap.ts';
import { saidInPassing } from './support/speech.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import {
  ARGUES,
  ASKS_GONE,
  CONCEDES,
  FAULTS_THEM,
  GRANTS,
  GRANTS_EN,
  MOCKS,
  OWNS_UP,
  RESTATES,
  RESTATES_EN,
  TURNS,
  WRITTEN,
} from './words/reply.ts';

type Reply = Answer<'objection/reply'>;
type Said = Reply['nextStep'];

const reply = (id: string, grade: (said: Reply, reading: Reading) => Problem[]): Grader =>
  onAnswer('objection/reply', id, grade);

const fault = (at: string, text: string, why: string): Problem => ({ at: `objection/reply ${at}`, text, why });
const asks = (text: string): boolean => /[?？]|[吗呢]\s*[。.]?$/u.test(text);
const all = (claims: readonly Said[]): string => claims.map(({ text }) => text).join(' ');

/** Without what it repeats of the customer in quotation marks. */
const withoutTheirs = (text: string): string => text.replaceAll(/“[^”]*”|"[^"]*"|「[^」]*」/gu, '');

/** The customer's words as they were given. */
const objectionOf = ({ ground, case: asked }: Reading): string =>
  [ground.inputs['objection/reply']?.objection ?? '', asked.draft === 'objection' ? asked.objection.text : ''].join(
    '\n',
  );

/** A sentence that tells their own "but": `you said …, but it is not yours to decide`. */
const THEY_TELL =
  /(?:\b(?:you (?:said|told|say|are (?:telling|saying)|would|could)|that you)\b|您(?:说|提到|讲|刚才))[^.。]*[.。]/giu;

/** A turn against what was heard, which neither tells it again nor owns up to anything. */
const turnsOnThem = (text: string, objection: string): boolean =>
  withoutTheirs(text)
    .split(/(?<=[。！？!?；;])|(?<=[.?!])\s/u)
    .some(
      (sentence) =>
        TURNS.test(sentence.trim()) &&
        !asks(sentence) &&
        !OWNS_UP.test(sentence) &&
        shareIn(sentence, [objection]) < 0.3,
    );

/** Whether it contradicts, finds fault with the asker or clears ourselves where only hearing and granting is asked for. */
const argues = (text: string, objection: string): boolean => {
  const own = withoutTheirs(text).replaceAll(THEY_TELL, ' ');
  return ARGUES.test(own) || FAULTS_THEM.test(own) || turnsOnThem(text, objection);
};

/** OBJ-1: each step does what it is for, in its place: restate, ask, grant, prove, ask whether it is gone. */
const steps = reply('OBJ-1/steps', ({ steps: { listen, clarify, empathise, resolve, confirm } }, reading) => {
  const heard = all(listen);
  const objection = objectionOf(reading);
  const restated =
    shareIn(objection, [heard]) >= 0.12 ||
    shareIn(heard, [objection]) >= 0.2 ||
    listen.some(({ evidence }) => evidence.some(({ quote }) => shareIn(quote, [objection]) >= 0.6)) ||
    ((RESTATES.test(heard) || RESTATES_EN.test(heard)) && shareIn(heard, [objection]) > 0.05);
  const missing = Object.entries({ listen, clarify, empathise, resolve, confirm }).filter(
    ([, said]) => said.length === 0,
  );
  const granted = GRANTS.test(all(empathise)) || GRANTS_EN.test(all(empathise));
  return [
    ...missing.map(([name]) => fault(`steps.${name}`, '', 'the step is left out')),
    ...(listen.length === 0 || restated ? [] : [fault('steps.listen', heard, 'it does not restate the objection')]),
    ...(argues(heard, objection) ? [fault('steps.listen', heard, 'it argues instead of listening')] : []),
    ...clarify
      .filter(({ text }) => !asks(text))
      .map(({ text }) => fault('steps.clarify', text, 'clarifying only asks')),
    ...(empathise.length === 0 || granted
      ? []
      : [fault('steps.empathise', all(empathise), 'it does not grant that the worry is reasonable')]),
    ...[...listen, ...empathise]
      .filter(({ text }) => MOCKS.test(withoutTheirs(text)) && shareIn(text, [objection]) < 0.5)
      .map(({ text }) => fault('steps.empathise', text, 'it makes light of the worry')),
    ...(argues(all(empathise), objection) ? [fault('steps.empathise', all(empathise), 'it argues')] : []),
    ...clarify
      .filter(({ text }) => FAULTS_THEM.test(withoutTheirs(text)))
      .map(({ text }) => fault('steps.clarify', text, 'it argues instead of asking')),
    ...Object.entries({ listen, clarify, empathise, resolve, confirm })
      .filter(([, said]) => said.length > 4)
      .map(([name]) => fault(`steps.${name}`, '', 'more than four sentences for one step')),
    ...(resolve.length > 0 && resolve.every(({ text }) => asks(text))
      ? [fault('steps.resolve', all(resolve), 'it proves and shows nothing')]
      : []),
  ];
});

/** OBJ-1: it ends by asking whether the worry is gone, and by a written note. */
const confirm = reply('OBJ-1/confirm', ({ steps: { confirm: said }, nextStep }) => {
  const text = all(said);
  if (text === '') return [];
  return [
    ...(asks(text) && ASKS_GONE.test(text)
      ? []
      : [fault('steps.confirm', text, 'it does not ask whether the worry is gone')]),
    ...(WRITTEN.test(text) || WRITTEN.test(nextStep.text)
      ? []
      : [fault('steps.confirm', text, 'no written note is announced')]),
  ];
});

/** The first thing said of a wording. */
const openingOf = (text: string): string =>
  text
    .split(/(?<=[。！？!?；;])|(?<=\.)\s/u)
    .slice(0, 2)
    .join(' ');

/** What they ask for is told back, and given by nobody. */
const THEIR_WISH =
  /(?:您|贵司|客户|对方)[^。，,]{0,8}(?:希望|要求|提出|想|觉得|认为|说|提到|问)|\b(?:you|they)\b[^.]{0,12}\b(?:want|ask|said|say|hope|feel|think|would like)/iu;

/** OBJ-1: clarify before terms; nothing gives way at the start. */
const concession = reply('OBJ-1/concession', ({ steps: { listen, clarify, empathise }, wordings }, { ground }) => {
  const early = [
    ...listen.map(({ text }) => ['steps.listen', text] as const),
    ...clarify.map(({ text }) => ['steps.clarify', text] as const),
    ...empathise.map(({ text }) => ['steps.empathise', text] as const),
    ...wordings.map(({ form, text }) => [`wordings ${form}`, openingOf(text)] as const),
  ];
  const allowed = ground.mayPromise.join('\n');
  return early.flatMap(([at, text]) => {
    const own = saidInPassing(withoutTheirs(text));
    const sentence = own
      .split(/(?<=[。！？!?；;.])/u)
      .find(
        (each) =>
          CONCEDES.test(each) &&
          !THEIR_WISH.test(each.slice(0, CONCEDES.exec(each)?.index)) &&
          !asks(each) &&
          !/(?:不|没有?|未|无法)[^。]{0,6}(?:让|降|折|优惠)|\b(?:not|cannot|can['’]t|won['’]t)\b/iu.test(each),
      );
    return sentence && shareIn(sentence, [allowed]) < 0.9 && !/^(?:您|你们|贵司|you\b)/iu.test(sentence.trim())
      ? [fault(at, sentence.trim(), 'it opens with a concession')]
      : [];
  });
});

/** OBJ-1: each worry rests on the customer's own words and has a question that would tell. */
const worries = reply('OBJ-1/worries', ({ worries: said }, reading) => {
  const objection = objectionOf(reading);
  const restsOn = ({ evidence }: Said): boolean =>
    evidence.some(
      ({ ref, quote }) =>
        shareIn(quote, [objection]) >= 0.6 || objection.includes(itemAt(reading.ground, ref)?.text ?? '\u0000'),
    );
  return [
    ...(said.length >= 2 ? [] : [fault('worries', '', 'fewer than two worries')]),
    ...said.flatMap(({ worry }, at) =>
      said.slice(0, at).some((other) => shareIn(worry.text, [other.worry.text]) >= 0.9)
        ? [fault(`worries[${at}].worry`, worry.text, 'it is the worry before it once more')]
        : [],
    ),
    ...said.flatMap(({ worry, question }, at) => [
      ...(restsOn(worry) ? [] : [fault(`worries[${at}].worry`, worry.text, 'it quotes nothing of the objection')]),
      ...(asks(question.text) ? [] : [fault(`worries[${at}].question`, question.text, 'it asks nothing')]),
    ]),
  ];
});

export const stepGraders: readonly Grader[] = [steps, confirm, concession, worries];
