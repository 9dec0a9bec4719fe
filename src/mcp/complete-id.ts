import type { Ctx } from '#src/context.ts';
import { listResources, TEMPLATES } from './list-resources.ts';

const MOST = 20;

type Asked = { ref: { type: string; uri?: string | undefined }; argument: { name: string; value: string } };

/** Ids for the `{id}` of a template: those that begin with what was typed, or whose name holds it. */
export const completeId = async (ctx: Ctx, { ref, argument }: Asked): Promise<string[]> => {
  const template = TEMPLATES.find(({ uriTemplate }) => ref.type === 'ref/resource' && uriTemplate === ref.uri);
  if (!template || argument.name !== 'id') return [];
  const [head = ''] = template.uriTemplate.split('{id}');
  const typed = argument.value.trim().toLowerCase();
  return (await listResources(ctx))
    .filter(({ uri }) => uri.startsWith(head))
    .map(({ uri, name }) => ({ id: uri.slice(head.length), name: name.toLowerCase() }))
    .filter(({ id, name }) => id.toLowerCase().startsWith(typed) || name.includes(typed))
    .slice(0, MOST)
    .map(({ id }) => id);
};
