/** Legal forms, branch words and marks that do not tell one company from another, in the languages a list is likely to hold. */

/** Legal forms and branch words at the end of a Latin or Cyrillic name, without dots. */
export const FORMS_LATIN: ReadonlySet<string> = new Set(
  `ab ad ag aktiengesellschaft aps as asa bhd bv bvba cic cie cjsc co company corp corporation cva cv dd doo dooel ead eeig eg ek eood etf eurl ev
   gesmbh gmbh group grp grupo gruppo groupe holding holdings hq headquarters inc incorporated incorporee jsc kft kg kgaa kk lc lda limited limitada llc llp lp ltd ltda ltee
   mbh nv nyrt oao ohg ojsc ood ooo oy oyj pao pbc pcl pjsc plc pllc psc pte pty pvt private public sa sab sadecv sae sapi sarl sas sasu sca scs sdn se sl slne slu snc spa spk
   spolka spzoo sro srl srlcv sti sasdecv tbk ug ulc unlimited vof vzw yk zao zoo zrt ооо оао зао пао ао тоо тов ип`.split(
    /\s+/u,
  ),
);
/** Words in front that are a form: `The …`, `PT …`, `ООО …`, `Gruppo …`. */
export const FORMS_IN_FRONT: ReadonlySet<string> = new Set(
  'the pt cv gruppo grupo groupe ооо оао зао пао ао тоо тов ип ooo oao zao pao'.split(' '),
);
/** Forms written out, or in several words, and what stands for them. */
export const FORMS_WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/\bgesellschaft mit beschrankter haftung\b/gu, ' gmbh '],
  [/\bgmbh\s*(?:&|und|u)\s*co\b/gu, ' gmbh co '],
  [/\bs\.?\s?a\.?(?:\s?p\.?\s?i\.?)? de c\.?\s?v\.?(?=\s|$|,)/gu, ' sadecv '],
  [/\bs\.? de r\.?\s?l\.?(?: de c\.?\s?v\.?)?(?=\s|$|,)/gu, ' sadecv '],
  [/\bsp\.?\s*z\.?\s*o\.?\s*o\b\.?/gu, ' spzoo '],
  [/\bd\.?\s?o\.?\s?o\b\.?/gu, ' doo '],
  [/\bs\.?\s?r\.?\s?o\b\.?/gu, ' sro '],
  [/\ba\/s\b/gu, ' as '],
  [/\bs\/a\b/gu, ' sa '],
  [/\ba\.?s\.?\s+\(?publ\)?/gu, ' as '],
  [
    /\b(?:public limited company|sociedad anonima|societe anonyme|societa per azioni|naamloze vennootschap)\b/gu,
    ' plc ',
  ],
  [/\b(?:besloten vennootschap|societe a responsabilite limitee|societa a responsabilita limitata)\b/gu, ' bv '],
  [/\bltd\.?\s+sti\b\.?/gu, ' ltd '],
];

/** Legal forms at the end of a Chinese, Japanese or Korean name. Several may stand in a row. */
export const FORM_HAN =
  /(?:集团|控股|股份|有限责任公司|有限公司|有限责任|有限合伙|普通合伙|合伙企业|个人独资企业|独资企业|责任公司|总公司|公司|株式会社|有限会社|合同会社|合资会社|주식회사|유한회사)$/u;
export const FORM_HAN_IN_FRONT = /^(?:株式会社|有限会社|合同会社|주식회사|유한회사)/u;
/** A branch behind the legal form or the bank: `某某有限公司滁州分公司`; what stands before is the company. */
export const BRANCH_BEHIND_FORM =
  /^(.+?(?:公司|集团|银行|保险|证券|大学))[^公司]{0,12}?(?:分公司|分厂|子公司|办事处|代表处|营业部|经营部|事业部|总部|分行|支行|分店|工厂|分校|分部)$/u;
/** A branch without a legal form before it: only the word itself can be taken off. */
export const BRANCH_HAN = /(?:分公司|办事处|代表处|营业部|总公司|总部)$/u;
/** Words at the end of a Latin name that say it is a branch; a place before them goes with them. */
export const BRANCH_LATIN: ReadonlySet<string> = new Set(
  'branch branches office offices subsidiary headquarters hq plant representative rep'.split(' '),
);
/** Says the name is that of a group's head. */
export const GROUP_MARK = /集团|控股|\b(?:group|grp|holdings?|gruppo|grupo|groupe)\b/iu;
