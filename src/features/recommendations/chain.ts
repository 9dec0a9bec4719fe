import type { Claim } from '#src/evidence/index.ts';
import {
  type DraftingModel,
  faultComplaint,
  type ModelClaim,
  packForPrompt,
  spokenComplaints,
  toClaim,
} from '#src/features/drafts/index.ts';
import { fence } from '#src/llm/fence.ts';
import type { RuleId } from '#src/playbook/rules.ts';
import { orderFaults, pickFaults } from './cards/card-faults.ts';
import type { CardMaterial } from './cards/card-material.ts';
import { type CardParts, claimsOf } from './cards/card-parts.ts';
import { type RecommendationCards, recommendationCardsSchema } from './cards/card-schema.ts';
import { NOTHING_OFFERED, sharingWords, stageWords, typeWords } from './cards/card-words.ts';
import { IN_HOUSE, spokenOf } from './cards/settle-cards.ts';

/** The model drafter of recommendation cards: one call; which documents are offered, and what they are, is the service's own. */
export const cardsByModel = async (material: CardMaterial, model: DraftingModel): Promise<CardParts> => {
  const { language, deal } = material;
  const written = await model.call({
    prompt: { id: 'recommendation/card', language },
    inputs: {
      opportunity: deal.name,
      stage: stageWords(deal.stage, language),
      documents: fence(documentLines(material), 'documents'),
      evidence: packForPrompt(material.pack),
    },
    output: recommendationCardsSchema,
    keepRejected: true,
    check: (answer) => complaintsAbout(answer, material),
  });
  return toParts(written, material);
};

/** The documents offered, one a line: number, title, kind, sharing, refs. */
const documentLines = ({ offered, language }: CardMaterial): string => {
  const zh = language === 'zh';
  const lines = offered.map(({ number, title, type, shareable, card, refs }) =>
    [
      `${number} ${zh ? `《${title}》` : `“${title}”`}`,
      typeWords(type, language),
      sharingWords(shareable, language),
      `${zh ? '属性' : 'properties'} ${card}`,
      `${zh ? '段落' : 'passages'} ${refs.join(zh ? '、' : ', ')}`,
    ]
      .join(zh ? '；' : '; ')
      .replaceAll(/\s*\n\s*/gu, ' '),
  );
  return lines.length > 0 ? lines.join('\n') : NOTHING_OFFERED[language];
};

const complaintsAbout = (written: RecommendationCards, material: CardMaterial): string[] => {
  const { language, pack } = material;
  const parts = toParts(written, material);
  return [
    ...spokenComplaints(claimsOf(parts), pack, spokenOf(material), IN_HOUSE),
    ...parts.picks.flatMap((pick) =>
      pickFaults(pick, material).map((fault) => faultComplaint(fault, language, `(${pick.document})`)),
    ),
    ...orderFaults(parts).map((fault) => faultComplaint(fault, language)),
    ...(written.nothingFits === (written.picks.length === 0)
      ? []
      : [
          language === 'zh'
            ? 'REC-1：没有合用的资料时 nothingFits 为 true 且 picks 为 []，否则为 false。'
            : 'REC-1: nothingFits is true when picks is [], else false.',
        ]),
  ];
};

const toParts = ({ picks, missing }: RecommendationCards, { pack }: CardMaterial): CardParts => {
  const claim = (written: ModelClaim, rule: RuleId): Claim => toClaim(written, pack, rule);
  return {
    picks: picks.map(({ reasons, howToUse, ...pick }) => ({
      ...pick,
      reasons: reasons.map(({ claim: written, ...reason }) => ({ ...reason, claim: claim(written, 'REC-1') })),
      howToUse: claim(howToUse, 'REC-1'),
    })),
    missing: missing.map((written) => claim(written, 'REC-2')),
  };
};
