import type { Tx } from '#src/db/database.ts';
import { enqueue } from '#src/db/outbox.ts';
import type { JobRow } from './domain.ts';

/** Puts the message that has a job worked on beside the change that wants it. */
export const sendJob = async (tx: Tx, { tenantId, id, kind, subjectId }: JobRow): Promise<void> => {
  if (kind === 'lookalikes.run' && subjectId)
    await enqueue(tx, tenantId, 'lookalikes.run', { runId: subjectId, jobId: id });
};
