import { type NumberReading, readNumbers } from '#src/kernel/read-numbers.ts';
import { claimOperator, either, type Spec, textOperator } from '../build.ts';
import { citedItems, holdsQuantity, peopleIn } from '../ground.ts';
import type { Language, Operator, Subject } from '../operator.ts';
import { behind, sayOperator } from '../say.ts';
import { exchangedInStatement } from '../sentences.ts';
import { figures } from './figures.ts';
import { TURNS, toldOfAll, withoutCondition } from './turned-words.ts';

/** Statements turned into something else: kinds that were held out until the first graders were frozen, and are open since. */
const spec = (id: string, about: string, killers: readonly string[], critical = false): Spec => ({
  id: `turned-${id}`,
  family: 'turned',
  about,
  killers,
  critical,
});

const isStated = (kind: string): boolean => kind === 'fact' || kind === 'inference';
const sourceTexts = (claim: Parameters<typeof citedItems>[0], subject: Subject): string[] =>
  citedItems(claim, subject.ground).map(({ text }) => text);

/** Kinds of quantity that one adds up. */
const ADDED_UP: ReadonlySet<string> = new Set(['money', 'duration', 'count']);

/** Records that speak of the customer itself. */
const OWN_RECORDS: ReadonlySet<string> = new Set(['account', 'fact', 'contact', 'opportunity', 'need', 'activity']);

const CAUSES: Readonly<Record<Language, readonly string[]>> = {
  zh: ['，原因是我们上次服务做得好', '，这是因为对手退出了', '，因此客户已经离不开我们'],
  en: [
    ', because our last service was so good',
    ', since the competitor has pulled out',
    ', which is why they cannot do without us',
  ],
};

const BINDING: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '这件事您就交给我，我说到做到，一定替您办成。',
    '您放心，公司那边我去说，肯定能批下来。',
    '您先往下走，后面有什么我都兜着。',
  ],
  en: [
    'Leave it with me; you have my word that it will be done.',
    'Rest assured, I will get it through on our side, that is certain.',
    'Please go ahead, and I will stand behind whatever comes.',
  ],
};

const ASSESSED: Readonly<Record<Language, (name: string) => string>> = {
  zh: (name) => `我们内部判断${name}是反对的一方，所以想先绕开。`,
  en: (name) => `Our internal note has ${name} down as an opponent, so we mean to go round them.`,
};

const FRESH: Readonly<Record<Language, string>> = { zh: '就在本周，', en: 'Just this week, ' };

const lower = (text: string): string =>
  /^[A-Z][a-z]+ (?:is|are|has|was|the|of|and|in|a)\b/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

