import { sentencesOf } from '#src/playbook/text.ts';
import type { Ground, Reading } from '../../reading/reading.ts';
import { RESTATES } from '../words/offers.ts';
import { ASIDE, GRANTS, HINTS_BY_ASKING, HINTS_BY_OPENING, NOBODY_KNOWN, OTHERS, THEM } from '../words/rival-talk.ts';
import { perObject, perText } from './memo.ts';
import { spokenSentences } from './offers.ts';
import { shareIn } from './overlap.ts';
import type { Saying } from './said.ts';
import { withoutTheirs } from './speech.ts';

/** Short forms by which a company is called too: without its legal form and trade, by its first two characters, by an English name's first word. */
export const calledBy: (rival: string) => readonly string[] = perText((rival) => {
  const bare = rival.replace(
    /(?:股份|有限|责任|集团|公司|科技|技术|软件|信息|智控|能控|仪控|楼控|冷控|物联|工业|数字|数能)+$/u,
    '',
  );
  const [first = ''] = rival.split(' ');
  return [...new Set([rival, bare, ...(first.length > 4 ? [first] : [])])].filter((name) => name.length > 1);
});

const namesOf = perObject((rivals: readonly string[]): readonly string[] => rivals.flatMap(calledBy));

/** What the record has on the rivals, and what the customer said of them. */
const known = perObject(({ pack, rivals, inputs }: Ground): string[] => {
  const names = namesOf(rivals);
  const texts = pack.items.map(({ label, text }) => `${label} ${text}`);
  const told = texts.filter((text) => OTHERS.test(text) || names.some((name) => text.includes(name)));
  return [...told, inputs['objection/reply']?.objection ?? ''];
});

/** A plan's risks and what the library lacks tell of rivals for ourselves. */
const FOR_US = /^plan\/risks risks\[\d+\]\.(?:claim|trigger)/u;

/**
 * Sentences that would tell the customer of a rival, named or meant, what the record does not hold and what grants them nothing: a hint
 * running them down, put as a statement or as a question that takes it for granted. What we propose to do tells nothing new of a rival either.
 */
export const whispersIn = (reading: Reading, saying: Saying): { text: string; start: number }[] => {
  const { ground } = reading;
  const names = namesOf(ground.rivals);
  const text = withoutTheirs(saying.text);
  const speaksOf = (words: string): boolean => names.some((name) => words.includes(name)) || OTHERS.test(words);
  const sentences = sentencesOf(text);
  const said = spokenSentences(saying).map(({ start, text: words }) => [start, start + words.length] as const);
  const isSpoken = (at: number): boolean => said.some(([from, to]) => from <= at && at < to);
  const ownWork = (saying.kind === 'proposal' || saying.kind === 'own') && !FOR_US.test(saying.at);
  const asks = (words: string): boolean =>
    HINTS_BY_OPENING.test(words) ||
    words.split(/[,，:：]/u).some((part) => speaksOf(part) && HINTS_BY_ASKING.test(part));
  return sentences.filter(({ text: words, start, question }, place) => {
    const goesOn = THEM.test(words) && speaksOf(sentences[place - 1]?.text ?? '');
    if ((!speaksOf(words) && !goesOn) || ASIDE.test(words) || GRANTS.test(words) || NOBODY_KNOWN.test(words))
      return false;
    if (question ? !asks(words) : RESTATES.test(words) || (!isSpoken(start) && !(ownWork && !goesOn))) return false;
    const bare = names.reduce((rest, name) => rest.replaceAll(name, ' '), words).replace(OTHERS, ' ');
    return shareIn(bare, known(ground)) < (question || isSpoken(start) ? 0.6 : 0.34);
  });
};
