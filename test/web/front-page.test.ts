import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#src/app.ts';
import { zhDemoSet } from '#src/db/demo/zh/index.ts';
import { seedDemo } from '#src/demo/seed-demo.ts';
import { jobHandlers } from '#src/job-handlers.ts';
import { startWorker } from '#src/jobs/start-worker.ts';
import { openWorkspace, ownDatabase } from '#test/house.ts';

const CHROMIUM = '/usr/bin/chromium';
const able = existsSync(CHROMIUM) && existsSync('dist/web/index.html');
if (!able) console.log(`front page: skipped, needs ${CHROMIUM} and a build`);

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe.runIf(able)('the front page, in a browser', () => {
  let browser: Browser;
  let address = '';
  let key = '';
  const closers: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const db = await ownDatabase();
    const house = await openWorkspace({ db, now: () => new Date() });
    key = house.key;
    await seedDemo(house.ctx(), { ...zhDemoSet, prospects: zhDemoSet.prospects.slice(0, 60) });
    const worker = await startWorker({
      db,
      handlers: jobHandlers,
      contextFor: house.deps.backgroundContext,
      log: house.deps.log,
      now: () => new Date(),
    });
    const server = createServer(getRequestListener(createApp(house.deps, serveStatic({ root: 'dist/web' })).fetch));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    closers.push(
      () => browser.close(),
      () => new Promise((resolve) => server.close(resolve)),
      () => worker.stop(),
      () => db.close(),
    );
  }, 60_000);
  afterAll(async () => {
    for (const close of closers) await close();
  });

  const open = async (path = `/#key=${key}`) => {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on(
      'request',
      (request) => request.url().startsWith(address) || request.url().startsWith('data:') || faults.push(request.url()),
    );
    await page.goto(`${address}${path}`);
    return { page, faults };
  };

  it('asks for the key, refuses a wrong one, and keeps the right one out of the address', async () => {
    const { page } = await open('/');
    await page.getByLabel('访问密钥').fill('lp_wrong');
    await page.getByRole('button', { name: '进入' }).click();
    await page.getByRole('alert').filter({ hasText: '无效' }).waitFor();
    await page.getByLabel('访问密钥').fill(key);
    await page.getByRole('button', { name: '进入' }).click();
    await page.getByRole('heading', { name: '写一份大客户计划' }).waitFor();
    expect(page.url()).not.toContain('lp_');
    await page.close();
  });

  it('streams a plan with citations, shows recommended documents with reasons, and runs look-alikes with a bar', async () => {
    const { page, faults } = await open();
    await page.getByRole('button', { name: '起草', exact: true }).click();
    const plan = page.locator('article.plan');
    await plan.waitFor({ timeout: 15_000 });
    await plan.locator('summary', { hasText: '依据' }).first().click();
    expect((await plan.locator('blockquote').first().innerText()).length).toBeGreaterThan(2);
    expect(await plan.locator('.claim.fact.verified').count()).toBeGreaterThan(5);

    const cards = page.locator('.card');
    await cards.first().waitFor({ timeout: 15_000 });
    expect(await cards.first().locator('li').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^[✓✗?] /)]),
    );

    await page.getByRole('button', { name: '开始生成' }).click();
    await page.locator('progress').waitFor();
    await page.locator('tbody tr').first().waitFor({ timeout: 20_000 });
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(5);
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  it('does not send while an input method composes', async () => {
    const { page } = await open();
    const box = page.getByLabel('追问').first();
    await box.fill('谁拍板');
    let sent = 0;
    page.on('request', (request) => request.url().endsWith('/v1/chat') && sent++);
    await box.evaluate((element) =>
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    );
    expect(sent).toBe(0);
    await box.press('Enter');
    await expect.poll(() => sent, { timeout: 5_000 }).toBe(1);
    await page.close();
  });

  it('shows the API page without asking anybody else for anything', async () => {
    const { page, faults } = await open('/docs/');
    await page.locator('.opblock').first().waitFor({ timeout: 15_000 });
    expect(faults).toEqual([]);
    await page.close();
  });
});
