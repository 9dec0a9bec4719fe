import { useMemo, useState } from 'react';
import { createClient } from './client.ts';
import { DocumentsStory } from './documents-story.tsx';
import { KeyGate } from './key-gate.tsx';
import { LookalikeStory } from './lookalike-story.tsx';
import { PlanStory } from './plan-story.tsx';
import { type PageLanguage, wordsOf } from './words.ts';

const KEY = 'linchpin.key';

/** The key from the address's fragment (which never leaves the browser), else the one kept for this tab's session. */
const keptKey = (): string => {
  const given = /[#&]key=([^&]+)/.exec(location.hash)?.[1];
  if (given) {
    sessionStorage.setItem(KEY, decodeURIComponent(given));
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEY) ?? '';
};

export const FrontPage = () => {
  const [key, setKey] = useState(keptKey);
  const [language, setLanguage] = useState<PageLanguage>(navigator.language.startsWith('zh') ? 'zh' : 'en');
  const say = wordsOf(language);
  const client = useMemo(() => createClient(key, language), [key, language]);
  const changeKey = (next: string) => {
    if (next) sessionStorage.setItem(KEY, next);
    else sessionStorage.removeItem(KEY);
    setKey(next);
  };
  return (
    <div lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <header>
        <h1>
          Linchpin <small>{say('tagline')}</small>
        </h1>
        <nav>
          <button type="button" className="plain" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
            {language === 'zh' ? 'English' : '中文'}
          </button>
          <a href="/docs/">{say('docs')}</a>
          {key && (
            <button type="button" className="plain" onClick={() => changeKey('')}>
              {say('forget')}
            </button>
          )}
        </nav>
      </header>
      <main>
        {key ? (
          <>
            <PlanStory key={`plan-${language}`} client={client} say={say} language={language} />
            <DocumentsStory key={`documents-${language}`} client={client} say={say} language={language} />
            <LookalikeStory key={`look-${language}`} client={client} say={say} />
          </>
        ) : (
          <KeyGate language={language} say={say} onKey={changeKey} />
        )}
      </main>
    </div>
  );
};
