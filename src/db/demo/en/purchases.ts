import type { DemoPurchase } from '../shape.ts';

type Series = { accountKey: string; productKey: string; unitPrice: number; quantities: readonly number[] };

/** Twelve complete months each, oldest first; unit prices are the account's net prices in euro. */
const series: Series[] = [
  // Vennholt: steady supplier share, a little season in summer.
  {
    accountKey: 'vennholt',
    productKey: 'tag',
    unitPrice: 1290,
    quantities: [20, 21, 19, 22, 24, 23, 27, 29, 26, 23, 22, 24],
  },
  { accountKey: 'vennholt', productKey: 'care', unitPrice: 510, quantities: [6, 5, 6, 7, 6, 6, 8, 7, 6, 6, 5, 6] },
  // Castermoor: tag orders fall three months running while analytics surges (SIG-shift).
  {
    accountKey: 'castermoor',
    productKey: 'tag',
    unitPrice: 1210,
    quantities: [44, 46, 45, 47, 46, 48, 47, 49, 48, 41, 32, 23],
  },
  {
    accountKey: 'castermoor',
    productKey: 'insight',
    unitPrice: 1720,
    quantities: [2, 2, 2, 3, 2, 3, 3, 3, 3, 4, 4, 9],
  },
  {
    accountKey: 'castermoor',
    productKey: 'gate',
    unitPrice: 640,
    quantities: [10, 12, 9, 11, 10, 12, 13, 12, 11, 12, 11, 12],
  },
  // Quelmarck: subscriptions unchanged, visits few.
  { accountKey: 'quelmarck', productKey: 'wms', unitPrice: 6100, quantities: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
  { accountKey: 'quelmarck', productKey: 'monitor', unitPrice: 790, quantities: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2] },
  { accountKey: 'quelmarck', productKey: 'care', unitPrice: 540, quantities: [2, 0, 2, 1, 2, 0, 3, 1, 2, 2, 1, 2] },
  // Orvestad: pharma lanes, order every month.
  { accountKey: 'orvestad', productKey: 'tag', unitPrice: 1380, quantities: [4, 5, 4, 6, 5, 5, 6, 5, 6, 5, 6, 6] },
  // Brackenshore: nine bakeries on subscription, probes replaced now and then.
  {
    accountKey: 'brackenshore',
    productKey: 'monitor',
    unitPrice: 690,
    quantities: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9],
  },
  { accountKey: 'brackenshore', productKey: 'tag', unitPrice: 1450, quantities: [1, 0, 1, 1, 0, 2, 1, 0, 1, 1, 1, 1] },
];

/** Twelve months of purchases by account and product; a month without an order has no row. */
export const enPurchases: DemoPurchase[] = series.flatMap((line) =>
  line.quantities.flatMap((quantity, index) =>
    quantity === 0
      ? []
      : [
          {
            accountKey: line.accountKey,
            productKey: line.productKey,
            monthsAgo: line.quantities.length - index,
            quantity,
            amount: quantity * line.unitPrice,
          },
        ],
  ),
);
