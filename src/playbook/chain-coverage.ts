import { lastSeen } from './chain-threads.ts';
import type { ContactRole } from './contact-roles.ts';
import type { ChainContact, ChainInput } from './decision-chain.ts';
import type { Stage } from './stages.ts';

/** CHAIN-9: levels of a title, from the top. */
export const LEVELS = ['executive', 'senior', 'middle', 'staff'] as const;
export type Level = (typeof LEVELS)[number];

const TITLES: readonly (readonly [Level, RegExp])[] = [
  [
    'senior',
    /副(?:总裁|总经理|总|院长|厂长|行长|主任)|总监|总工|\b(?:vice president|vp|svp|evp|director|head of|deputy)\b/i,
  ],
  [
    'executive',
    /董事|总裁|总经理(?!助理)|首席|院长|厂长|行长|校长|\b(?:chief|c[efiot]o|coo|cmo|cpo|president|managing director|general manager|founder|owner)\b/i,
  ],
  ['middle', /经理|主管|主任|科长|处长|部长|课长|\b(?:manager|lead|supervisor|team leader)\b/i],
];

/** The level a title speaks of; `staff` when it names none, null without a title. */
export const levelOf = (title: string | null | undefined): Level | null => {
  if (!title?.trim()) return null;
  return TITLES.find(([, pattern]) => pattern.test(title.normalize('NFKC')))?.[0] ?? 'staff';
};

export type CoverageCell = { department: string | null; level: Level | null; contacts: number; met: number };

/** CHAIN-9: coverage by department × level: how many we know, how many we have met. */
export const chainCoverage = (input: ChainInput): CoverageCell[] => {
  const seen = lastSeen(input.interactions);
  const cells = new Map<string, CoverageCell>();
  for (const contact of input.contacts) {
    if (contact.left) continue;
    const department = contact.department?.trim() || null;
    const level = levelOf(contact.title);
    const key = JSON.stringify([department, level]);
    const cell = cells.get(key) ?? { department, level, contacts: 0, met: 0 };
    cells.set(key, { ...cell, contacts: cell.contacts + 1, met: cell.met + (seen.has(contact.id) ? 1 : 0) });
  }
  return [...cells.values()].sort(
    (a, b) =>
      (a.department ?? '~').localeCompare(b.department ?? '~', 'zh') ||
      LEVELS.indexOf(a.level ?? 'staff') - LEVELS.indexOf(b.level ?? 'staff'),
  );
};

/** CHAIN-9: people who join departments: they report across, or share interactions with people of two or more departments. */
export const bridgesOf = (input: ChainInput): string[] => {
  const byId = new Map(input.contacts.filter((c) => !c.left).map((c) => [c.id, c] as const));
  const reach = new Map<string, Set<string>>();
  const join = (a: ChainContact | undefined, b: ChainContact | undefined) => {
    if (!a?.department || !b?.department || a.department === b.department) return;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      reach.set(one.id, (reach.get(one.id) ?? new Set()).add(other.department ?? ''));
  };
  for (const contact of byId.values()) if (contact.reportsTo) join(contact, byId.get(contact.reportsTo));
  for (const { contactIds } of input.interactions)
    for (const a of contactIds) for (const b of contactIds) if (a < b) join(byId.get(a), byId.get(b));
  return [...reach]
    .filter(([, departments]) => departments.size >= 2)
    .map(([id]) => id)
    .sort();
};

/** CHAIN-9: the roles a stage needs first; with 40 people and more, these come first in view. */
export const ROLES_FOR_STAGE: Readonly<Record<Stage, readonly ContactRole[]>> = {
  lead: ['UB', 'gatekeeper', 'coach'],
  committed: ['coach', 'UB', 'influencer'],
  needs: ['UB', 'TB', 'EB', 'coach'],
  tender: ['TB', 'EB', 'executor', 'coach'],
  negotiation: ['EB', 'finance', 'executor'],
  signed: ['executor', 'finance', 'EB'],
  delivery: ['UB', 'executor', 'TB'],
  lost: ['coach', 'EB'],
  on_hold: ['coach', 'EB'],
};

/** Contacts in the order in which a stage needs them; influence breaks ties. */
export const orderForStage = (contacts: readonly ChainContact[], stage: Stage): ChainContact[] => {
  const wanted = ROLES_FOR_STAGE[stage];
  const rank = (contact: ChainContact) => {
    const ranks = contact.roles.map((role) => wanted.indexOf(role)).filter((index) => index >= 0);
    return ranks.length === 0 ? wanted.length : Math.min(...ranks);
  };
  return [...contacts].sort(
    (a, b) => rank(a) - rank(b) || (b.influence ?? 0) - (a.influence ?? 0) || (a.id < b.id ? -1 : 1),
  );
};
