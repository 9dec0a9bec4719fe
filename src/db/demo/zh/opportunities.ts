import type { DemoOpportunity } from '../shape.ts';
import { zhOtherOpportunities } from './opportunities-other.ts';
import { zhStrategicOpportunities } from './opportunities-strategic.ts';

/** Deals in every stage of STAGE-1; the amounts follow the list or contract prices of products.ts. */
export const zhOpportunities: DemoOpportunity[] = [...zhStrategicOpportunities, ...zhOtherOpportunities];
