import { type ModelClaim, toClaim } from '#src/features/drafts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { askGoal, diagnose } from './ask-about-need.ts';
import { usualMeasures } from './measures.ts';
import type { NeedTree } from './need-tree.ts';
import type { NeedPart, NeedsMaterial, NeedsParts } from './parts.ts';
import { recordedNeeds } from './recorded-needs.ts';

type WrittenNeed = NeedTree['needs'][number];

/** Reads a model's tree against the record: grade, step and holder of a need on record are the record's; none of them is lost. */
export const toParts = (tree: NeedTree, material: NeedsMaterial): NeedsParts => {
  const { pack, deal } = material;
  const recorded = new Map(recordedNeeds(material).map((part) => [part.needId, part]));
  const ids = tree.needs.map(() => newId('need'));
  const written = tree.needs.map((each, index): NeedPart => {
    const cited = deal.needs.find(
      (need) => recorded.has(need.id) && cites(each.need, need.id, recorded.get(need.id), pack),
    );
    const base = cited ? recorded.get(cited.id) : undefined;
    if (cited) recorded.delete(cited.id);
    const part = base ? onRecord(base, each, pack) : newlyRead(each, material);
    // A need hangs on an earlier one only, so that the tree cannot loop.
    const parentId = each.under !== null && each.under < index ? (ids[each.under] ?? null) : null;
    return { ...part, id: ids[index] ?? part.id, parentId, link: parentId ? 'inferred' : null };
  });
  return {
    needs: withRecordedLinks([...written, ...recorded.values()], material),
    questions: tree.questions.map((claim) => toClaim(claim, pack, 'NEED-5')),
  };
};

/** A statement of the record's own kind that cites a need on record speaks of that need. */
const cites = (
  { kind, evidence }: ModelClaim,
  needId: string,
  base: NeedPart | undefined,
  pack: NeedsMaterial['pack'],
): boolean =>
  (kind === 'fact' || kind === base?.claim.kind) &&
  evidence.some(({ ref }) =>
    pack.items.some((item) => item.ref === ref && item.source.type === 'need' && item.source.id === needId),
  );

const onRecord = (base: NeedPart, written: WrittenNeed, pack: NeedsMaterial['pack']): NeedPart => ({
  ...base,
  claim: base.claim.kind === 'fact' ? toClaim(written.need, pack, 'NEED-1') : base.claim,
  problem: base.problem ?? (written.problem ? toClaim(written.problem, pack, 'NEED-4') : null),
  nextQuestion:
    base.nextQuestion && written.nextQuestion ? toClaim(written.nextQuestion, pack, 'NEED-5') : base.nextQuestion,
});

const newlyRead = (written: WrittenNeed, { dossier, pack, language, deal }: NeedsMaterial): NeedPart => {
  const holder = dossier.contacts.find((each) => written.holder !== null && each.nameKey === nameKey(written.holder));
  return {
    id: newId('need'),
    needId: null,
    parentId: null,
    link: null,
    level: written.level,
    // What no record holds as a need is a reading of ours, whatever the model calls it (NEED-6).
    claim: {
      ...toClaim(written.need, pack, 'NEED-1'),
      kind: written.need.kind === 'fact' ? 'inference' : written.need.kind,
    },
    present: null,
    wanted: null,
    problem: written.problem ? toClaim(written.problem, pack, 'NEED-4') : null,
    problemType: 'unclassified',
    diagnosis: written.level === 'business' ? diagnose('unclassified', language) : [],
    kpi: holder ? usualMeasures(holder, pack, language) : null,
    holder: holder ? { contactId: holder.id, name: holder.name } : null,
    priority: written.priority,
    explicit: written.explicit,
    step: 'guessed',
    nextQuestion: written.nextQuestion
      ? toClaim(written.nextQuestion, pack, 'NEED-5')
      : askGoal(holder?.name ?? null, deal.name, language),
  };
};

/** A link on record outweighs the model's. */
const withRecordedLinks = (needs: readonly NeedPart[], { deal }: NeedsMaterial): NeedPart[] => {
  const byRecord = new Map(needs.flatMap((need) => (need.needId ? [[need.needId, need.id] as const] : [])));
  return needs.map((need) => {
    const parent = deal.needs.find((each) => each.id === need.needId)?.parentId;
    const parentId = parent ? byRecord.get(parent) : undefined;
    return parentId ? { ...need, parentId, link: 'recorded' } : need;
  });
};
