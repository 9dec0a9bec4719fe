import type { Bilingual } from '#src/kernel/language.ts';
import { type ChainInteraction, lastSeen, threadShares } from './chain-threads.ts';
import type { Certainty, ContactRole } from './contact-roles.ts';
import { CONTACT_ROLE_LABELS } from './contact-roles.ts';
import type { Thresholds } from './thresholds.ts';
import { daysBetween, toDate, type When } from './time.ts';

/** A contact as the chain sees it. People who left do not count as nodes. */
export type ChainContact = {
  id: string;
  name: string;
  title?: string | null;
  department?: string | null;
  roles: readonly ContactRole[];
  /** How sure the roles are (CHAIN-8); absent counts as `unknown`. */
  roleCertainty?: Certainty | null;
  influence?: number | null;
  stance?: number | null;
  reportsTo?: string | null;
  left?: boolean;
  /** When role, stance or influence were last looked at. */
  refreshedAt?: When | null;
};

export type { ChainInteraction };

export type ChainInput = {
  contacts: readonly ChainContact[];
  interactions: readonly ChainInteraction[];
  /** Opponents that an action of the plan addresses. */
  plannedContactIds?: readonly string[];
};

export const CHAIN_GAP_CODES = [
  'no_eb_known',
  'eb_inferred',
  'eb_never_met',
  'no_coach',
  'single_thread',
  'buyer_ignored',
  'strong_opponent',
  'chain_stale',
] as const;
export type ChainGapCode = (typeof CHAIN_GAP_CODES)[number];

/** One gap of CHAIN-2, each a candidate bottleneck (PLAN-6). `numbers` are what was computed. */
export type ChainGap = {
  rule: 'CHAIN-2';
  code: ChainGapCode;
  message: Bilingual;
  /** The contact it is about; null when it is about somebody we do not know. */
  subjectContactId: string | null;
  numbers: Readonly<Record<string, number>>;
};

const isSure = (contact: ChainContact): boolean =>
  contact.roleCertainty === 'known' || contact.roleCertainty === 'inferred';

/** CHAIN-2: the gaps of a decision chain at `now`. */
export const chainGaps = (input: ChainInput, t: Thresholds, now: Date): ChainGap[] => {
  const contacts = input.contacts.filter((contact) => !contact.left);
  const seen = lastSeen(input.interactions);
  return [
    ...buyerGaps(contacts, seen),
    ...coachGap(contacts),
    ...singleThread(contacts, input.interactions, t),
    ...ignoredBuyers(contacts, seen, t, now),
    ...opponents(contacts, new Set(input.plannedContactIds ?? []), t),
    ...staleness(contacts, t, now),
  ];
};

const gap = (
  code: ChainGapCode,
  subject: ChainContact | null,
  zh: string,
  en: string,
  numbers: Record<string, number> = {},
): ChainGap => ({
  rule: 'CHAIN-2',
  code,
  message: { zh, en },
  subjectContactId: subject?.id ?? null,
  numbers,
});

const buyerGaps = (contacts: readonly ChainContact[], seen: ReadonlyMap<string, Date>): ChainGap[] => {
  const buyers = contacts.filter((contact) => contact.roles.includes('EB'));
  const known = buyers.filter((contact) => contact.roleCertainty === 'known');
  const inferred = buyers.find((contact) => contact.roleCertainty === 'inferred');
  const gaps: ChainGap[] = [];
  if (known.length === 0)
    gaps.push(
      inferred
        ? gap(
            'eb_inferred',
            inferred,
            `最终决策者（EB）尚未证实：推测可能是${inferred.name}，需要向了解内情的人核实。`,
            `The economic buyer (EB) is not confirmed: inferred to be ${inferred.name}, to be checked with somebody who knows.`,
          )
        : noBuyer(buyers[0]),
    );
  const candidates = known.length > 0 ? known : inferred ? [inferred] : [];
  const unmet = candidates[0];
  if (unmet && !candidates.some((contact) => seen.has(contact.id)))
    gaps.push(
      known.length > 0
        ? gap(
            'eb_never_met',
            unmet,
            `从未见过最终决策者${unmet.name}。`,
            `We never met the economic buyer, ${unmet.name}.`,
          )
        : gap(
            'eb_never_met',
            unmet,
            `从未见过推测中的最终决策者${unmet.name}。`,
            `We never met ${unmet.name}, who is inferred to be the economic buyer.`,
          ),
    );
  return gaps;
};

/** Nobody is known or inferred; a person recorded without saying how sure we are counts as nobody, but is named. */
const noBuyer = (recorded: ChainContact | undefined): ChainGap =>
  recorded
    ? gap(
        'no_eb_known',
        recorded,
        `还不知道谁是最终决策者（EB）：${recorded.name}被记为该角色，但没有写明依据，需要求证。`,
        `The economic buyer (EB) is not known: ${recorded.name} is recorded as one without anything to rest on; confirm it.`,
      )
    : gap('no_eb_known', null, '还不知道谁是最终决策者（EB）。', 'The economic buyer (EB) is not known.');

