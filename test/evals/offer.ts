import type { Ground } from '#evals/reading/reading.ts';

type Offered = Ground['offered'][number];

/** A document on offer that is for everybody, shareable and in date unless told otherwise. */
export const offer = (
  number: string,
  title: string,
  type: string,
  refs: string[],
  more: Partial<Omit<Offered, 'number' | 'title' | 'type' | 'refs'>> = {},
): Offered => ({
  number,
  title,
  type,
  industry: null,
  stages: [],
  roles: [],
  shareable: true,
  expired: false,
  refs,
  ...more,
});
