import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { ActivityRow } from '#src/features/activities/index.ts';
import { type Dossier, loadDossier } from '#src/features/dossier/index.ts';
import { detectLanguage, type Language } from '#src/kernel/language.ts';
import { withoutAddresses } from '#src/playbook/leave-out.ts';
import { OPEN_STAGES } from '#src/playbook/stages.ts';
import { isoDay } from '#src/playbook/time.ts';
import { classifyNotes } from './domain-classify.ts';
import { findHints } from './domain-hints.ts';
import { type NoteSentence, readNotes } from './domain-notes.ts';
import { type Person, peopleReader } from './domain-people.ts';
import type { PrivateWords } from './domain-private.ts';
import { peopleOf } from './people-of.ts';
import { readPrivateWords } from './read-words.ts';
import type { SummaryMaterial } from './summary-material.ts';
import { summaryPack } from './summary-pack.ts';

/**
 * Reads what a summary of one activity is drafted from.
 * @param asked the language asked for; the notes' own when absent, because the customer speaks it
 */
export const gatherSummary = async (
  ctx: Ctx,
  tx: Tx,
  activity: ActivityRow,
  notes: string,
  asked: Language | undefined,
): Promise<{ material: SummaryMaterial; dossier: Dossier }> => {
  const dossier = await loadDossier(ctx, tx, activity.accountId);
  const { account } = dossier;
  const text = `${activity.subject}\n${notes}`;
  const notesLanguage = detectLanguage(notes) ?? ctx.language;
  const language = asked ?? notesLanguage;
  const people = peopleOf(dossier);
  const took = dossier.activities.find((each) => each.id === activity.id)?.contactIds ?? [];
  const participants = people.filter(({ id, side }) =>
    side === 'theirs' ? took.includes(id) : id === activity.userId,
  );
  const day = isoDay(activity.occurredAt);
  const own = participants.filter((person) => person.side === 'ours');
  const read = readNotes(withoutAddresses(notes), peopleReader(people), participants);
  const known = await readPrivateWords(ctx, tx, account, text);
  const words = {
    ...known,
    competitors: [...new Set([...known.competitors, ...rivalsIn(read, { day, people, account, known })])],
  };
  const sentences = classifyNotes(read, words, day, own);
  const around = {
    account: { id: account.id, name: account.name },
    activity: {
      id: activity.id,
      version: activity.version,
      subject: activity.subject,
      kind: activity.kind,
      day,
      notes,
    },
    words,
    participants,
    people,
  };
  const open = dossier.opportunities.filter((each) => (OPEN_STAGES as readonly string[]).includes(each.stage));
  // A visit that names no deal is about the only one there is.
  const deal =
    dossier.opportunities.find((each) => each.id === activity.opportunityId) ??
    (open.length === 1 ? (open[0] ?? null) : null);
  const pack = summaryPack(around, sentences, language);
  return {
    material: { ...around, language, notesLanguage, deal, contacts: dossier.contacts, sentences, pack },
    dossier,
  };
};

/** Companies that the notes show at work as competitors, though no deal names them yet: they do not go to the customer either. */
const rivalsIn = (
  read: readonly NoteSentence[],
  around: { day: string; people: readonly Person[]; account: { name: string }; known: PrivateWords },
): string[] =>
  findHints(read, {
    day: around.day,
    contacts: around.people.filter((person) => person.side === 'theirs'),
    own: around.people.filter((person) => person.side === 'ours'),
    account: around.account.name,
    competitors: around.known.competitors,
  }).flatMap((hint) => (hint.kind === 'competitor' ? [hint.name] : []));
