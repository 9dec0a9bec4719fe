import type { Ctx } from '#src/context.ts';
import { say } from '#src/kernel/language.ts';
import { freshnessOf } from '#src/playbook/recommendations.ts';
import { OPEN_STAGES } from '#src/playbook/stages.ts';
import type { Gap } from '../brief.ts';
import { outdatedReports } from '../learning/domain-learning.ts';
import { selectLessons } from '../learning/feedback-store.ts';
import type { CoverageView } from './coverage-contract.ts';
import { selectDemand, selectSupply } from './coverage-store.ts';
import { coverageOf, type Demand, industriesOf, writeFirst } from './domain-coverage.ts';

/** Where the library serves open deals and where cases are missing, stage × industry, with what to write first (REC-1, REC-2): of the deals and documents the asker sees. */
export const getCoverage = (ctx: Ctx): Promise<CoverageView> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { language } = ctx;
    const now = ctx.now();
    const deals = (await selectDemand(tx, ctx)).map(
      ({ id, stage, industry, accountIndustry, gaps }): Demand => ({
        id,
        stage,
        industry: industry ?? accountIndustry,
        gaps: (gaps ?? []) as Gap[],
      }),
    );
    const supply = await selectSupply(tx, ctx);
    const versions = new Map(supply.map(({ id, version }) => [id, version]));
    const reports = outdatedReports(await selectLessons(tx, ctx.actor.tenantId, now), versions);
    const cells = coverageOf(deals, supply, now);
    const waiting = (documentId: string): number =>
      deals.filter(({ gaps }) => gaps.some((gap) => gap.documentId === documentId)).length;
    return {
      stages: [...OPEN_STAGES],
      industries: industriesOf(deals),
      cells,
      writeFirst: writeFirst(deals, cells).map((each) => ({
        ...each,
        mustContain: each.mustContain.map((text) => say(text, language)),
      })),
      review: supply
        .flatMap((document): CoverageView['review'] => {
          const people = reports.get(document.id) ?? 0;
          const expired = freshnessOf(document, now).state === 'expired';
          const part = { documentId: document.id, title: document.title, people, demand: waiting(document.id) };
          if (people > 0) return [{ ...part, why: 'outdated' }];
          return expired && part.demand > 0 ? [{ ...part, why: 'expired' }] : [];
        })
        .sort((a, b) => b.demand - a.demand || b.people - a.people || (a.documentId < b.documentId ? -1 : 1)),
    };
  });
