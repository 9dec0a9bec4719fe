import type { IdPrefix } from '#src/kernel/ids.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { STAGE_TABLE, type Stage } from '#src/playbook/words.ts';
import type { ImportKind } from './catalogue/field.ts';
import type { RowErrorCode } from './cells/cell-fault.ts';
import { matchKey } from './references.ts';
import type { Columns } from './resolve-rows.ts';

/** What the rules of a kind may look at beside the record. `today` is an ISO day; `mayMakeAdmins`: the asker is an admin. */
export type RuleEnv = { today: string; mayMakeAdmins: boolean };

/** A record that may not be: which field, and why. */
export type RecordFault = { field: string; code: RowErrorCode; message: Bilingual };

/** How records of one kind are known, completed and changed. All pure. */
export type RecordRules = {
  prefix: IdPrefix;
  /** By what a record without an external id is known; null when it lacks what that needs. */
  naturalKey(record: Columns): string | null;
  /** The column of the natural key that may be spelt in several ways; `name` unless said. */
  spelling?: 'name' | 'subject' | 'productText';
  /** The store allows one record for a natural key, whatever their external ids. */
  naturalIsUnique?: true;
  /** Values made from the rest of the row, for new records and for the natural key; they never overwrite. */
  made?(columns: Columns, names: Columns): Columns;
  /** What keeps the record from being stored, as it would be with this row. */
  refuses?(record: Columns, env: RuleEnv): RecordFault | null;
  /** Columns of a new record that the row did not give. */
  fresh?(record: Columns, env: RuleEnv): Columns;
  /** Columns that follow from a change. */
  follows?(before: Columns, after: Columns, env: RuleEnv): Columns;
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const byName = (record: Columns): string | null => (text(record.name) === '' ? null : matchKey(text(record.name)));
const key = (...parts: string[]): string => JSON.stringify(parts);

const dayOf = (moment: unknown): string => (moment instanceof Date ? moment.toISOString().slice(0, 10) : text(moment));

const isClosed = (stage: unknown): boolean => STAGE_TABLE[stage as Stage].outcome !== 'open';

/** When the present stage began, where the row lets us know: a closed deal's close, a lead's opening; else unknown. */
const stageSinceOf = (record: Columns): unknown => {
  if (record.stageSince) return record.stageSince;
  if (isClosed(record.stage)) return record.closeDate ?? null;
  return record.stage === 'lead' ? (record.openedAt ?? null) : null;
};

const MADE_SUBJECT = 80;

const lacks = (field: string, zh: string, en: string): RecordFault => ({
  field,
  code: 'required',
  message: { zh, en },
});

/** PROFILE-4: a summary that was sent or confirmed has its dates; a text nobody sent is a draft. */
const summaryOf = (record: Columns): Columns => {
  const status = record.summaryStatus ?? (record.summary ? 'drafted' : 'none');
  const went = status === 'sent' || status === 'confirmed';
  const sentAt = went ? (record.summarySentAt ?? record.occurredAt) : null;
  return {
    summaryStatus: status,
    summarySentAt: sentAt,
    summaryConfirmedAt: status === 'confirmed' ? (record.summaryConfirmedAt ?? sentAt) : null,
  };
};

export const RECORD_RULES: Readonly<Record<ImportKind, RecordRules>> = {
  accounts: {
    prefix: 'acc',
    naturalKey: byName,
    refuses: (record) =>
      record.isKey === true && !record.keyReason
        ? lacks('keyReason', 'KEY-1：标为大客户须写明理由', 'KEY-1: a key account needs the reason')
        : null,
  },
  products: { prefix: 'prod', naturalKey: byName },
  prospects: { prefix: 'pros', naturalKey: byName },
  users: {
    prefix: 'usr',
    naturalKey: byName,
    refuses: (record, { mayMakeAdmins }) =>
      record.role === 'admin' && !mayMakeAdmins
        ? {
            field: 'role',
            code: 'forbidden_value',
            message: { zh: '只有管理员可以导入管理员', en: 'Only an admin may import admins' },
          }
        : null,
    fresh: (record) => ({ role: record.role ?? 'seller' }),
  },
  contacts: {
    prefix: 'con',
    naturalKey: (record) =>
      record.accountId && record.name ? key(text(record.accountId), matchKey(text(record.name))) : null,
    // CHAIN-8: a role that a file merely states is never written as known.
    fresh: (record) =>
      Array.isArray(record.roles) && record.roles.length > 0 && !record.roleCertainty
        ? { roleCertainty: 'inferred' }
        : {},
  },
  opportunities: {
    prefix: 'opp',
    naturalKey: (record) =>
      record.name ? key(text(record.accountId), matchKey(text(record.name)), text(record.openedAt)) : null,
    made: (columns, names) => {
      const parts = [names.product, columns.externalId ?? names.account].map(text).filter((part) => part !== '');
      return columns.name || parts.length === 0 ? {} : { name: parts.join(' · ') };
    },
    refuses: (record) =>
      record.name
        ? null
        : lacks(
            'name',
            '没有名称，也没有可以组成名称的产品、编号或客户',
            'No name, and no product, id or account to make one of',
          ),
    fresh: (record) => {
      const stage = record.stage ?? 'lead';
      return { stage, stageSince: stageSinceOf({ ...record, stage }) };
    },
    follows: (before, after, { today }) => ({
      ...(after.stage !== before.stage && after.stageSince === before.stageSince
        ? { stageSince: isClosed(after.stage) ? (after.closeDate ?? today) : today }
        : {}),
      // SIG-delay counts how often the close date moved later.
      ...(before.closeDate && text(after.closeDate) > text(before.closeDate)
        ? { closeDateMoves: Number(before.closeDateMoves ?? 0) + 1 }
        : {}),
    }),
  },
  activities: {
    prefix: 'act',
    spelling: 'subject',
    naturalKey: (record) =>
      record.subject ? key(text(record.accountId), matchKey(text(record.subject)), dayOf(record.occurredAt)) : null,
    made: (columns) => {
      const notes =
        text(columns.notes)
          .split(/[。！？!?\n]/u)[0]
          ?.trim() ?? '';
      return columns.subject || notes === '' ? {} : { subject: notes.slice(0, MADE_SUBJECT).toWellFormed() };
    },
    refuses: (record) => {
      if (!record.subject)
        return lacks('subject', '没有主题，也没有记录可取主题', 'No subject, and no notes to take one from');
      return (record.summaryStatus === 'sent' || record.summaryStatus === 'confirmed') && !record.summary
        ? lacks(
            'summary',
            'PROFILE-4：已发送或已确认的纪要须有内容',
            'PROFILE-4: a summary that was sent or confirmed has a text',
          )
        : null;
    },
    fresh: (record) => ({ kind: record.kind ?? 'visit', ...summaryOf(record) }),
    follows: (_before, after) => summaryOf(after),
  },
  purchases: {
    prefix: 'pur',
    spelling: 'productText',
    naturalKey: (record) => key(text(record.accountId), matchKey(text(record.productText)), text(record.month)),
    naturalIsUnique: true,
  },
};

/** The folded columns that go with a record's names. */
export const foldedColumns = (kind: ImportKind, record: Columns): Columns => ({
  ...(kind !== 'activities' && kind !== 'purchases' ? { nameKey: nameKey(text(record.name)) } : {}),
  ...(kind === 'products' && Array.isArray(record.aliases)
    ? { aliasKeys: record.aliases.map((alias) => nameKey(text(alias))) }
    : {}),
});
