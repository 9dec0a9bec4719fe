import type { Ground } from '../../reading/reading.ts';
import { SURNAMES } from '../words/surnames.ts';
import { standsInRecord } from './material.ts';

const COMPANY =
  /(?:公司|集团|科技|软件|智能|电气|仪控|仪表|物联|工业|股份|信息|系统|网络|自动化|机电|装备|数控|银行|医院|大学|研究院|设计院)$/u;
const BINDS = /[的了是在不和与把被这那也就都要会能可从到为让]/u;

/**
 * Whether Han characters the product's verifier took for a name are only words run together: they go on what the record says (`停炉担责`),
 * hold function words, or are far too long for a name. It errs towards a name where the verifier could only cut character by character.
 */
export const isOnlyWords = (text: string, start: number, end: number, ground: Ground): boolean => {
  const words = text.slice(start, end);
  if (!/^\p{Script=Han}+$/u.test(words)) return false;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  const joins = (pair: string): boolean => /^\p{Script=Han}{2}$/u.test(pair) && standsInRecord(ground, pair);
  return (
    (words.length > 5 && !COMPANY.test(words)) ||
    BINDS.test(words) ||
    (words.length <= 3 && !COMPANY.test(words) && !SURNAMES.has(words.charAt(0))) ||
    joins(before + words.charAt(0)) ||
    joins(words.charAt(words.length - 1) + after)
  );
};
