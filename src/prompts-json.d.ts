/** Written by `npm run build` (src/build/bundle-prompts.ts). */
declare module '*/prompts.json' {
  const files: Record<string, string>;
  export default files;
}

/** Likewise. */
declare module '*/version.json' {
  const version: string;
  export default version;
}
