import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../rooms/source-files.ts';

describe('the evals stand outside the product', () => {
  it('no file in src reaches them, nor what stands in for the network', () => {
    const found = sourceFiles('src').flatMap((file) =>
      file.imports
        .filter((target) => /^(?:evals\/|msw|#evals)/.test(target))
        .map((target) => `${file.path} → ${target}`),
    );
    expect(found).toEqual([]);
  });

  it('keeps their files small, and the environment in their entry', () => {
    const files = sourceFiles('evals');
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => file.text.split('\n').length > 140).map((file) => file.path)).toEqual([]);
    expect(files.filter((file) => file.text.includes('process.env')).map((file) => file.path)).toEqual([
      'evals/main.ts',
    ]);
  });
});
