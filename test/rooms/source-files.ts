import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export type SourceFile = { path: string; text: string; imports: string[] };

const IMPORT = /^\s*(?:import|export)\s[^;]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** A specifier as a path from the project's root (`src/kernel/ids.ts`), or the package's name. */
const resolveImport = (from: string, specifier: string): string => {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (specifier.startsWith('.')) return relative(ROOT, resolve(dirname(join(ROOT, from)), specifier));
  return specifier;
};

/** Every TypeScript file under a folder of the project, with what it imports. */
export const sourceFiles = (folder: string): SourceFile[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = relative(ROOT, join(entry.parentPath, entry.name));
      const text = readFileSync(join(ROOT, path), 'utf8');
      const imports = [...text.matchAll(IMPORT)].map((found) =>
        resolveImport(path, found[1] ?? found[2] ?? found[3] ?? ''),
      );
      return { path, text, imports };
    });
