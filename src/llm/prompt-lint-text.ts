import { detectLanguage, type Language } from '../kernel/language.ts';
import { numberedInstructions } from './prompt-instructions.ts';
import type { Fault } from './prompt-lint-finding.ts';
import type { Prompt } from './prompts.ts';
import { estimateTokens } from './tokens.ts';

/** Names and aliases of models: a prompt names a role, the configuration names the model. */
const MODEL_NAME =
  /\b(?:gpt-?\d[\w.-]*|chatgpt|o[134](?:-(?:mini|pro|preview))?\b|claude|sonnet|gemini|deepseek|qwen\d*|glm-\d|kimi|moonshot|doubao|ernie|hunyuan|llama|mistral|grok-?\d)(?![a-z])|[\w.]*-latest\b|通义千问|文心一言|豆包|混元/iu;
const MAX_INSTRUCTIONS = 8;

/** A model named anywhere in a file, front matter too. */
export const namesModel = (content: string): Fault[] => {
  const named = MODEL_NAME.exec(content.normalize('NFKC'))?.[0];
  return named ? [['names_a_model', `names the model ${named}`]] : [];
};

/** Words that are the same in both languages: code, placeholders, rule ids, what stands in brackets of a fence line. */
const IDENTIFIERS = /\{\{.*?\}\}|`[^`]*`|\b[A-Z]+-\d+\b/gu;
/** Three Latin words on end are a sentence, not a name; two Han characters on end are no identifier. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  zh: /\p{Script=Latin}[\p{Script=Latin}'’-]*(?:[ ,]+\p{Script=Latin}[\p{Script=Latin}'’-]*){2,}/u,
  en: /\p{Script=Han}{2,}/u,
};

/** The text is in the file's one language: no sentence of the other, identifiers aside. */
export const lintLanguage = (text: string, language: Language): Fault[] => {
  const plain = text.replaceAll(IDENTIFIERS, '');
  const foreign = FOREIGN[language].exec(plain)?.[0];
  if (foreign)
    return [['wrong_language', `holds ${language === 'zh' ? 'English' : 'Chinese'}: “${foreign.slice(0, 60)}”`]];
  const read = detectLanguage(plain);
  return read && read !== language ? [['wrong_language', `reads as ${read}`]] : [];
};

/** At most eight numbered instructions, numbered from 1 without holes. */
export const lintNumbers = ({ skeleton }: Prompt): Fault[] => {
  const numbers = numberedInstructions(`${skeleton.system}\n\n${skeleton.user}`).map(({ number }) => number);
  const straight = numbers.every((number, index) => number === index + 1);
  return [
    ...(numbers.length > MAX_INSTRUCTIONS
      ? [
          [
            'too_many_instructions',
            `${numbers.length} numbered instructions, at most ${MAX_INSTRUCTIONS}`,
          ] satisfies Fault,
        ]
      : []),
    ...(straight ? [] : [['misnumbered', `instructions are numbered ${numbers.join(', ')}`] satisfies Fault]),
  ];
};

/** What a prompt came to when it was filled, in tokens, and by which case. */
export type Rendering = Pick<Prompt, 'id' | 'language'> & { case: string; tokens: number };

/** The file within its budget before any input, and within that for a filled prompt in the worst rendering known. */
export const lintLength = (prompt: Prompt, renderings: readonly Rendering[]): Fault[] => {
  const { skeletonTokens, renderedTokens } = prompt.settings;
  const tokens = estimateTokens(`${prompt.skeleton.system}\n${prompt.skeleton.user}`);
  const worst = renderings
    .filter(({ id, language }) => id === prompt.id && language === prompt.language)
    .reduce<Rendering | undefined>((most, each) => (most && most.tokens >= each.tokens ? most : each), undefined);
  return [
    ...(tokens > skeletonTokens
      ? [['too_long', `about ${tokens} tokens before any input, budget ${skeletonTokens}`] satisfies Fault]
      : []),
    ...(worst && worst.tokens > renderedTokens
      ? [
          [
            'too_long_rendered',
            `about ${worst.tokens} tokens when filled for case ${worst.case}, budget ${renderedTokens}`,
          ] satisfies Fault,
        ]
      : []),
  ];
};
