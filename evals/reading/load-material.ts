import type { Ctx } from '#src/context.ts';
import type { EvidencePack } from '#src/evidence/index.ts';
import { type Dossier, dossierPack, loadDealDossier } from '#src/features/dossier/index.ts';
import { reasonMaterial } from '#src/features/lookalikes/index.ts';
import { gatherObjection } from '#src/features/objections/index.ts';
import { gatherMaterial } from '#src/features/plans/index.ts';
import { cardMaterial } from '#src/features/recommendations/index.ts';
import type { EvalCase } from '../cases/case.ts';
import type { Subject } from '../workspace/find-subject.ts';
import type { Ground } from './reading.ts';

/** What a slice drafts from, as the graders need it. */
export type Material = Pick<
  Ground,
  'account' | 'people' | 'team' | 'rivals' | 'mayPromise' | 'offered' | 'next' | 'mayName'
> & {
  pack: EvidencePack;
};

const NONE = { mayPromise: [], offered: [], next: null, mayName: [] } satisfies Partial<Material>;

/** Loads the material of a case through the slice that drafts it. */
export const loadMaterial = async (ctx: Ctx, each: EvalCase, subject: Subject): Promise<Material> => {
  const { language } = each;
  const opportunityId = subject.opportunityId ?? '';
  switch (each.draft) {
    case 'plan': {
      const { instructions } = each;
      const { material } = await gatherMaterial(ctx, subject.accountId, {
        language,
        ...(instructions ? { instructions } : {}),
      });
      return { ...NONE, ...peopleOf(material.dossier), pack: material.pack };
    }
    case 'objection': {
      const { dossier, deal } = await loadDealDossier(ctx, opportunityId);
      const material = await gatherObjection(ctx, { opportunityId, language, ...each.objection });
      return {
        ...NONE,
        ...peopleOf(dossier),
        rivals: deal.competitors.map(({ name }) => name),
        mayPromise: [...material.firewall.allowed(language)],
        next: { owner: material.nextStep.owner ?? '', due: material.nextStep.due },
        pack: material.pack,
      };
    }
    case 'lookalike': {
      const material = await reasonMaterial(ctx, subject.prospectId ?? '', language);
      return {
        ...NONE,
        account: { name: each.prospect, aliases: [] },
        people: [],
        team: { names: [], accountable: null },
        rivals: [],
        mayName: material.seeds.map(({ name }) => name),
        pack: material.pack,
      };
    }
    case 'recommendation': {
      const { dossier } = await loadDealDossier(ctx, opportunityId);
      const material = await cardMaterial(ctx, opportunityId, language);
      return { ...NONE, ...peopleOf(dossier), offered: material.offered, pack: material.pack };
    }
    default: {
      const dossier = opportunityId
        ? (await loadDealDossier(ctx, opportunityId)).dossier
        : (await gatherMaterial(ctx, subject.accountId, { language })).material.dossier;
      return { ...NONE, ...peopleOf(dossier), pack: dossierPack(dossier, language) };
    }
  }
};

const peopleOf = (dossier: Dossier): Pick<Material, 'account' | 'people' | 'team' | 'rivals'> => {
  const { account, team, contacts, opportunities } = dossier;
  const [first, ...more] = team.accountable;
  return {
    account: { name: account.name, aliases: account.aliases },
    people: contacts.map(({ name, title, roles, stance }) => ({ name, title: title ?? '', roles: [...roles], stance })),
    team: {
      names: [...team.accountable, ...team.supporters].map(({ name }) => name),
      accountable: first && more.length === 0 ? first.name : null,
    },
    rivals: [...new Set(opportunities.flatMap(({ competitors }) => competitors.map(({ name }) => name)))],
  };
};
