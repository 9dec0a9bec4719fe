import type { DemoPurchase } from '../shape.ts';

/** Twelve monthly quantities, oldest first (12 months ago … last complete month); a zero month has no row. */
function year(
  accountKey: string,
  productKey: string,
  unitPrice: number,
  quantities: readonly number[],
): DemoPurchase[] {
  return quantities.flatMap((quantity, index) =>
    quantity === 0
      ? []
      : [{ accountKey, productKey, monthsAgo: quantities.length - index, quantity, amount: quantity * unitPrice }],
  );
}

/**
 * What each account bought, at its contract price. On purpose: at 衡峦重工 A1 falls three months running while X1 surges
 * (SIG-decline, SIG-surge, SIG-shift); gateways surge at 澜朔 (SIG-surge) and fall at 稷野 (SIG-decline).
 */
export const zhPurchases: DemoPurchase[] = [
  ...year('hl', 'a1', 2_880, [24, 26, 25, 26, 25, 26, 25, 26, 26, 21, 15, 9]),
  ...year('hl', 'x1', 8_640, [0, 2, 3, 3, 4, 4, 5, 6, 9, 12, 16, 31]),
  ...year('hl', 'gw', 5_220, [20, 18, 19, 18, 17, 19, 18, 19, 18, 17, 18, 19]),
  ...year('ls', 'gw', 5_336, [38, 40, 39, 41, 42, 40, 38, 41, 40, 42, 38, 72]),
  ...year('ls', 'vis', 168_000, [0, 0, 0, 0, 0, 0, 0, 4, 6, 6, 0, 0]),
  ...year('ls', 'spare', 12_000, [0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2, 2]),
  ...year('xq', 'a1', 3_040, [14, 12, 15, 13, 14, 12, 13, 14, 13, 12, 14, 13]),
  ...year('hx', 'x1', 9_600, [3, 2, 3, 3, 2, 3, 3, 2, 3, 3, 2, 3]),
  ...year('hx', 'vis', 168_000, [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]),
  ...year('jy', 'data', 24_000, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
  ...year('jy', 'gw', 5_510, [6, 8, 7, 6, 7, 8, 6, 7, 8, 6, 5, 4]),
  ...year('yq', 'gw', 5_800, [3, 2, 0, 4, 2, 3, 2, 0, 3, 2, 3, 2]),
  ...year('cl', 'x1', 9_600, [0, 0, 0, 2, 3, 2, 3, 2, 3, 2, 3, 3]),
  ...year('hy', 'a1', 3_040, [4, 5, 4, 6, 5, 4, 5, 6, 5, 4, 5, 5]),
  ...year('tx', 'gw', 5_800, [0, 0, 0, 0, 0, 20, 16, 10, 0, 0, 0, 0]),
  ...year('rz', 'a1', 3_200, [8, 6, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
];