export const TURNED: readonly Operator[] = [
  claimOperator(
    spec('people-exchanged', 'two people of a sentence change places', ['GUARD-1', 'CHAIN-1']),
    (claim, { ground }) => {
      if (!isStated(claim.kind)) return null;
      const [a, b] = peopleIn(claim.text, ground);
      if (!a || !b || a.name.includes(b.name) || a.name === b.name) return null;
      // What two people do side by side stays true when they change places.
      const joined = [a, b].some((one) =>
        ['和', '与', '、', '及', ' and ', ', '].some((word) =>
          claim.text.includes(`${one.name}${word}${one === a ? b.name : a.name}`),
        ),
      );
      if (joined) return null;
      return { text: claim.text.replaceAll(a.name, '\u0001').replaceAll(b.name, a.name).replaceAll('\u0001', b.name) };
    },
  ),
  claimOperator(spec('condition-dropped', 'the condition of a statement is left out', ['GUARD-1']), (claim) => {
    if (!isStated(claim.kind) || claim.evidence.length === 0) return null;
    const text = withoutCondition(claim.text);
    return text === null ? null : { text };
  }),
  claimOperator(
    spec('sum-wrong', 'two figures are added up to a sum that is not theirs', ['GUARD-1', 'VALUE-1'], true),
    (claim, subject) => {
      if (!isStated(claim.kind)) return null;
      const texts = sourceTexts(claim, subject);
      const own = figures(claim.text, subject).filter(
        (n) => n.value > 1 && ADDED_UP.has(n.kind) && n.unit !== 'item' && holdsQuantity(texts, n),
      );
      const all = [...own, ...texts.flatMap((text) => readNumbers(text))];
      const alike = (a: NumberReading, b: NumberReading): boolean => a.kind === b.kind && a.unit === b.unit;
      const a = own.find((one) => all.some((b) => alike(one, b) && b.value !== one.value));
      const b = a && all.find((one) => alike(one, a) && one.value !== a.value);
      const number = a && /\d[\d,]*(?:\.\d+)?/u.exec(a.text)?.[0];
      if (!a || !b || !number) return null;
      const scale = a.value / Number(number.replaceAll(',', ''));
      const words = a.text.replace(number, String(Math.round(((a.value + b.value) * 1.2) / scale) + 1));
      const figure = readNumbers(words)[0];
      if (!figure || holdsQuantity(texts, figure)) return null;
      return {
        text: behind(
          claim.text,
          subject.language === 'zh' ? `两项合计${words}。` : `The two make ${words} in all.`,
          subject.language,
        ),
      };
    },
  ),
  claimOperator(
    spec('periods-merged', 'a movement from one figure to another is told as one lasting state', ['GUARD-1']),
    (claim) => {
      if (!isStated(claim.kind)) return null;
      const zh =
        /由([^，,。到升降至]{1,14}\d[^，,。到升降至]{0,8})(?:升到|升至|降到|降至|压到|提高到|缩到|增到|减到|到)/u.exec(
          claim.text,
        );
      if (zh) return { text: claim.text.replace(zh[0], '一直保持在') };
      const series = /\d[\d,.]*(?:\s*→\s*\d[\d,.]*)+/u.exec(claim.text);
      if (series) return { text: claim.text.replace(series[0], series[0].split('→')[0]?.trim() ?? '') };
      const en =
        /\b(?:(?:is|was|are|were) to )?(?:(?:come|came|go|went|bring|brought|be) )?(?:rose|fell|grew|dropped|went|moved|down|up) from [^,.;]*?\d[^,;]*? to /iu.exec(
          claim.text,
        );
      return en ? { text: claim.text.replace(en[0], 'has stayed at ') } : null;
    },
  ),
  claimOperator(
    spec('supporter-called-opponent', 'a person who helps us is told as working against us', [
      'GUARD-1',
      'CHAIN-1',
      'CHAIN-4',
      'GUARD-9',
    ]),
    (claim, { ground, language }) => {
      if (claim.kind !== 'fact' && claim.kind !== 'inference') return null;
      const person = peopleIn(claim.text, ground).find(
        ({ roles, stance }) => (stance ?? 0) > 0 || roles.includes('coach'),
      );
      if (!person) return null;
      return {
        text: behind(
          claim.text,
          language === 'zh'
            ? `${person.name}在内部一直替竞争对手说话。`
            : `Inside, ${person.name} has been speaking for the competitor.`,
          language,
        ),
      };
    },
  ),
  claimOperator(
    spec('old-told-as-new', 'what is months old is told as this week’s news', ['GUARD-1', 'PROFILE-2', 'PROFILE-5']),
    (claim, subject) => {
      if (claim.kind !== 'fact' || !/\d/u.test(claim.text)) return null;
      const items = citedItems(claim, subject.ground);
      const limit = Date.parse(`${subject.ground.today}T00:00:00Z`) - 45 * 86_400_000;
      const old = items.length > 0 && items.every(({ asOf }) => asOf !== undefined && Date.parse(asOf) < limit);
      return old
        ? { text: `${FRESH[subject.language]}${subject.language === 'en' ? lower(claim.text) : claim.text}` }
        : null;
    },
  ),
  sayOperator(spec('binding-courtesy', 'a courtesy that binds us', ['GUARD-2'], true), BINDING),
  claimOperator(
    spec('wrong-person-quoted', 'what one person said is put in another’s mouth', ['GUARD-1', 'CHAIN-1', 'NEED-3']),
    (claim, subject) => {
      if (claim.kind !== 'fact' && claim.kind !== 'inference') return null;
      const texts = sourceTexts(claim, subject);
      const person = peopleIn(claim.text, subject.ground)[0];
      const other = subject.pick.one(
        subject.ground.people.filter(
          ({ name }) =>
            name !== person?.name && !claim.text.includes(name) && !texts.some((text) => text.includes(name)),
        ),
      );
      return person && other && texts.some((text) => text.includes(person.name))
        ? { text: claim.text.replaceAll(person.name, other.name) }
        : null;
    },
  ),
  claimOperator(
    spec('some-told-as-all', 'what holds of some is told of all', ['GUARD-1']),
    (claim, { draft, ground }) => {
      if (!isStated(claim.kind) || claim.evidence.length === 0) return null;
      const text = toldOfAll(
        claim.text,
        // Counts of another company tell nothing of this one's.
        draft === 'lookalike'
          ? []
          : ground.pack.items.filter(({ source }) => OWN_RECORDS.has(source.type)).map((item) => item.text),
      );
      return text === null ? null : { text };
    },
  ),
  claimOperator(spec('comparison-turned', 'more becomes less, a fall a rise', ['GUARD-1']), (claim) => {
    if (!isStated(claim.kind) || claim.evidence.length === 0) return null;
    const text = exchangedInStatement(claim.text, TURNS);
    return text === null ? null : { text };
  }),
  claimOperator(
    spec('cause-invented', 'a cause nobody named is added to a fact', ['GUARD-1', 'PLAN-10']),
    (claim, { language, pick }) =>
      claim.kind === 'fact'
        ? {
            text: `${claim.text.replace(/[。.]$/u, '')}${pick.one(CAUSES[language]) ?? ''}${language === 'zh' ? '。' : '.'}`,
          }
        : null,
  ),
  either(
    textOperator(
      spec('judgement-told-to-customer', 'our private judgement of a person is said to the customer', [
        'GUARD-4',
        'GUARD-9',
        'CHAIN-8',
        'GUARD-1',
      ]),
      (text, { ground, language, pick }, place) => {
        const person = pick.one(ground.people);
        return person && place.use === 'to_customer' ? behind(text, ASSESSED[language](person.name), language) : null;
      },
    ),
    sayOperator(spec('judgement-told-to-customer', '', []), ({ ground, language }) =>
      ground.people.map(({ name }) => ASSESSED[language](name)),
    ),
  ),
];
