import { fileURLToPath } from 'node:url';

/** A path inside the project, whether this runs from `src/` or from the bundle in `dist/server/`. */
export const projectPath = (path: string): string =>
  fileURLToPath(new URL(`${import.meta.url.endsWith('.ts') ? '../' : '../../'}${path}`, import.meta.url));
