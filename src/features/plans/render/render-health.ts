import type { Plan } from '../contract.ts';
import { escapeMarkdown } from './markdown.ts';
import { wordsIn } from './render-words.ts';

/** One line on whether the plan still stands on the record (PLAN-11); what is stale is named with why, in brackets. Empty when unknown. */
export const renderHealth = ({ health, claims, language }: Plan, named: number): string => {
  const word = wordsIn(language);
  if (!health) return '';
  const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  if (health.state === 'sound') return `${word('health')}${colon}${word('sound')}`;
  const stale = claims.filter((claim) => claim.status === 'stale').slice(0, named);
  const since = health.since ? ` ${health.since.slice(0, 10)}` : '';
  const list = stale.map((claim) => escapeMarkdown(claim.text)).join(semicolon);
  return `${word('health')}${colon}${word('staleCount').replace('{n}', String(health.stale))}${since}${list ? `${colon}${list}` : ''}`;
};
