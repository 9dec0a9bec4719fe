import { claimVerifier, type EvidenceItem, type EvidencePack, numberItems } from '#src/evidence/index.ts';
import { type Dossier, dossierPack } from '#src/features/dossier/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { type Learned, rankLessons } from '#src/playbook/plan-lessons.ts';
import { profileCompleteness } from '#src/playbook/profile-completeness.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';
import { isoDay } from '#src/playbook/time.ts';
import { candidateBottlenecks } from '../by-rules/candidates.ts';
import type { PlanPerson } from '../contract.ts';
import { accountSignals } from './account-signals.ts';
import { chainFacts } from './chain-facts.ts';
import { type Computation, toItem } from './computation.ts';
import { computeDeals } from './compute-deals.ts';
import { computeFocus, focusOf } from './compute-focus.ts';
import { computeLessons } from './compute-lessons.ts';
import { computePeople } from './compute-people.ts';
import { computeTrends } from './compute-trends.ts';
import { dealFacts } from './deal-facts.ts';
import { knownFields } from './known-fields.ts';
import type { Lesson, LibraryPassage, PlanMaterial, PortfolioAccount } from './material.ts';
import { NO_WISH, readWish } from './read-wish.ts';
import { spokenTo } from './spoken-to.ts';
import { wordingOf } from './wording.ts';

/** PLAN-16: how many lessons a plan may draw on. */
const LESSONS = 4;

/** What a use case hands over: everything read from store and library, and who asks in which language. */
export type PlanSources = {
  dossier: Dossier;
  portfolio: readonly PortfolioAccount[];
  passages: readonly LibraryPassage[];
  thresholds: Thresholds;
  language: Language;
  asker: PlanPerson | null;
  instructions: string | null;
  /** PLAN-12: lessons of this account and of like ones, the most alike first. */
  lessons: readonly (Lesson & Learned)[];
  /** The record to cite from where it is another than the one to compute from; absent: the same. */
  record?: Dossier;
};

/**
 * Makes the material a plan is drafted from: the evidence pack with what the service computed, and the playbook's
 * findings. Pure: the same sources make the same material.
 */
export const buildMaterial = (sources: PlanSources): PlanMaterial => {
  const { dossier, portfolio, thresholds, language, asker } = sources;
  const now = dossier.asOf;
  const wording = wordingOf(language);
  const chain = chainFacts(dossier, thresholds, now);
  const wish = sources.instructions ? readWish(sources.instructions, dossier) : NO_WISH;
  const deals = dealFacts(dossier, wish.dealIds);
  const profile = profileCompleteness(knownFields(dossier), now, thresholds);
  const computations = [
    ...computePeople(dossier, chain, thresholds, now, wording),
    ...computeDeals(dossier, deals, now, wording),
    ...computeTrends(dossier, profile, now, wording),
    ...computeFocus(dossier, portfolio, thresholds, wording),
  ];
  const passages = [...sources.passages];
  const material = (lessons: readonly Lesson[]): PlanMaterial => {
    const all = [...computations, ...computeLessons(lessons, wording)];
    const pack = packOf(sources.record ?? dossier, all, passages, asker, language);
    return {
      now,
      today: isoDay(now),
      wording,
      dossier,
      thresholds,
      asker,
      instructions: sources.instructions,
      wish,
      chain,
      deals,
      profile,
      signals: accountSignals(dossier, deals, thresholds, now),
      focus: focusOf(dossier, portfolio, thresholds, now),
      spokenTo: spokenTo(dossier, passages, wording),
      passages,
      lessons: [...lessons],
      computations: new Map(all.map((each) => [each.id, each])),
      pack,
      verify: lazily(() => claimVerifier(pack)),
    };
  };
  if (sources.lessons.length === 0) return material([]);
  return material(sources.record ? sources.lessons : lessonsFor(material([]), sources.lessons));
};

/** The pack is indexed when the first claim is verified: many who gather material verify none. */
const lazily = (make: () => PlanMaterial['verify']): PlanMaterial['verify'] => {
  let made: PlanMaterial['verify'] | null = null;
  return (claim) => {
    made ??= make();
    return made(claim);
  };
};

/** PLAN-12: the lessons that fit the account and its candidate bottlenecks best; a plan is short. */
const lessonsFor = (material: PlanMaterial, lessons: readonly (Lesson & Learned)[]): Lesson[] => {
  const { id, industry, tier } = material.dossier.account;
  const patterns = candidateBottlenecks(material).map((candidate) => candidate.code);
  return rankLessons(lessons, { accountId: id, patterns, industry, tier }).slice(0, LESSONS);
};

const packOf = (
  dossier: Dossier,
  computations: readonly Computation[],
  passages: readonly LibraryPassage[],
  asker: PlanPerson | null,
  language: Language,
): EvidencePack => {
  const pack = dossierPack(dossier, language);
  const accountId = dossier.account.id;
  const onTeam = [...dossier.team.accountable, ...dossier.team.supporters].some((user) => user.id === asker?.userId);
  const added: Omit<EvidenceItem, 'ref'>[] = [
    ...(asker?.userId && !onTeam ? [askerItem(asker, language)] : []),
    ...computations.map((each) => toItem(each, language, accountId)),
    ...passages.map(passageItem),
  ];
  return {
    accountId,
    items: [...pack.items, ...numberItems(added, pack.items.length + 1)],
    names: {
      ...pack.names,
      people: [
        ...pack.names.people,
        ...(asker && !onTeam ? [{ name: asker.name, roles: [] }] : []),
        ...dealOwners(dossier),
      ],
    },
  };
};

const dealOwners = ({ opportunities }: Dossier): { name: string; roles: string[] }[] =>
  [...new Set(opportunities.flatMap((deal) => deal.ownerName ?? deal.ownerText ?? []))].map((name) => ({
    name,
    roles: [],
  }));

const askerItem = (asker: PlanPerson, language: Language): Omit<EvidenceItem, 'ref'> => ({
  source: { type: 'user', id: asker.userId ?? '', field: 'name' },
  label: language === 'zh' ? '提出人' : 'Asked by',
  text: asker.name,
  accountId: null,
});

const passageItem = (passage: LibraryPassage): Omit<EvidenceItem, 'ref'> => ({
  source: { type: 'passage', id: passage.passageId },
  label: passage.title,
  text: passage.text,
  accountId: null,
  shareable: true,
  untrusted: true,
});
