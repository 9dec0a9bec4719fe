export type SseEvent = { id: number; event: string; data: Record<string, unknown> };

/** Reads a server-sent event stream to its end. */
export const readEvents = async (response: Response): Promise<SseEvent[]> =>
  (await response.text())
    .split('\n\n')
    .filter((block) => block.includes('event:'))
    .map((block) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      return {
        id: Number(field('id')),
        event: field('event'),
        data: JSON.parse(field('data')) as Record<string, unknown>,
      };
    });
