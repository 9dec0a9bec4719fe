import type { Language } from '#src/kernel/language.ts';
import { THRESHOLD_TABLE, type ThresholdKey, thresholdLabel, withThresholds } from '#src/playbook/thresholds.ts';
import type { Settings, SettingsChange } from './settings-contract.ts';

type Stored = Readonly<Record<string, unknown>>;

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** Whether the workspace lets personal details into prompts (PROFILE-3): switched on, and with a reason. */
export const letsPersonalThrough = (stored: Stored): boolean => {
  const { on, reason } = recordOf(stored.sensitiveInPrompts);
  return on === true && textOf(reason) !== null;
};

/** Tokens a calendar month may cost; null without a limit. */
export const monthlyTokens = (stored: Stored): number | null => {
  const { perMonth } = recordOf(stored.tokenBudget);
  return typeof perMonth === 'number' && perMonth >= 0 ? perMonth : null;
};

/** Stored settings as they are shown: every threshold with its default, and the switches. */
export const toSettings = (stored: Stored, language: Language): Settings => {
  const values = withThresholds(stored.thresholds);
  return {
    thresholds: (Object.keys(THRESHOLD_TABLE) as ThresholdKey[]).map((name) => {
      const { value, min, max, unit, rule } = THRESHOLD_TABLE[name];
      return { name, value: values[name], default: value, min, max, unit, rule, label: thresholdLabel(name, language) };
    }),
    sensitiveInPrompts: {
      on: letsPersonalThrough(stored),
      reason: textOf(recordOf(stored.sensitiveInPrompts).reason),
    },
    storeMinorsReason: textOf(stored.storeMinorsReason),
    tokenBudget: { perMonth: monthlyTokens(stored) },
  };
};

/** The settings after a change; what it does not name stays, a threshold set to null goes back to its default. */
export const changedSettings = (stored: Stored, change: SettingsChange): Record<string, unknown> => {
  const { thresholds, ...switches } = change;
  const given = Object.entries(switches).filter(([, value]) => value !== undefined);
  const after: Record<string, unknown> = { ...stored, ...Object.fromEntries(given) };
  if (thresholds)
    after.thresholds = Object.fromEntries(
      Object.entries({ ...recordOf(stored.thresholds), ...thresholds }).filter(([, value]) => value !== null),
    );
  return after;
};
