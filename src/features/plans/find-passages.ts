import type { Ctx } from '#src/context.ts';
import type { Dossier } from '#src/features/dossier/index.ts';
import { searchLibrary } from '#src/features/library/index.ts';
import { isOpen } from '#src/playbook/stages.ts';
import { isoDay } from '#src/playbook/time.ts';
import type { LibraryPassage } from './material/material.ts';

const MOST = 6;
/** The least share of the query's words a passage must hold: below it nothing fits, and nothing is better than anything. */
const LEAST_COVERAGE = 0.08;
const QUERY_CHARACTERS = 600;

/** Shareable passages of the library that speak of this account's industry, needs and deals, one a document, best first. */
export const findPassages = async (ctx: Ctx, dossier: Dossier): Promise<LibraryPassage[]> => {
  const query = queryOf(dossier);
  if (query === '') return [];
  const { results } = await searchLibrary(ctx, {
    query,
    limit: 4 * MOST,
    filters: { shareable: true, validOn: isoDay(ctx.now()) },
  });
  const seen = new Set<string>();
  return results
    .filter(({ coverage, document }) => {
      if (coverage < LEAST_COVERAGE || seen.has(document.id)) return false;
      seen.add(document.id);
      return true;
    })
    .slice(0, MOST)
    .map(({ document, passage }) => ({
      documentId: document.id,
      passageId: passage.id,
      title: document.title,
      text: passage.text,
    }));
};

const queryOf = ({ account, opportunities }: Dossier): string =>
  [
    account.industry,
    ...opportunities
      .filter((deal) => isOpen(deal.stage))
      .flatMap((deal) => [
        deal.productName ?? deal.productText,
        ...deal.needs.flatMap((need) => [need.statement, need.problem]),
      ]),
  ]
    .filter(Boolean)
    .join(' ')
    .slice(0, QUERY_CHARACTERS);
