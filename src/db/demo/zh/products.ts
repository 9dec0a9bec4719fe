import type { DemoProduct } from '../shape.ts';

/** List prices in yuan: MES per plant, platform per plant and year, spare-part service per line and month, the rest per piece. */
export const zhProducts: DemoProduct[] = [
  { key: 'mes', name: '灵枢MES', series: '灵枢软件', listPrice: 680_000, aliases: ['灵枢制造执行系统', 'LS-MES'] },
  { key: 'data', name: '产线数据平台', series: '灵枢软件', listPrice: 320_000, aliases: ['数据平台', '产线数据中台'] },
  { key: 'vis', name: '智检视觉质检', series: '智检', listPrice: 168_000, aliases: ['智检工位', '视觉质检'] },
  { key: 'gw', name: '云枢设备网关', series: '云枢', listPrice: 5_800, aliases: ['云枢网关', 'YS-GW'] },
  { key: 'a1', name: '采集终端A1', series: '灵犀硬件', listPrice: 3_200, aliases: ['产品A', 'A1采集盒'] },
  { key: 'x1', name: '边缘控制器X1', series: '灵犀硬件', listPrice: 9_600, aliases: ['产品X', 'X1'] },
  { key: 'spare', name: '备件预测服务', series: '服务', listPrice: 12_000, aliases: ['备件服务', '预测性维护服务'] },
];
