import { asksAt, exchangedInStatement } from '../sentences.ts';

/** A figure, in digits or words, that directly follows. */
const ZH = String.raw`(?=\s*(?:人民币|[约近大每第])?\s*[\d一二两三四五六七八九十百])`;
const EN = String.raw`(?= (?:about |around |some |nearly |EUR |€|£|\$)?(?:\d|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|half)\b))`;
const zh = (words: string, to: string): readonly [RegExp, string] => [new RegExp(`(?:${words})${ZH}`, 'u'), to];
const en = (words: string, to: string): readonly [RegExp, string] => [new RegExp(`\\b(?:${words})\\b${EN}`, 'iu'), to];

/** Bounds and movements of a figure, turned; words that are part of another word, or stand by no figure, are left. */
export const TURNS: readonly (readonly [RegExp, string])[] = [
  zh('(?<!不)(?:高于|超过|多于)', '低于'),
  zh('(?<!不)(?:低于|少于)|(?<![\\p{Script=Han}])不到|(?<=[是为在仅还差占至了的月年天])不到', '高于'),
  zh('不超过|不高于', '不少于'),
  zh('(?:下降|降低|减少)(?=了?)', '上升'),
  zh('(?:上升|提高|增长|增加)', '下降'),
  zh('缩短到|缩短至|缩到', '延长到'),
  zh('压到|降到|降至|减到|减至|降为', '升到'),
  zh('升到|升至|提到|提高到|提升到|增到|增至', '降到'),
  [/(?<=\d\s?(?:[%％年天周日]|个月|小时|分钟|万元?|亿元?))(?:以内|之内)/u, '以上'],
  en('above|more than|over', 'below'),
  en('below|less than|under', 'above'),
  en('(?:fell|dropped)( from| by| to)', 'rose$1'),
  en('down by', 'up by'),
  en('down from', 'up from'),
  en('(?:rose|grew)( from| by| to)', 'fell$1'),
  en('up by', 'down by'),
  en('up from', 'down from'),
  en('at most|no more than', 'at least'),
  en('at least|no less than', 'at most'),
  en('within', 'only after'),
  [/(?<=\d(?: ?%| [a-z]+)?) or less\b/iu, ' or more'],
  [/(?<=\d(?: ?%| [a-z]+)?) or more\b/iu, ' or less'],
];

/** Words by which somebody binds himself, agrees or refuses: true only under the condition that goes with them. */
const BINDS =
  /签|批准|批下|同意|支持|力挺|认可|接受|愿意|放行|付款|下单|采购|验收|上会|投资|预算|才(?:能|可|会)|只(?:能|会|可)|\b(?:sign(?:s|ed|ing)?|approv(?:e|es|ed)|agree[sd]?|back(?:s|ed)?|accept(?:s|ed)?|support(?:s|ed)?|buy(?:s|ing)?|orders?|pay(?:s|ment)?|switch(?:es)?|release[sd]?|allow(?:s|ed)?|votes?|start(?:s|ed)?|offers)\b/iu;
const REFUSES = /不|没|未|只|\b(?:not|cannot|never|no|nobody|nothing|only)\b/iu;

