export { readBudget, refusedByBudget } from './check-budget.ts';
export { recordUsage } from './record-usage.ts';