const coachGap = (contacts: readonly ChainContact[]): ChainGap[] =>
  contacts.some((contact) => contact.roles.includes('coach') && isSure(contact) && (contact.stance ?? 0) >= 0)
    ? []
    : [
        gap(
          'no_coach',
          null,
          '内部还没有教练，没有人为我们讲清决策方式。',
          'There is no coach: nobody inside explains to us how the decision is made.',
        ),
      ];

const singleThread = (
  contacts: readonly ChainContact[],
  interactions: readonly ChainInteraction[],
  t: Thresholds,
): ChainGap[] => {
  const { shares, total } = threadShares(interactions);
  const [top] = [...shares].sort((a, b) => b[1] - a[1]);
  if (!top || total < t.singleThreadInteractions || top[1] <= t.singleThreadShare + 1e-9) return [];
  const contact = contacts.find((c) => c.id === top[0]) ?? null;
  const percent = Math.round(top[1] * 100);
  return [
    gap(
      'single_thread',
      contact,
      `单线联系：${total} 次互动中有 ${percent}% 压在${contact?.name ?? '一位已离开的联系人'}一个人身上。`,
      `Single thread: ${percent} % of ${total} interactions rest on ${contact?.name ?? 'one contact who has left'}.`,
      { share: top[1], interactions: total },
    ),
  ];
};

const ignoredBuyers = (
  contacts: readonly ChainContact[],
  seen: ReadonlyMap<string, Date>,
  t: Thresholds,
  now: Date,
): ChainGap[] =>
  contacts.flatMap((contact) => {
    const role = contact.roles.find((r) => r === 'TB' || r === 'UB');
    if (!role) return [];
    const last = seen.get(contact.id);
    const days = last ? daysBetween(last, now) : null;
    if (days !== null && days <= t.buyerIgnoredDays) return [];
    const label = CONTACT_ROLE_LABELS[role];
    return [
      days === null
        ? gap(
            'buyer_ignored',
            contact,
            `${label.zh}${contact.name}从未接触过。`,
            `${contact.name} (${label.en.toLowerCase()}) was never contacted.`,
          )
        : gap(
            'buyer_ignored',
            contact,
            `${label.zh}${contact.name}已有 ${days} 天没有联系。`,
            `${contact.name} (${label.en.toLowerCase()}) has not been contacted for ${days} days.`,
            { days },
          ),
    ];
  });

const opponents = (contacts: readonly ChainContact[], planned: ReadonlySet<string>, t: Thresholds): ChainGap[] =>
  contacts
    .filter((contact) => isStrongOpponent(contact, t) && !planned.has(contact.id))
    .map((contact) =>
      gap(
        'strong_opponent',
        contact,
        `${contact.name}持反对态度且分量不轻，计划里还没有对策。`,
        `${contact.name} opposes us with weight, and no plan addresses it.`,
        { stance: contact.stance ?? 0, influence: contact.influence ?? 0 },
      ),
    );

/** A strong opponent: stance −2 (unless known to be without influence), or leaning against us with much influence. */
export const isStrongOpponent = (contact: ChainContact, t: Pick<Thresholds, 'strongOpponentInfluence'>): boolean => {
  const stance = contact.stance ?? 0;
  if (stance >= 0) return false;
  const influence = contact.influence ?? null;
  if (influence !== null && influence >= t.strongOpponentInfluence) return true;
  return stance <= -2 && (influence === null || influence >= 2);
};

const staleness = (contacts: readonly ChainContact[], t: Thresholds, now: Date): ChainGap[] => {
  const days = chainAgeDays(contacts, now);
  if (days === null || days < t.chainStaleDays) return [];
  return [
    gap(
      'chain_stale',
      null,
      `决策链已有 ${days} 天没有更新，人和态度可能已经变了。`,
      `The chain was not refreshed for ${days} days; people and stances may have changed.`,
      { days },
    ),
  ];
};

/** Days since any part of the chain was last looked at; null when no date is known. */
export const chainAgeDays = (contacts: readonly ChainContact[], now: Date): number | null => {
  const ages = contacts.flatMap((contact) => {
    const date = toDate(contact.refreshedAt);
    return date ? [daysBetween(date, now)] : [];
  });
  return ages.length === 0 ? null : Math.min(...ages);
};

/** CHAIN-1: the roles of {EB, UB, TB, coach} that nobody present is known or inferred to hold. */
export const missingRoles = (contacts: readonly ChainContact[]): ContactRole[] => {
  const held = new Set(
    contacts.filter((contact) => !contact.left && isSure(contact)).flatMap((contact) => contact.roles),
  );
  return (['EB', 'UB', 'TB', 'coach'] as const).filter((role) => !held.has(role));
};
