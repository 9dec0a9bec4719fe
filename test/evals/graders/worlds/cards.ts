import type { Ground } from '#evals/reading/reading.ts';
import { EN_PIECES, groundOf, packOf, ZH_PIECES } from './record.ts';

const at = (ref: string, quote: string) => ({ ref, quote });
const claim = (kind: string, text: string, ...evidence: { ref: string; quote: string }[]) => ({ text, kind, evidence });

/** The account with two documents on offer: E13 a case that may be shared, E14 a battle card that may not. */
export const cardGround = (language: 'zh' | 'en'): Ground => {
  const zh = language === 'zh';
  const ground = groundOf(language);
  const pack = packOf(
    [
      ...(zh ? ZH_PIECES : EN_PIECES),
      [
        'passage',
        'pas_2',
        zh ? '竞争对策 · 数峦软件' : 'Battle card · Numarch Software',
        zh
          ? '数峦软件不接老仪表，换表要停炉'
          : 'Numarch Software does not read old meters; changing them stops the furnace',
      ],
    ],
    ground.pack.names,
  );
  return {
    ...ground,
    pack: {
      ...pack,
      items: pack.items.map((item) => (item.source.id === 'pas_2' ? { ...item, shareable: false } : item)),
    },
    inputs: { 'recommendation/card': { stage: zh ? '需求：弄清真实需求与预算' : 'Needs: real need and budget' } },
    offered: [
      {
        number: 'D1',
        title: zh ? '案例：中部铸造厂' : 'Case: Midland foundry',
        type: 'case_study',
        industry: null,
        stages: ['needs', 'tender'],
        roles: ['UB'],
        shareable: true,
        expired: false,
        refs: ['E13'],
      },
      {
        number: 'D2',
        title: zh ? '对策：数峦软件' : 'Battle card: Numarch',
        type: 'battle_card',
        industry: null,
        stages: ['tender'],
        roles: [],
        shareable: false,
        expired: false,
        refs: ['E14'],
      },
    ],
  };
};

/** Sound cards, in both languages. */
export const CARDS = {
  zh: {
    'recommendation/card': {
      picks: [
        {
          document: 'D1',
          passage: 'E13',
          reasons: [
            {
              dimension: 'need',
              fits: 'yes',
              claim: claim(
                'inference',
                '回应“熔炼炉空转一小时内发现”：空转时长由每月96小时降到31小时。',
                at('E9', '熔炼炉空转一小时内发现'),
                at('E13', '空转时长由每月96小时降到31小时'),
              ),
            },
            {
              dimension: 'stage',
              fits: 'yes',
              claim: claim(
                'inference',
                '适合需求阶段。',
                at('E7', '阶段：需求'),
                at('E13', '一家中部铸造厂上线八个月后'),
              ),
            },
          ],
          howToUse: claim('proposal', '先讲何雨熟悉的空转，再讲96小时到31小时，请他对照台账。'),
          forWhom: '何雨',
        },
        {
          document: 'D2',
          passage: 'E14',
          reasons: [
            {
              dimension: 'competitor',
              fits: 'yes',
              claim: claim(
                'inference',
                '谈到数峦软件不接老仪表。',
                at('E7', '竞争对手：数峦软件'),
                at('E14', '数峦软件不接老仪表'),
              ),
            },
          ],
          howToUse: claim('proposal', '仅供内部学习，不外发：准备按客户标准比较的问题。'),
          forWhom: null,
        },
      ],
      nothingFits: false,
      missing: [claim('proposal', '请销售运营补一份老仪表接入的说明。')],
    },
  },
  en: {
    'recommendation/card': {
      picks: [
        {
          document: 'D1',
          passage: 'E13',
          reasons: [
            {
              dimension: 'need',
              fits: 'yes',
              claim: claim(
                'inference',
                'It answers “See an idling furnace within one hour”: idling fell from 96 hours to 31 hours a month.',
                at('E9', 'See an idling furnace within one hour'),
                at('E13', 'cut idling from 96 hours to 31 hours a month'),
              ),
            },
            {
              dimension: 'stage',
              fits: 'yes',
              claim: claim(
                'inference',
                'It suits the stage of needs.',
                at('E7', 'Stage: Needs'),
                at('E13', 'Eight months after go-live'),
              ),
            },
          ],
          howToUse: claim(
            'proposal',
            'Begin with the idling Yvonne Reed knows, then tell 96 hours to 31 hours and hold it against the ledger.',
          ),
          forWhom: 'Yvonne Reed',
        },
        {
          document: 'D2',
          passage: 'E14',
          reasons: [
            {
              dimension: 'competitor',
              fits: 'yes',
              claim: claim(
                'inference',
                'It tells that Numarch Software does not read old meters.',
                at('E7', 'Competitor: Numarch Software'),
                at('E14', 'Numarch Software does not read old meters'),
              ),
            },
          ],
          howToUse: claim(
            'proposal',
            'For our own learning; it stays in the house: prepare questions on their criteria.',
          ),
          forWhom: null,
        },
      ],
      nothingFits: false,
      missing: [claim('proposal', 'Sales-ops could write a note on reading old meters.')],
    },
  },
} as const;
