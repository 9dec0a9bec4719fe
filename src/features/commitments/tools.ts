import * as z from 'zod';
import { defineTool } from '#src/features/tools/index.ts';
import { PROMISE_KINDS } from '#src/playbook/promise-words.ts';
import { listCommitments } from './list-commitments.ts';

const list = defineTool({
  name: 'what_may_be_promised',
  description: {
    zh: '列出公司授权可以向客户承诺的事（折扣、交期、服务水平、付款条件等）及其限额；表外的一律不承诺。',
    en: 'Lists what the company allows to be promised to customers (discount, delivery, service level, terms …) with its limits; nothing outside it is promised.',
  },
  scope: 'read',
  effect: 'read',
  input: z.object({ kind: z.enum(PROMISE_KINDS).optional() }).meta({ title: 'WhatMayBePromisedInput' }),
  run: async (ctx, { kind }) => ({ value: await listCommitments(ctx, { limit: 100, ...(kind ? { kind } : {}) }) }),
});

/** What the agent and MCP may do with commitments. */
export const commitmentTools = [list];