/** Conditions; those of the second list only bound a refusal, and whatever else they stand by stays true without them. */
const CONDITIONS: readonly RegExp[] = [
  /(?<=^|[，,。；：但而])(?:如果|若|只要|除非|一旦)[^，,。；：]{2,40}[，,]就?/u,
  /[，,](?:前提是|条件是|除非|以[^，,。]{2,20}为(?:准|前提))[^，,。；]{0,40}/u,
  /[，,]但?(?:须|要|得)[^，。；]{2,16}(?:先|同意|会签|放行|点头|签字?)[^，。；]{0,8}/u,
  /(?:须|要|得|等|只有)[^，。；]{1,20}[，,]?才(?=能|可|会|签|批|付|买|上|认|谈)/u,
  /先[^，。；]{2,20}[，,]再(?=谈|签|批|投|付|买|上)/u,
  /(?<=[，。；：]|^)[^，。；：]{3,24}[，,]就(?=只能|会|能|可)/u,
  /(?:原则上|试点期间|初步)(?=[同认支接可愿])/u,
  /(?<=^|[.;:“] ?|, (?:and|but|so|that) )(?:provided|as long as|unless|only if|if|once|subject to) (?!or twice|in )[^,.;:]{4,80}, /iu,
  /,? \b(?:provided|as long as|unless|only if|only once|only after|if|once|subject to|on condition) (?!or twice|in )[^,.;:”]{4,80}(?=[.;,]|$)/iu,
  /,? \b(?:during the pilot|on the pilot line|in principle|after the trial)(?=[.;,]|$)/iu,
];
const BOUNDS: readonly RegExp[] = [
  /(?<![实现存正])在(?![意于制途])[^，,。；：]{2,24}(?:之前|以前|之后|以后|前|后)[，,]/u,
  /(?<=[，。；：]|^)[^，,。；：]{2,24}(?:之前|以前|前)(?=不|没)/u,
  /,? \b(?:until|before|for the time being)\b[^,.;:”]{0,40}(?=[.;,]|$)/iu,
];

/** What only supposes says little more without its condition. */
const SUPPOSED = /可能|也许|哪里|谁来|\b(?:may|might|could|perhaps)\b/iu;
const BROKEN = /^[，,。.；;]|[，,。；;：:]\s*[，,。.；;]|[，,：:]$|\b(?:is|that|to|and|or|but|the|a|says|said)[.;,]/iu;
/** A sentence that asks a favour or proposes, or one left without a subject of its own. */
const REQUEST = /^(?:请|建议|可以先)|^(?:please|let)\b|^(?:但|而|且|才|就|再|也|and|but|so|then)/iu;

