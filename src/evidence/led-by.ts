import type { PersonLike } from './person-like.ts';
import type { Segment } from './segments.ts';

const LED_BY =
  /(?<![理自缘事])由(?<n>\p{Script=Han}{2,3}?)(?=(?:已|将|来|去|亲自|全面|全权|具体|统一|一人)?(?:负责|牵头|主导|跟进|拍板|签字|审批|对接|接手|主持|分管))/gu;
// Whoever it is by office, side or group.
const BY_OFFICE =
  /^[两双三多全新老]|[谁我你您他她它们该本此这那其各每某哪另]|[部处科组队室院局站店库委办员师人级方团家者长总监会司厂]$|客户|双方|公司|集团|团队|中心|经理|主任|总监|领导|高层|秘书|伙伴|供应|售后|售前|商务|财务|采购|法务|运维|实施|行政|销售|生产|质量|设备|信息|技术|工艺|研发|物流|仓储/u;

/**
 * GUARD-1: finds who is said to be in charge behind `由` (`由鲁大海负责`) whatever the surname: two or three characters that are no
 * office and that the dictionary does not hold as one word.
 */
export const findLedBy = (text: string, read: (text: string) => readonly Segment[]): PersonLike[] => {
  if (!text.includes('由')) return [];
  return [...text.matchAll(LED_BY)].flatMap((match): PersonLike[] => {
    const name = match.groups?.n ?? '';
    if (BY_OFFICE.test(name)) return [];
    const parts = read(name).map(({ word }) => word);
    const [first = ''] = parts;
    const start = match.index + 1;
    return parts.length > 1 ? [{ name, surname: first, start, end: start + name.length, titleOnly: false }] : [];
  });
};
