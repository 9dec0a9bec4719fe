import { useState } from 'react';
import { type Client, tell } from './client.ts';
import type { Say } from './words.ts';

type Job = { state: string; done: number; total: number | null; stage: string | null };
type Row = {
  rank: number;
  prospect: { id: string; name: string };
  score: number;
  nearest: { accountId: string; name: string; similarity: number }[];
  reasons: { kind: string; text: string }[];
};

const LIMIT = 50;
const ENDED = ['done', 'failed', 'cancelled'];

/** Story three: a look-alike run with a moving bar and ranked results. */
export const LookalikeStory = ({ client, say }: { client: Client; say: Say }) => {
  const [run, setRun] = useState<{ id: string; jobId: string } | null>(null);
  const [job, setJob] = useState<Job | null>(null);
  const [rows, setRows] = useState<Row[]>([]);
  const [trouble, setTrouble] = useState('');
  const running = run !== null && !ENDED.includes(job?.state ?? '');

  const start = async () => {
    setRows([]);
    setTrouble('');
    setJob(null);
    try {
      const made = await client.json<{ id: string; jobId: string }>('POST', '/v1/lookalikes', {
        seeds: { filter: {} },
        limit: LIMIT,
      });
      setRun(made);
      const follow = async () => {
        const now = await client.json<Job>('GET', `/v1/jobs/${made.jobId}`);
        setJob(now);
        return now;
      };
      await client.stream(
        'GET',
        `/v1/jobs/${made.jobId}/events`,
        undefined,
        () => void follow(),
        new AbortController().signal,
      );
      await follow();
      const { items } = await client.json<{ items: Row[] }>('GET', `/v1/lookalikes/${made.id}/results?limit=${LIMIT}`);
      setRows(items);
    } catch (error) {
      setTrouble(tell(error, say('offline')));
    }
  };

  const save = async () => {
    if (!run) return;
    const file = await client.send('GET', `/v1/lookalikes/${run.id}/export?format=csv`);
    const address = URL.createObjectURL(await file.blob());
    Object.assign(document.createElement('a'), { href: address, download: 'lookalikes.csv' }).click();
    URL.revokeObjectURL(address);
  };

  return (
    <section aria-labelledby="look-title">
      <h2 id="look-title">{say('lookStory')}</h2>
      <p className="quiet">{say('lookAbout')}</p>
      <div className="row">
        <button type="button" disabled={running} onClick={() => void start()}>
          {say('run')}
        </button>
        {running && run && (
          <button
            type="button"
            className="plain"
            onClick={() => void client.send('POST', `/v1/jobs/${run.jobId}/cancel`)}
          >
            {say('cancel')}
          </button>
        )}
        {rows.length > 0 && (
          <button type="button" className="plain" onClick={() => void save()}>
            {say('csv')}
          </button>
        )}
      </div>
      {job && (
        <>
          <progress
            max={job.total ?? 1}
            value={job.state === 'done' ? (job.total ?? 1) : job.done}
            aria-label={say('lookStory')}
          />
          <p className="quiet">
            {job.state === 'done' ? say('done') : job.state === 'cancelled' ? say('cancelled') : job.stage} {job.done}/
            {job.total ?? '…'}
          </p>
        </>
      )}
      {trouble && <p role="alert">{trouble}</p>}
      {rows.length > 0 && (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th>{say('rank')}</th>
                <th>{say('company')}</th>
                <th>{say('score')}</th>
                <th>{say('nearest')}</th>
                <th>{say('reasons')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.prospect.id}>
                  <td>{row.rank}</td>
                  <td>{row.prospect.name}</td>
                  <td>{row.score.toFixed(3)}</td>
                  <td>{row.nearest.map((each) => each.name).join(' · ')}</td>
                  <td>
                    <details>
                      <summary>{row.reasons[0]?.text}</summary>
                      {row.reasons.slice(1).map((each) => (
                        <p key={each.text}>{each.text}</p>
                      ))}
                    </details>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
