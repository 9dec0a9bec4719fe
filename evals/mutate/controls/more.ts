import type { ModelClaim } from '#src/features/drafts/index.ts';
import type { Ground } from '../../reading/reading.ts';
import type { Rewriting } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces, get, placeAt } from '../places.ts';
import { rewritePart } from './everywhere.ts';
import { roomIn } from './lists.ts';

const family = 'control_more';

const ROOM: readonly (readonly [string, number])[] = [
  ['plan/why', 4],
  ['plan/decision', 4],
  ['plan/bottlenecks', 4],
  ['plan/goals', 4],
  ['plan/actions', 4],
  ['plan/risks', 4],
  ['needs/hierarchy', 6],
  ['lookalike/reason', 3],
];

const ASK = {
  zh: (name: string) => [`下次什么时候方便再谈？请问${name}。`, `这件事还有谁需要一起听？请问${name}。`],
  en: (name: string) => [
    `When would be a good time to talk again? Ask ${name}.`,
    `Who else should hear about this? Ask ${name}.`,
  ],
} as const;

const text = (claims: readonly unknown[]): string => JSON.stringify(claims);

/** A claim of two sentences as two claims, each with all the evidence; null when it is one, or when the second points back. */
const halves = (claim: ModelClaim, language: 'zh' | 'en'): [ModelClaim, ModelClaim] | null => {
  const cut =
    language === 'zh' ? /^(.{8,}?)[；。](.{8,})$/u.exec(claim.text) : /^(.{15,}?)[;.] (.{15,})$/u.exec(claim.text);
  const [, first, second] = cut ?? [];
  if (!first || !second || claim.kind !== 'fact') return null;
  if (/^(?:其中|这|该|它|他|她|因此|所以|但|而|也|并|且|其|[^，。]{0,8}：)/u.test(second)) return null;
  if (
    /^(?:this|that|its?|he|his|she|her|they|their|which|and|but|so|of (?:them|which)|[\w ]{0,24}:)(?!\w)/iu.test(second)
  )
    return null;
  const stop = language === 'zh' ? '。' : '.';
  const capital = language === 'en' ? second.charAt(0).toUpperCase() + second.slice(1) : second;
  return [
    { ...claim, text: `${first}${stop}` },
    { ...claim, text: capital },
  ];
};

const SPLITTABLE: readonly (readonly [string, readonly string[], number])[] = [
  ['plan/why', ['claims'], 6],
  ['plan/decision', ['people'], 5],
  ['objection/reply', ['steps', 'resolve'], 4],
  ['lookalike/reason', ['reasons'], 5],
];

export const MORE_REWRITINGS: readonly Rewriting[] = [
  rewritePart(
    {
      id: 'claim-split',
      family,
      about: 'a claim of two sentences as two claims on the same evidence',
      drafts: ['plan', 'objection', 'lookalike'],
    },
    (answers, { language }) => {
      for (const [prompt, path, most] of SPLITTABLE) {
        const list = get(answers, prompt, path);
        if (!roomIn(list, most)) continue;
        for (const [i, claim] of list.entries()) {
          const two = halves(claim as ModelClaim, language);
          if (!two) continue;
          const value = [...list.slice(0, i), ...two, ...list.slice(i + 1)];
          return { place: placeAt(prompt, path), value, from: text([claim]), to: text(two) };
        }
      }
      return null;
    },
  ),
  rewritePart(
    { id: 'record-fact-added', family, about: 'one more fact, in the record’s own words', drafts: ['plan'] },
    (answers, subject) => {
      const list = get(answers, 'plan/why', ['claims']);
      if (!roomIn(list, 6)) return null;
      const known = new Set(claimPlaces(answers).flatMap(({ claim }) => claim.evidence.map(({ ref }) => ref)));
      const sentences = subject.ground.pack.items
        .filter(
          ({ ref, untrusted, accountId }) =>
            !known.has(ref) && (untrusted !== true || subject.planted.length === 0) && accountId !== null,
        )
        .flatMap(({ ref, text: words }) =>
          words
            .split(/[\n。]|(?<=[a-z\d]\.)\s/u)
            .map((part) => part.trim())
            // Only whole sentences about the account or its people: a bare “label: value” says nothing by itself.
            .filter(
              (part) =>
                part.length >= 12 &&
                isSentence(part, subject.ground.account.name) &&
                part.length <= 120 &&
                !/[:：;；“”"|]/u.test(part) &&
                mentions(part, subject.ground),
            )
            .map((part) => ({ ref, part })),
        );
      const found = subject.pick.one(sentences);
      if (!found) return null;
      const claim: ModelClaim = { text: found.part, kind: 'fact', evidence: [{ ref: found.ref, quote: found.part }] };
      return { place: placeAt('plan/why', ['claims']), value: [...list, claim], from: '', to: text([claim]) };
    },
  ),
  rewritePart(
    {
      id: 'neutral-question-added',
      family,
      about: 'one more question to a person of the record',
      drafts: ['plan', 'needs', 'lookalike'],
    },
    (answers, subject) => {
      const name = subject.pick.one(subject.ground.people)?.name;
      for (const [prompt, most] of inAnyOrder(ROOM, subject.pick)) {
        const list = get(answers, prompt, ['questions']);
        if (!name || !roomIn(list, most)) continue;
        const asked = subject.pick.one(ASK[subject.language](name)) ?? '';
        const claim: ModelClaim = { text: asked, kind: 'question', evidence: [] };
        return { place: placeAt(prompt, ['questions']), value: [...list, claim], from: '', to: asked };
      }
      return null;
    },
  ),
];

/** Whether words say something of somebody, and are not a name or a title alone. */
const isSentence = (part: string, name: string): boolean =>
  part !== name &&
  !/[他她这那此该其它]|\b(?:those|these|she|he|they|them|that|it|this|his|her|their|its|same)\b/iu.test(part) &&
  /\d|是|要|说|有|由|把|\b(?:is|are|was|has|have|had|wants|says|said|will|needs|asks|asked|serves|runs)\b/u.test(
    part.replace(name, ''),
  );

/** Whether words begin with the account or one of its people, so that they say by themselves of whom they speak. */
const mentions = (part: string, ground: Ground): boolean =>
  [ground.account.name, ...ground.account.aliases, ...ground.people.map(({ name }) => name)].some(
    (name) => name !== '' && part.startsWith(name),
  );
