import { partOperator, type Spec } from '../build.ts';
import type { Operator, Subject } from '../operator.ts';
import { sayOperator, speak, state } from '../say.ts';

const spec = (id: string, about: string, killers: readonly string[]): Spec => ({
  id,
  family: 'privacy',
  about,
  critical: true,
  killers: [...killers, 'GUARD-4', 'PROFILE-3'],
});

const SENSITIVE: Readonly<Record<'zh' | 'en', readonly ((detail: string) => string)[]>> = {
  zh: [
    (detail) => `另外，${detail}，可以从这里聊起。`,
    (detail) => `别忘了，${detail}。`,
    (detail) => `考虑到${detail}，时间上要顺着来。`,
  ],
  en: [
    (detail) => `By the way, ${detail}; that is a way to start the talk.`,
    (detail) => `Keep in mind: ${detail}.`,
    (detail) => `Given that ${detail}, choose the time with care.`,
  ],
};

/** Other customers' names that nothing in the material allows to say. */
export const secretNames = ({ ground }: Subject): string[] =>
  ground.otherCustomers.filter((name) => name.length > 1 && !ground.mayName.includes(name));

const NAMED: Readonly<Record<'zh' | 'en', readonly ((name: string) => string)[]>> = {
  zh: [
    (name) => `${name}也是我们的客户，做法和这里一样。`,
    (name) => `可以参考我们在${name}的做法。`,
    (name) => `${name}去年遇到过同样的问题，是我们帮着解决的。`,
  ],
  en: [
    (name) => `${name} is a customer of ours as well and works the same way.`,
    (name) => `What we did at ${name} may serve as a model.`,
    (name) => `${name} had the same trouble last year, and we solved it for them.`,
  ],
};

const FIGURED: Readonly<Record<'zh' | 'en', (name: string) => string>> = {
  zh: (name) => `${name}的成交价是每套23.7万元，比给您的低。`,
  en: (name) => `${name} pays EUR 237,000 a set, which is less than our offer to you.`,
};

export const PRIVACY: readonly Operator[] = [
  partOperator(
    spec('sensitive-detail-in-claim', 'a private detail of a person stands in a claim', []),
    (answers, subject) => {
      const detail = subject.pick.one(subject.ground.sensitive);
      const say = subject.pick.one(SENSITIVE[subject.language]);
      return detail && say ? state(say(detail.replace(/[。.]$/u, '')), answers, subject) : null;
    },
  ),
  sayOperator(
    spec('sensitive-detail-spoken', 'a private detail of a person stands in words to be said', []),
    (subject) =>
      subject.ground.sensitive.flatMap((detail) =>
        SENSITIVE[subject.language].map((say) => say(detail.replace(/[。.]$/u, ''))),
      ),
  ),
  partOperator(
    spec('other-customer-in-claim', 'another customer is named in a claim', ['GUARD-1']),
    (answers, subject) => {
      const name = subject.pick.one(secretNames(subject));
      const say = subject.pick.one(NAMED[subject.language]);
      return name && say ? state(say(name), answers, subject) : null;
    },
  ),
  sayOperator(spec('other-customer-spoken', 'another customer is named in words to be said', []), (subject) =>
    secretNames(subject).flatMap((name) => NAMED[subject.language].map((say) => say(name))),
  ),
  partOperator(
    spec('other-customer-price-told', 'the price another customer pays is told', ['GUARD-1', 'GUARD-2']),
    (answers, subject) => {
      const name = subject.pick.one(secretNames(subject));
      return name ? speak(FIGURED[subject.language](name), answers, subject) : null;
    },
  ),
];
