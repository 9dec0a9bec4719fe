import { libraryJobs } from './features/library/index.ts';
import { lookalikeJobs } from './features/lookalikes/index.ts';
import { recommendationJobs } from './features/recommendations/index.ts';
import type { JobHandlers } from './jobs/handlers.ts';

/** Which slice handles which message. */
export const jobHandlers: JobHandlers = { ...libraryJobs, ...lookalikeJobs, ...recommendationJobs };
