/** One wide line at a time: a flat record without secrets and without customer text. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

export type Logger = {
  info: (event: string, fields?: LogFields) => void;
  error: (event: string, fields?: LogFields) => void;
};

/** Writes each event as one JSON line through `write` (stdout on Node, `console.log` on Workers). */
export const createLogger = (write: (line: string) => void, now: () => Date = () => new Date()): Logger => {
  const line =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      write(JSON.stringify({ time: now().toISOString(), level, event, ...fields }));
  return { info: line('info'), error: line('error') };
};
