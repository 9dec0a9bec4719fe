import dns from 'node:dns';
import type { Ctx } from '#src/context.ts';
import { faultOf, mayCall, reachOf } from './webhook-address.ts';
import { refusalOf } from './webhook-faults.ts';

/** A name that takes longer to look up is judged when it is called. */
const LONGEST_MS = 2_000;

/**
 * Refuses the address of a webhook before anything is started: not https, with a login, or of this machine or an inside network by its
 * look or by what its name means now. A name that means nothing yet is let through: it is looked up again by each call.
 * @throws LinchpinError `unprocessable` with the fault at `/webhook/url`
 */
export const refuseWebhook = async (ctx: Ctx, address: string): Promise<void> => {
  const inside = ctx.webhooksInside ?? false;
  const url = new URL(address);
  const fault = faultOf(url, inside);
  if (fault) throw refusalOf(fault);
  const addresses = await addressesOf(url.hostname.replace(/^\[|\]$/gu, ''));
  if (addresses.some((each) => !mayCall(reachOf(each), inside))) throw refusalOf('inside_address');
};

/** What a name means now; nothing when it cannot be told. */
const addressesOf = (name: string): Promise<string[]> =>
  new Promise((resolve) => {
    const give = setTimeout(resolve, LONGEST_MS, []);
    const answer = (found: string[]) => {
      clearTimeout(give);
      resolve(found);
    };
    try {
      dns.lookup(name, { all: true }, (error, found) => answer(error ? [] : found.map(({ address }) => address)));
    } catch {
      // Workers cannot look names up, nor reach a private network.
      answer([]);
    }
  });
