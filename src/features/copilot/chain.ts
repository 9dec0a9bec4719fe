import { createAgent, tool } from 'langchain';
import type * as z from 'zod';
import type { Ctx } from '#src/context.ts';
import { type EvidenceItem, numberItems } from '#src/evidence/index.ts';
import type { Tool } from '#src/features/tools/index.ts';
import { recordUsage } from '#src/features/usage/index.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import type { Language } from '#src/kernel/language.ts';
import { fence } from '#src/llm/fence.ts';
import { ModelCallError } from '#src/llm/model-call-error.ts';
import type { ModelDoor, ModelUsage } from '#src/llm/port.ts';

/** Tools a turn may call before it must answer from what there is. */
const MOST_CALLS = 4;
/** Two steps of the graph a call, and one to end. */
const RECURSION = 2 * (MOST_CALLS + 1) + 1;
const MOST_CHARACTERS = 6_000;

export type Gathering = {
  accountId: string;
  language: Language;
  /** Labels of what is at hand. */
  known: readonly string[];
  history: string;
  question: string;
  tools: readonly Tool[];
  /** Called as a tool begins, by its name. */
  onTool: (name: string) => Promise<void>;
};

/**
 * Lets the model choose what to look up for a question: an agent over read tools, which answers nothing itself. What the tools bring
 * is numbered on from `items` and handed back; a tool that fails tells the model no more than that.
 * @throws ModelCallError when the model fails
 */
export const gatherWithAgent = async (
  ctx: Ctx,
  model: ModelDoor,
  gathering: Gathering,
  items: readonly EvidenceItem[],
): Promise<{ items: EvidenceItem[]; promptVersion: string; calls: number }> => {
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
  let calls = 0;
  const offered = gathering.tools.map((each) =>
    tool(
      async (input: unknown) => {
        calls += 1;
        if (calls > MOST_CALLS) return language === 'zh' ? '次数已用完，请回复：完毕。' : 'No calls left; reply: done.';
        await gathering.onTool(each.name);
        return runTool(ctx, each, aboutAccount(input, accountId), shelf, language);
      },
      { name: each.name, description: each.description[language], schema: each.input as z.ZodObject },
    ),
  );
  try {
    const chat = model.chatModel({
      signal: ctx.signal,
      onUsage: (one) => usage.push(one),
      promptId: prompt.id,
      promptVersion,
    });
    const agent = createAgent({ model: chat, tools: offered, systemPrompt: system });
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
  return { items: shelf.items(), promptVersion, calls };
};

/** The model's failure, also where the agent wrapped it. */
export const modelFailure = (error: unknown): ModelCallError | null => {
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof ModelCallError) return each;
  return null;
};

/** Whatever account a model names, only the one asked about is looked at. */
const aboutAccount = (input: unknown, accountId: string): unknown =>
  typeof input === 'object' && input !== null && 'accountId' in input ? { ...input, accountId } : input;

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
  shelf: ReturnType<typeof openShelf>,
  language: Language,
): Promise<string> => {
  try {
    const { value, evidence } = await each.call(ctx, input);
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
