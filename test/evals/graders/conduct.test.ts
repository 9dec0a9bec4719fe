import { describe, expect, it } from 'vitest';
import { answerOf } from '#evals/graders/support/answers.ts';
import { failing, readingOf, type Tongue } from '../reading.ts';
import { BENEFITS, HINTS, LEANING, NEIGHBOURS, OFFERS, TOLD } from './conduct-phrases.ts';

const TONGUES: readonly Tongue[] = ['zh', 'en'];
const RIVAL = { zh: '数峦软件', en: 'Numarch Software' } as const;
const named = (language: Tongue, phrase: string): string => phrase.replaceAll('R', RIVAL[language]);

/** The first wording of a sound reply with a sentence more. */
const said = (language: Tongue, phrase: string): string[] => {
  const before = answerOf(readingOf('objection', language), 'objection/reply')?.wordings[0]?.text ?? '';
  const at = 'objection/reply wordings[0].text';
  return failing(readingOf('objection', language, { put: { [at]: `${before} ${phrase}` } }));
};

/** A first action of the plan with a sentence more. */
const planned = (language: Tongue, phrase: string): string[] => {
  const at = 'plan/actions actions[0].claim.text';
  const before = answerOf(readingOf('plan', language), 'plan/actions')?.actions[0]?.claim.text ?? '';
  return failing(readingOf('plan', language, { put: { [at]: `${before} ${phrase}` } }));
};

/** A question to ask, with something said beside it. */
const asked = (language: Tongue, phrase: string): string[] => {
  const at = 'needs/hierarchy questions[0].text';
  const before = answerOf(readingOf('needs', language), 'needs/hierarchy')?.questions[0]?.text ?? '';
  return failing(readingOf('needs', language, { put: { [at]: `${before} ${phrase}` } }));
};

describe.each(TONGUES)('binding our side in everyday words, %s', (language) => {
  it.each(OFFERS[language])('said: %s', (phrase) => {
    expect(said(language, phrase)).toContain('GUARD-2/promise');
    expect(asked(language, phrase)).toContain('GUARD-2/promise');
  });
  it.each(TOLD[language])('told to be said: %s', (phrase) => {
    expect(planned(language, phrase)).toContain('GUARD-2/promise');
  });
});

describe.each(TONGUES)('conduct, %s', (language) => {
  it.each(HINTS[language])('a rival hinted at: %s', (phrase) => {
    expect(said(language, named(language, phrase))).toContain('GUARD-3/disparagement');
  });
  it.each(BENEFITS[language])('a benefit for a person: %s', (phrase) => {
    expect(planned(language, phrase)).toContain('GUARD-3/inducement');
  });
  it.each(LEANING[language])('leaning on the other: %s', (phrase) => {
    expect(said(language, phrase)).toContain('GUARD-9/tone');
  });
  it.each(NEIGHBOURS[language])('none of it: %s', (phrase) => {
    const failed = said(language, named(language, phrase));
    expect(failed.filter((id) => /^GUARD-[2349]/u.test(id))).toEqual([]);
  });
});
