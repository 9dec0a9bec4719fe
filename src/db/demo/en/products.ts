import type { DemoProduct } from '../shape.ts';

/**
 * The international price list in euro. Units: monitor and WMS per site and month, Insight per workspace and month,
 * Fieldmere per ten technicians and month, Tag per pack of 50 loggers, Gate per gateway, Care per visit.
 */
export const enProducts: DemoProduct[] = [
  {
    key: 'monitor',
    name: 'Korvane Monitor',
    series: 'Korvane cold chain',
    listPrice: 820,
    aliases: ['Monitor', 'KV Monitor'],
  },
  {
    key: 'tag',
    name: 'Korvane Tag',
    series: 'Korvane cold chain',
    listPrice: 1450,
    aliases: ['Korvane Tags', 'KV-Tag 50'],
  },
  { key: 'gate', name: 'Korvane Gate', series: 'Korvane cold chain', listPrice: 690, aliases: ['KV Gateway'] },
  { key: 'care', name: 'Korvane Care', series: 'Field services', listPrice: 540, aliases: ['Calibration visit'] },
  {
    key: 'wms',
    name: 'Brellock WMS',
    series: 'Brellock warehouse',
    listPrice: 6400,
    aliases: ['Brellock', 'BRELLOCK-WMS'],
  },
  {
    key: 'insight',
    name: 'Ondrel Insight',
    series: 'Ondrel analytics',
    listPrice: 1900,
    aliases: ['Ondrel', 'Insight workspace'],
  },
  {
    key: 'fieldmere',
    name: 'Fieldmere',
    series: 'Field services',
    listPrice: 380,
    aliases: ['Fieldmere Crew', 'FM-10'],
  },
];
