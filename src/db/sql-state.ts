const STATE = /^[0-9A-Z]{5}$/;
const AT_HEAD = /^\[([0-9A-Z]{5})\] /;

/**
 * The SQLSTATE of a failed statement on either engine, looked for through the error's causes
 * (drizzle wraps the driver's error; the embedded engine's comes at the head of the message).
 */
export const sqlState = (error: unknown): string | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && STATE.test(at.code)) return at.code;
    const head = AT_HEAD.exec(at.message)?.[1];
    if (head) return head;
  }
  return undefined;
};

/** A row with this key exists already (unique_violation). */
export const isDuplicate = (error: unknown): boolean => sqlState(error) === '23505';
