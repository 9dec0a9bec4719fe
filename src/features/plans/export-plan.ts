import type { Ctx } from '#src/context.ts';
import type { ExportFormat, ExportView, Plan } from './contract.ts';
import { loadPlan } from './load-plan.ts';
import { planDocx } from './render/plan-docx.ts';
import { renderOnePage } from './render/render-page.ts';
import { renderPlan } from './render/render-plan.ts';

/** A plan as a file. */
export type PlanFile = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

const TYPES: Readonly<Record<ExportFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Writes a plan as a Markdown or Word file, with its evidence, or its one page (PLAN-16). @throws LinchpinError `not_found` */
export const exportPlan = async (
  ctx: Ctx,
  id: string,
  options: { format: ExportFormat; view: ExportView; version?: number | undefined },
): Promise<PlanFile> => {
  const plan = await loadPlan(ctx, id, options.version);
  const { format, view } = options;
  const render: (plan: Plan) => string = view === 'page' ? renderOnePage : renderPlan;
  return {
    name: `${plan.title}-v${plan.version}.${format}`,
    type: TYPES[format],
    bytes: format === 'docx' ? await planDocx(plan, render(plan)) : new TextEncoder().encode(render(plan)),
  };
};
