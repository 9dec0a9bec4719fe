import type * as z from 'zod';
import type { Ctx } from '#src/context.ts';
import { newFactSchema, recordFact } from '#src/features/accounts/index.ts';
import { changeContactSchema, createContact, newContactSchema, updateContact } from '#src/features/contacts/index.ts';
import { createNeed, newNeedSchema } from '#src/features/needs/index.ts';
import {
  changeOpportunitySchema,
  competitorsSchema,
  getOpportunity,
  setCompetitors,
  updateOpportunity,
} from '#src/features/opportunities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { ProposalValue } from './proposal-contract.ts';
import { changeOf, type ProposalRow } from './proposal-rows.ts';

/** The visit a proposal was read from, as the source of what it writes. */
export type VisitSource = { day: string; subject: string };

type Written = { id: string; version?: number } & Record<string, unknown>;

/**
 * Writes what a proposal suggests, through the use case of the slice that owns the record, with the asker's rights.
 * @param value what to write in place of the proposed value
 * @throws LinchpinError `conflict` when the record changed since, `invalid_request` for a value that does not fit, and what the use case throws
 */
export const applyProposal = async (
  ctx: Ctx,
  row: ProposalRow,
  value: ProposalValue,
  visit: VisitSource,
): Promise<Written> => {
  const { field, extra } = changeOf(row);
  const version = row.targetVersion === null ? undefined : Number(row.targetVersion);
  const source =
    ctx.language === 'zh'
      ? `${visit.day} 拜访记录：${visit.subject}`.slice(0, 500)
      : `Visit notes of ${visit.day}: ${visit.subject}`.slice(0, 500);
  switch (row.targetType) {
    case 'contact': {
      if (row.targetId)
        return updateContact(ctx, row.targetId, fitting(changeContactSchema, { [field]: value, version }));
      return createContact(ctx, fitting(newContactSchema, { accountId: row.accountId, ...extra, name: value }));
    }
    case 'fact':
      return recordFact(
        ctx,
        row.accountId,
        fitting(newFactSchema, { dimension: extra.dimension, field, value, asOf: visit.day, source }),
      );
    case 'need':
      return createNeed(
        ctx,
        fitting(newNeedSchema, {
          opportunityId: extra.opportunityId,
          contactId: extra.contactId,
          level: 'functional',
          priority: 'P2',
          step: 'guessed',
          statement: value,
        }),
      );
    case 'opportunity':
      return field === 'competitors'
        ? addCompetitor(ctx, row.targetId ?? '', value)
        : updateOpportunity(ctx, row.targetId ?? '', fitting(changeOpportunitySchema, { [field]: value, version }));
    case 'account':
      throw fail('unprocessable', { zh: '这条建议没有可写的字段。', en: 'The proposal names no field to write.' });
  }
};

/** STAGE-4: one more competitor beside those on record; one that is there already stays as it is. */
const addCompetitor = async (ctx: Ctx, id: string, value: ProposalValue): Promise<Written> => {
  const deal = await getOpportunity(ctx, id);
  const present = deal.competitors.map(({ name, strengths, weaknesses, supporterContactId }) => ({
    name,
    strengths,
    weaknesses,
    supporterContactId,
  }));
  if (typeof value === 'string' && present.some((each) => nameKey(each.name) === nameKey(value))) return deal;
  return setCompetitors(ctx, id, fitting(competitorsSchema, { competitors: [...present, { name: value }] }));
};

const fitting = <Schema extends z.ZodType>(schema: Schema, value: Record<string, unknown>): z.output<Schema> => {
  const given = Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  throw fail(
    'invalid_request',
    {
      zh: '这个取值写不进该字段，没有做任何改动。请改一个值再接受。',
      en: 'The value does not fit the field; nothing was changed. Accept with another value.',
    },
    {
      errors: read.error.issues.map((issue) => ({
        pointer: '/value',
        code: 'invalid_value',
        message: { zh: `取值不合规：${issue.message}`, en: issue.message },
      })),
    },
  );
};
