import type { Ground } from '../../reading/reading.ts';
import { perText } from './memo.ts';
import { foldTight } from './read.ts';

const OFFICE =
  '(?:总裁|总经理|总监|总工|总|董事长|董|经理|部长|主任|主管|厂长|院长|科长|处长|局长|队长|班长|工|老师|先生|女士|书记|会长|站长|所长|校长|行长|秘书)';

/** How a Han name is called with an office: `王总`. */
const withOffice = perText((whole) => new RegExp(`${whole.charAt(0)}${OFFICE}|${whole.slice(0, 2)}${OFFICE}`, 'u'));

/** A first or last name of its own in a folded text. */
const onItsOwn = perText((part) => new RegExp(`(?<![\\p{L}])${part.replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}])`, 'u'));

/** Whether a text names a person: in full, by surname and office (`王总`), or by a first or last name of theirs. */
export const namesPerson = (text: string, name: string): boolean => {
  const [folded, whole] = [foldTight(text), foldTight(name)];
  if (whole !== '' && folded.includes(whole)) return true;
  if (/^\p{Script=Han}+$/u.test(whole)) {
    const given = whole.slice(1);
    return (given.length >= 2 && folded.includes(given)) || withOffice(whole).test(folded);
  }
  return whole
    .split(/[\s.]+/u)
    .filter((part) => part.length > 2)
    .some((part) => onItsOwn(part).test(folded));
};

/** Which of these people a text names. */
export const namedIn = (text: string, names: readonly string[]): string[] =>
  names.filter((name) => namesPerson(text, name));

const FUNCTIONS =
  /财务|采购|技术|生产|质量|设备|信息|研发|法务|运营|仓储|物流|销售|人事|安全|能源|动力|行政|审计|工艺|车间|高层|管理层|决策|负责人|部门|经办|客户|对方|董事|总经理|厂长|院长|主任|总监|经理|同事|教练|\b(?:finance|purchas\w+|procurement|technical|production|quality|maintenance|IT|engineering|legal|operations|warehouse|logistics|safety|energy|facilities|audit\w*|management|board|director|manager|head|buyer|controller|owner|executive|chief|c[efito]o|department|team|customer|coach|planner|supervisor|officer|who(?:ever)?|colleagues?|people|them|him|her)\b/iu;

/** PLAN-10, NEED-6: whether a question says whom to ask: a person of theirs or ours, or an office. */
export const saysWhom = (text: string, { people, team }: Ground): boolean =>
  namedIn(text, [...people.map(({ name }) => name), ...team.names]).length > 0 ||
  FUNCTIONS.test(text) ||
  people.some(({ title }) => title.length > 1 && text.includes(title));
