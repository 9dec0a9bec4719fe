import type { Brief, Candidate, Finding } from '#src/features/recommendations/brief.ts';
import type { DocumentFacts } from '#src/features/recommendations/document-facts.ts';
import type { Situation } from '#src/features/recommendations/fit/domain-situation.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import type { DocumentType } from '#src/playbook/documents.ts';
import type { NeedPriority } from '#src/playbook/need-words.ts';
import { audienceOf } from '#src/playbook/role-concerns.ts';
import type { Stage } from '#src/playbook/stages.ts';

const INDUSTRIES = ['高速公路', '医药流通', '装备制造', '食品加工', '城市水务', '连锁零售', '港口物流', '轨道交通'];
const STAGES: Stage[] = ['lead', 'committed', 'needs', 'tender', 'negotiation'];
const TYPES: DocumentType[] = [
  'case_study',
  'case_study',
  'case_study',
  'solution',
  'roi_sheet',
  'data_sheet',
  'white_paper',
  'certificate',
];
const ROLES: ContactRole[] = ['EB', 'UB', 'TB', 'finance'];
const PRIORITIES: NeedPriority[] = ['P0', 'P1', 'P2'];
const TOPICS = 24;
const STORIES = 90;
const DAY_MS = 86_400_000;
const START = Date.parse('2026-01-05T08:00:00Z');

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

type Story = {
  document: Candidate['document'];
  topics: number[];
  family: string;
  hidden: number;
  liking: Map<string, number>;
};
export type Deal = {
  brief: Brief;
  situation: Situation;
  candidates: Candidate[];
  person: string;
  at: Date;
  /** How much each document is really worth on this deal, which no rule sees whole. */
  worth: ReadonlyMap<string, number>;
};
export type SimulatedTenant = { deals: Deal[]; facts: ReadonlyMap<string, DocumentFacts> };

/**
 * A tenant with a library and deals in time. What a document is worth on a deal is partly what fit can see (needs, industry, stage) and
 * partly hidden: how good it is, and in which industries it goes down well. A third of the stories come in two or three versions.
 */
export const simulateTenant = (seed: number, count: number): SimulatedTenant => {
  const random = randomOf(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const several = (most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => Math.floor(random() * TOPICS))),
  ];
  const stories = Array.from({ length: STORIES }, (_, n) => versionsOf(n, random, pick, normal, several)).flat();
  const facts = new Map(
    stories.map(({ document, family }): [string, DocumentFacts] => [
      document.id,
      { family, customerKey: null, sketch: [], restricted: false, stop: null },
    ]),
  );
  const deals = Array.from({ length: count }, (_, n): Deal => {
    const industry = pick(INDUSTRIES);
    const stage = pick(STAGES);
    const topics = [...new Set([...several(3), ...several(2)])];
    const needs = topics.map((topic) => ({
      id: `need_${n}_${topic}`,
      statement: `主题${topic}`,
      problem: null,
      priority: pick(PRIORITIES),
    }));
    const roles = ROLES.filter(() => random() < 0.5);
    const brief: Brief = {
      opportunity: { id: `opp_${n}`, name: '', stage },
      accountName: null,
      industry,
      product: null,
      background: null,
      needs,
      roles: roles.map((role) => ({ role, certain: true })),
      audiences: roles.flatMap((role) => audienceOf({ roles: [role] }) ?? []),
      competitors: [],
    };
    const worth = stories.map((story): [string, number] => [
      story.document.id,
      0.9 * story.topics.filter((topic) => topics.includes(topic)).length +
        (story.document.industry === industry ? 0.6 : 0) +
        (story.document.stages.includes(stage) ? 0.3 : 0) +
        story.hidden +
        (story.liking.get(industry) ?? 0),
    ]);
    return {
      brief,
      situation: { industry, stage, needs: topics.map(String) },
      candidates: candidatesFor(brief, topics, stories, random),
      person: `person_${Math.floor(random() * 25)}`,
      at: new Date(START + (n / count) * 300 * DAY_MS),
      worth: new Map(worth),
    };
  });
  return { deals, facts };
};

const versionsOf = (
  n: number,
  random: () => number,
  pick: <T>(all: readonly T[]) => T,
  normal: () => number,
  several: (most: number) => number[],
): Story[] => {
  const copies = random() < 0.33 ? 2 + Math.floor(random() * 2) : 1;
  const shared = {
    topics: several(3),
    family: `family_${n}`,
    hidden: 0.6 * normal(),
    liking: new Map(INDUSTRIES.map((industry) => [industry, 0.5 * normal()])),
  };
  const type = pick(TYPES);
  const industry = random() < 0.85 ? pick(INDUSTRIES) : null;
  const stages = STAGES.filter(() => random() < 0.5);
  const roles = ROLES.filter(() => random() < 0.4);
  return Array.from({ length: copies }, (_, copy) => ({
    ...shared,
    document: {
      id: `doc_${String(n).padStart(3, '0')}_${copy}`,
      title: `资料 ${n} 版本 ${copy}`,
      version: 1,
      type,
      language: 'zh' as const,
      industry,
      stages,
      roles,
      shareable: true,
      validUntil: null,
      updatedAt: new Date(START - (30 - copy) * DAY_MS).toISOString(),
    },
  }));
};

/** What searches would find: documents on a topic by it, with noise, and now and then one that is not. */
const candidatesFor = (
  brief: Brief,
  topics: readonly number[],
  stories: readonly Story[],
  random: () => number,
): Candidate[] => {
  const found = new Map<string, Finding[]>();
  for (const [at, need] of brief.needs.entries()) {
    const topic = topics[at] ?? 0;
    const hits = stories
      .flatMap(({ document, topics: told }) => {
        const coverage = told.includes(topic) ? 0.14 + 0.26 * random() : random() < 0.05 ? 0.13 : 0;
        return coverage > 0 ? [{ id: document.id, coverage }] : [];
      })
      .sort((a, b) => b.coverage - a.coverage)
      .slice(0, 30);
    const ask = { kind: 'need' as const, query: need.statement, language: 'zh' as const, need };
    for (const [rank, { id, coverage }] of hits.entries())
      found.set(id, [
        ...(found.get(id) ?? []),
        {
          ask,
          coverage,
          rank: rank + 1,
          matched: ['断网', '识别车牌'],
          passage: { id: `psg_${id}`, ordinal: 0, heading: null, start: 0, end: 1, text: '文' },
        },
      ]);
  }
  return stories.flatMap(({ document }) => {
    const findings = found.get(document.id);
    return findings ? [{ document, findings }] : [];
  });
};
