import type { ModelClaim } from '#src/features/drafts/index.ts';
import type { Person } from '../../reading/reading.ts';
import { claimChange, fits, partOperator } from '../build.ts';
import { citedItems, openingOf, peopleIn, someCitation } from '../ground.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces, get, isBag, members, placeAt } from '../places.ts';
import { again, wordsOperator } from './again-slots.ts';

const SAYING =
  /说|问|提出|要求|认为|担心|表示|讲|确认|答|坚持|估|\b(?:says?|said|asks?|asked|wants?|told|noted|confirmed|fears?|worried|insists?|put|offered|calls?|called)\b/iu;

/** A name as English texts shorten it. */
const first = (name: string, language: Language): string => (language === 'en' ? (name.split(' ')[0] ?? name) : name);

const named = (text: string, { ground, language }: Subject): Person[] =>
  ground.people.filter(({ name }) => name !== '' && new RegExp(`${first(name, language)}(?![a-z])`, 'u').test(text));

const exchangeName = (text: string, from: string, to: string, language: Language): string =>
  text.replaceAll(from, to).replace(new RegExp(`${first(from, language)}(?![a-z])`, 'gu'), first(to, language));

const otherSpeaker = wordsOperator(
  again('colleague-quoted', 'what one person said is put in a colleague’s mouth', [
    'GUARD-1',
    'CHAIN-1',
    'CHAIN-8',
    'NEED-3',
    'PLAN-10',
    'OBJ-',
  ]),
  ({ text, claim, sources }, subject) => {
    if (!claim || !['fact', 'inference'].includes(claim.kind) || claim.evidence.length === 0 || !SAYING.test(text))
      return null;
    const speakers = named(text, subject);
    const speaker = speakers[0];
    if (!speaker || speakers.length !== 1) return null;
    const short = (name: string): string => first(name, subject.language);
    if (!sources.some((source) => source.includes(short(speaker.name)))) return null;
    const others = subject.ground.people.filter(({ name }) => !sources.some((source) => source.includes(short(name))));
    const other = subject.pick.one(others);
    return other ? exchangeName(text, speaker.name, other.name, subject.language) : null;
  },
);

const HEDGING: readonly (readonly [RegExp, string])[] = [
  [/（[^（）]*(?:推断|核实)[^（）]*）|\([^()]*(?:inference|check)[^()]*\)/giu, ''],
  [
    /[，；,;] ?(?:还?须当面核实|须?待核实|to be checked(?: with (?:them|him|her))?|not confirmed)(?=[。.；;，,]|$)/giu,
    '',
  ],
  [/^(?:由[^，：:]{2,10})?推断[：:，]?|^仅为内部猜测[^：]*：|^推测[：:，]?|^可能的/u, ''],
  [/^(?:也|还)?可能是|真正担心的可能是/u, ''],
  [/(?:也|还)?(?<!最)可能|也许|或许|似乎|大概/gu, ''],
  [/\b(?:seems|appears) to need\b/giu, 'needs'],
  [/\b(?:seems|appears) to (?=be\b)/giu, 'is said to '],
  [/\b(?:may|might|could) (?:also )?be\b/giu, 'is'],
  [/\b(?:may|might|could) (?:also |well )?(?=[a-z])/giu, 'will '],
  [/\b(?:probably|perhaps|possibly|(?<!most )likely) /giu, ''],
  [/\bsuggests\b/giu, 'shows'],
];

/** What would still tell the reader that it is a guess. */
const STILL_OPEN =
  /推断|推测|猜测|核实|未经|\b(?:infer\w*|conclud\w*|check\w*|confirmed|may|might|seems?|appears?)\b/iu;

const certified = partOperator(
  again('guess-certified', 'a guess is told as confirmed in person', [
    'GUARD-1',
    'GUARD-7',
    'CHAIN-8',
    'PLAN-6',
    'PLAN-10',
    'OBJ-1',
    'NEED-6',
    'LOOK-1',
    'REC-1',
  ]),
  (answers, subject) => {
    const guesses = claimPlaces(answers).filter(
      ({ claim, path }) =>
        claim.kind === 'inference' &&
        !path.includes('reasons') &&
        !path.includes('empathise') &&
        !path.includes('risks'),
    );
    for (const place of inAnyOrder(guesses, subject.pick)) {
      const sure = HEDGING.reduce((text, [pattern, words]) => text.replace(pattern, words), place.claim.text)
        .replace(/^[，：]/u, '')
        .replace(/ +(?=:)/gu, '')
        .trim();
      if (sure === place.claim.text || sure.length < 8 || STILL_OPEN.test(sure)) continue;
      const tail =
        subject.language === 'zh'
          ? '（这一点已经当面向本人问过，本人认可。）'
          : ' (Put to them in person; they agreed.)';
      const text = `${sure}${tail}`;
      if (fits(text, { path: ['text'] })) return claimChange(place, { ...place.claim, text, kind: 'fact' });
    }
    return null;
  },
);

const crossedRefs = partOperator(
  again('refs-crossed', 'two citations of one claim keep their words and change their sources', ['GUARD-1']),
  (answers, { ground, pick }) => {
    const textOf = (ref: string): string => ground.pack.items.find((item) => item.ref === ref)?.text ?? '';
    for (const place of inAnyOrder(claimPlaces(answers), pick)) {
      const [one, two, ...rest] = place.claim.evidence;
      if (place.claim.kind !== 'fact' || !one || !two || one.ref === two.ref) continue;
      if (textOf(two.ref).includes(one.quote) || textOf(one.ref).includes(two.quote)) continue;
      const evidence = [{ ...one, ref: two.ref }, { ...two, ref: one.ref }, ...rest];
      return claimChange(place, { ...place.claim, evidence });
    }
    return null;
  },
);

