import type { DemoUser } from '../shape.ts';

/** The sales organisation of the fictional 林奇科技: two teams of key-account sellers, operations, one admin. */
export const zhUsers: DemoUser[] = [
  { key: 'gu', name: '顾清和', role: 'admin' },
  { key: 'su', name: '苏予安', role: 'sales_ops' },
  { key: 'shen', name: '沈砚', role: 'manager', region: '华东华中' },
  { key: 'he', name: '贺知远', role: 'manager', region: '华南西部北方' },
  { key: 'lu', name: '陆明川', role: 'seller', managerKey: 'shen', region: '华中' },
  { key: 'zhou', name: '周以宁', role: 'seller', managerKey: 'shen', region: '华东' },
  { key: 'han', name: '韩嘉禾', role: 'seller', managerKey: 'he', region: '华南' },
  { key: 'tang', name: '唐叙', role: 'seller', managerKey: 'he', region: '西南' },
  { key: 'bai', name: '白一舟', role: 'seller', managerKey: 'he', region: '北方' },
];
