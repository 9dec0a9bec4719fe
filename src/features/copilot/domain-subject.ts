import { INSTRUCTION_TAIL } from './intent-words.ts';

/** Words that point at what is open instead of naming something. */
const POINTS =
  /^(?:他们?|她们?|它们?|这(?:个|家|位)?(?:大?客户|公司|企业)?|那(?:个|家)?(?:大?客户|公司|企业)?|该(?:大?客户|公司|企业)?|此(?:客户|公司)?|本(?:客户|公司)?|当前(?:大?客户|公司)?|我们?|客户|大客户|(?:一|某)(?:个|家)(?:大?客户|公司)|it|them|him|her|me|us|this|that|(?:this|that|the|my|our|an?|one|a key|the key|this key|the current|the same)(?: (?:key |current |same )?(?:account|customer|client|company|one))?|account|customer|客户的|)$/iu;

const VERBS_ZH =
  '写|起草|草拟|拟定|拟|制定|制订|做|生成|准备|编制|编写|规划|出|来|弄|搞|整|重新?写|重做|更新|推荐|找|分析|梳理|整理|列';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?:帮我?给|给|为|替|针对|就|关于)\\s*(?<name>.{1,60}?)\\s*(?:再|重新|尽快|先|快)?(?:${VERBS_ZH})`, 'u'),
  new RegExp(
    `(?:${VERBS_ZH})(?:一)?(?:份|个|下|张)?\\s*(?:关于|针对|给)?\\s*(?<name>[^,，。]{1,60}?)\\s*的?\\s*(?:年度|新的?|新一版)?(?:大客户|客户|重点客户|key account|account)?\\s*(?:计划|plan)`,
    'iu',
  ),
  /\b(?:plan|needs|documents?|materials?|case stud(?:y|ies)|collateral)\s+(?:for|of|about|on|around|with|to send to)\s+(?<name>.{1,80}?)\s*$/iu,
  /\b(?:draft|redraft|write|rewrite|prepare|create|make|build|generate|produce|develop|put together)\s+(?:me\s+)?(?:an?\s+|the\s+|another\s+)?(?:new\s+)?(?<name>[^,]{1,60}?)(?:['’]s)?\s+(?:key[- ])?(?:account|sales)\s+plan/iu,
];

/**
 * The name a command is about (`给<客户>写…`, `… plan for <account>`).
 * @returns null when it names nothing or only points (`给他们写`, `for this account`): then what is open is meant
 */
export const subjectOf = (clause: string): string | null => {
  const text = clause.normalize('NFKC');
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text)?.groups?.name;
    if (found === undefined) continue;
    const name = bareName(found);
    // A name of one character says too little to be one.
    return [...name].length < 2 || POINTS.test(name) || /^(?:一?份|个)?(?:大客户|重点客户|客户|年度|新的?)$/u.test(name)
      ? null
      : name;
  }
  return null;
};

/** A name without quotation marks, courtesy and what follows it. */
const bareName = (found: string): string => {
  const tail = INSTRUCTION_TAIL.exec(found);
  return (tail && tail.index > 0 ? found.slice(0, tail.index) : found)
    .replace(/^(?:客户|公司|大客户|the account|account|customer|the customer)\s*[:：]?\s*(?=\S{2,})/iu, '')
    .replace(/\b(?:please|asap|now|today|in (?:english|chinese))\b.*$/iu, '')
    .replace(/[“”"'‘’「」『』《》<>【】[\]?？]/gu, '')
    .replace(/(?:这个|这家)(?:大?客户|公司)$/u, '')
    .trim();
};