/** The statement without its condition, where that leaves a whole sentence which claims more; null where it has none. */
export const withoutCondition = (text: string): string | null => {
  if (SUPPOSED.test(text)) return null;
  for (const pattern of [...CONDITIONS, ...BOUNDS]) {
    const found = pattern.exec(text);
    if (!found || asksAt(text, found.index)) continue;
    const clause = clauseBeside(text, found.index, found[0].length);
    const rest = `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`.trim();
    const whole = `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
    const more = BINDS.test(clause) && (!BOUNDS.includes(pattern) || REFUSES.test(clause));
    if (more && !REQUEST.test(clause.trim()) && !BROKEN.test(whole) && whole.length >= 8) return whole;
  }
  return null;
};

/** The words of the sentence that stay when a stretch of it is cut. */
const clauseBeside = (text: string, at: number, length: number): string => {
  const before =
    text
      .slice(0, at)
      .split(/[。；;]|\. /u)
      .at(-1) ?? '';
  const after = text.slice(at + length).split(/[。；;]|\. /u)[0] ?? '';
  return `${before}${after}`;
};

const WIDER: readonly (readonly [RegExp, string])[] = [
  [/(?<![一大这那各该两小内本几的])部分(?=的?[\p{Script=Han}])(?!是|在|由|和|与|上|为|已|没|还|也)/u, '全部'],
  [/个别(?=[\p{Script=Han}])|有些(?=[\p{Script=Han}])(?!不|难|慢|晚|紧|怕|担)/u, '所有'],
  [/其中[一二两三四五六七八九十\d]+(?:条|家|台|个|座|项|处|块)(?=[\p{Script=Han}])/u, '其中每一处'],
  [/大?多数(?!据|值|字|量|是|在)(?=[\p{Script=Han}])/u, '全部'],
  [/试点(?:线|车间|厂)/u, '全厂'],
  [/有时(?!间|候|限|效|段|点|差)|偶尔/u, '总是'],
  [
    /(?<=^|[.;:,“] ?|\b(?:and|that|because|so) )(?:some|several|most|a few) (?=(?:of (?:the|its|their) )?[a-z]+s\b)/iu,
    'all ',
  ],
  [
    /(?<=^|[.;:,“] ?|\b(?:and|that|because|so|only) )(?:one|two|three|four|five|six|seven|\d+)(?= (?:of|out of) (?:the |its |their )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) [a-z]+s\b)/iu,
    'all',
  ],
  [/\bsometimes\b|\boccasionally\b/iu, 'always'],
  [/\b(?:the|one|a) pilot (?:line|plant)\b/iu, 'the whole plant'],
];

const HAN = '零一二三四五六七八九十';
const numberOf = (numeral: string): number => {
  const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  if (/^\d/u.test(numeral)) return Number(numeral.replaceAll(',', ''));
  return Math.max(numeral === '两' ? 2 : HAN.indexOf(numeral), words.indexOf(numeral.toLowerCase()));
};

const COUNTED_ZH =
  /(?<![第同某每这那哪另任唯全共的\d.,一二两三四五六七八九十百])(\d{1,4}|[一二两三四五六七八九])(条|家|台|座|个|处|块)((?!月|季|年|人|小|星|百|工作|难|问|字|数|账|系|一)\p{Script=Han}{2})/gu;
const COUNTED_EN =
  /(?<![\d,.] ?|-)\b(one|two|three|four|five|six|seven|eight|nine|ten|\d{1,4}) ((?:plant|line|machine|store|site|station|campus|warehouse|meter|furnace|vehicle|depot|base|branch|clinic|centre|terminal|berth|unit|boiler|pump|hall|shop|oven|lab|substation|workshop|mill|press)(?:e?s)?)\b/giu;

const allOf = (noun: string): string => `${noun.endsWith('s') ? 'all' : 'every'} ${noun}`;
const capital = (noun: string): string => allOf(noun).replace(/^./u, (letter) => letter.toUpperCase());

/** What is counted in a text, with its noun in one form. */
const counted = (text: string): { at: number; words: string; noun: string; said: string; value: number }[] => [
  ...[...text.matchAll(COUNTED_ZH)].map((found) => ({
    at: found.index,
    words: found[0],
    noun: found[3] ?? '',
    said: `全部${found[3] ?? ''}`,
    value: numberOf(found[1] ?? ''),
  })),
  ...[...text.matchAll(COUNTED_EN)].map((found) => {
    const noun = (found[2] ?? '').toLowerCase();
    return {
      at: found.index,
      words: found[0],
      noun: noun.replace(/(?<=ch|ss)es$|(?<!s)s$/u, ''),
      said: /^[A-Z]/u.test(found[0]) ? capital(noun) : allOf(noun),
      value: numberOf(found[1] ?? ''),
    };
  }),
];

/** What a count that can be told of all stands behind: a stop, or a word of place or extent. */
const FREE =
  /(?:^|[。；：，,.;:“] ?|先在|只在|仅在|在|先|只|仅|从|按|为|是)$|\b(?:and|that|because|so|only|at|on|in|from|covers|connects) $/iu;

/** A count that the record tells to be a part of more, told as the whole. */
const partToldAsWhole = (text: string, sources: readonly string[]): string | null => {
  const known = sources.flatMap(counted);
  for (const { at, words, noun, said, value } of counted(text)) {
    const more = known.some((other) => other.noun === noun && other.value > value);
    const free = FREE.test(text.slice(0, at));
    if (value > 0 && more && free && !asksAt(text, at))
      return `${text.slice(0, at)}${said}${text.slice(at + words.length)}`;
  }
  return null;
};

/** The statement with a part told as the whole: by a word of scope, or by a count that is one of more; null where there is none. */
export const toldOfAll = (text: string, sources: readonly string[]): string | null =>
  exchangedInStatement(text, WIDER) ?? partToldAsWhole(text, sources);
