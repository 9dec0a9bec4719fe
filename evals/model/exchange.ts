import type { Recording, RecordingKey } from '../stored/recording.ts';

/** Where a case's model lives: an address that no network has; whatever is sent there is answered in this process. */
export const ORIGIN = 'http://evals.invalid';

/** One request of a case, as it left the product's own door. */
export type Exchange = Omit<RecordingKey, 'sample'> &
  Pick<Recording, 'request'> & {
    /** 1 for a prompt's first request in the case, 2 for its repair round or an agent's next step. */
    call: number;
    /** A repair round of a typed call, not the next step of an agent. */
    isRepair: boolean;
    /** What was sent beside the system's part, for showing where it differs from a stored request. */
    said: { role: string; text: string }[];
    /** Tokens of the whole request, estimated. */
    tokens: number;
    /** The request's body as sent, and the key it carried. */
    body: string;
    authorization: string | null;
  };

/**
 * How an exchange was answered: `stored` by its own row; `repeated` by the first answer again, where no repair round is
 * stored; `sampled` by an endpoint; `authored` by the author; `missing` and `failed` not at all.
 */
export type Answered = {
  exchange: Exchange;
  by: 'stored' | 'repeated' | 'sampled' | 'authored' | 'missing' | 'failed';
  row?: Recording;
  detail?: string;
};

/** Answers an exchange with an HTTP response, and tells how. */
export type Answerer = (exchange: Exchange) => Promise<{ response: Response; answered: Answered }>;
