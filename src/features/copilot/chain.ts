import type { StructuredToolInterface } from '@langchain/core/tools';
import { createAgent, tool } from 'langchain';
import * as z from 'zod';
import type { Ctx } from '#src/context.ts';
import { type EvidenceItem, numberItems } from '#src/evidence/index.ts';
import { kindOfTool, type Tool } from '#src/features/tools/index.ts';
import { recordUsage } from '#src/features/usage/index.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import type { Language } from '#src/kernel/language.ts';
import { fence } from '#src/llm/fence.ts';
import { ModelCallError } from '#src/llm/model-call-error.ts';
import type { ModelDoor, ModelUsage } from '#src/llm/port.ts';
import { type AgentOutcome, ASK_BACK, askBackSchema } from './agent-outcome.ts';
import { toolText } from './tool-text.ts';

/** Tools a turn may call before it must answer from what there is. */
const MOST_CALLS = 4;
/** Two steps of the graph a call, and one to end. */
const RECURSION = 2 * (MOST_CALLS + 1) + 1;
const MOST_CHARACTERS = 6_000;
/** Tokens, in and out, after which a turn looks up nothing more. */
const MOST_TOKENS = 40_000;

export type Gathering = {
  accountId: string;
  language: Language;
  /** Labels of what is at hand. */
  known: readonly string[];
  history: string;
  question: string;
  tools: readonly Tool[];
  /** The account's opportunities and plans: no other's id is let through. */
  ownIds: ReadonlySet<string>;
  /** Called as a tool begins, by its name. */
  onTool: (name: string) => Promise<void>;
};

/**
 * Lets the model choose what to do for a message: an agent over the tools offered, which answers nothing itself. What reading tools
 * bring is numbered on from `items` and handed back; a drafting tool runs; one that would change records is only noted as a proposal;
 * a tool that fails tells the model no more than that.
 * @throws ModelCallError when the model fails
 */
export const gatherWithAgent = async (
  ctx: Ctx,
  model: ModelDoor,
  gathering: Gathering,
  items: readonly EvidenceItem[],
): Promise<AgentOutcome & { items: EvidenceItem[]; promptVersion: string; calls: number }> => {
  const { language, accountId, known, history, question } = gathering;
  const prompt = { id: 'copilot/gather', language };
  const promptVersion = model.promptVersion(prompt);
  const { system, user } = model.render(prompt, {
    accountId,
    known: known.map((label) => `- ${label}`).join('\n'),
    history,
    question,
  });
  const shelf = openShelf(items);
  const usage: ModelUsage[] = [];
  const outcome: AgentOutcome = { drafts: [], proposal: null, question: null };
  let calls = 0;
  const spent = (): number => usage.reduce((sum, each) => sum + each.inputTokens + each.outputTokens, 0);
  const offered = gathering.tools.map((each) =>
    tool(
      async (input: unknown) => {
        calls += 1;
        if (calls > MOST_CALLS || spent() > MOST_TOKENS) return ENOUGH[language];
        const own = aboutAccount(each, input, accountId);
        if (!isOwn(own, accountId, gathering.ownIds)) return FOREIGN[language];
        if (kindOfTool(each) === 'write') return propose(each, own, outcome, language);
        await gathering.onTool(each.name);
        return runTool(ctx, each, own, { shelf, outcome }, language);
      },
      { name: each.name, description: each.description[language], schema: schemaOf(each) },
    ),
  );
  const asking = tool(
    async (input: unknown) => {
      outcome.question ??= askBackSchema.safeParse(input).data ?? null;
      return ENOUGH[language];
    },
    { name: ASK_BACK.name, description: ASK_BACK.description[language], schema: askBackSchema },
  );
  try {
    const chat = model.chatModel({
      signal: ctx.signal,
      onUsage: (one) => usage.push(one),
      promptId: prompt.id,
      promptVersion,
    });
    const tools: StructuredToolInterface[] = [...offered, asking];
    const agent = createAgent({ model: chat, tools, systemPrompt: system });
    await agent.invoke(
      { messages: [{ role: 'user', content: user }] },
      { recursionLimit: RECURSION, signal: ctx.signal },
    );
  } catch (error) {
    if (ctx.signal.aborted || !(error instanceof Error) || modelFailure(error)) throw error;
    // Too many steps, or a call no tool can read: what was gathered will have to do.
    ctx.log.info('chat.gather_ended', { requestId: ctx.requestId, name: error.name });
  } finally {
    await recordUsage(ctx, usage, 'chat');
  }
  return { ...outcome, items: shelf.items(), promptVersion, calls };
};

