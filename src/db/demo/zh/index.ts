import type { DemoSet } from '../shape.ts';
import { zhAssaultAccounts } from './accounts-assault.ts';
import { zhOpportunityTierAccounts } from './accounts-opportunity.ts';
import { zhOtherAccounts } from './accounts-other.ts';
import { zhStrategicAccounts } from './accounts-strategic.ts';
import { zhXiaoquActivities } from './activities-assault-east.ts';
import { zhSouthActivities } from './activities-assault-south.ts';
import { zhHengluanActivities } from './activities-hengluan.ts';
import { zhLanshuoActivities } from './activities-lanshuo.ts';
import { zhOtherActivities } from './activities-other.ts';
import { zhRoutineActivities } from './activities-routine.ts';
import { zhContacts } from './contacts.ts';
import { zhDiscreteCases } from './documents-cases-discrete.ts';
import { zhProcessCases } from './documents-cases-process.ts';
import { zhInternalDocuments } from './documents-internal.ts';
import { zhSolutionDocuments } from './documents-solutions.ts';
import { zhNeeds } from './needs.ts';
import { zhOpportunities } from './opportunities.ts';
import { zhProducts } from './products.ts';
import { zhProspects } from './prospects.ts';
import { zhPurchases } from './purchases.ts';
import { zhUsers } from './users.ts';

/** The Chinese demo workspace: the fictional seller 林奇科技 (industrial software, gateways, service) and its customers. */
export const zhDemoSet: DemoSet = {
  language: 'zh',
  users: zhUsers,
  products: zhProducts,
  accounts: [...zhStrategicAccounts, ...zhAssaultAccounts, ...zhOpportunityTierAccounts, ...zhOtherAccounts],
  contacts: zhContacts,
  opportunities: zhOpportunities,
  activities: [
    ...zhHengluanActivities,
    ...zhLanshuoActivities,
    ...zhXiaoquActivities,
    ...zhSouthActivities,
    ...zhOtherActivities,
    ...zhRoutineActivities,
  ],
  purchases: zhPurchases,
  needs: zhNeeds,
  documents: [...zhDiscreteCases, ...zhProcessCases, ...zhSolutionDocuments, ...zhInternalDocuments],
  prospects: zhProspects,
};
