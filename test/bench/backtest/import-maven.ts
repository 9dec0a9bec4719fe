import type { Ctx } from '#src/context.ts';
import { importFile } from '#src/features/imports/index.ts';
import { dataFile } from '../public-data.ts';

/** Brings the public pipeline in by the service's own imports: accounts, products, deals. */
export const importMaven = async (ctx: Ctx): Promise<void> => {
  for (const [file, kind] of [
    ['accounts.csv', 'accounts'],
    ['products.csv', 'products'],
    ['sales_pipeline.csv', 'opportunities'],
  ] as const)
    await importFile(ctx, {
      bytes: dataFile('maven_crm', file),
      fileName: file,
      kind,
      mapping: {},
      values: {},
      dryRun: false,
    });
};
