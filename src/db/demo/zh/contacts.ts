import type { DemoContact } from '../shape.ts';
import { zhAssaultContacts } from './contacts-assault.ts';
import { zhOtherContacts } from './contacts-other.ts';
import { zhStrategicContacts } from './contacts-strategic.ts';

/** All contacts of the set. */
export const zhContacts: DemoContact[] = [...zhStrategicContacts, ...zhAssaultContacts, ...zhOtherContacts];
