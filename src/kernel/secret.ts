const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text as lower-case hex (FIPS 180-4), by Web Crypto, so that it runs on Node and Workers alike. */
export const sha256Hex = async (data: string | Uint8Array): Promise<string> => {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)));
};

/** A new API key: `lp_` and 32 random bytes as hex. Shown once; only its hash is stored. */
export const newApiKey = (): string => `lp_${toHex(crypto.getRandomValues(new Uint8Array(32)))}`;
