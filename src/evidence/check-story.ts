import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { PackIndex } from './pack-index.ts';
import type { Support } from './support.ts';

const ACCOUNT =
  /(?<![他大小老新某其类的个家名])(?:该|本|贵|这[家个])?客户(?!案例|成功|关系|满意|名单|群|端|方案|经理|数据|服务|体验|资料|档案|认可)|贵(?:公司|司|方|厂)|\b(?:the|this|our) (?:customer|client|account)\b(?!['’]s? (?:industry|peers))/iu;
const THEIR_OWN = /客户|贵|customer|client/iu;

/**
 * GUARD-1: what a case of the library tells is not said of this account: a fact that rests on library pieces only names neither the
 * account (see checkNames) nor `the customer`, unless the piece speaks of its customer in those words.
 */
export const checkStory = (claim: Claim, supports: readonly Support[], index: PackIndex): Fault[] => {
  if (claim.kind !== 'fact' || index.pack.accountId === null || supports.length === 0) return [];
  const isStory = ({ item }: Support): boolean =>
    item.accountId === null && (item.source.type === 'passage' || item.source.type === 'document');
  const match = ACCOUNT.exec(claim.text);
  if (!match || !supports.every(isStory) || supports.some((s) => THEIR_OWN.test(s.context))) return [];
  return [faults.notOfAccount(match[0], { start: match.index, end: match.index + match[0].length })];
};
