import { claimChange, fits, partOperator } from '../build.ts';
import type { Language, Operator } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { claimPlaces, isBag, members, placeAt } from '../places.ts';
import { behind } from '../say.ts';
import { again } from './again-slots.ts';

/** Names exchanged, long forms first and then the two characters or the first word they are shortened to. */
const namesCrossed = (text: string, a: string, b: string, language: Language): string => {
  const short = (name: string): string => (language === 'zh' ? name.slice(0, 2) : (name.split(' ')[0] ?? name));
  const pairs = [
    [a, b],
    [b, a],
    [short(a), short(b)],
    [short(b), short(a)],
  ] as const;
  const marks = pairs.map((_, i) => String.fromCodePoint(0xe000 + i));
  const marked = pairs.reduce((words, [from], i) => words.replaceAll(from, marks[i] ?? ''), text);
  return pairs.reduce((words, [, to], i) => words.replaceAll(marks[i] ?? '', to), marked);
};

const lookalike = { drafts: ['lookalike'] } as const;

const sidesCrossed = partOperator(
  again('sides-crossed', 'in what differs each company is given the other’s feature', ['LOOK-1', 'GUARD-1'], lookalike),
  (answers, subject) => {
    const { ground, language, pick } = subject;
    for (const place of inAnyOrder(claimPlaces(answers), pick)) {
      if (place.path[0] !== 'differs') continue;
      const seed = ground.mayName.find((name) => place.claim.text.includes(name));
      if (!seed || !place.claim.text.includes(ground.account.name)) continue;
      const text = namesCrossed(place.claim.text, ground.account.name, seed, language);
      if (fits(text, { path: ['text'] })) return claimChange(place, { ...place.claim, text });
    }
    return null;
  },
);

const alreadyOurs = partOperator(
  again(
    'already-ours',
    'an existing customer is put forward as the one to win',
    ['LOOK-1', 'GUARD-4', 'GUARD-1'],
    lookalike,
  ),
  (answers, subject) => {
    const { ground, language, pick } = subject;
    const name = pick.one(ground.otherCustomers);
    const places = claimPlaces(answers).filter(({ path }) => path[0] === 'differs' || path[0] === 'questions');
    const place = pick.one(places);
    if (!name || !place) return null;
    const sentence =
      language === 'zh'
        ? `同一批里${name}更值得先去敲门，把它列为新客户目标。`
        : `Of this batch ${name} is the better door to knock on; put it down as the new customer to win.`;
    const text = behind(place.claim.text, sentence, language);
    return fits(text, { path: ['text'] }) ? claimChange(place, { ...place.claim, text }) : null;
  },
);

const recommendation = { drafts: ['recommendation'] } as const;

const handedOut = partOperator(
  again('handed-out', 'a document that must stay in the house is to be handed over', ['REC-1', 'GUARD-4', 'GUARD-2'], {
    ...recommendation,
    critical: true,
  }),
  (answers, { ground, language, pick }) => {
    const inside = ground.offered.filter(({ shareable, refs }) => !shareable && refs.length > 0);
    const picks = members(answers, 'recommendation/card', 'picks');
    const own = picks.find(({ value }) => inside.some(({ number }) => number === value.document));
    const place = own ?? pick.one(picks);
    const paper = own ? inside.find(({ number }) => number === own.value.document) : pick.one(inside);
    const use = place?.value.howToUse;
    if (!place || !paper || !isBag(use)) return null;
    const text =
      language === 'zh'
        ? `见面时把《${paper.title}》打印一份留给对方，请他们在会上传着看。`
        : `Leave a printed copy of “${paper.title}” with them when you meet and let it go round in their meeting.`;
    const passage = own ? own.value.passage : paper.refs[0];
    const value = { ...place.value, document: paper.number, passage, howToUse: { ...use, text } };
    return { place, value, from: String(use.text), to: text };
  },
);

const ourOwnReader = partOperator(
  again(
    'our-own-reader',
    'the document is meant for a colleague of ours, not for a person of the customer',
    ['REC-1', 'CHAIN-3', 'GUARD-1'],
    recommendation,
  ),
  (answers, { ground, pick }) => {
    const open = ground.offered.filter(({ shareable }) => shareable).map(({ number }) => number);
    const picks = members(answers, 'recommendation/card', 'picks');
    const place = pick.one(picks.filter(({ value }) => open.includes(String(value.document))));
    const name = ground.team.accountable ?? ground.team.names[0];
    if (!place || !name) return null;
    return {
      place: placeAt(place.prompt, [...place.path, 'forWhom']),
      value: name,
      from: String(place.value.forWhom),
      to: name,
    };
  },
);

/** Look-alikes told the wrong way round, and documents for the wrong eyes. */
export const AGAIN_CARDS: readonly Operator[] = [sidesCrossed, alreadyOurs, handedOut, ourOwnReader];
