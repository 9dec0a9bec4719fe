import { restsOn, swapped, varied } from './fault-help.ts';
import type { Rewording, Right, Twist } from './types.ts';
import { wide } from './write-values.ts';

const changed = (right: Right, text: string): Twist | undefined => (text === right.text ? undefined : { text });

/** Words whose joining or leaving out changes what a clause means; a sentence with one of them is not taken apart. */
const BOUND =
  /如果|若|除非|否则|但|然而|因为|由于|所以|因此|虽|尽管|只有|才|前提|不过|却|而|其|该|此|这|那|他|她|它|分别|以便|为了|随着|根据|对于|包括|例如|等|：|“|一方面|首先|其次|另外|同时|还|也|又|并|则|即|反|之后|然后|后来|且/u;
const BOUND_EN =
  /\b(?:if|unless|but|however|because|although|though|only|provided|which|who|that|it|its|they|their|he|she|his|her|this|these|those|while|when|where|since|as|so|also|then|including|such|with|after|before|respectively|both)\b|[“":]/iu;

const clauses = (right: Right): string[] | undefined => {
  const body = right.text.replace(/[。.]$/u, '');
  const parts = right.language === 'zh' ? body.split(/[，；]/u) : body.split(/; /u);
  return parts.length >= 2 && parts.every((p) => p.length >= (right.language === 'zh' ? 4 : 12)) ? parts : undefined;
};

const ZH_SAME: readonly [RegExp, string][] = [
  [/表示(?=[，一-龥])/gu, '称'],
  [/成立于/gu, '创立于'],
  [/目前/gu, '当前'],
  [/(?<=\d[%％]?)(?=到\d)/gu, ''],
  [/降到/gu, '降至'],
  [/增至/gu, '增加到'],
  [/提升到/gu, '提高到'],
  [/以及/gu, '和'],
  [/(?<![大])约(?=\d)/gu, '大约'],
  [/采购(?=[A-Z\d]|[一二三四五六七八九十])/gu, '购买'],
  [/负责的/gu, '经手的'],
  [/因此/gu, '所以'],
  [/非常/gu, '十分'],
  [/计划(?=在|于|将)/gu, '打算'],
  [/现有员工/gu, '目前员工'],
];
const EN_SAME: readonly [RegExp, string][] = [
  [/\bsaid\b/gu, 'stated'],
  [/\babout (?=[\d$€C])/gu, 'approximately '],
  [/\bcurrently\b/gu, 'at present'],
  [/\bmore than (?=\d)/gu, 'over '],
  [/\bbought\b/gu, 'purchased'],
  [/\bplans to\b/gu, 'intends to'],
  [/\bstarted\b/gu, 'began'],
  [/\bwas founded in\b/gu, 'was established in'],
  [/\bAccording to ([A-Z][\w-]+ [A-Z][\w-]+), /gu, 'As $1 put it, '],
  [/\bhelps\b/gu, 'assists'],
  [/\bmany\b/gu, 'numerous'],
  [/\balso\b/gu, 'in addition'],
  [/\bbecause\b/gu, 'since'],
  [/\bfor example\b/gu, 'for instance'],
  [/\blarge\b/gu, 'big'],
];

const synonyms = (right: Right): Twist | undefined => {
  for (const [find, to] of right.language === 'zh' ? ZH_SAME : EN_SAME) {
    const out = swapped(right, find, (m) => (to.includes('$1') ? m[0].replace(new RegExp(find.source, 'u'), to) : to));
    if (out) return out;
  }
  return undefined;
};

/** The same words otherwise ordered, spaced, joined, or fewer of them. */
export const WORD_REWORDINGS: readonly Rewording[] = [
  { family: 'as written', make: (r) => ({ text: r.text }) },
  {
    family: 'full width',
    make: (r) =>
      /[\dA-Za-z]/u.test(r.text) && r.language === 'zh'
        ? changed(r, [...r.text].map((c) => (/[\dA-Za-z%]/u.test(c) ? wide(c) : c)).join(''))
        : undefined,
  },
  {
    family: 'punctuation width',
    make: (r) =>
      changed(
        r,
        r.language === 'zh'
          ? r.text
              .replaceAll('，', ', ')
              .replaceAll('；', '; ')
              .replace(/。$/u, '.')
              .replaceAll('（', ' (')
              .replaceAll('）', ') ')
          : r.text.replaceAll('’', "'").replaceAll('“', '"').replaceAll('”', '"').replaceAll('–', '-'),
      ),
  },
  {
    family: 'spacing',
    make: (r) =>
      changed(
        r,
        r.language === 'zh'
          ? / /u.test(r.text)
            ? r.text.replace(/(?<=[一-龥，。；]) | (?=[一-龥])/gu, '')
            : r.text.replace(/(?<=[一-龥])(?=[A-Za-z\d])|(?<=[A-Za-z\d%])(?=[一-龥])/gu, ' ')
          : r.text.replace(/ (?=\S+$)/u, '  ').replace(/(?<=\d) (?=%)/gu, '\u00a0'),
      ),
  },
  {
    family: 'clause order',
    make: (r) => {
      const body = r.text.replace(/[。.]$/u, '');
      const mark = r.language === 'zh' ? '；' : '; ';
      const parts = body.split(mark);
      const [a, b] = parts;
      if (parts.length !== 2 || !a || !b || (r.language === 'zh' ? BOUND : BOUND_EN).test(body)) return undefined;
      if (r.language === 'zh') return { text: `${b}；${a}。` };
      return { text: `${b.charAt(0).toUpperCase()}${b.slice(1)}; ${a}.` };
    },
  },
  {
    family: 'clause dropped',
    make: (r) => {
      const parts = clauses(r);
      if (!parts || (r.language === 'zh' ? BOUND : BOUND_EN).test(r.text)) return undefined;
      const kept = parts.slice(0, -1);
      return { text: kept.join(r.language === 'zh' ? '，' : '; ') + (r.language === 'zh' ? '。' : '.') };
    },
  },
  { family: 'like words', make: (r) => synonyms(r) },
  {
    family: 'introduced',
    make: (r) => {
      if (r.form !== 'extracted' && r.form !== 'story') return undefined;
      const source = r.evidence[0]?.source.type;
      if (r.language === 'zh')
        return {
          text: `${source === 'activity' ? varied(r, '拜访记录提到', '据沟通记录') : varied(r, '资料显示', '据资料')}：${r.text}`,
        };
      return {
        text: `${source === 'activity' ? varied(r, 'From the notes', 'On record') : varied(r, 'From the material', 'As the material says')}: ${r.text}`,
      };
    },
  },
];

/** The claim unchanged, its quote copied with the small differences that copying makes, longer or shorter. */
export const QUOTE_REWORDINGS: readonly Rewording[] = [
  {
    family: 'quote spaced or widened',
    make: (r, random) => {
      const last = r.evidence.at(-1);
      if (!last) return undefined;
      const ways = [
        (q: string) => q.replace(/(?<=[一-龥])(?=[A-Za-z\d])/gu, ' '),
        (q: string) => q.replace(/ /gu, '  '),
        (q: string) => q.replace(/[\d%]/gu, (c) => wide(c)),
        (q: string) => q.replaceAll('，', ',').replaceAll('；', ';').replaceAll('：', ':'),
        (q: string) => q.replace(/\n/gu, ' '),
        (q: string) => ` ${q}\n`,
      ];
      const quote = random.pick(ways)?.(last.quote) ?? last.quote;
      return quote === last.quote ? undefined : { evidence: [...r.evidence.slice(0, -1), { ...last, quote }] };
    },
  },
  {
    family: 'whole piece quoted',
    make: (r) => {
      const last = r.evidence.at(-1);
      const item = r.pack.items.find(
        (i) =>
          i.source.id === last?.source.id &&
          i.source.field === last?.source.field &&
          i.source.type === last?.source.type,
      );
      if (!last || !item || item.text === last.quote || item.text.length > 450) return undefined;
      return { evidence: [...r.evidence.slice(0, -1), { ...last, quote: item.text }] };
    },
  },
  {
    family: 'sentence quoted without its stop',
    make: (r) => {
      const last = r.evidence.at(-1);
      const text = r.text.replace(/[。.]$/u, '');
      return last && r.form === 'extracted' && restsOn(r).includes(text)
        ? { evidence: [{ ...last, quote: text }] }
        : undefined;
    },
  },
];