const INVENTED: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '这件事拖到现在，对方每个月要多花47.3万元，内部已经点名批评过两回。',
    '对方去年为此返工11次，直接损失263.8万元，这是他们眼下最急的一件事。',
    '他们内部算过，再等一年要多搭进去514.6万元，所以非做不可。',
  ],
  en: [
    'Waiting has cost them EUR 473 thousand every month, and it was criticised by name in two of their meetings.',
    'They had to redo the work 11 times last year and lost EUR 2.638 million by it; nothing is more urgent to them now.',
    'By their own sums another year of waiting costs EUR 5.146 million, so they have no choice.',
  ],
};

/** Members that may be left null where the record is silent, by the list they stand in; an empty list is the answer itself. */
const SILENT: readonly (readonly [prompt: string, list: string, member: string])[] = [
  ['plan/decision', '', 'coreValue'],
  ['plan/decision', '', 'stuckLayer'],
  ['plan/decision', '', 'likelyDrop'],
  ['plan/goals', 'goals', 'reachableBecause'],
  ['needs/hierarchy', 'needs', 'problem'],
  ['lookalike/reason', '', 'firstNeed'],
];

const filled = partOperator(
  again(
    'silence-filled',
    'where the record is silent and nothing was said, an invented loss is told',
    ['GUARD-1', 'GUARD-7', 'PLAN-', 'NEED-', 'LOOK-1'],
    {
      critical: true,
      drafts: ['plan', 'needs', 'lookalike'],
    },
  ),
  (answers, { ground, language, pick }) => {
    const empty = SILENT.flatMap(([prompt, list, member]) => {
      if (list === '') {
        const answer = answers[prompt];
        return isBag(answer) && answer[member] === null ? [placeAt(prompt, [member])] : [];
      }
      return members(answers, prompt, list)
        .filter(({ value }) => value[member] === null)
        .map(({ path }) => placeAt(prompt, [...path, member]));
    });
    const place = pick.one(empty);
    const text = pick.one(INVENTED[language]);
    if (!place || !text) return null;
    const claim: ModelClaim = { text, kind: 'fact', evidence: someCitation(ground, language) };
    return { place, value: claim, from: 'null', to: text };
  },
);

const WANTED = /(?:期望：|Wanted state: )([^；;\n]+)/u;

const reached = partOperator(
  again(
    'target-reached',
    'what a customer wants is told as what they have today',
    ['GUARD-1', 'NEED-6', 'NEED-1', 'PLAN-5', 'PLAN-10', 'OBJ-', 'REC-'],
    {
      critical: true,
      drafts: ['plan', 'needs', 'objection', 'recommendation'],
    },
  ),
  (answers, { ground, language, pick }) => {
    const open = (text: string): boolean =>
      WANTED.test(text) && /现状：|Present state: /u.test(text) && !/书面共识|Written consensus/u.test(text);
    for (const place of inAnyOrder(claimPlaces(answers), pick)) {
      if (!['fact', 'inference'].includes(place.claim.kind)) continue;
      const item = citedItems(place.claim, ground).find(({ text }) => open(text));
      const wanted = item && WANTED.exec(item.text)?.[1]?.trim();
      if (!item || !wanted || /^(?:none|零|无)/iu.test(wanted)) continue;
      const what = openingOf(item, language).split(/[；;]/u)[0] ?? '';
      const text =
        language === 'zh'
          ? `“${what}”这一条如今的现状就是“${wanted}”，已经连续稳定了一个季度。`
          : `On “${what}” they stand at “${wanted}” today and have held it for a quarter.`;
      return claimChange(place, { text, kind: 'fact', evidence: [{ ref: item.ref, quote: wanted }] });
    }
    return null;
  },
);

const disowned = partOperator(
  again(
    'need-disowned',
    'a need is credited to a person who never named it or stands against us',
    ['NEED-3', 'NEED-1', 'NEED-4', 'CHAIN-', 'GUARD-1'],
    {
      drafts: ['needs'],
    },
  ),
  (answers, subject) => {
    const { ground, language, pick } = subject;
    for (const place of inAnyOrder(members(answers, 'needs/hierarchy', 'needs'), pick)) {
      const need = get(answers, place.prompt, [...place.path, 'need']) as ModelClaim;
      const cited = citedItems(need, ground);
      const strangers = ground.people
        .filter(
          ({ name }) => !cited.some(({ text }) => text.includes(first(name, language))) && name !== place.value.holder,
        )
        .sort((a, b) => (a.stance ?? 0) - (b.stance ?? 0));
      const other = strangers[0];
      if (cited.length === 0 || !other || peopleIn(need.text, ground).length > 0) continue;
      const text =
        language === 'zh'
          ? `${other.name}亲口提出、反复催办的一条：${need.text}`
          : `${other.name} raised it in person and keeps pressing for it: ${need.text}`;
      if (text.length > 600) continue;
      const value = { ...place.value, holder: other.name, explicit: true, need: { ...need, text } };
      return { place, value, from: `${String(place.value.holder)}: ${need.text}`, to: `${other.name}: ${text}` };
    }
    return null;
  },
);

/** What the record says, and who said it, told otherwise. */
export const AGAIN_RECORD: readonly Operator[] = [otherSpeaker, certified, crossedRefs, filled, reached, disowned];
