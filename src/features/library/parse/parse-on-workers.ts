/**
 * What `parse-document.ts` is on Cloudflare Workers (package.json maps it there by the `workerd` condition): text formats
 * alone, so that no PDF or Office reader and no thread reaches that bundle.
 */
export { parseTextDocument as parseDocument } from './parse-text.ts';
