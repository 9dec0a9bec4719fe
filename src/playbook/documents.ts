import type { Bilingual } from '#src/kernel/language.ts';
import type { Audience } from './role-concerns.ts';
import type { Stage } from './stages.ts';
import { foldWord } from './text.ts';

/** The kinds of documents a seller may hand over or learn from (section 1). */
export const DOCUMENT_TYPES = [
  'case_study',
  'solution',
  'white_paper',
  'data_sheet',
  'roi_sheet',
  'tender_file',
  'certificate',
  'battle_card',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export type DocumentRow = {
  label: Bilingual;
  words: readonly string[];
  /** Where it is most use (REC-1); a battle card and a tender file are for us, not for the customer. */
  stages: readonly Stage[];
  audiences: readonly Audience[];
  internal: boolean;
  use: Bilingual;
};

export const DOCUMENT_TABLE: Readonly<Record<DocumentType, DocumentRow>> = {
  case_study: {
    label: { zh: '客户案例', en: 'Case study' },
    words: ['case', 'case study', 'success story', '案例', '客户案例', '成功案例'],
    stages: ['lead', 'needs', 'tender', 'negotiation'],
    audiences: ['executives', 'users'],
    internal: false,
    use: {
      zh: '讲同行的故事：先讲对方熟悉的难处，再讲前后对比的数字。',
      en: 'Tell it as a peer’s story: first the trouble they know, then the figures before and after.',
    },
  },
  solution: {
    label: { zh: '解决方案', en: 'Solution' },
    words: ['solution', 'solution brief', '方案', '解决方案'],
    stages: ['needs', 'tender'],
    audiences: ['executives', 'technical', 'users'],
    internal: false,
    use: {
      zh: '痛点确认之后再给，按对方确认过的需求逐条对应。',
      en: 'Hand it over once the pain is confirmed, answering the confirmed needs one by one.',
    },
  },
  white_paper: {
    label: { zh: '白皮书', en: 'White paper' },
    words: ['white paper', 'whitepaper', '白皮书', '行业报告'],
    stages: ['lead', 'committed', 'needs'],
    audiences: ['executives', 'technical'],
    internal: false,
    use: {
      zh: '用作敲门话题，挑一个观点请对方谈看法。',
      en: 'Use it as an opening: take one point and ask what they think.',
    },
  },
  data_sheet: {
    label: { zh: '产品规格书', en: 'Data sheet' },
    words: ['data sheet', 'datasheet', 'specification', 'spec', '规格书', '产品手册', '产品资料', '技术参数'],
    stages: ['needs', 'tender'],
    audiences: ['technical', 'procurement'],
    internal: false,
    use: { zh: '对照对方的技术标准标出对应参数。', en: 'Mark the values that answer their technical criteria.' },
  },
  roi_sheet: {
    label: { zh: '投资回报测算', en: 'ROI sheet' },
    words: ['roi', 'roi sheet', 'tco', 'roi calculator', '投资回报', '投资回报测算', '成本测算', 'roi测算'],
    stages: ['needs', 'tender', 'negotiation'],
    audiences: ['finance', 'executives'],
    internal: false,
    use: {
      zh: '当面一起填数，假设写明，让结论成为对方自己的。',
      en: 'Fill it in together with the assumptions stated, so that the result is theirs.',
    },
  },
  tender_file: {
    label: { zh: '标书文件', en: 'Tender file' },
    words: ['tender', 'tender file', 'bid document', 'rfp', '标书', '投标文件', '招标文件'],
    stages: ['tender'],
    audiences: ['procurement'],
    internal: true,
    use: { zh: '内部参考：逐条核对评分标准与应答。', en: 'For us: check criteria against answers, line by line.' },
  },
  certificate: {
    label: { zh: '资质证书', en: 'Certificate' },
    words: ['certificate', 'certification', '证书', '资质', '资质证书', '认证'],
    stages: ['tender', 'negotiation'],
    audiences: ['procurement', 'technical'],
    internal: false,
    use: { zh: '随标书或比选材料附上，写明有效期。', en: 'Attach it to the offer and state until when it is valid.' },
  },
  battle_card: {
    label: { zh: '竞争对策卡', en: 'Battle card' },
    words: ['battle card', 'battlecard', '竞争对策', '竞品分析', '竞争对策卡', '打单手册'],
    stages: ['tender', 'negotiation'],
    audiences: [],
    internal: true,
    use: {
      zh: '内部使用：按客户的标准比较，不对外发，不贬低对手。',
      en: 'For us: compare on the customer’s criteria; never hand it out, never run a competitor down.',
    },
  },
};

export const DOCUMENT_TYPE_LABELS = Object.fromEntries(
  DOCUMENT_TYPES.map((type) => [type, DOCUMENT_TABLE[type].label]),
) as Readonly<Record<DocumentType, Bilingual>>;

/** Reads a document-type word of metadata or front matter; undefined when it is none we know. */
export const readDocumentType = (text: string): DocumentType | undefined => {
  const word = foldWord(text);
  return DOCUMENT_TYPES.find((type) => [type, ...DOCUMENT_TABLE[type].words].some((known) => foldWord(known) === word));
};
