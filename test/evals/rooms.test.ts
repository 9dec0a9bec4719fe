import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ORIGIN } from '#evals/model/exchange.ts';
import { projectPath } from '#src/project-root.ts';
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

  it.each(['dist/server', 'dist/worker'])('what runs in production lacks the replay: %s', (folder) => {
    const path = projectPath(folder);
    const files = existsSync(path) ? readdirSync(path, { recursive: true, withFileTypes: true }) : [];
    const built = files.filter((file) => file.isFile() && /\.m?js$/u.test(file.name));
    if (folder === 'dist/server') expect(built.length).toBeGreaterThan(0);
    const told = built.filter((file) => {
      const text = readFileSync(join(file.parentPath, file.name), 'utf8');
      return text.includes(new URL(ORIGIN).host) || text.includes('no_stored_answer');
    });
    expect(told.map((file) => file.name)).toEqual([]);
  });

  it('keeps their files small, and the environment in their entry', () => {
    const files = sourceFiles('evals');
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => file.text.split('\n').length > 300).map((file) => file.path)).toEqual([]);
    expect(files.filter((file) => file.text.includes('process.env')).map((file) => file.path)).toEqual([
      'evals/main.ts',
    ]);
  });
});
