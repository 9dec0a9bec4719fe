import { kindOfTool, type Tool } from '#src/features/tools/index.ts';
import { ADD, DROP, SET } from './edits/edit-words.ts';

/** What a message about one account may look up. */
const READS: ReadonlySet<string> = new Set([
  'search_account_record',
  'search_library',
  'read_account_plan',
  'recommended_documents',
  'list_opportunities',
  'account_signals',
]);
/** Looked up only to change something: ids. */
const FOR_CHANGES: ReadonlySet<string> = new Set(['list_plan_parts', 'list_needs']);
/** Changes a model may propose; the person is shown the exact change and confirms it. */
const PROPOSABLE: ReadonlySet<string> = new Set(['edit_account_plan', 'restore_account_plan', 'update_need']);

const MAKES =
  /写|起草|草拟|拟|准备|做|生成|整理|梳理|弄|出一|来一|总结|\b(?:draft|write|prepare|make|create|compose|put together|map|build|give me|summari[sz]e)\b/iu;
/** What a message must name for a drafting tool to be offered: a draft is made only where it is asked for in this very message. */
const DRAFTS: Readonly<Record<string, RegExp>> = {
  draft_account_plan: /计划|方略|\bplan\b/iu,
  draft_needs: /需求|诉求|痛点|\bneeds?\b|\brequirements?\b/iu,
  draft_objection_reply: /异议|质疑|顾虑|回复|回应|答复|\bobjections?\b|\bconcerns?\b|\breply\b|\brespon(?:d|se)\b/iu,
  draft_visit_brief: /拜访|会前|见面|开会|会议|简报|\bbrief(?:ing)?\b|\bvisit\b|\bmeeting\b/iu,
  draft_visit_summary: /纪要|总结|小结|\bsummary\b|\bsummari[sz]e\b|\bminutes\b/iu,
};
const CHANGES =
  /标[为成记]|登记|更新|修改|调整|\b(?:mark|record|update|edit|modify|amend|reschedule|reassign|downgrade|upgrade)\b/iu;

/**
 * The tools a model is offered for a message: always what reads; what drafts only where the message asks for that draft; what changes
 * only where it asks for a change. Words inside records choose nothing here (GUARD-5).
 */
export const agentTools = (tools: readonly Tool[], message: string): Tool[] => {
  const text = message.normalize('NFKC');
  const changes = CHANGES.test(text) || SET.test(text) || DROP.test(text) || ADD.test(text);
  const mayChange = changes && tools.some(({ name }) => PROPOSABLE.has(name));
  return tools.filter((tool) => {
    const kind = kindOfTool(tool);
    if (kind === 'write') return mayChange && PROPOSABLE.has(tool.name);
    if (kind === 'draft') return MAKES.test(text) && (DRAFTS[tool.name]?.test(text) ?? false);
    return READS.has(tool.name) || (mayChange && FOR_CHANGES.has(tool.name));
  });
};
