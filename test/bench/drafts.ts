import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import { type Claim, verifyClaims } from '#src/evidence/index.ts';
import { draftNeeds } from '#src/features/needs/index.ts';
import { draftObjection } from '#src/features/objections/index.ts';
import { draftPlan, gatherMaterial } from '#src/features/plans/index.ts';
import { recommendationJobs } from '#src/features/recommendations/index.ts';
import { addBigAccount } from './big-account.ts';
import { type Bench, timesOf } from './figures.ts';
import { inHouse } from './open-house.ts';

const ROUNDS = 20;
const CLAIMS = 60;

/** A plan's claims, as often as it takes to have sixty. */
const sixtyOf = (claims: readonly Claim[]): Claim[] =>
  Array.from({ length: CLAIMS }, (_, n) => ({ ...(claims[n % claims.length] as Claim), id: `c${n}` }));

/** What the rule drafters take on an account with a long record, in a workspace with a library. */
export const draftsBench: Bench = () =>
  inHouse(async (house) => {
    const tenant = await house.tenant();
    const { ctx } = tenant;
    await seedDemo(ctx, zhDemoSet);
    const { accountId, dealId } = await addBigAccount(tenant);
    const languages = ['zh', 'en'] as const;
    const language = (round: number) => languages[round % 2] ?? 'zh';

    const plan = await draftPlan(ctx, { accountId, language: 'zh' });
    if (plan.drafter.by !== 'rules' || plan.claims.length < 20) throw new Error('the plan is not a whole one');
    const { material } = await gatherMaterial(ctx, accountId, { language: 'zh' });
    const claims = sixtyOf(plan.claims.filter((claim) => claim.status === 'verified') as Claim[]);
    const plans = await timesOf(ROUNDS, (n) => draftPlan(ctx, { accountId, language: language(n) }), { warm: 2 });
    const gather = await timesOf(ROUNDS, (n) => gatherMaterial(ctx, accountId, { language: language(n) }));
    // A pack is read once: each round is given one that nobody has read.
    const verify = await timesOf(ROUNDS, () => verifyClaims(claims, { ...material.pack }), { warm: 2 });
    const needs = await timesOf(ROUNDS, (n) => draftNeeds(ctx, dealId, { language: language(n) }));
    const objection = { text: '你们比柏舟贵了三成，老板那里过不去。' };
    const objections = await timesOf(ROUNDS, () => draftObjection(ctx, dealId, objection));
    const refresh = recommendationJobs['recommendations.refresh'];
    const recommendations = await timesOf(ROUNDS, () => refresh(ctx, { opportunityId: dealId }));
    return {
      figures: [
        {
          what: 'draftPlan by rules',
          unit: 'ms',
          values: plans,
          note: `${plan.claims.length} claims; 50 contacts, 200 activities, 24 months × 6 products`,
        },
        {
          what: '  of it: gathering the material',
          unit: 'ms',
          values: gather,
          note: `${material.pack.items.length} items`,
        },
        { what: `verifyClaims, ${CLAIMS} claims`, unit: 'ms', values: verify },
        { what: 'draftNeeds by rules', unit: 'ms', values: needs },
        { what: 'draftObjection by rules', unit: 'ms', values: objections },
        {
          what: 'recommendations, computing one set',
          unit: 'ms',
          values: recommendations,
          note: 'asked: ≤ 2 000 ms with the queue',
        },
      ],
    };
  });
