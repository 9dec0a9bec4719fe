/** Words a Chinese post ends in, the longest first. */
export const RANK =
  '副总经理|总经理|副董事长|董事长|副总裁|总裁|总工程师|总监|副总(?!部)|经理|副主任|主任|部长|厂长|院长|处长|科长|局长|主管|工程师|负责人(?!是|为)|首席[\\p{Script=Han}]{2,3}官|秘书长|董事会秘书|CEO|CFO|CIO|CTO|COO';

const WORD = "[A-Z][\\p{L}&'’-]*";
const HEAD =
  'Officer|Director|Manager|Head|Lead|President|Chief|Engineer|Buyer|Planner|Architect|Controller|Treasurer|Secretary|Supervisor|Chairman|Chairwoman|Chair|Owner|Partner|Executive|CEO|CFO|CIO|CTO|COO|VP';

/** An English post as a title writes it: `Head of IT`, `Chief Financial Officer`, `Quality Director`. */
export const EN_POST = `(?:(?:${WORD} (?:and |of )?){0,4}(?:${HEAD})(?: (?:of|for) (?:the )?${WORD}(?: (?:and )?${WORD}){0,3}| (?:${WORD} ?){0,3}(?=[,;.)]|$))?)`;

// What a person answers for, in either language.
const DUTIES: readonly (readonly [string, RegExp])[] = [
  ['finance', /财务|资金|financ|cfo|controller|treasur/u],
  ['production', /生产|制造|厂长|车间|production|manufactur|plant/u],
  ['quality', /质量|品质|质管|质检|quality/u],
  ['purchasing', /采购|供应|purchas|procure|buyer/u],
  ['equipment', /设备|维修|机动|maintenance|equipment/u],
  ['it', /信息|数字|网络|(?<![a-z])it(?![a-z])|digital|information|cio(?![a-z])/u],
  ['operations', /运营|operation|coo(?![a-z])/u],
  ['technical', /技术|工程|工艺|technic|technolog|engineer|cto(?![a-z])|architect/u],
  ['research', /研发|研究|开发|research|development|r&d/u],
  ['sales', /销售|市场|营销|sales|marketing|commercial/u],
  ['logistics', /物流|仓储|logistic|warehouse|supply/u],
  ['people', /人力|人事|human|(?<![a-z])hr(?![a-z])/u],
  ['general', /^(?:总经理|总裁|董事长|ceo)$|managing director|general manager|chief executive|owner|president/u],
];
const SHORT: Readonly<Record<string, string>> = {
  ceo: 'chief executive officer',
  cfo: 'chief financial officer',
  cio: 'chief information officer',
  cto: 'chief technology officer',
  coo: 'chief operating officer',
};

const dutiesOf = (text: string): string[] => DUTIES.filter(([, words]) => words.test(text)).map(([name]) => name);
const wordsOf = (post: string): string[] =>
  (SHORT[post] ?? post).match(/[a-z&]{2,}/gu)?.filter((w) => !/^(?:of|the|and|for)$/u.test(w)) ?? [];

const HAN_RANK = new RegExp(RANK, 'u');
const LATIN_RANK = new RegExp(`\\b(?:${HEAD})\\b`, 'iu');

/** Whether words on record about a person hold a post; both folded. */
export const isSamePost = (post: string, about: string): boolean => {
  if (/\p{Script=Han}/u.test(post)) {
    if (HAN_RANK.test(about)) {
      const at = about.indexOf(post);
      if (at >= 0) return !/^(?:总经理|总裁|主任|董事长)$/u.test(post) || about.charAt(at - 1) !== '副';
      const rank = HAN_RANK.exec(post)?.[0] ?? post;
      const duty = post.slice(0, post.length - rank.length);
      // `运营副总` for `运营副总经理`, `设备部长` for `设备部部长`
      return duty !== '' && about.includes(rank) && about.includes(duty.replace(/[部处科]$/u, ''));
    }
  } else {
    if (LATIN_RANK.test(about)) {
      const words = wordsOf(post);
      const expanded = Object.entries(SHORT).reduce(
        (text, [short, long]) => (text.includes(short) ? `${text} ${long}` : text),
        about,
      );
      return words.length > 0 && words.every((word) => expanded.includes(word.replace(/s$/u, '')));
    }
  }
  if (!HAN_RANK.test(about) && !LATIN_RANK.test(about)) return false;
  const [said, held] = [dutiesOf(post), dutiesOf(about)];
  return said.length === 0 || said.some((duty) => held.includes(duty));
};
