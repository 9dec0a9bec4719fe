import type { Claim } from '#src/evidence/index.ts';
import type { Answerer, Answering } from './answer.ts';
import { competitors, deals, needs, purchases } from './deals.ts';
import { visits } from './history.ts';
import { contacts, deciders, person, team } from './people.ts';
import { dimension, overview, tier } from './profile.ts';
import { gaps, next, unknowns } from './risks.ts';
import { notFound, searchRecord } from './search-record.ts';
import { SAID, type Topic, topicsOf } from './topics.ts';

const ANSWERS: Readonly<Record<Topic, Answerer>> = {
  person,
  deciders,
  visits,
  competitors,
  purchases,
  gaps,
  unknowns,
  next,
  deals,
  needs,
  finance: dimension('finance'),
  strategy: dimension('strategy'),
  suppliers: dimension('suppliers'),
  systems: dimension('process_it'),
  business: dimension('business'),
  outline: dimension('outline'),
  tier,
  team,
  contacts,
  overview,
};

export type RuleAnswer = { topics: Topic[]; claims: Claim[]; found: boolean };

/**
 * Answers a question from the record alone, by rules (GUARD-8): the topics it asks after, or what holds its words. `found` false:
 * nothing on record; the claims then say so and whom to ask.
 */
export const answerByRules = (answering: Answering): RuleAnswer => {
  const { question, people } = answering;
  const topics = topicsOf(question, people.length > 0);
  const said = SAID.test(question);
  // What somebody said of something is looked up by its words, unless it asks for a visit as such.
  if (said && !topics.includes('visits') && !topics.includes('unknowns')) {
    const claims = searchRecord(answering);
    if (claims.length > 0) return { topics, claims, found: true };
  }
  const claims = topics.flatMap((topic) => ANSWERS[topic](answering));
  if (claims.length > 0) return { topics, claims: unique(claims), found: true };
  const searched = searchRecord(answering);
  return searched.length > 0
    ? { topics, claims: searched, found: true }
    : { topics, claims: [notFound(answering)], found: false };
};

const unique = (claims: readonly Claim[]): Claim[] => [...new Map(claims.map((claim) => [claim.text, claim])).values()];
