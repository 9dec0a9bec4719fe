import type { Language } from '../kernel/language.ts';
import { numberedInstructions, partialLines } from './prompt-instructions.ts';
import type { Fault } from './prompt-lint-finding.ts';
import type { Prompt } from './prompts.ts';

/** One prompt file as it is linted: what it says itself, and what it is with its partials in place. */
export type Source = {
  prompt: Prompt;
  /** The body as written, partials not in place. */
  body: string;
  /** The whole file, front matter too. */
  content: string;
};

const TAG = /\{\{\s*[#^>]?\s*[\w-]+\s*\}\}/gu;

const tagsOf = (text: string): string[] => (text.match(TAG) ?? []).map((tag) => tag.replaceAll(/\s/gu, ''));

type Pair<T> = Readonly<Record<Language, T>>;

/** What each language has more often than the other: `{{^promises}} (zh 1, en 0)`. */
const uneven = (tags: Pair<readonly string[]>): string[] =>
  [...new Set([...tags.zh, ...tags.en])].flatMap((tag) => {
    const [zh, en] = [tags.zh, tags.en].map((list) => list.filter((each) => each === tag).length);
    return zh === en ? [] : [`${tag} (zh ${zh}, en ${en})`];
  });

const told = (name: string, values: Pair<unknown>): string[] =>
  values.zh === values.en ? [] : [`${name} (zh ${values.zh ?? 'none'}, en ${values.en ?? 'none'})`];

const inputsDiffer = ({ zh, en }: Pair<Prompt>): string[] =>
  [...new Set([...Object.keys(zh.inputs), ...Object.keys(en.inputs)])].flatMap((name) => {
    const say = ({ inputs }: Prompt): string => {
      const input = inputs[name];
      return input ? `${input.type}${input.required ? '' : ', optional'}` : 'none';
    };
    return told(`input ${name}`, { zh: say(zh), en: say(en) });
  });

const pairDiffers = ({ zh, en }: Pair<Source>): string[] => [
  ...inputsDiffer({ zh: zh.prompt, en: en.prompt }),
  ...told('temperature', { zh: zh.prompt.settings.temperature, en: en.prompt.settings.temperature }),
  ...told('maxTokens', { zh: zh.prompt.settings.maxTokens, en: en.prompt.settings.maxTokens }),
  ...(['role', 'output', 'guard'] as const).flatMap((name) => told(name, { zh: zh.prompt[name], en: en.prompt[name] })),
  ...uneven({ zh: tagsOf(zh.body), en: tagsOf(en.body) }),
  ...told('numbered instructions', {
    zh: numberedInstructions(zh.prompt.skeleton.system).length,
    en: numberedInstructions(en.prompt.skeleton.system).length,
  }),
];

/** The other language of a prompt is there, and alike in inputs, settings, tags and number of instructions. */
export const lintPair = (source: Source, sources: readonly Source[]): Fault[] => {
  const { id, language } = source.prompt;
  const twin = sources.find(({ prompt }) => prompt.id === id && prompt.language !== language);
  if (!twin) return [['no_pair', `no ${language === 'zh' ? 'en' : 'zh'} file of ${id}`]];
  const differs = pairDiffers(language === 'zh' ? { zh: source, en: twin } : { zh: twin, en: source });
  return differs.length === 0 ? [] : [['pair_differs', `zh and en differ: ${differs.join('; ')}`]];
};

/** What a partial's two languages differ in: placeholders, and how many lines they have. */
export const partialsDiffer = (texts: Pair<string>): string[] => [
  ...uneven({ zh: tagsOf(texts.zh), en: tagsOf(texts.en) }),
  ...told('lines', { zh: partialLines(texts.zh).length, en: partialLines(texts.en).length }),
];
