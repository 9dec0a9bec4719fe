import { lookup as resolveName } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isInside, isThisMachine } from './webhook-address.ts';

const LONGEST_MS = 10_000;

/** Thrown when the name of a webhook means an inside address at the moment of the call. */
export class InsideAddress extends Error {
  constructor() {
    super('the address is of an inside network');
    this.name = 'InsideAddress';
  }
}

/**
 * Looks a name up and refuses it when any of its addresses is inside. It is the connection's own look-up, so that what was checked is
 * what is called.
 */
const outsideOnly: LookupFunction = (name, options, done) =>
  resolveName(name, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return done(error ?? new Error('no address'), '', 0);
    if (addresses.some(({ address }) => isInside(address))) return done(new InsideAddress(), '', 0);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });

/**
 * Posts a body and answers the status. A redirect is an answer and is not followed; the answer's text is not read.
 * @throws InsideAddress, or the error of the connection
 */
export const postWebhook = (
  address: string,
  sent: { body: string; headers: Record<string, string>; signal: AbortSignal },
): Promise<number> =>
  new Promise((resolve, reject) => {
    const url = new URL(address);
    const local = isThisMachine(url);
    if (!local && isInside(url.hostname)) return reject(new InsideAddress());
    if (!local && url.protocol !== 'https:') return reject(new InsideAddress());
    const call = (url.protocol === 'https:' ? secureRequest : plainRequest)(
      url,
      {
        method: 'POST',
        headers: { 'content-length': String(new TextEncoder().encode(sent.body).length), ...sent.headers },
        signal: AbortSignal.any([sent.signal, AbortSignal.timeout(LONGEST_MS)]),
        ...(local ? {} : { lookup: outsideOnly }),
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    call.on('error', reject);
    call.end(sent.body);
  });
