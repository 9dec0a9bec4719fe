import { type FormEvent, useRef, useState } from 'react';
import type { Plan } from '../features/plans/contract.ts';
import { type Client, type StreamEvent, tell } from './client.ts';
import { PlanView } from './plan-view.tsx';
import { useList } from './use-list.ts';
import type { PageLanguage, Say } from './words.ts';

type Account = { id: string; name: string; language: PageLanguage | null };
type Turn = {
  text: string;
  steps: { name: string; state: string }[];
  citations: number;
  trouble: string;
  plan: Plan | null;
};

const EMPTY: Turn = { text: '', steps: [], citations: 0, trouble: '', plan: null };

/** Story one: a plan drafted in chat, streamed with its steps, shown claim by claim with citations. */
export const PlanStory = ({ client, say, language }: { client: Client; say: Say; language: PageLanguage }) => {
  const { items, failed } = useList<Account>(client, '/v1/accounts?isKey=true&limit=100');
  const [accountId, setAccountId] = useState('');
  const [question, setQuestion] = useState('');
  const [turn, setTurn] = useState<Turn>(EMPTY);
  const [busy, setBusy] = useState<AbortController | null>(null);
  const conversation = useRef<string | undefined>(undefined);
  const chosen =
    items.find((each) => each.id === accountId) ?? items.find((each) => each.language === language) ?? items[0];

  const take = async ({ event, data }: StreamEvent) => {
    if (event === 'meta') conversation.current = String(data.conversationId);
    if (event === 'token') setTurn((now) => ({ ...now, text: now.text + String(data.text) }));
    if (event === 'citation') setTurn((now) => ({ ...now, citations: now.citations + 1 }));
    if (event === 'step') {
      const step = { name: String(data.name), state: String(data.state) };
      setTurn((now) => ({ ...now, steps: [...now.steps.filter((each) => each.name !== step.name), step] }));
    }
    if (event === 'draft' && data.kind === 'plan') {
      const plan = await client.json<Plan>('GET', `/v1/plans/${data.id}`);
      setTurn((now) => ({ ...now, plan }));
    }
    if (event === 'error') setTurn((now) => ({ ...now, trouble: String(data.detail ?? data.title) }));
  };

  const send = async (message: string) => {
    const abort = new AbortController();
    setBusy(abort);
    setTurn(EMPTY);
    const request = {
      message,
      language,
      ...(conversation.current ? { conversationId: conversation.current } : {}),
      context: { accountId: chosen?.id },
    };
    try {
      await client.stream('POST', '/v1/chat', request, (event) => void take(event), abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) setTurn((now) => ({ ...now, trouble: tell(error, say('offline')) }));
    }
    setBusy(null);
  };

  const stop = async () => {
    if (conversation.current)
      await client.send('POST', `/v1/conversations/${conversation.current}/stop`).catch(() => undefined);
    busy?.abort();
  };

  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (question.trim()) void send(question.trim());
    setQuestion('');
  };

  return (
    <section aria-labelledby="plan-title">
      <h2 id="plan-title">{say('planStory')}</h2>
      <p className="quiet">{say('planAbout')}</p>
      {failed !== undefined && <p role="alert">{tell(failed, say('offline'))}</p>}
      <div className="row">
        <select
          aria-label={say('account')}
          value={chosen?.id ?? ''}
          onChange={(event) => setAccountId(event.target.value)}
        >
          {items.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
        <button
          type="button"
          disabled={!chosen || busy !== null}
          onClick={() =>
            void send(
              language === 'zh' ? `给${chosen?.name}写一份大客户计划` : `draft an account plan for ${chosen?.name}`,
            )
          }
        >
          {say('draft')}
        </button>
        {busy && (
          <button type="button" className="plain" onClick={() => void stop()}>
            {say('stop')}
          </button>
        )}
      </div>
      {turn.steps.length > 0 && (
        <ol className="steps">
          {turn.steps.map((step) => (
            <li key={step.name} className={step.state}>
              {step.name}
            </li>
          ))}
        </ol>
      )}
      {turn.plan ? <PlanView plan={turn.plan} say={say} /> : turn.text && <div className="stream">{turn.text}</div>}
      {turn.trouble && (
        <p role="alert">
          {say('failed')}: {turn.trouble}
        </p>
      )}
      <form className="row" onSubmit={ask}>
        <input
          aria-label={say('ask')}
          placeholder={say('askHint')}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          // An Enter that ends an input method's composition chooses a word; it does not send.
          onKeyDown={(event) => event.key === 'Enter' && event.nativeEvent.isComposing && event.preventDefault()}
        />
        <button type="submit" disabled={busy !== null || question.trim() === ''}>
          {say('ask')}
        </button>
      </form>
    </section>
  );
};
