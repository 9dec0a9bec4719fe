import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const findRoot = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));

/** A path inside the project, whether this runs from `src/` or from the bundle in `dist/server/`. */
export const projectPath = (path: string): string => join(findRoot(dirname(fileURLToPath(import.meta.url))), path);
