import type { WebhookFault } from './webhook-contract.ts';

/** Whom an address can mean: anybody, this house alone (this machine, its networks), or nobody that a webhook may call. */
export type Reach = 'outside' | 'house' | 'never';

/** How far an IP address reaches. Link-local ones are never called: cloud machines give their secrets away there. */
export const reachOf = (address: string): Reach => {
  const plain = address.toLowerCase().replace(/^\[|\]$/gu, '');
  const four = fourOf(plain);
  if (four) return reachOfFour(four);
  if (plain === '::1' || /^f[cd]/u.test(plain)) return 'house';
  // Global unicast; of that neither the documentation range nor the tunnels, which can carry any IPv4 address.
  return /^[23]/u.test(plain) && !/^(?:2001:0?:|2001:db8:|2002:|3fff:)/u.test(plain) ? 'outside' : 'never';
};

/** The IPv4 address that an address is or carries. A URL writes a carried one in hexadecimal. */
const fourOf = (plain: string): string | null => {
  const carried = /^(?:::ffff:|64:ff9b::)(.+)$/u.exec(plain)?.[1] ?? plain;
  if (/^\d+\.\d+\.\d+\.\d+$/u.test(carried)) return carried;
  const [, high, low] = carried === plain ? [] : (/^([\da-f]{1,4}):([\da-f]{1,4})$/u.exec(carried) ?? []);
  if (high === undefined || low === undefined) return null;
  return [high, low].flatMap((half) => [Number.parseInt(half, 16) >> 8, Number.parseInt(half, 16) & 255]).join('.');
};

const reachOfFour = (address: string): Reach => {
  const [a = 0, b = 0, c = 0] = address.split('.').map(Number);
  const house =
    a === 10 ||
    a === 127 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168);
  if (house) return 'house';
  const never =
    a === 0 ||
    a >= 224 ||
    (a === 169 && b === 254) ||
    (a === 192 && b === 0 && (c === 0 || c === 2)) ||
    (a === 198 && (b === 18 || b === 19)) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113);
  return never ? 'never' : 'outside';
};

/** Whether a webhook may call what reaches so far. @param inside the service may call addresses of its own house */
export const mayCall = (reach: Reach, inside: boolean): boolean => reach === 'outside' || (inside && reach === 'house');

/**
 * What is wrong with an address by its look; null when nothing is. A name may still mean an inside address: it is looked up when it is
 * set and each time it is called.
 */
export const faultOf = (url: URL, inside: boolean): WebhookFault | null => {
  if (url.protocol !== 'https:' && !(inside && url.protocol === 'http:')) return 'not_https';
  if (url.username !== '' || url.password !== '') return 'login';
  const name = url.hostname.replace(/\.$/u, '');
  const isAddress = name.startsWith('[') || /^[\d.]+$/u.test(name);
  const ofHouse = /(?:^|\.)(?:localhost|local|internal)$/iu.test(name);
  const reach: Reach = isAddress ? reachOf(name) : ofHouse ? 'house' : 'outside';
  return mayCall(reach, inside) ? null : 'inside_address';
};
