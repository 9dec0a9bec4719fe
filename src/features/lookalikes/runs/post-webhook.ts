import dns from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { faultOf, mayCall, reachOf } from './webhook-address.ts';
import type { WebhookFault } from './webhook-contract.ts';

const LONGEST_MS = 10_000;

/** Thrown when a webhook is not called because of where it would lead at that moment. */
export class WebhookRefused extends Error {
  readonly fault: WebhookFault;
  constructor(fault: WebhookFault) {
    super(`the webhook is refused: ${fault}`);
    this.name = 'WebhookRefused';
    this.fault = fault;
  }
}

/**
 * Looks a name up and refuses it when any of its addresses may not be called. It is the connection's own look-up, so that what was
 * checked is what is called.
 */
const checkedLookup =
  (inside: boolean): LookupFunction =>
  (name, options, done) =>
    dns.lookup(name, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return done(error ?? new Error('no address'), '', 0);
      if (addresses.some(({ address }) => !mayCall(reachOf(address), inside)))
        return done(new WebhookRefused('inside_address'), '', 0);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });

/**
 * Posts a body and answers the status. A redirect is an answer and is not followed; the answer's text is not read.
 * @param sent.inside the service may call addresses of its own house, and by http
 * @throws WebhookRefused, or the error of the connection
 */
export const postWebhook = (
  address: string,
  sent: { body: string; headers: Record<string, string>; signal: AbortSignal; inside: boolean },
): Promise<number> =>
  new Promise((resolve, reject) => {
    const url = new URL(address);
    const fault = faultOf(url, sent.inside);
    if (fault) return reject(new WebhookRefused(fault));
    const call = (url.protocol === 'https:' ? secureRequest : plainRequest)(
      url,
      {
        method: 'POST',
        // A connection of its own: one kept from an earlier call would not be looked up again.
        agent: false,
        headers: { 'content-length': String(new TextEncoder().encode(sent.body).length), ...sent.headers },
        signal: AbortSignal.any([sent.signal, AbortSignal.timeout(LONGEST_MS)]),
        lookup: checkedLookup(sent.inside),
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    call.on('error', reject);
    call.end(sent.body);
  });
