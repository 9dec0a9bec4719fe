import type { Ground } from '#evals/reading/reading.ts';
import { infer, propose } from '../../claims.ts';
import { inBoth } from '../../in-both.ts';
import { offer } from '../../offer.ts';
import { EN_PIECES, groundOf, packOf, ZH_PIECES } from './record.ts';

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
      offer('D1', zh ? '案例：中部铸造厂' : 'Case: Midland foundry', 'case_study', ['E13'], {
        stages: ['needs', 'tender'],
        roles: ['UB'],
      }),
      offer('D2', zh ? '对策：数峦软件' : 'Battle card: Numarch', 'battle_card', ['E14'], {
        stages: ['tender'],
        shareable: false,
      }),
    ],
  };
};

/** Sound cards, in both languages. */
export const CARDS = inBoth((say) => ({
  'recommendation/card': {
    picks: [
      {
        document: 'D1',
        passage: 'E13',
        reasons: [
          {
            dimension: 'need',
            fits: 'yes',
            claim: infer(
              say(
                '回应“熔炼炉空转一小时内发现”：空转时长由每月96小时降到31小时。',
                'It answers “See an idling furnace within one hour”: idling fell from 96 hours to 31 hours a month.',
              ),
              ['E9', say('熔炼炉空转一小时内发现', 'See an idling furnace within one hour')],
              ['E13', say('空转时长由每月96小时降到31小时', 'cut idling from 96 hours to 31 hours a month')],
            ),
          },
          {
            dimension: 'stage',
            fits: 'yes',
            claim: infer(
              say('适合需求阶段。', 'It suits the stage of needs.'),
              ['E7', say('阶段：需求', 'Stage: Needs')],
              ['E13', say('一家中部铸造厂上线八个月后', 'Eight months after go-live')],
            ),
          },
        ],
        howToUse: propose(
          say(
            '先讲何雨熟悉的空转，再讲96小时到31小时，请他对照台账。',
            'Begin with the idling Yvonne Reed knows, then tell 96 hours to 31 hours and hold it against the ledger.',
          ),
        ),
        forWhom: say('何雨', 'Yvonne Reed'),
      },
      {
        document: 'D2',
        passage: 'E14',
        reasons: [
          {
            dimension: 'competitor',
            fits: 'yes',
            claim: infer(
              say('谈到数峦软件不接老仪表。', 'It tells that Numarch Software does not read old meters.'),
              ['E7', say('竞争对手：数峦软件', 'Competitor: Numarch Software')],
              ['E14', say('数峦软件不接老仪表', 'Numarch Software does not read old meters')],
            ),
          },
        ],
        howToUse: propose(
          say(
            '仅供内部学习，不外发：准备按客户标准比较的问题。',
            'For our own learning; it stays in the house: prepare questions on their criteria.',
          ),
        ),
        forWhom: null,
      },
    ],
    nothingFits: false,
    missing: [
      propose(say('请销售运营补一份老仪表接入的说明。', 'Sales-ops could write a note on reading old meters.')),
    ],
  },
}));
