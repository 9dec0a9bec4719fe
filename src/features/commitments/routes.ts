import { recordRoutes } from '#src/http/record-routes.ts';
import { changeCommitmentSchema, commitmentFilterSchema, commitmentSchema, newCommitmentSchema } from './contract.ts';
import { createCommitment } from './create-commitment.ts';
import { deleteCommitment } from './delete-commitment.ts';
import { getCommitment } from './get-commitment.ts';
import { listCommitments } from './list-commitments.ts';
import { updateCommitment } from './update-commitment.ts';

/** The table of what may be promised to customers (GUARD-2). */
export const commitmentRoutes = () =>
  recordRoutes({
    path: '/commitments',
    tag: 'Commitments',
    one: 'a commitment',
    schemas: {
      create: newCommitmentSchema,
      change: changeCommitmentSchema,
      filter: commitmentFilterSchema,
      answer: commitmentSchema,
    },
    calls: {
      create: createCommitment,
      list: listCommitments,
      get: getCommitment,
      update: updateCommitment,
      remove: deleteCommitment,
    },
  });