/** The model's failure, also where the agent wrapped it. */
export const modelFailure = (error: unknown): ModelCallError | null => {
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof ModelCallError) return each;
  return null;
};

/** Whatever account a model names, or leaves out, only the one asked about is looked at. */
const aboutAccount = (each: Tool, input: unknown, accountId: string): unknown =>
  typeof input === 'object' && input !== null && each.input instanceof z.ZodObject && 'accountId' in each.input.shape
    ? { ...input, accountId }
    : input;

const ENOUGH = { zh: '到此为止，请回复：完毕。', en: 'That is all; reply: done.' } as const;
const FOREIGN = {
  zh: '这个编号不属于当前客户，没有执行。',
  en: 'This id does not belong to the account asked about; nothing was done.',
} as const;

const ID_FIELD = /Ids?$/u;

/** Whatever ids a model names, only those of the account asked about are let through. */
const isOwn = (input: unknown, accountId: string, own: ReadonlySet<string>): boolean =>
  typeof input !== 'object' ||
  input === null ||
  Object.entries(input)
    .filter(([field]) => ID_FIELD.test(field))
    .flatMap(([, id]) => (Array.isArray(id) ? id : [id]))
    .every((id) => id === undefined || id === null || id === accountId || (typeof id === 'string' && own.has(id)));

/** Tools check their input themselves; the model is told its shape, and what does not fit comes back as words. */
const schemaOf = (each: Tool): z.ZodObject => (each.input instanceof z.ZodObject ? each.input : z.object({}).loose());

/** Notes a change as a proposal, once it fits; the first one counts. Nothing is carried out. */
const propose = (each: Tool, input: unknown, outcome: AgentOutcome, language: Language): string => {
  const read = each.input.safeParse(input);
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
  outcome.proposal ??= { tool: each.name, input: read.data as Record<string, unknown> };
  return language === 'zh' ? '已记下提议，由对方确认。请回复：完毕。' : 'Noted; the person will be asked. Reply: done.';
};

/** What has been gathered, each source once. */
const openShelf = (start: readonly EvidenceItem[]) => {
  const items = [...start];
  const keyOf = ({ source }: Omit<EvidenceItem, 'ref'>): string =>
    JSON.stringify([source.type, source.id, source.field ?? null]);
  const add = (found: readonly Omit<EvidenceItem, 'ref'>[]): EvidenceItem[] =>
    found.map((each) => {
      const known = items.find((item) => keyOf(item) === keyOf(each));
      if (known) return known;
      const [fresh] = numberItems([each], items.length + 1);
      if (fresh) items.push(fresh);
      return fresh ?? { ...each, ref: '' };
    });
  return { add, items: () => items };
};

const runTool = async (
  ctx: Ctx,
  each: Tool,
  input: unknown,
  { shelf, outcome }: { shelf: ReturnType<typeof openShelf>; outcome: AgentOutcome },
  language: Language,
): Promise<string> => {
  try {
    const result = await each.call(ctx, input);
    const { value, evidence } = result;
    if (kindOfTool(each) === 'draft') {
      outcome.drafts.push({ tool: each.name, result });
      return fence(toolText(result, language).slice(0, MOST_CHARACTERS), each.name);
    }
    const text = evidence
      ? shelf
          .add(evidence)
          .map((item) => `[${item.ref}] (${item.label}) ${item.text}`)
          .join('\n')
      : JSON.stringify(value);
    const nothing = language === 'zh' ? '没有查到。' : 'Nothing found.';
    return text === '' ? nothing : fence(text.slice(0, MOST_CHARACTERS), each.name);
  } catch (error) {
    if (ctx.signal.aborted || !(error instanceof LinchpinError)) throw error;
    return error.detail[language];
  }
};
