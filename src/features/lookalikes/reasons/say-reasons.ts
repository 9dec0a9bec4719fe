import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { joinList, same } from '#src/playbook/text.ts';
import type { Difference, Reason } from '../likeness/domain-reasons.ts';

/** A reason or difference as it goes over the wire: kind, the rule it comes from, and words. */
export type Said = { kind: string; rule: RuleId; text: string };

/** Puts a reason into words of one language. */
export const sayReason = (reason: Reason, language: Language): Said => ({
  kind: reason.kind,
  rule: reason.kind === 'segment' ? 'SEG-1' : reason.kind === 'first_need' ? 'NEED-6' : 'LOOK-1',
  text: say(wordsOf(reason), language),
});

/** Puts a difference into words of one language. */
export const sayDifference = (difference: Difference, language: Language): Said => ({
  kind: difference.kind,
  rule: 'LOOK-1',
  text: say(apartWords(difference), language),
});

const names = (list: readonly string[]): Bilingual => joinList(list.map(same));
const percent = (share: number): string => `${Math.round(share * 100)}%`;

const wordsOf = (reason: Reason): Bilingual => {
  switch (reason.kind) {
    case 'nearest': {
      const near = names(reason.accounts.map(({ name, similarity }) => `${name} ${percent(similarity)}`));
      return { zh: `最相近的已成交客户：${near.zh}。`, en: `Nearest won customers: ${near.en}.` };
    }
    case 'text': {
      const words = names(reason.words);
      return {
        zh: `业务描述与${reason.account}共有：${words.zh}。`,
        en: `Business text shares with ${reason.account}: ${words.en}.`,
      };
    }
    case 'industry':
      return reason.same
        ? {
            zh: `与${reason.account}同行业：${reason.theirs}。`,
            en: `Same industry as ${reason.account}: ${reason.theirs}.`,
          }
        : {
            zh: `行业与${reason.account}相近：${reason.theirs}。`,
            en: `Industry close to that of ${reason.account}: ${reason.theirs}.`,
          };
    case 'size':
      return {
        zh: `规模相近：${reason.theirs}人，${reason.account}为${reason.ours}人。`,
        en: `Like size: ${reason.theirs} employees, ${reason.account} has ${reason.ours}.`,
      };
    case 'region': {
      const regions = names(reason.theirs);
      return {
        zh: `与${reason.account}在同一地区：${regions.zh}。`,
        en: `Same region as ${reason.account}: ${regions.en}.`,
      };
    }
    case 'tags': {
      const tags = names(reason.tags);
      return {
        zh: `与${reason.account}有相同标签：${tags.zh}。`,
        en: `Tags in common with ${reason.account}: ${tags.en}.`,
      };
    }
    case 'buying':
      return {
        zh: '描述中提到的情形，与促成已成交商机的采购时机和问题相近。',
        en: 'Its text speaks of conditions like those that moved the won deals.',
      };
    case 'contrast':
      return { zh: '与输单客户明显不同。', en: 'Clearly unlike the lost accounts.' };
    case 'segment': {
      const segment = names([reason.industry, reason.region].flatMap((part) => part ?? []));
      return { zh: `建议归入细分：${segment.zh}。`, en: `Suggested segment: ${segment.en}.` };
    }
    case 'first_need':
      return {
        zh: `可能的首要需求（推断，拜访时先核实）：${reason.statement}。依据：相近客户${reason.account}的需求，${stepWords(reason.step).zh}。`,
        en: `Likely first need (an inference to check first): ${reason.statement}. From ${reason.account}, a like customer, where it is ${stepWords(reason.step).en}.`,
      };
    case 'opening':
      return openingLine(reason.industry, reason.words);
  }
};

/** Names no customer: nobody agreed to be named to a stranger (REF-1, GUARD-4). Asks before it pitches (NEED-7). */
export const openingWords = (industry: string | null, words: readonly string[]): Bilingual => {
  const topics = names(words);
  const whom = {
    zh: industry ? `“${industry}”领域的企业` : '与贵公司业务相近的企业',
    en: industry ? `companies in ${industry}` : 'companies in a business like yours',
  };
  return words.length > 0
    ? {
        zh: `我们服务过${whom.zh}，谈得较多的是${topics.zh}。在这方面，贵公司眼下最想先弄清或解决的是哪一件事？`,
        en: `we have worked with ${whom.en}, and the talk often comes to ${topics.en}. Which part of it would you most like to see clearer or solved first?`,
      }
    : {
        zh: `我们服务过${whom.zh}。贵公司今年最想先解决的业务问题是哪一件？`,
        en: `we have worked with ${whom.en}. Which business problem would you most like to see solved first this year?`,
      };
};

const openingLine = (industry: string | null, words: readonly string[]): Bilingual => {
  const { zh, en } = openingWords(industry, words);
  return { zh: `开场白：${zh}`, en: `Opening line: ${en}` };
};

const stepWords = (step: string): Bilingual => {
  if (step === 'consensus') return { zh: '已形成书面共识', en: 'agreed in writing' };
  if (step === 'benefits_agreed') return { zh: '收益已确认', en: 'confirmed with its benefits' };
  return { zh: '痛点已确认', en: 'a confirmed pain' };
};

/** How the fields of a prospect are called. */
export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  description: { zh: '业务描述', en: 'business description' },
  industry: { zh: '行业', en: 'industry' },
  employees: { zh: '人数', en: 'employees' },
  regions: { zh: '地区', en: 'region' },
};

const apartWords = (difference: Difference): Bilingual => {
  switch (difference.kind) {
    case 'industry':
      return {
        zh: `行业不同：${difference.theirs}；${difference.account}为${difference.ours}。`,
        en: `Other industry: ${difference.theirs}; ${difference.account} is in ${difference.ours}.`,
      };
    case 'size':
      return {
        zh: `规模不同：${difference.theirs}人；${difference.account}为${difference.ours}人。`,
        en: `Other size: ${difference.theirs} employees; ${difference.account} has ${difference.ours}.`,
      };
    case 'region': {
      const [theirs, ours] = [names(difference.theirs), names(difference.ours)];
      return {
        zh: `地区不同：${theirs.zh}；${difference.account}在${ours.zh}。`,
        en: `Other region: ${theirs.en}; ${difference.account} is in ${ours.en}.`,
      };
    }
    case 'lost':
      return {
        zh: `更像输过单的客户${difference.account}，先弄清当时输在哪里。`,
        en: `Closer to ${difference.account}, an account we lost: find out first why.`,
      };
    case 'unknown': {
      const fields = joinList(difference.fields.flatMap((field) => FIELD_WORDS[field] ?? []));
      return { zh: `记录中没有：${fields.zh}，需要补充了解。`, en: `Not on record, to be found out: ${fields.en}.` };
    }
  }
};
