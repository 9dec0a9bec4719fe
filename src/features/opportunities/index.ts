export { changeOpportunitySchema, competitorsSchema } from './contract.ts';
export { changesFit, historyOf, type OpportunityRow } from './domain.ts';
export { productNames, requireProduct } from './find-products.ts';
export { getOpportunity } from './get-opportunity.ts';
export { requireOpportunity } from './require-opportunity.ts';
export { setCompetitors } from './set-competitors.ts';
export { opportunityTools } from './tools.ts';
export { updateOpportunity } from './update-opportunity.ts';
export { visibleOpportunities } from './visibility.ts';
