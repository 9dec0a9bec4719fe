import type { Claim } from '#src/evidence/index.ts';
import { computedItem } from '#src/features/plans/index.ts';
import { PROFILE_TABLE, type ProfileDimension, readProfileField } from '#src/playbook/profile-dimensions.ts';
import { type Answerer, type Answering, notOnRecord } from './answer.ts';
import { deals } from './deals.ts';
import { interactionClaims } from './history.ts';
import { deciders } from './people.ts';

/** Facts of one dimension in force, with the value before where it changed (PROFILE-5); gaps as a question. */
export const dimension =
  (name: ProfileDimension): Answerer =>
  (answering) => {
    const { material, wording } = answering;
    const { number, label } = PROFILE_TABLE[name];
    const facts = material.dossier.facts.filter((fact) => fact.dimension === number);
    const asked = readProfileField(name, answering.question)?.field;
    const said = [...Map.groupBy(facts, (fact) => fact.field)]
      .filter(([field]) => asked === undefined || field === asked)
      .flatMap(([, values]) => values.slice(0, 2).map((fact, index) => factClaim(answering, fact.id, index > 0)));
    const own = name === 'outline' || name === 'finance' ? accountFields(answering, name) : [];
    const computed = name === 'finance' ? figures(answering) : [];
    const missing = material.profile.find((row) => row.dimension === name)?.missing[0];
    const all = [...own, ...said.flat(), ...computed];
    if (all.length > 0) return all.slice(0, 8);
    const ask = missing?.question ?? { zh: '这方面目前是什么情况？', en: 'How do things stand there?' };
    return [notOnRecord(answering, label[wording.language], ask[wording.language], 'PROFILE-2')];
  };

const factClaim = ({ material, write, wording }: Answering, factId: string, before: boolean): Claim[] => {
  const item = material.pack.items.find((each) => each.source.type === 'fact' && each.source.id === factId);
  if (!item) return [];
  const field = item.label.split(' · ')[1] ?? '';
  const prefix = before ? wording.write('此前', 'before: ') : '';
  return [
    write.fact(
      [
        wording.write(
          `${prefix}${field}：${item.text}（截至 ${item.asOf}）`,
          `${prefix}${field}: ${item.text} (as of ${item.asOf})`,
        ),
        item.text,
      ],
      [item],
      'PROFILE-2',
    ),
  ];
};

const FIELDS = { outline: ['employees', 'founded', 'parent', 'description'], finance: ['revenue'] } as const;

const accountFields = (answering: Answering, name: keyof typeof FIELDS): Claim[] =>
  FIELDS[name].flatMap((field) => accountClaim(answering, field));

/** One field of the account's own record, in the record's words. */
const accountClaim = ({ material, write, wording }: Answering, field: string): Claim[] => {
  const item = material.pack.items.find((each) => each.source.type === 'account' && each.source.field === field);
  if (!item) return [];
  const label = item.label.split(' · ')[1] ?? field;
  return [
    write.fact([wording.write(`${label}：${item.text}`, `${label}: ${item.text}`), item.text], [item], 'PROFILE-2'),
  ];
};

const figures = ({ material, write }: Answering): Claim[] =>
  ['inventory_days', 'receivable_days'].flatMap((id) => {
    const found = material.computations.get(id);
    return found ? [write.fact([found.statement], [computedItem(material, id)], 'PROFILE-5')] : [];
  });

/** Which tier and why (TIER-1), and why it is a key account (KEY-1). */
export const tier: Answerer = (answering) => {
  const claims = ['tier', 'tierReason', 'keyReason', 'tierWindowCloses'].flatMap((field) =>
    accountClaim(answering, field),
  );
  return claims.length > 0
    ? claims
    : [
        notOnRecord(
          answering,
          answering.wording.write('这个客户的分级', 'The tier of this account'),
          answering.wording.write(
            '它对我们的结果有多重要，窗口期到什么时候？',
            'How much does it weigh for us, and until when is the window open?',
          ),
          'TIER-1',
        ),
      ];
};

/** The account in a few lines: what it is, its tier, who decides, what is open, what happened last. */
export const overview: Answerer = (answering) => {
  const last = answering.material.dossier.activities[0];
  return [
    ...['industry', 'region', 'description'].flatMap((field) => accountClaim(answering, field)),
    ...tier(answering).slice(0, 1),
    ...deciders(answering).slice(0, 1),
    ...deals(answering).slice(0, 2),
    ...(last ? interactionClaims(answering, [last]).slice(0, 2) : []),
  ];
};
