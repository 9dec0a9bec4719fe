import { enDemoSet } from './db/demo/en/index.ts';
import { zhDemoSet } from './db/demo/zh/index.ts';
import type { FirstWorkspace } from './first-workspace.ts';

const curl = (address: string, key: string, message: string): string =>
  `  curl -N ${address}/v1/chat -H 'Authorization: Bearer ${key}' -H 'Content-Type: application/json' -d '{"message":"${message}"}'`;

/** What the service says once it is ready: where it is, the key (the first time only), and the line that drafts a plan. */
export const greeting = (address: string, made: FirstWorkspace | null, drafter: string): string => {
  const lines = ['', `Linchpin is ready / 已就绪: ${address}   (API: ${address}/docs, drafter: ${drafter})`];
  if (!made) return [...lines, ''].join('\n');
  const shown = made.given ? '$LINCHPIN_ADMIN_KEY' : made.key;
  if (!made.given)
    lines.push(
      `Admin key, shown once / 管理员密钥，只显示这一次: ${made.key}`,
      `Open the workspace / 打开工作台: ${address}/#key=${made.key}`,
    );
  if (made.demo) {
    const zh = zhDemoSet.accounts.find((each) => each.tier === 'strategic')?.name;
    const en = enDemoSet.accounts.find((each) => each.tier === 'strategic')?.name;
    lines.push(
      'Draft a plan / 起草一份大客户计划:',
      curl(address, shown, `给${zh}写一份大客户计划`),
      curl(address, shown, `draft an account plan for ${en}`),
    );
  }
  return [...lines, ''].join('\n');
};
