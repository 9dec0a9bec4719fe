import { fail } from '#src/kernel/errors.ts';

/** Whether an IP address is one that only this machine or its network can mean: loopback, private, link-local, multicast, unspecified … */
export const isInside = (address: string): boolean => {
  const plain = address.toLowerCase().replace(/^\[|\]$/gu, '');
  const mapped = /^(?:::ffff:|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/u.exec(plain)?.[1];
  const four = mapped ?? (/^\d+\.\d+\.\d+\.\d+$/u.test(plain) ? plain : null);
  if (four) return isInsideFour(four);
  if (!plain.includes(':')) return false;
  // Everything but global unicast; of that the documentation range and the tunnels, which can carry any IPv4 address.
  return !/^[23]/u.test(plain) || /^(?:2001:0?:|2001:db8:|2002:|3fff:)/u.test(plain) || /^::/u.test(plain);
};

const isInsideFour = (address: string): boolean => {
  const [a = 0, b = 0, c = 0] = address.split('.').map(Number);
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && (c === 0 || c === 2)) ||
    (a === 198 && (b === 18 || b === 19)) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113)
  );
};

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address names this machine by one of the three names that are allowed for trying things out. */
export const isThisMachine = (url: URL): boolean => LOCAL.has(url.hostname);

/**
 * Refuses an address that a webhook may not have: not https (but on this machine), with a login in it, or of an inside network. A
 * name is looked at again when it is called, by what it means then.
 * @throws LinchpinError `unprocessable`
 */
export const refuseInside = (address: string): void => {
  const url = new URL(address);
  if (isThisMachine(url)) return;
  if (
    url.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    !isInside(url.hostname) &&
    !/\.(?:localhost|local|internal)\.?$/iu.test(url.hostname)
  )
    return;
  throw fail('unprocessable', {
    zh: '回调地址不可用：须为 https，不带账号密码，且不能是内网地址（本机调试除外）。没有启动任何任务，请更换地址。',
    en: 'The webhook address cannot be used: it must be https, without a login, and not of an inside network (this machine apart). Nothing was started; give another address.',
  });
};
