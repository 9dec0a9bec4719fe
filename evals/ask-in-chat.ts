import { EventSourceParserStream } from 'eventsource-parser/stream';
import * as z from 'zod';
import type { Claim } from '#src/evidence/index.ts';
import { citationSchema, turnMetaSchema } from '#src/features/copilot/contract.ts';
import { type Draft, type Drafter, drafterSchema } from '#src/features/drafts/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { EvalFailure, EXIT } from './exit-codes.ts';

type Question = { accountId: string; language: Language; question: string };
type Heard = { event: string; data: unknown };

/** How the conversation marks what is not a fact, and a statement it took back. */
const KINDS: readonly [Claim['kind'], RegExp][] = [
  ['question', /（待确认）|\(to be asked\)/u],
  ['inference', /（推断）|\(inferred\)/u],
  ['proposal', /（建议）|\(proposed\)/u],
];
/** A line of the answer that is one claim, and the line that tells how many were left out. */
const CLAIM = /^(?:- |\d+\. )/u;
const LEFT_OUT = /GUARD-7/u;
const TAKEN_BACK = /^(?:请核实：|Please verify:)/u;
const MARKS = /(?:\s*\[\d+\])+\s*$/u;

/**
 * Asks a question about an account through the API and reads the streamed answer as a draft: each sentence a claim of the kind
 * the reader is told, with the citations that came with it.
 */
export const askInChat = async (
  api: { request: (path: string, init: RequestInit) => Promise<Response> },
  { accountId, language, question }: Question,
): Promise<Draft> => {
  const body = JSON.stringify({ message: question, context: { accountId }, language });
  const response = await api.request('/v1/chat', { method: 'POST', body });
  const heard = await readEvents(response);
  const meta = heard.find(({ event }) => event === 'meta');
  const end = heard.at(-1);
  if (!meta || end?.event !== 'done')
    throw new EvalFailure(EXIT.infrastructure, [`the chat ended with ${JSON.stringify(end ?? response.status)}`]);
  const { messageId, drafter } = turnMetaSchema.parse(meta.data);
  const { drafter: ended } = z.looseObject({ drafter: drafterSchema.optional() }).parse(end.data);
  return toDraft(messageId, language, ended ?? drafter, heard);
};

const readEvents = async (response: Response): Promise<Heard[]> => {
  if (!response.ok || !response.body)
    throw new EvalFailure(EXIT.infrastructure, [`the chat answered ${response.status}: ${await response.text()}`]);
  const events: Heard[] = [];
  const stream = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  for await (const { event = 'message', data } of stream) events.push({ event, data: JSON.parse(data) });
  return events;
};

const toDraft = (id: string, language: Language, drafter: Drafter, heard: readonly Heard[]): Draft => {
  const claims: Claim[] = [];
  for (const { event, data } of heard) {
    if (event === 'token') {
      const { text } = z.looseObject({ text: z.string() }).parse(data);
      for (const line of text.split('\n').filter((each) => CLAIM.test(each) || LEFT_OUT.test(each)))
        claims.push(toClaim(line, claims.length));
    }
    if (event === 'citation') {
      const { source, quote } = citationSchema.parse(data);
      claims.at(-1)?.evidence.push({ source: source as Claim['evidence'][number]['source'], quote });
    }
  }
  return { id, kind: 'answer', language, drafter, claims, checks: [], findings: [], createdAt: '' };
};

const toClaim = (line: string, index: number): Claim => {
  const said = line.replace(/^- /u, '').replace(MARKS, '');
  const [kind, mark] = KINDS.find(([, pattern]) => pattern.test(said)) ?? ['fact' as const, /$^/u];
  const claim = { id: `said_${index + 1}`, text: said.replace(mark, '').trim(), evidence: [] };
  if (!CLAIM.test(line)) return { ...claim, kind: 'question', status: 'rejected', note: said };
  if (TAKEN_BACK.test(said)) return { ...claim, kind, status: 'unverified', note: said };
  return { ...claim, kind, status: 'verified' };
};
