import type { DemoOpportunity } from '../shape.ts';
import { enOpportunitiesKey } from './opportunities-key.ts';
import { enOpportunitiesOther } from './opportunities-other.ts';

/** All deals of the international team, over every stage of STAGE-1. */
export const enOpportunities: DemoOpportunity[] = [...enOpportunitiesKey, ...enOpportunitiesOther];
