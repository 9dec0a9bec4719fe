import { type FormEvent, useState } from 'react';
import { createClient, tell } from './client.ts';
import type { PageLanguage, Say } from './words.ts';

/** Asks for the key and tries it before it is kept. */
export const KeyGate = ({
  language,
  say,
  onKey,
}: {
  language: PageLanguage;
  say: Say;
  onKey: (key: string) => void;
}) => {
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState('');
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    const key = typed.trim();
    try {
      await createClient(key, language).json('GET', '/v1/accounts?limit=1');
      onKey(key);
    } catch (error) {
      const status = (error as { status?: number }).status;
      setTrouble(status === 401 ? say('wrongKey') : tell(error, say('offline')));
    }
  };
  return (
    <form className="gate" onSubmit={(event) => void enter(event)}>
      <label>
        {say('keyLabel')}
        <input type="password" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <p className="quiet">{say('keyHint')}</p>
      <button type="submit" disabled={typed.trim() === ''}>
        {say('useKey')}
      </button>
      {trouble && <p role="alert">{trouble}</p>}
    </form>
  );
};
