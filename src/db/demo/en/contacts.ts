import type { DemoContact } from '../shape.ts';
import { enContactsAssault } from './contacts-assault.ts';
import { enContactsEmerging } from './contacts-emerging.ts';
import { enContactsStrategic } from './contacts-strategic.ts';

/** All contacts of the international team's accounts. */
export const enContacts: DemoContact[] = [...enContactsStrategic, ...enContactsAssault, ...enContactsEmerging];
