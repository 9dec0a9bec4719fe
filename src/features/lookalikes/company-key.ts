import { nameKey } from '#src/kernel/name-key.ts';

/** What stands in brackets: `林奇（上海）`, `Weave (HQ)`, `Acme [UK]`. */
const BRACKETS = /\s*[([{【〔][^)\]}】〕]*[)\]}】〕]\s*/gu;
/** A branch behind the legal form: `某某有限公司滁州分公司`; the part before it is the company. */
const BRANCH_BEHIND_FORM =
  /^(.+?(?:公司|集团))[^公司]{0,12}?(?:分公司|分厂|子公司|办事处|代表处|营业部|经营部|事业部|总部|分行|支行|分店|工厂)$/u;
/** A branch without a legal form before it: only the word itself can be taken off. */
const BRANCH_ZH = /(?:分公司|办事处|代表处|营业部|总公司|总部)$/u;
/** Legal forms at the end of a Chinese name, several in a row. */
const FORM_ZH =
  /(?:集团|控股|股份|有限责任公司|有限公司|有限合伙|合伙企业|责任公司|总公司|公司|株式会社|合同会社|주식회사)$/u;
/** Legal forms in front: `株式会社…`, `PT …`. */
const FORM_IN_FRONT = /^(?:株式会社|주식회사|the\s+|pt\s+(?=\S+\s))/iu;
/** Legal forms and branch words at the end of a Latin name, without dots. */
const FORM_EN = new Set(
  `ab ag aps as asa bhd branch bv bvba co company corp corporation cv eeig ev eg gesmbh gmbh group holding holdings hq
   headquarters inc incorporated kft kg kgaa kk limited llc llp lp ltd ltda mbh nv ohg oy oyj pbc plc pte pty pvt private public sa
   sab sas sarl sdn se sl slu spa spolka spzoo doo sro srl ug ulc unlimited zoo`.split(/\s+/u),
);
/** Forms written as two or more words or with joints between: `GmbH & Co. KG`, `S.p.A.`, `Sp. z o.o.`, `d.o.o.`. */
const JOINTS = /\b(?:[a-z]\s*\.\s*)+[a-z]\b\.?|\bsp\.?\s*z\s*o\.?\s*o\.?/giu;

/**
 * The key under which two writings of one company meet: legal form, brackets, branch, width, case, spaces and punctuation
 * do not count. `澜朔新能源科技股份有限公司滁州分公司` and `澜朔新能源科技`, `Acme, Inc.` and `ACME GmbH & Co. KG` are one each.
 * A place in brackets is read as a branch; elsewhere places and trades stay, because `上海林奇` and `北京林奇` may be two
 * companies. Empty for a name of marks alone.
 */
export const companyKey = (name: string): string => {
  const folded = name.normalize('NFKC').replace(/（/gu, '(').replace(/）/gu, ')').trim();
  const bare = folded.replace(BRACKETS, ' ').trim();
  const open = nameKey(bare) === '' ? folded : bare;
  const latin = withoutLatinForm(open.replace(FORM_IN_FRONT, ''));
  return nameKey(withoutChineseForm(nameKey(latin))) || nameKey(folded);
};

const withoutLatinForm = (name: string): string => {
  const words = name
    .replace(JOINTS, (form) => ` ${form.replace(/[\s.]+/gu, '')} `)
    .split(/[\s,;.&/+|]+/u)
    .filter((word) => word !== '');
  let end = words.length;
  while (end > 1 && FORM_EN.has((words[end - 1] ?? '').toLowerCase())) end -= 1;
  return words.slice(0, end).join(' ');
};

const withoutChineseForm = (key: string): string => {
  const company = BRANCH_BEHIND_FORM.exec(key)?.[1] ?? key;
  let rest = company.replace(BRANCH_ZH, '') || company;
  for (let shorter = rest.replace(FORM_ZH, ''); shorter !== '' && shorter !== rest; ) {
    rest = shorter;
    shorter = rest.replace(FORM_ZH, '');
  }
  return rest;
};
