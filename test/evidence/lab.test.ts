import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure, type Verdict } from './lab/measure.ts';
import { shareOf } from './lab/seeded.ts';
import { FAULT_FAMILIES } from './lab/types.ts';

const { wrong, reworded, shared } = measure();
const refused = (list: readonly Verdict[]): number => list.filter((v) => v.refused).length;
const share = (list: readonly Verdict[]): number => refused(list) / list.length;
const percent = (list: readonly Verdict[]): string => `${(100 * share(list)).toFixed(1)} %`;
const parts = <T extends { heldOut: boolean }>(list: readonly T[]): [T[], T[]] => [
  list.filter((v) => !v.heldOut),
  list.filter((v) => v.heldOut),
];

const line = (): string => {
  const [seen, held] = parts(wrong);
  const [told, toldHeld] = parts(reworded);
  const families = FAULT_FAMILIES.map((f) => `${f} ${percent(wrong.filter((v) => v.family === f))}`).join(', ');
  return `verifier: ${seen.length} wrong claims, ${percent(seen)} caught (${families}); ${told.length} rewordings, ${percent(told)} alarms; held out: ${held.length} wrong, ${percent(held)} caught, ${toldHeld.length} rewordings, ${percent(toldHeld)} alarms${shared ? '' : '; public texts not here (LINCHPIN_DATA), their half left out'}\n`;
};

describe('the claim verifier, measured by makers that share nothing with it', () => {
  it('is measured broadly enough', () => {
    process.stdout.write(line());
    const least = shared ? 2000 : 500;
    expect(wrong.length).toBeGreaterThanOrEqual(least);
    expect(reworded.length).toBeGreaterThanOrEqual(least);
    if (!shared) return;
    for (const list of [wrong, reworded])
      expect(list.filter((v) => shareOf(v.right) === 'shared').length).toBeGreaterThanOrEqual(list.length / 2);
    const [, held] = parts(wrong);
    expect(held.length / wrong.length).toBeGreaterThan(0.15);
  });

  it.each(FAULT_FAMILIES.map((family) => [family, family === 'number' || family === 'entity' ? 0.99 : 0.95] as const))(
    'catches %s faults (at least %d)',
    (family, least) => {
      const ofFamily = wrong.filter((v) => v.family === family);
      // Without the public texts a family may be too small to tell a hundredth: one miss is let pass then.
      const mayMiss = Math.max(shared ? 0 : 1, Math.floor((1 - least) * ofFamily.length));
      expect(ofFamily.length - refused(ofFamily)).toBeLessThanOrEqual(mayMiss);
    },
  );

  it('raises at most one false alarm in a hundred rightful rewordings', () => {
    expect(share(reworded)).toBeLessThanOrEqual(0.01);
  });

  it('takes from the service nothing but its verifier and the demo workspace', () => {
    const folder = new URL('./lab/', import.meta.url);
    const taken = readdirSync(folder).flatMap(
      (file) => readFileSync(new URL(file, folder), 'utf8').match(/#src\/[^']+/gu) ?? [],
    );
    expect(taken.filter((path) => path !== '#src/evidence/index.ts' && !path.startsWith('#src/db/demo/'))).toEqual([]);
  });
});
