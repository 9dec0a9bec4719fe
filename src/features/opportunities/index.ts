export { changesFit, historyOf, type OpportunityRow } from './domain.ts';
export { productNames, requireProduct } from './find-products.ts';
export { requireOpportunity } from './require-opportunity.ts';
export { opportunityTools } from './tools.ts';
export { visibleOpportunities } from './visibility.ts';
