import type { SignalFinding, SignalId } from '#src/playbook/signals.ts';
import { hasWorsened } from '#src/playbook/signals-worse.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';

/** A row that a signal rests on. */
export type EvidenceRow = { type: string; id: string };

/** The scope of signals that are of no single account (SIG-focus, SIG-market). */
export const WORKSPACE = 'workspace';

/** Rules that look at all accounts together; the others look at one account each. */
export const WORKSPACE_RULES: readonly SignalId[] = ['SIG-focus', 'SIG-market'];

/** What a rule found: at which account and deal, and the rows the finding rests on. */
export type Found = {
  scope: string;
  accountId: string | null;
  opportunityId: string | null;
  finding: SignalFinding;
  evidence: EvidenceRow[];
};

/** A finding about one account. `evidence` when the finding's own ids are not those of rows. */
export const foundAt = (
  accountId: string,
  finding: SignalFinding,
  more: { opportunityId?: string | null; evidence?: EvidenceRow[] } = {},
): Found => ({
  scope: accountId,
  accountId,
  opportunityId: more.opportunityId ?? null,
  finding,
  evidence: more.evidence ?? evidenceRows(finding.evidence),
});

/** A finding about the workspace; `accountId` when it is one account's matter all the same. */
export const foundInAll = (finding: SignalFinding, accountId: string | null = null): Found => ({
  scope: WORKSPACE,
  accountId,
  opportunityId: null,
  finding,
  evidence: evidenceRows(finding.evidence),
});

/** The kinds of rows by the prefix of their ids (`src/kernel/ids.ts`). */
const TYPES: Readonly<Record<string, string>> = {
  acc: 'account',
  act: 'activity',
  chg: 'change',
  cmt: 'commitment',
  comp: 'competitor',
  con: 'contact',
  fact: 'fact',
  fbk: 'feedback',
  need: 'need',
  opp: 'opportunity',
  plan: 'plan',
  pur: 'purchase',
  rev: 'review',
  usr: 'user',
};

/** Names the kind of row beside each id. */
export const evidenceRows = (ids: readonly string[]): EvidenceRow[] =>
  [...new Set(ids)].map((id) => ({ type: TYPES[id.slice(0, id.indexOf('_'))] ?? 'record', id }));

/** A stored signal, as far as a run compares with it. `numbers` only where somebody has looked at it. */
export type Known = {
  id: string;
  rule: SignalId;
  scope: string;
  subject: string;
  severity: SignalFinding['severity'];
  numbers: Record<string, number | string> | null;
  state: 'new' | 'seen' | 'acted' | 'dismissed';
  cleared: boolean;
  digest: string;
};

/** What a run writes of one finding. */
export type Write = Found & { subject: string; digest: string };
/** What becomes of the stored signals: `refired` had cleared; `worse` were set aside and are new again; `gone` no longer hold. */
export type SignalChanges = {
  added: Write[];
  changed: (Write & { id: string })[];
  refired: (Write & { id: string })[];
  worse: (Write & { id: string })[];
  gone: string[];
};

/** Compares what the rules find now with what is stored. Equal input gives no change, so that nothing flickers. */
export const compareSignals = (known: readonly Known[], found: readonly Found[], t: Thresholds): SignalChanges => {
  const stored = new Map(known.map((row) => [keyOf(row.rule, row.scope, row.subject), row]));
  const changes: SignalChanges = { added: [], changed: [], refired: [], worse: [], gone: [] };
  const firing = new Set<string>();
  for (const each of found) {
    const subject = each.finding.subject ?? '';
    const key = keyOf(each.finding.rule, each.scope, subject);
    if (firing.has(key)) continue;
    firing.add(key);
    const write = { ...each, subject, digest: digestOf(each) };
    const row = stored.get(key);
    if (!row) changes.added.push(write);
    else if (row.cleared) changes.refired.push({ ...write, id: row.id });
    else if (row.digest !== write.digest) {
      const worse =
        row.state !== 'new' &&
        hasWorsened({ rule: row.rule, severity: row.severity, numbers: row.numbers ?? {} }, each.finding, t);
      changes[worse ? 'worse' : 'changed'].push({ ...write, id: row.id });
    }
  }
  changes.gone = known.filter((row) => !row.cleared && !firing.has(keyOf(row.rule, row.scope, row.subject))).map(idOf);
  return changes;
};

const idOf = ({ id }: { id: string }): string => id;
const keyOf = (rule: string, scope: string, subject: string): string => `${rule}\n${scope}\n${subject}`;

/** A short mark of everything a signal says (two 32-bit halves of a multiplicative hash); no secret, only to see a difference. */
const digestOf = ({ accountId, opportunityId, finding, evidence }: Found): string => {
  const { severity, text, opening, since, numbers } = finding;
  const said = JSON.stringify([accountId, opportunityId, severity, text, opening, since, numbers, evidence]);
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < said.length; at++) {
    const code = said.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
};
