import { DIMENSIONS, type FeatureVector } from './features.ts';

/** A vector as pgvector reads a `sparsevec`: indices from 1, as many digits as a float4 has. */
export const toSparse = ({ indices, values }: FeatureVector): string =>
  `{${indices.map((index, at) => `${index + 1}:${brief(values[at] ?? 0)}`).join(',')}}/${DIMENSIONS}`;

/** Nine digits name every float4. */
const brief = (value: number): string => {
  const short = value.toPrecision(6);
  return Math.fround(Number(short)) === Math.fround(value) ? String(Number(short)) : value.toPrecision(9);
};

/** A `sparsevec` as pgvector writes it. */
export const fromSparse = (text: string): FeatureVector => {
  const body = text.slice(1, text.lastIndexOf('}'));
  const vector: FeatureVector = { indices: [], values: [] };
  if (body === '') return vector;
  for (const entry of body.split(',')) {
    const colon = entry.indexOf(':');
    vector.indices.push(Number(entry.slice(0, colon)) - 1);
    vector.values.push(Math.fround(Number(entry.slice(colon + 1))));
  }
  return vector;
};
