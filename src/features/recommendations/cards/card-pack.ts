import { type EvidenceItem, type EvidencePack, numberItems } from '#src/evidence/index.ts';
import { type Dossier, type DossierOpportunity, dossierPack } from '#src/features/dossier/index.ts';
import { fitPack } from '#src/features/drafts/index.ts';
import { clipText } from '#src/kernel/clip-text.ts';
import { detectLanguage, type Language } from '#src/kernel/language.ts';
import type { Recommendation } from '../domain.ts';
import { sharingOf } from '../fit/domain-fit.ts';
import type { OfferedDocument } from './card-material.ts';
import { propertyWords } from './card-words.ts';

const PACK_TOKENS = 10_000;
const PASSAGES_A_DOCUMENT = 2;
/** The longest part of a passage that is sent: two of eight documents must leave room for the record. About as many tokens either way. */
const PASSAGE_CHARACTERS = { zh: 600, en: 1_600 };

type Unnumbered = Omit<EvidenceItem, 'ref'>;

/**
 * Makes the evidence of recommendation cards: the account, the opportunity with its needs and people, and of each document offered
 * its properties and best passages. Fitted and numbered from E1, as it is sent; a document without room for a passage is not offered.
 * @param dossier of the account, with this one deal
 */
export const cardPack = (
  { dossier, deal, chosen }: { dossier: Dossier; deal: DossierOpportunity; chosen: readonly Recommendation[] },
  language: Language,
): { pack: EvidencePack; offered: OfferedDocument[]; ranked: Map<string, Recommendation> } => {
  const record = dossierPack(dossier, language);
  const documents = chosen.map((each, at) => itemsOf(each, `D${at + 1}`, language));
  const items = [
    ...record.items.map(({ ref: _, ...item }) => item),
    ...industryItem(deal, language),
    // First passages before second ones: when room is short every document keeps its best.
    ...documents.flatMap(({ card }) => card),
    ...documents.flatMap(({ passages }) => passages.slice(0, 1)),
    ...documents.flatMap(({ passages }) => passages.slice(1)),
  ];
  const fitted = fitPack({ ...record, items: numberItems(items) }, PACK_TOKENS);
  const sent = numberItems(fitted.items.map(({ ref: _, ...item }) => item));
  const refOf = (type: string, id: string): string[] =>
    sent.flatMap(({ ref, source }) => (source.type === type && source.id === id ? [ref] : []));
  const offered = chosen.flatMap((each): OfferedDocument[] => {
    const { document } = each.candidate;
    const [card] = refOf('document', document.id);
    const refs = each.passages.flatMap(({ id }) => refOf('passage', id));
    if (!card || refs.length === 0) return [];
    return [
      {
        number: `D${chosen.indexOf(each) + 1}`,
        documentId: document.id,
        title: document.title,
        type: document.type,
        industry: document.industry,
        stages: document.stages,
        roles: document.roles,
        shareable: sharingOf(document).mayLeave,
        expired: false,
        validUntil: document.validUntil,
        refs,
        card,
      },
    ];
  });
  return {
    pack: { ...record, items: sent },
    offered,
    ranked: new Map(
      offered.flatMap(({ number, documentId }) =>
        chosen
          .filter(({ candidate }) => candidate.document.id === documentId)
          .map((each): [string, Recommendation] => [number, each]),
      ),
    ),
  };
};

/** The deal's own trade, where it is not the account's. */
const industryItem = (deal: DossierOpportunity, language: Language): Unnumbered[] =>
  deal.industry
    ? [
        {
          source: { type: 'opportunity', id: deal.id, version: deal.version, field: 'industry' },
          label: `${language === 'zh' ? '商机 · 行业' : 'Opportunity · Industry'} · ${deal.name}`,
          text: deal.industry,
          accountId: deal.accountId,
          untrusted: true,
        },
      ]
    : [];

const itemsOf = (
  { candidate: { document }, passages }: Recommendation,
  number: string,
  language: Language,
): { card: Unnumbered[]; passages: Unnumbered[] } => {
  const outside = { accountId: null, shareable: sharingOf(document).mayLeave, untrusted: true };
  const title = language === 'zh' ? `《${document.title}》` : `“${document.title}”`;
  return {
    card: [
      {
        ...outside,
        source: { type: 'document', id: document.id, version: document.version, field: 'properties' },
        label: `${number} ${title} · ${language === 'zh' ? '资料属性' : 'properties'}`,
        text: propertyWords(document, language),
      },
    ],
    passages: passages.slice(0, PASSAGES_A_DOCUMENT).map((passage) => ({
      ...outside,
      source: { type: 'passage' as const, id: passage.id, version: document.version },
      label: `${number} ${title}${passage.heading ? ` · ${passage.heading}` : ''}`,
      text: clipText(passage.text, PASSAGE_CHARACTERS[detectLanguage(passage.text) ?? 'zh']),
    })),
  };
};
