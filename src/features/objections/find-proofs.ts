import type { Ctx } from '#src/context.ts';
import { type EvidenceItem, type EvidencePack, numberItems, verifyClaim } from '#src/evidence/index.ts';
import type { Dossier, DossierOpportunity } from '#src/features/dossier/index.ts';
import { type LibraryQuery, type SearchAnswer, searchLibrary, tokenise } from '#src/features/library/index.ts';
import { discretionOf } from '#src/features/workspaces/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { mapTexts } from '#src/playbook/leave-out.ts';
import type { Proof } from './material.ts';
import { measuredResults, nearestFirst } from './pick-proof.ts';
import { proofClaim } from './proof-claim.ts';

const MAX_PROOFS = 2;
const MAX_CASES = 4;
const QUERY_CHARACTERS = 600;
/** The least share of the query's words a case of another industry must hold: below it, it is beside the point. */
const LEAST_COVERAGE = 0.08;
const RESULT_WORDS = { zh: '成果 结果 指标 上线前 上线后 实施前 实施后', en: 'results measure before after' } as const;

type About = { dossier: Dossier; deal: DossierOpportunity; text: string; language: Language };
type Found = SearchAnswer['results'][number];

/**
 * Proof for a reply (OBJ-1, GUARD-4): measured results of cases that may be shown and have not run out, in the language of
 * the reply; cases of the customer's own industry first. Only what holds against its source is offered.
 * @returns the proofs, with their items numbered on from the pack's; empty when nothing fits
 */
export const findProofs = async (ctx: Ctx, about: About, pack: EvidencePack): Promise<Proof[]> => {
  const { dossier, language } = about;
  const filters = { shareable: true, language, type: 'case_study', validOn: dossier.asOf.toISOString().slice(0, 10) };
  const leaveOut = await discretionOf(ctx);
  const search = async (query: Pick<LibraryQuery, 'query' | 'limit'>, documentIds?: string[]) =>
    mapTexts(
      (await searchLibrary(ctx, { ...query, filters: { ...filters, ...(documentIds ? { documentIds } : {}) } }))
        .results,
      leaveOut,
    );

  const industry = about.deal.industry ?? dossier.account.industry;
  const found = await search({ query: queryOf(about), limit: 24 });
  const cases = fittingCases(
    found.filter(({ document }) => !isTheirs(document, dossier)),
    industry,
  );
  if (cases.length === 0) return [];
  const results = await search(
    { query: `${RESULT_WORDS[language]} ${about.text}`.slice(0, QUERY_CHARACTERS), limit: 24 },
    cases.map((each) => each.id),
  );
  return prove(cases, results, { about, industry, pack });
};

/** What the customer said and what the deal is about: the words a fitting case shares. */
const queryOf = ({ dossier, deal, text }: About): string =>
  [
    text,
    deal.industry ?? dossier.account.industry,
    deal.productName ?? deal.productText,
    ...deal.needs.map((each) => each.statement),
  ]
    .filter(Boolean)
    .join(' ')
    .slice(0, QUERY_CHARACTERS);

const fittingCases = (found: readonly Found[], industry: string | null): Found['document'][] => {
  const fitting = found.filter(({ coverage, document }) => coverage >= LEAST_COVERAGE || isSame(document, industry));
  const documents = [...new Map(fitting.map(({ document }) => [document.id, document])).values()];
  return [
    ...documents.filter((document) => isSame(document, industry)),
    ...documents.filter((document) => !isSame(document, industry)),
  ].slice(0, MAX_CASES);
};

const isSame = (document: { industry: string | null }, industry: string | null): boolean =>
  document.industry !== null && industry !== null && nameKey(document.industry) === nameKey(industry);

/** Nobody is told their own story. */
const isTheirs = ({ title }: { title: string }, { account }: Dossier): boolean =>
  [account.name, ...account.aliases].some((name) => name.length > 2 && nameKey(title).includes(nameKey(name)));

const prove = (
  cases: readonly Found['document'][],
  results: readonly Found[],
  { about, industry, pack }: { about: About; industry: string | null; pack: EvidencePack },
): Proof[] => {
  const cared = new Set(tokenise(queryOf(about)).filter((word) => word.length > 1));
  const proofs: Proof[] = [];
  let ref = pack.items.length + 1;
  for (const document of cases) {
    if (proofs.length === MAX_PROOFS) break;
    const passages = results.filter((each) => each.document.id === document.id);
    const candidates = passages.flatMap(({ passage }) =>
      nearestFirst(measuredResults(passage.text), cared, tokenise).map((measured) => ({ passage, measured })),
    );
    const items = new Map(passages.map(({ passage }) => [passage.id, itemsOf(document, passage, ref)]));
    const proof = candidates
      .map(
        ({ passage, measured }): Proof => ({
          documentId: document.id,
          title: document.title,
          sameIndustry: isSame(document, industry),
          ...measured,
          items: items.get(passage.id) ?? [],
        }),
      )
      .find((each) => verifyClaim(proofClaim(each, about.language), { ...pack, items: each.items }).length === 0);
    if (!proof) continue;
    proofs.push(proof);
    ref += proof.items.length;
  }
  return proofs;
};

/** The passage and the title, for a reader is told both. */
const itemsOf = (document: Found['document'], passage: Found['passage'], first: number): EvidenceItem[] => {
  const outside = { label: document.title, accountId: null, shareable: true, untrusted: true };
  return numberItems(
    [
      { ...outside, source: { type: 'passage', id: passage.id, version: document.version }, text: passage.text },
      {
        ...outside,
        source: { type: 'document', id: document.id, version: document.version, field: 'title' },
        text: document.title,
      },
    ],
    first,
  );
};
