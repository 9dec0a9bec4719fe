import type { QuantityKind } from './quantity.ts';

/** A unit written behind a number: how it looks, what it is, and by what the number is multiplied (percent from 成: 10). */
export type UnitPattern = { pattern: RegExp; kind: QuantityKind; unit: string; factor?: number };

const unit = (pattern: RegExp, kind: QuantityKind, name: string, factor?: number): UnitPattern => ({
  pattern,
  kind,
  unit: name,
  ...(factor === undefined ? {} : { factor }),
});

/** Units behind a number, in the order they are tried, for folded text that kept its capitals. */
export const UNITS: readonly UnitPattern[] = [
  unit(/^(?:个?百分点|个点(?!位)| ?ppt?\b|[ -]percentage[ -]points?)/iu, 'points', 'pp'),
  unit(/^(?:个?基点| ?bps?\b| basis points?)/iu, 'points', 'pp', 0.01),
  unit(/^ ?(?:%|percent\b|per cent\b|pct\b)/iu, 'percent', '%'),
  unit(/^ ?‰/u, 'percent', '%', 0.1),
  unit(/^成(?![立员本功为果长就交分熟品都效绩型套])/u, 'percent', '%', 10),
  unit(
    /^ ?(?:倍|x(?![A-Za-z\d])|×(?!\d)|-?fold\b|times(?= (?:as|more|faster|higher|larger|greater|the)\b))/iu,
    'multiple',
    'x',
  ),
  unit(/^ ?(?:人民币|元人民币|元(?![件素旦气])|块钱|RMB\b|CNY\b|yuan\b|renminbi\b)/iu, 'money', 'CNY'),
  unit(/^ ?(?:美元|美金|USD\b|US dollars?\b|dollars?\b)/iu, 'money', 'USD'),
  unit(/^ ?(?:欧元|EUR\b|euros?\b|€)/iu, 'money', 'EUR'),
  unit(/^ ?(?:英镑|GBP\b|pounds sterling\b)/iu, 'money', 'GBP'),
  unit(/^ ?(?:日元|JPY\b|yen\b)/iu, 'money', 'JPY'),
  unit(/^ ?(?:港元|港币|HKD\b)/iu, 'money', 'HKD'),
  unit(/^[ -]?(?:个?工作日|个?交易日|working[ -]days?\b|business[ -]days?\b|workdays?\b)/iu, 'duration', 'workday'),
  unit(/^[ -]?(?:天|日(?!元|本|均|常)|days?\b)/iu, 'duration', 'day'),
  unit(/^[ -]?(?:个?星期|周(?!期|边|报|岁)|weeks?\b|wks?\b)/iu, 'duration', 'week'),
  unit(/^[ -]?(?:个月|个?自然月|months?\b|mos?\b)/iu, 'duration', 'month'),
  unit(/^[ -]?(?:个?季度|quarters?\b)/iu, 'duration', 'quarter'),
  unit(/^[ -]?(?:周年|个?年(?![级代])|years?\b(?![ -]old)|yrs?\b)/iu, 'duration', 'year'),
  unit(/^[ -]?(?:个?小时|个?钟头|hours?\b|hrs?\b)/iu, 'duration', 'hour'),
  unit(/^[ -]?(?:分钟|minutes?\b|mins?\b)/iu, 'duration', 'minute'),
  unit(/^[ -]?(?:秒钟?|seconds?\b|secs?\b)/iu, 'duration', 'second'),
  unit(/^[ -]?(?:周?岁|years?[ -]old\b)/iu, 'count', 'age'),
  unit(
    /^ ?(?:人(?!民|工|脸|力)|名(?!称|单|录)|位(?!于|置)|个人|员工|people\b|persons?\b|employees\b|staff\b|workers\b|engineers\b|users\b|FTEs?\b|heads\b)/iu,
    'count',
    'person',
  ),
  unit(/^ ?(?:家|companies\b|customers\b|clients\b|suppliers\b|firms\b|enterprises\b)/iu, 'count', 'org'),
  unit(/^ ?(?:千克|公斤|kg\b|kilograms?\b)/iu, 'count', 'kg'),
  unit(/^ ?(?:吨|tonnes?\b|tons?\b)/iu, 'count', 'tonne'),
  unit(/^ ?(?:千瓦时|度(?!量|假|过)|kWh\b)/iu, 'count', 'kWh'),
  unit(/^ ?(?:兆瓦|MW\b)/u, 'count', 'MW'),
  unit(/^ ?(?:吉瓦|GW\b)/u, 'count', 'GW'),
  unit(/^ ?(?:千瓦|kW\b)/u, 'count', 'kW'),
  unit(/^ ?(?:平方米|平米|m2\b|sqm\b|square met(?:er|re)s?\b)/iu, 'count', 'm2'),
  unit(/^ ?(?:公里|千米|km\b|kilomet(?:er|re)s?\b)/iu, 'count', 'km'),
  unit(/^ ?(?:厘米|公分|cm\b|centimet(?:er|re)s?\b)/iu, 'count', 'cm'),
  unit(/^ ?(?:毫米|mm\b|millimet(?:er|re)s?\b)/iu, 'count', 'mm'),
  unit(/^ ?(?:米(?![饭粉线高])|met(?:er|re)s?\b)/iu, 'count', 'm'),
  unit(/^ ?(?:英里|miles?\b)/iu, 'count', 'mile'),
  unit(/^ ?(?:英尺|feet\b|ft\b)/iu, 'count', 'ft'),
  unit(/^ ?(?:平方公里|平方千米|square kilomet(?:er|re)s?\b|km2\b)/iu, 'count', 'km2'),
  unit(/^ ?(?:公顷|hectares?\b)/iu, 'count', 'ha'),
  unit(/^ ?(?:亩)/u, 'count', 'mu'),
  unit(/^ ?(?:TB)\b/u, 'count', 'TB'),
  unit(/^ ?(?:GB)\b/u, 'count', 'GB'),
  unit(/^ ?(?:毫秒|ms\b)/u, 'count', 'ms'),
  unit(
    /^ ?(?:台|套|件|辆|部(?!分|门|署|长)|组|只|块(?!钱)|units?\b|pieces\b|pcs\b|sets\b|machines\b|servers\b|devices\b|vehicles\b|robots\b)/iu,
    'count',
    'thing',
  ),
  unit(
    /^ ?(?:次(?!日|年|月|要)|场|轮|趟|回(?!款|报|收|升|落)|times\b|visits\b|meetings\b|calls\b)/iu,
    'count',
    'times',
  ),
  unit(/^(?:个|项|种|类|款|份|笔|处|批|条|间|座|所|层|级|道|张|页|篇|门|方|期(?!间|望)|号|阶段|步)/u, 'count', 'item'),
];

/** Currency marks that may stand before a number. */
export const CURRENCY_BEFORE: readonly (readonly [RegExp, string])[] = [
  [/(?:HK\$|HKD|港币|港元)\s?$/u, 'HKD'],
  [/(?:US\$|USD|\$|美元)\s?$/iu, 'USD'],
  [/(?:¥|RMB|CNY|人民币)\s?[¥]?\s?$/iu, 'CNY'],
  [/(?:€|EUR|欧元)\s?$/iu, 'EUR'],
  [/(?:£|GBP|英镑)\s?$/iu, 'GBP'],
  [/(?:JPY|日元)\s?$/iu, 'JPY'],
];
