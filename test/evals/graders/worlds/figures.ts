import type { Change, Tongue } from '../../reading.ts';
import { packOf } from './record.ts';
import { objectionGround } from './replies.ts';

type Pieces = Parameters<typeof packOf>[0];

/** Pieces with two prices, runs, bounds, measures and times. */
const MORE: Record<Tongue, Pieces> = {
  zh: [
    ['opportunity', 'deal', '商机', '能源平台；金额：385万元；竞争对手：恒昶能控；优势：报价312万元'],
    ['need', 'stops', '需求', '非计划停线每条每月6小时以内；现状：9.4小时，夜班占七成；期望：6小时以内'],
    [
      'activity',
      'visit',
      '拜访',
      '纪要：医院有2100块表，1220块靠人抄；蒸汽年费用4320万元；重新测评估要两个月；今年客户开始抽查温度；值班长每周核对一次抄表本；样表二月底交来',
    ],
  ],
  en: [
    [
      'opportunity',
      'deal',
      'Opportunity',
      'Energy platform; Amount: EUR 3.85 million; Competitor: Calderan Controls; strengths: quotes EUR 3.12 million',
    ],
    [
      'activity',
      'talks',
      'Talks',
      '17 of 26 shifts ran late. Calderan Controls asks EUR 3.12 million, we 3.85 million. Alarms fell from 26 to 10 a month. Chains began to check temperatures this year. Compounds are weighed daily. The sample sheets come at the end of February.',
    ],
  ],
};

/** The account with an objection, and with these pieces besides. */
export const withFigures = (language: Tongue): Omit<Change, 'put'> => {
  const { pack, rivals } = objectionGround(language);
  const own = pack.items.map(({ source: { type, id, field }, label, text }): Pieces[number] =>
    field ? [type, id, label, text, field] : [type, id, label, text],
  );
  return {
    ground: {
      pack: packOf([...own, ...MORE[language]], pack.names),
      rivals: [...rivals, '恒昶能控', 'Calderan Controls'],
    },
  };
};
