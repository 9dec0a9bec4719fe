import type { Bilingual } from '#src/kernel/language.ts';
import type { GuardHit } from './guard-hit.ts';
import { scannerOf } from './guard-scan.ts';

/** GUARD-9. */
export const TONE_KINDS = ['pressure', 'flattery', 'condescension', 'argument'] as const;
export type ToneKind = (typeof TONE_KINDS)[number];

const TABLE: Readonly<Record<ToneKind, { pattern: RegExp; message: Bilingual }>> = {
  pressure: {
    pattern:
      /最后(?:的)?(?:机会|期限|一次)|错过(?:就|了就|这次)|再不[^。,]{0,10}就(?:来不及|晚了|没有)|(?:名额|库存)(?:有限|不多)|仅限(?:今天|本周|本月)|过(?:了)?(?:今天|这周|这个月)就|马上(?:签|下单|决定)|必须(?:马上|立即|尽快|今天)(?:签|定|决定|下单)|\b(?:last chance|act now|limited time|before it['’]s too late|now or never|you (?:must|have to) (?:decide|sign|commit)|don['’]t miss (?:out|this)|only (?:today|this week)|expires? (?:today|tomorrow|soon))\b/gi,
    message: {
      zh: '语气在施压，请改为平实地说明时间与影响。',
      en: 'This presses; say plainly what the date is and what hangs on it.',
    },
  },
  flattery: {
    pattern:
      /(?:您|您们|贵司|贵公司)[^。,]{0,6}(?:英明|伟大|最(?:优秀|聪明|有眼光|卓越)|天才|慧眼|高瞻远瞩|无与伦比)|久仰大名|如雷贯耳|三生有幸|\b(?:you are|you['’]re|such) (?:an? )?(?:truly |absolutely |so )?(?:genius|brilliant|amazing|visionary|incredible|the best|legendary)\b|\byour (?:brilliant|genius|visionary|unmatched) /gi,
    message: { zh: '有奉承之嫌，请改得诚恳平实。', en: 'This flatters; be sincere and plain.' },
  },
  condescension: {
    pattern:
      /(?:您|你们?|贵司)(?:根本|完全|其实)?(?:不懂|不了解|没(?:有)?(?:理解|搞懂|弄懂)|不明白|不专业|外行)|这么简单|连这个都|常识|显而易见您|\b(?:you (?:just |simply |clearly |obviously )?(?:don['’]t|do not|fail to) (?:understand|get it|know)|as any(?:body|one) knows|it['’]s (?:so )?(?:obvious|simple)|common sense)\b/gi,
    message: { zh: '语气居高临下，请换成请教或说明的口气。', en: 'This talks down; explain or ask instead.' },
  },
  argument: {
    pattern:
      /(?:您|你们?)(?:的)?(?:说法|看法|想法|观点|担心|顾虑)?(?:是)?(?:错(?:的|了)|不对|没(?:有)?道理|多余的?|没必要)|恕我直言|我不(?:同意|认同)您|\b(?:you(?:['’]re| are) (?:wrong|mistaken|overreacting)|that['’]s (?:simply )?(?:wrong|not true|nonsense)|your (?:concern|worry|objection) is (?:unfounded|wrong|baseless|unnecessary))\b/gi,
    message: {
      zh: '在与客户争辩，异议是机会，请先认可再说明。',
      en: 'This argues; an objection is an opening: grant it first, then explain.',
    },
  },
};

/** GUARD-9: pressure, flattery, talking down and arguing in a text meant for a customer. */
export const findTone = (text: string): GuardHit[] => {
  const scan = scannerOf(text);
  return TONE_KINDS.flatMap((kind) =>
    scan({
      rule: 'GUARD-9',
      kind,
      pattern: TABLE[kind].pattern,
      skip: kind === 'pressure' ? ['denied'] : [],
      message: TABLE[kind].message,
    }),
  );
};
