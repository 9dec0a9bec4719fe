import type { DemoUser } from '../shape.ts';

/** The international team: one manager, five sellers by region, sales operations and an administrator. */
export const enUsers: DemoUser[] = [
  { key: 'ingrid', name: 'Ingrid Solvaag', role: 'manager', region: 'International' },
  { key: 'marta', name: 'Marta Keszler', role: 'seller', managerKey: 'ingrid', region: 'Benelux & DACH' },
  { key: 'declan', name: 'Declan Oyelaran', role: 'seller', managerKey: 'ingrid', region: 'UK & Ireland' },
  { key: 'rui', name: 'Rui Tavares-Holm', role: 'seller', managerKey: 'ingrid', region: 'Iberia & Gulf' },
  { key: 'anneke', name: 'Anneke Virtala', role: 'seller', managerKey: 'ingrid', region: 'Nordics & Baltics' },
  { key: 'priya', name: 'Priya Lindqvist-Rao', role: 'seller', managerKey: 'ingrid', region: 'Southeast Asia' },
  { key: 'owen', name: 'Owen Baptiste-Kerr', role: 'sales_ops', managerKey: 'ingrid', region: 'International' },
  { key: 'lotte', name: 'Lotte Marchetti', role: 'admin', region: 'International' },
];
