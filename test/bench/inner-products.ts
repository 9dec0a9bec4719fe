import { DIMENSIONS, type FeatureVector } from '#src/features/lookalikes/likeness/features.ts';

/** Inner products of one vector with each of many, as `dot` has them: the many are laid out once, and the one is spread out. */
export const openProducts = (many: readonly FeatureVector[]): ((one: FeatureVector) => Float64Array) => {
  const starts = new Int32Array(many.length + 1);
  many.forEach(({ indices }, at) => {
    starts[at + 1] = (starts[at] as number) + indices.length;
  });
  const [indices, values] = [new Int32Array(starts[many.length] ?? 0), new Float32Array(starts[many.length] ?? 0)];
  many.forEach((vector, at) => {
    indices.set(vector.indices, starts[at]);
    values.set(vector.values, starts[at]);
  });
  const spread = new Float64Array(DIMENSIONS);
  return (one) => {
    one.indices.forEach((index, at) => {
      spread[index] = one.values[at] as number;
    });
    const products = new Float64Array(many.length);
    for (let place = 0; place < many.length; place += 1) {
      let sum = 0;
      for (let at = starts[place] as number; at < (starts[place + 1] as number); at += 1)
        sum += (spread[indices[at] as number] as number) * (values[at] as number);
      products[place] = sum;
    }
    for (const index of one.indices) spread[index] = 0;
    return products;
  };
};
