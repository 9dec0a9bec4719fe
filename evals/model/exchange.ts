import type { Recording, RecordingKey } from '../stored/recording.ts';

/** Where a case's model lives: an address that no network has; whatever is sent there is answered in this process. */
export const ORIGIN = 'http://evals.invalid';

/** One request of a case, as it left the product's own door. */
export type Exchange = RecordingKey & {
  messagesDigest: string;
  /** A repair round of a typed call, not the next step of an agent. */
  isRepair: boolean;
  /** The request's body and headers as sent. */
  body: string;
  headers: Headers;
};

/**
 * How an exchange was answered: `stored` by its own row; `repeated` by the first answer again, where no repair round is
 * stored; `sampled` by an endpoint; `missing` and `failed` not at all.
 */
export type Answered = {
  exchange: Exchange;
  by: 'stored' | 'repeated' | 'sampled' | 'missing' | 'failed';
  row?: Recording;
  /** The material differs from what the stored answer was given to. */
  moved: boolean;
  detail?: string;
};

/** Answers an exchange with an HTTP response, and tells how. */
export type Answerer = (exchange: Exchange) => Promise<{ response: Response; answered: Answered }>;
