import { expect } from 'vitest';
import type { SignalFinding } from '#src/playbook/signals.ts';

/** A signal that is there, says all in both languages, and leaves no slot open. */
export const bilingual = (finding: SignalFinding | null | undefined): SignalFinding => {
  if (!finding) throw new Error('no signal');
  expect(JSON.stringify(finding)).not.toMatch(/\{\w+\}(?!")/);
  for (const text of [finding.text, finding.opening]) {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).not.toBe('');
  }
  return finding;
};
