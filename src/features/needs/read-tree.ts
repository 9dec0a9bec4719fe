import type { Claim } from '#src/evidence/index.ts';
import { type ModelClaim, toClaim } from '#src/features/drafts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { ContactRole } from '#src/playbook/contact-roles.ts';
import { strategyLayerOf } from '#src/playbook/need-layers.ts';
import { allowedPriority } from '#src/playbook/need-priority.ts';
import { audienceOf } from '#src/playbook/role-concerns.ts';
import { askGoal, askOf, diagnose } from './ask-about-need.ts';
import { usualMeasures } from './measures.ts';
import type { NeedTree } from './need-tree.ts';
import type { Ask, ConflictPart, NeedPart, NeedsMaterial, NeedsParts } from './parts.ts';
import { recordedNeeds } from './recorded-needs.ts';
import { stepsOfNeed } from './steps-of-need.ts';

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
    const part = base ? onRecord(base, each, material) : newlyRead(each, material);
    // A need hangs on an earlier one only, so that the tree cannot loop.
    const parentId = each.under !== null && each.under < index ? (ids[each.under] ?? null) : null;
    return { ...part, id: ids[index] ?? part.id, parentId, link: parentId ? 'inferred' : null };
  });
  return {
    needs: withRecordedLinks([...written, ...recorded.values()], material),
    questions: tree.questions.map((question) => ({
      claim: toClaim(question, pack, 'NEED-5'),
      ask: askOf({ text: question.text, technique: 'strategic', level: 'strategic', holder: null }, material),
    })),
    conflicts: tree.conflicts.flatMap((each) => toConflict(each, material)),
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

const onRecord = (base: NeedPart, written: WrittenNeed, material: NeedsMaterial): NeedPart => {
  const { pack } = material;
  const asked = base.nextQuestion && written.nextQuestion;
  return {
    ...base,
    claim: base.claim.kind === 'fact' ? toClaim(written.need, pack, 'NEED-1') : base.claim,
    problem: base.problem ?? (written.problem ? toClaim(written.problem, pack, 'NEED-4') : null),
    nextQuestion: asked ? toClaim(asked, pack, 'NEED-5') : base.nextQuestion,
    ask: asked && base.ask ? { ...base.ask, ...askedBy(written, base, material) } : base.ask,
  };
};

/** Whom and how the model's own question asks. */
const askedBy = (
  { nextQuestion, technique }: WrittenNeed,
  { level, holder, ask }: Pick<NeedPart, 'level' | 'holder'> & { ask?: NeedPart['ask'] },
  material: NeedsMaterial,
): Omit<Ask, 'missing'> => {
  const person = material.dossier.contacts.find((each) => each.id === holder?.contactId) ?? null;
  const { missing: _missing, ...asked } = askOf(
    { text: nextQuestion?.text ?? '', technique: technique ?? ask?.technique ?? 'strategic', level, holder: person },
    material,
  );
  return asked;
};

/** CHAIN-11: a conflict between two people on record; what either keeps is no proposal of ours, what both accept is nothing else. */
const toConflict = (
  { a, b, topic, aKeeps, bKeeps, common }: NeedTree['conflicts'][number],
  { dossier, pack }: NeedsMaterial,
): ConflictPart[] => {
  const side = (name: string, keeps: ModelClaim) => {
    const contact = dossier.contacts.find((each) => each.nameKey === nameKey(name));
    const kind = keeps.kind === 'fact' ? 'fact' : 'inference';
    return contact
      ? [
          {
            contactId: contact.id,
            name: contact.name,
            need: null,
            keeps: { ...toClaim(keeps, pack, 'CHAIN-11'), kind } as Claim,
          },
        ]
      : [];
  };
  const [first] = side(a, aKeeps);
  const [second] = side(b, bKeeps);
  if (!first || !second || first.contactId === second.contactId) return [];
  return [
    {
      id: newId('need'),
      topic: topic.trim(),
      a: first,
      b: second,
      common: { ...toClaim(common, pack, 'CHAIN-11'), kind: 'proposal' },
    },
  ];
};

const newlyRead = (written: WrittenNeed, material: NeedsMaterial): NeedPart => {
  const { dossier, pack, language } = material;
  const holder = dossier.contacts.find((each) => written.holder !== null && each.nameKey === nameKey(written.holder));
  const held = holder ? { contactId: holder.id, name: holder.name } : null;
  const problem = written.problem ? toClaim(written.problem, pack, 'NEED-4') : null;
  const goal = askGoal(holder ?? null, material);
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
    problem,
    problemType: 'unclassified',
    diagnosis: written.level === 'business' ? diagnose('unclassified', language) : [],
    kpi: holder ? usualMeasures(holder, pack, language) : null,
    holder: held,
    priority: allowedPriority({ ...written, step: 'guessed' }),
    explicit: written.explicit,
    step: 'guessed',
    ...stepsOfNeed(undefined, { presentState: null, wantedState: null, problem }, material),
    layer: strategyLayerOf({
      text: written.need.text,
      level: written.level,
      audience: holder ? audienceOf({ ...holder, roles: holder.roles as ContactRole[] }) : null,
    }),
    nextQuestion: written.nextQuestion ? toClaim(written.nextQuestion, pack, 'NEED-5') : goal.claim,
    ask: written.nextQuestion
      ? { ...askedBy(written, { level: written.level, holder: held }, material), missing: 'need' }
      : goal.ask,
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
