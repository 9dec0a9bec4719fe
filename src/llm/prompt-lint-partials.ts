import type { Language } from '../kernel/language.ts';
import { isPromptFile, partialName } from './prompt-file.ts';
import type { Fault, LintFinding } from './prompt-lint-finding.ts';
import { partialsDiffer } from './prompt-lint-pair.ts';
import { lintLanguage, namesModel } from './prompt-lint-text.ts';
import { readPartials } from './prompts.ts';

/** Wordings the door itself sends, which no prompt file includes, and what it fills in. */
const SENT_BY_DOOR: Readonly<Record<string, readonly string[]>> = {
  _schema: ['schema'],
  _repair: ['complaints', 'schema'],
};

const OTHER: Readonly<Record<Language, Language>> = { zh: 'en', en: 'zh' };

const lintDoorWording = (name: string, text: string): Fault[] => {
  const wanted = SENT_BY_DOOR[name];
  if (!wanted) return [];
  const used = [...new Set([...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/gu)].map(([, tag]) => tag ?? ''))].sort();
  return used.join() === [...wanted].sort().join()
    ? []
    : [['door_wording', `holds ${wanted.map((each) => `{{${each}}}`).join(' and ')} and no other placeholder`]];
};

/** The partials: both languages alike, each used by a prompt or sent by the door, in its own language, naming no model. */
export const lintPartials = (files: ReadonlyMap<string, string>): LintFinding[] => {
  const texts = readPartials(files);
  const missing = Object.keys(SENT_BY_DOOR)
    .filter((name) => !texts.has(`${name}.zh`) && !texts.has(`${name}.en`))
    .map(
      (name): LintFinding => ({
        file: `${name}.zh.md`,
        rule: 'door_wording',
        message: 'the door sends it, and it is not there',
      }),
    );
  const found = [...files].flatMap(([file, content]): LintFinding[] => {
    const named = partialName(file);
    if (!named) {
      const wrong = /^_[^/]*\.md$/u.test(file);
      return wrong ? [{ file, rule: 'unreadable', message: `${file}: a partial is named _<name>.<zh|en>.md` }] : [];
    }
    const { name, language } = named;
    const twin = texts.get(`${name}.${OTHER[language]}`);
    const tag = new RegExp(`\\{\\{>\\s*${name}\\s*\\}\\}`, 'u');
    const used = name in SENT_BY_DOOR || [...files].some(([key, text]) => isPromptFile(key) && tag.test(text));
    const differs =
      twin === undefined
        ? []
        : partialsDiffer(language === 'zh' ? { zh: content, en: twin } : { zh: twin, en: content });
    const faults: Fault[] = [
      ...(twin === undefined ? [['no_pair', `no ${OTHER[language]} file of ${name}`] satisfies Fault] : []),
      ...(differs.length > 0 ? [['pair_differs', `zh and en differ: ${differs.join('; ')}`] satisfies Fault] : []),
      ...(used ? [] : [['unused_partial', 'no prompt uses it'] satisfies Fault]),
      ...lintDoorWording(name, content),
      ...namesModel(content),
      ...lintLanguage(content, language),
    ];
    return faults.map(([rule, message]) => ({ file, rule, message }));
  });
  return [...missing, ...found];
};
