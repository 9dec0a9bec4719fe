import type { Bilingual } from '#src/kernel/language.ts';
import { foldWidth, type Span, sentencesOf } from './text.ts';

/** STAGE-8: signs of closing and of risk, read from interactions with their quotes. */
export const CLOSING_SIGNS = ['asks_implementation', 'asks_terms', 'asks_approval'] as const;
export const RISK_SIGNS = ['delay', 'contacts_change', 'competitor_active', 'needs_shift'] as const;
export type DealSign = (typeof CLOSING_SIGNS)[number] | (typeof RISK_SIGNS)[number];

export const DEAL_SIGN_TABLE: Readonly<Record<DealSign, { label: Bilingual; closing: boolean; pattern: RegExp }>> = {
  asks_implementation: {
    label: { zh: '询问实施安排', en: 'Asks about implementation' },
    closing: true,
    pattern:
      /(?:问|询问|关心|打听|想知道|了解)(?:.{0,10})(?:实施|上线|安装|部署|培训|交付(?:周期|安排)?|排期|团队进场)|什么时候(?:能|可以)(?:.{0,6})(?:上线|进场|交付|安装)|\bask\w*\b.{0,30}\b(?:implement\w*|roll-?out|go-?live|onboarding|installation|training)\b|\bhow (?:soon|long)\b.{0,25}\b(?:implement|install|go live|deliver)/i,
  },
  asks_terms: {
    label: { zh: '询问商务条款', en: 'Asks about terms' },
    closing: true,
    pattern:
      /(?:问|询问|谈到|讨论|关心|确认)(?:.{0,10})(?:合同|付款(?:方式|条件)?|账期|质保|保修|验收|条款|发票)|(?:发|要)(?:.{0,6})(?:合同(?:草稿|模板|范本)?|正式报价)|\bask\w*\b.{0,30}\b(?:contract|payment|warranty|terms|invoice|acceptance)\b|\bsend\b.{0,15}\b(?:contract|formal quote|draft agreement)\b/i,
  },
  asks_approval: {
    label: { zh: '提到内部审批', en: 'Speaks of internal approval' },
    closing: true,
    pattern:
      /(?:准备|正在|已经?|马上|下周|本周|下个?月|开始|要|想)(?:.{0,8})(?:走|报|上|提交|发起)(?:.{0,6})(?:审批|流程|立项|会签|办公会|董事会)|(?:报|上)(?:.{0,6})(?:审批|办公会|董事会|立项)的?材料|内部(?:立项|汇报)材料|\b(?:for (?:internal |board )?approval|board approval|budget approval|sign-?off|purchase requisition|paper for the board)\b/i,
  },
  delay: {
    label: { zh: '推迟', en: 'Delay' },
    closing: false,
    pattern:
      /推迟|延期|改期|往后(?:放|推|拖)|暂缓|搁置|(?:下半年|明年|下个季度|年后)再(?:说|看|谈|定)|\b(?:postpon\w*|reschedul\w*|on hold|pushed back|put (?:it )?off|delayed|delay (?:of|in|to) the (?:project|decision|tender|start|purchase)|next (?:year|quarter) instead)\b/i,
  },
  contacts_change: {
    label: { zh: '对接人变动', en: 'Contacts change' },
    closing: false,
    pattern:
      /(?:换|更换|调整)(?:了)?(?:.{0,4})(?:对接人|联系人|负责人|领导)|(?:离职|调走|调岗|转岗|退休)|接替|新(?:来|上任|任)的?(?:.{0,4})(?:总|经理|主任|负责人)|\b(?:left the (?:company|firm|group)|(?:mr|ms|mrs|dr)\.? \w+ (?:has )?left|replaced by|successor|new (?:contact|manager|director|head)|moved to another (?:role|site|department|company))\b/i,
  },
  competitor_active: {
    label: { zh: '对手动作增多', en: 'Competitor more active' },
    closing: false,
    pattern:
      /(?:竞争对手|友商|竞品|另一家|别家|其他(?:厂家|供应商|家))(?:.{0,14})(?:拜访|报价|交流|测试|试用|来过|演示|降价|接触)|\b(?:competitor|another (?:vendor|supplier)|other (?:vendors|suppliers))\b.{0,40}\b(?:visit\w*|quot\w*|demo\w*|offer\w*|trial|price)\b/i,
  },
  needs_shift: {
    label: { zh: '需求变动', en: 'Needs shift' },
    closing: false,
    pattern:
      /需求(?:.{0,6})(?:变|调整|改|增加|又)|(?:又|重新|临时)(?:提出|增加|改|加)(?:.{0,8})(?:要求|需求|功能)|(?:改变|调整)(?:了)?(?:范围|指标|方案要求)|\b(?:requirements? (?:have |has )?(?:changed|shifted)|changed (?:the |their )?(?:requirements?|scope)|new requirements?|scope (?:changed|change))\b/i,
  },
};

const DENIED = /(?:没有?|不(?:会|再|用|需要)?|未)[^,。;]{0,4}$|\b(?:no|not|without|never|n['’]t)\b[^.,;]{0,20}$/i;

/** STAGE-8: the signs in the notes of an interaction, each with its sentence as quote; a denied sign ("没有推迟") is none. */
export const dealSigns = (notes: string): (Span & { rule: 'STAGE-8'; sign: DealSign; closing: boolean })[] =>
  sentencesOf(notes).flatMap((sentence) => {
    const folded = foldWidth(sentence.text);
    return (Object.keys(DEAL_SIGN_TABLE) as DealSign[]).flatMap((sign) => {
      const { pattern, closing } = DEAL_SIGN_TABLE[sign];
      const match = pattern.exec(folded);
      if (!match || DENIED.test(folded.slice(0, match.index))) return [];
      return [
        {
          rule: 'STAGE-8' as const,
          sign,
          closing,
          start: sentence.start,
          end: sentence.end,
          text: sentence.text.trim(),
        },
      ];
    });
  });
