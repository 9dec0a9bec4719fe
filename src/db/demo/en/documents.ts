import type { DemoDocument } from '../shape.ts';
import { foodDocuments } from './documents-food.ts';
import { industryDocuments } from './documents-industry.ts';
import { internalDocuments } from './documents-internal.ts';
import { pharmaDocuments } from './documents-pharma.ts';
import { referenceDocuments } from './documents-reference.ts';

/** The library of the international team: cases first, then what supports them, then internal papers. */
export const enDocuments: DemoDocument[] = [
  ...pharmaDocuments,
  ...foodDocuments,
  ...industryDocuments,
  ...referenceDocuments,
  ...internalDocuments,
];
