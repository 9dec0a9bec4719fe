const STATE = /^[0-9A-Z]{5}$/;

/**
 * The SQLSTATE of a failed statement on either engine, looked for through the error's causes: drizzle wraps the driver's.
 */
export const sqlState = (error: unknown): string | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && STATE.test(at.code)) return at.code;
  }
  return undefined;
};

/** A row with this key exists already (unique_violation). */
export const isDuplicate = (error: unknown): boolean => sqlState(error) === '23505';
