import { useEffect, useState } from 'react';
import { type Client, tell } from './client.ts';
import { useList } from './use-list.ts';
import type { PageLanguage, Say } from './words.ts';

type Opportunity = { id: string; name: string };
type Recommended = {
  computedAt: string | null;
  items: {
    document: { id: string; title: string; shareable: boolean };
    passages: { id: string; text: string; page?: number | null; heading?: string | null }[];
    reasons: { kind: string; text: string; ok?: boolean | null }[];
    howToUse: string;
    score: number;
  }[];
  gaps: { text: string; write: string }[];
};

const inLanguage = ({ name }: Opportunity, language: PageLanguage): boolean =>
  /\p{Script=Han}/u.test(name) === (language === 'zh');

/** A passage without the marks of its headings: the page shows words, not Markdown. */
const plain = (text: string): string => text.replaceAll(/^#+\s*/gm, '');

const MARK = (ok: boolean | null | undefined): string => (ok === false ? '✗' : ok === null ? '?' : '✓');

/** Story two: what was found for an opportunity without anybody asking. */
export const DocumentsStory = ({ client, say, language }: { client: Client; say: Say; language: PageLanguage }) => {
  const { items: all, failed } = useList<Opportunity>(
    client,
    '/v1/opportunities?stage=lead,committed,needs,tender,negotiation&limit=100',
  );
  // Deals named in the reader's language come first.
  const items = all.toSorted((a, b) => Number(inLanguage(b, language)) - Number(inLanguage(a, language)));
  const [chosen, setChosen] = useState('');
  const [found, setFound] = useState<Recommended | null>(null);
  const [trouble, setTrouble] = useState('');
  const id = chosen || items[0]?.id;

  useEffect(() => {
    if (!id) return;
    let current = true;
    const look = () =>
      client.json<Recommended>('GET', `/v1/opportunities/${id}/recommendations`).then(
        (answer) => {
          if (!current) return;
          setFound(answer);
          setTrouble('');
          if (!answer.computedAt) setTimeout(() => current && void look(), 1_000);
        },
        (error: unknown) => current && setTrouble(tell(error, say('offline'))),
      );
    void look();
    return () => {
      current = false;
    };
  }, [client, id, say]);

  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">{say('documentsStory')}</h2>
      <p className="quiet">{say('documentsAbout')}</p>
      <div className="row">
        <select aria-label={say('opportunity')} value={id ?? ''} onChange={(event) => setChosen(event.target.value)}>
          {items.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </div>
      {(failed !== undefined || trouble) && <p role="alert">{trouble || tell(failed, say('offline'))}</p>}
      {found && !found.computedAt && <p>{say('notYet')}</p>}
      {found?.computedAt && found.items.length === 0 && <p>{say('none')}</p>}
      <div className="cards">
        {found?.items.map((item) => (
          <article key={item.document.id} className="card">
            <h3>{item.document.title}</h3>
            <p className={item.document.shareable ? 'badge' : 'badge inside'}>
              {say(item.document.shareable ? 'shareable' : 'internal')}
            </p>
            <ul>
              {item.reasons.map((reason) => (
                <li key={`${reason.kind}${reason.text}`}>
                  {MARK(reason.ok)} {reason.text}
                </li>
              ))}
            </ul>
            <p>{item.howToUse}</p>
            {item.passages.map((passage) => (
              <blockquote key={passage.id}>
                {plain(passage.text)}
                <cite>
                  {passage.heading} {passage.page ? say('page', passage.page) : ''}
                </cite>
              </blockquote>
            ))}
          </article>
        ))}
      </div>
      {found && found.gaps.length > 0 && (
        <details>
          <summary>{say('gaps')}</summary>
          <ul>
            {found.gaps.map((gap) => (
              <li key={gap.text}>
                {gap.text} {gap.write}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
