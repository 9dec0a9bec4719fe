/** A judge's word beside the true one; `true` is a pass. */
export type Judged = { truth: boolean; judged: boolean };

/** How often judge and truth say what: hits are right passes, alarms wrong passes, misses wrong fails, rejections right fails. */
export type Counts = { hits: number; alarms: number; misses: number; rejections: number };

export const countAgreement = (rows: readonly Judged[]): Counts => {
  const count = (truth: boolean, judged: boolean) =>
    rows.filter((row) => row.truth === truth && row.judged === judged).length;
  return {
    hits: count(true, true),
    alarms: count(false, true),
    misses: count(true, false),
    rejections: count(false, false),
  };
};

/**
 * Cohen's kappa (1960): agreement beyond what two judges with these habits would reach by chance. 1 is full agreement,
 * 0 none beyond chance. Null where chance alone agrees fully (both always say the same one word) and for no rows.
 */
export const cohenKappa = (rows: readonly Judged[]): number | null => {
  const n = rows.length;
  if (n === 0) return null;
  const { hits, alarms, misses, rejections } = countAgreement(rows);
  const seen = (hits + rejections) / n;
  const chance = ((hits + misses) * (hits + alarms) + (alarms + rejections) * (misses + rejections)) / (n * n);
  return chance === 1 ? null : (seen - chance) / (1 - chance);
};

/** Share of true passes that were judged passes (TPR) and of true fails that were judged fails (TNR); null when there is none. */
export const judgeRates = (rows: readonly Judged[]): { tpr: number | null; tnr: number | null } => {
  const { hits, alarms, misses, rejections } = countAgreement(rows);
  return {
    tpr: hits + misses === 0 ? null : hits / (hits + misses),
    tnr: alarms + rejections === 0 ? null : rejections / (alarms + rejections),
  };
};
