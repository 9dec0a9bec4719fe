import { type Claim, toEvidence } from '#src/evidence/index.ts';
import { inOwnLanguage, newClaim, withoutStop } from '#src/features/drafts/index.ts';
import { formatDate } from '#src/kernel/format-date.ts';
import { dimensionByNumber, PROFILE_TABLE, readProfileField } from '#src/playbook/profile-dimensions.ts';
import { addDays, isoDay } from '#src/playbook/time.ts';
import { STAGE_LABELS } from '#src/playbook/words.ts';
import { type BriefMaterial, itemOf } from './brief-parts.ts';
import { kindWord } from './brief-words.ts';

const MAX_CHANGES = 10;
const LOOK_BACK_DAYS = 90;

/** The day from which changes count: the last visit's, or 90 days before this one. */
export const sinceDay = ({ last, day }: Pick<BriefMaterial, 'last' | 'day'>): string =>
  last ? isoDay(last.occurredAt) : isoDay(addDays(new Date(`${day}T00:00:00Z`), -LOOK_BACK_DAYS));

/** What changed since the last visit: talks, the deal's stage, people who left, new facts, histories and signals. Said openly when nothing did. */
export const whatChanged = (material: BriefMaterial): Claim[] => {
  const { pack, language, changes } = material;
  const found = [
    ...stageMoves(material),
    ...peopleGone(material),
    ...changes.map((item) => newClaim('fact', item.text, [toEvidence(item)], 'VISIT-1')),
    ...newFacts(material),
    ...talksSince(material),
  ];
  if (found.length > 0) return found.slice(0, MAX_CHANGES);
  const none = itemOf(pack, 'computation', 'changes');
  return none
    ? [
        newClaim(
          'fact',
          language === 'zh'
            ? `自${formatDate(sinceDay(material), 'zh')}以来，记录里没有变化。`
            : `Nothing has changed on record since ${formatDate(sinceDay(material), 'en')}.`,
          [toEvidence(none)],
          'VISIT-1',
        ),
      ]
    : [];
};

const stageMoves = ({ dossier, pack, language, last, day }: BriefMaterial): Claim[] =>
  dossier.opportunities.flatMap((deal) => {
    const item = itemOf(pack, 'opportunity', deal.id);
    if (
      !item ||
      !deal.stageSince ||
      deal.stageSince <= sinceDay({ last, day }) ||
      deal.stageSince > day ||
      !inOwnLanguage(deal.name, language)
    )
      return [];
    const stage = STAGE_LABELS[deal.stage][language];
    const text =
      language === 'zh'
        ? `商机“${deal.name}”自${formatDate(deal.stageSince, 'zh')}起处于“${stage}”阶段。`
        : `“${deal.name}” has been in the stage “${stage}” since ${formatDate(deal.stageSince, 'en')}.`;
    return [newClaim('fact', text, [toEvidence(item)], 'STAGE-1')];
  });

const peopleGone = ({ dossier, pack, language, last, day }: BriefMaterial): Claim[] =>
  dossier.contacts.flatMap((contact) => {
    const item = itemOf(pack, 'contact', contact.id);
    if (!item || !contact.leftAt || isoDay(contact.leftAt) <= sinceDay({ last, day })) return [];
    return [
      newClaim(
        'fact',
        language === 'zh' ? `${contact.name}已离职。` : `${contact.name} has left.`,
        [toEvidence(item)],
        'SIG-change',
      ),
    ];
  });

const newFacts = ({ dossier, pack, language, last, day }: BriefMaterial): Claim[] =>
  dossier.facts
    .filter((fact) => fact.asOf > sinceDay({ last, day }) && fact.asOf <= day)
    .flatMap((fact) => {
      const item = itemOf(pack, 'fact', fact.id);
      if (!item) return [];
      const dimension = dimensionByNumber(fact.dimension);
      const row = dimension ? readProfileField(dimension, fact.field) : undefined;
      const label = row?.label[language] ?? (dimension ? PROFILE_TABLE[dimension].label[language] : '');
      const on = formatDate(fact.asOf, language);
      const own = inOwnLanguage(fact.value, language);
      const text =
        language === 'zh'
          ? `${label}（${on}）：${own ? withoutStop(fact.value) : '以英文记录，原文见依据'}。`
          : `${label} (${on}): ${own ? withoutStop(fact.value) : 'on record in Chinese, see the evidence'}.`;
      return [newClaim('fact', text, [toEvidence(item)], 'PROFILE-5')];
    });

const talksSince = ({ dossier, pack, language, last, day }: BriefMaterial): Claim[] =>
  dossier.activities
    .filter(
      (each) =>
        each.id !== last?.id && isoDay(each.occurredAt) > sinceDay({ last, day }) && isoDay(each.occurredAt) <= day,
    )
    .flatMap((talk) => {
      const item = itemOf(pack, 'activity', talk.id);
      if (!item) return [];
      const on = formatDate(talk.occurredAt, language);
      const own = inOwnLanguage(talk.subject, language);
      const text =
        language === 'zh'
          ? `${on}有一次${kindWord(talk.kind, 'zh')}${own ? `：${withoutStop(talk.subject)}` : '，以英文记录，原文见依据'}。`
          : `${kindWord(talk.kind, 'en')} on ${on}${own ? `: ${withoutStop(talk.subject)}` : ', on record in Chinese, see the evidence'}.`;
      return [newClaim('fact', text, [toEvidence(item, `${isoDay(talk.occurredAt)} ${talk.subject}`)], 'VISIT-1')];
    });
