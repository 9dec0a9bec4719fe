import type { Sample } from '#src/features/lookalikes/likeness/background.ts';

/** A sample without some of its companies: a task’s customers are no background. The others are copied, not laid out again. */
export const sampleWithout = (sample: Sample, places: readonly number[]): Sample => {
  const left = [...places].sort((a, b) => a - b);
  const startOf = (company: number): number => sample.starts[company] as number;
  const gone = left.reduce((sum, company) => sum + startOf(company + 1) - startOf(company), 0);
  const companies = sample.companies - left.length;
  const entries = startOf(sample.companies) - gone;
  const [starts, texts] = [new Int32Array(companies + 1), new Int32Array(companies)];
  const [numbers, values] = [new Int32Array(entries), new Float32Array(entries)];
  let [company, at, from] = [0, 0, 0];
  for (const end of [...left, sample.companies]) {
    const shift = at - startOf(from);
    numbers.set(sample.numbers.subarray(startOf(from), startOf(end)), at);
    values.set(sample.values.subarray(startOf(from), startOf(end)), at);
    for (let old = from; old < end; old += 1) {
      starts[company] = startOf(old) + shift;
      texts[company] = (sample.texts[old] as number) + shift;
      company += 1;
    }
    at = startOf(end) + shift;
    from = end + 1;
  }
  starts[companies] = at;
  return { ...sample, companies, starts, texts, numbers, values };
};
