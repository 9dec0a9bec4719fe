import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { accounts, contacts } from '#src/db/tables/index.ts';
import type { EvidencePack } from '#src/evidence/index.ts';
import type { EvalCase } from '../cases/case.ts';
import type { Subject } from '../workspace/find-subject.ts';
import type { World } from '../workspace/open-workspace.ts';
import { loadMaterial, type Material } from './load-material.ts';
import type { Ground } from './reading.ts';

/** What the prompts of a case were given, by prompt id. */
export type GivenByPrompt = { inputs: Ground['inputs']; system: Ground['system'] };

/** Gathers what the answers of a case are held against, from the records the product drew on and from what was really sent. */
export const loadGround = async (
  world: World,
  each: EvalCase,
  subject: Subject,
  given: GivenByPrompt,
): Promise<Ground> => {
  const ctx = world.ctx(each.language, null);
  const material = await loadMaterial(ctx, each, subject);
  const { others, sensitive } = await readTenant(world, subject, each);
  const pack = packAsSent(material.pack, given.inputs);
  return {
    pack,
    today: ctx.now().toISOString().slice(0, 10),
    periodEnd: periodEndOf(given.inputs),
    account: { name: material.account.name, aliases: material.account.aliases },
    people: material.people,
    team: material.team,
    otherCustomers: others,
    mayName: [...new Set([...material.mayName, ...others.filter((name) => mayStand(pack, name))])],
    rivals: material.rivals,
    sensitive,
    mayPromise: material.mayPromise,
    bottlenecks: bottlenecksOf(given.inputs),
    offered: material.offered,
    next: material.next,
    inputs: given.inputs,
    system: given.system,
  };
};

const readTenant = ({ db, tenantId }: World, { accountId }: Subject, each: EvalCase) =>
  db.inTenant(tenantId, async (tx) => {
    const others = await tx
      .select({ name: accounts.name })
      .from(accounts)
      .where(and(eq(accounts.tenantId, tenantId), ne(accounts.id, accountId)))
      .orderBy(accounts.name);
    const personal = await tx
      .select({ personal: contacts.personal })
      .from(contacts)
      .where(and(eq(contacts.tenantId, tenantId), eq(contacts.accountId, accountId), isNotNull(contacts.personal)))
      .orderBy(contacts.name);
    // A prospect is compared with customers: there every customer's name is somebody else's.
    const own = each.draft === 'lookalike' ? [each.account] : [];
    return {
      others: [...own, ...others.map(({ name }) => name)],
      sensitive: personal.flatMap((row) => Object.values(row.personal ?? {})),
    };
  });

/** The pieces that were printed into any prompt of the case. */
const packAsSent = (pack: EvidencePack, inputs: Ground['inputs']): EvidencePack => {
  const printed = new Set(
    Object.values(inputs).flatMap(({ evidence = '' }) =>
      [...evidence.matchAll(/^\[(E\d+)\]/gmu)].map((match) => match[1] ?? ''),
    ),
  );
  return { ...pack, items: pack.items.filter((item) => printed.has(item.ref)) };
};

/** A name may be repeated where the library's own passages hold it and may leave the house; what people typed gives no leave. */
const mayStand = (pack: EvidencePack, name: string): boolean =>
  pack.items.some(
    ({ source, shareable, text, label }) =>
      (source.type === 'passage' || source.type === 'document') &&
      shareable !== false &&
      `${label} ${text}`.includes(name),
  );

const DAY = /\d{4}-\d{2}-\d{2}/u;

/** The period as the plan's later steps were told it, in the line that ends with the day. */
const periodEndOf = (inputs: Ground['inputs']): string | null => {
  const soFar = inputs['plan/goals']?.soFar ?? inputs['plan/actions']?.soFar ?? '';
  const line = soFar.split('\n').find((each) => /^(?:计划周期到|The period ends on)/u.test(each));
  return line?.match(DAY)?.[0] ?? null;
};

const bottlenecksOf = (inputs: Ground['inputs']): Ground['bottlenecks'] =>
  (inputs['plan/actions']?.soFar ?? '').split('\n').flatMap((line) => {
    const [, id, text] = /^(b\d+) (.*)$/u.exec(line) ?? [];
    return id && text ? [{ id, text }] : [];
  });

export type { Material };
