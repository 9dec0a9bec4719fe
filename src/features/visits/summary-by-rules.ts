import { type Claim, type Evidence, toEvidence } from '#src/evidence/index.ts';
import { newClaim, withoutStop } from '#src/features/drafts/index.ts';
import { formatDate } from '#src/kernel/format-date.ts';
import type { NoteKind, ReadSentence } from './domain-classify.ts';
import { politeWords } from './domain-polite.ts';
import { itemOfDay, itemOfSentence, type SummaryMaterial } from './summary-material.ts';
import type { StepPart, SummaryParts } from './summary-parts.ts';
import { stepQuestions } from './summary-questions.ts';

const MAX_SAID = 8;

/** The rule drafter of a summary: the notes' own sentences, sorted by their cues, in the words of a letter. */
export const summaryByRules = (material: SummaryMaterial): SummaryParts => {
  const { sentences } = material;
  const of = (kind: NoteKind) => sentences.filter((each) => each.kind === kind && each.withheld === null);
  const claims = (kind: NoteKind) => of(kind).map((sentence) => told(sentence, material));
  const said = of('said');
  const nextSteps = of('next').map((sentence) => step(sentence, material));
  const agreements = claims('agreement');
  return {
    purpose: purposeOf(material),
    said: said.slice(0, MAX_SAID).map((sentence) => told(sentence, material)),
    agreements,
    nextSteps,
    openPoints: claims('open'),
    questions: stepQuestions(nextSteps, agreements.length > 0, material),
    withheld: [
      ...sentences.flatMap(({ text, withheld }) => (withheld ? [{ quote: text, reason: withheld }] : [])),
      ...said.slice(MAX_SAID).map(({ text }) => ({ quote: text, reason: 'observation' as const })),
    ],
  };
};

/** What the visit was for: its subject as noted, if it may be told; nothing is made up in its place. */
export const purposeOf = ({ pack, language, notesLanguage, activity }: SummaryMaterial): Claim[] => {
  const item = pack.items.find((each) => each.source.field === 'subject');
  if (!item || notesLanguage !== language) return [];
  return [
    newClaim(
      'fact',
      language === 'zh'
        ? `${formatDate(activity.day, 'zh')}就“${withoutStop(item.text)}”进行了交流。`
        : `On ${formatDate(activity.day, 'en')} we met about “${withoutStop(item.text)}”.`,
      [toEvidence(item)],
      'VISIT-1',
    ),
  ];
};

const evidenceOf = (sentence: ReadSentence, material: SummaryMaterial): Evidence[] => {
  const item = itemOfSentence(material, sentence.text);
  return item ? [toEvidence(item)] : [];
};

/** A sentence as the customer reads it; one in another language is not translated: the claim says that it stands there (GUARD-6). */
const told = (sentence: ReadSentence, material: SummaryMaterial): Claim => {
  const { language, notesLanguage } = material;
  const text =
    notesLanguage === language
      ? politeWords(sentence, language)
      : language === 'zh'
        ? `${sentence.subject?.side === 'theirs' ? sentence.subject.name : '贵方'}谈到的一点以英文记录，原文见依据。`
        : `A point of ${sentence.subject?.side === 'theirs' ? sentence.subject.name : 'yours'} is on record in Chinese; see the evidence.`;
  return newClaim('fact', text, evidenceOf(sentence, material), 'VISIT-1');
};

const step = (sentence: ReadSentence, material: SummaryMaterial): StepPart => {
  const last = sentence.days.at(-1);
  const day = last ? itemOfDay(material, last.text) : undefined;
  const base = told(sentence, material);
  return {
    claim: { ...base, kind: 'proposal', evidence: [...base.evidence, ...(day ? [toEvidence(day)] : [])] },
    doer: sentence.doer,
    by: last?.day ?? null,
  };
};
