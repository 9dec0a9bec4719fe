import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRuleId, RULES, ruleById } from '#src/playbook/rules.ts';
import { SIGNAL_IDS } from '#src/playbook/signals.ts';
import { THRESHOLD_TABLE } from '#src/playbook/thresholds.ts';

const root = join(import.meta.dirname, '../..');
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

describe('the table of rules', () => {
  it('names each rule once, with both titles, in sections 2 to 10', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.section).toBeGreaterThanOrEqual(2);
      expect(rule.section).toBeLessThanOrEqual(10);
      expect(rule.title.zh).toMatch(/\p{Script=Han}|TOP|BANT|SMART/u);
      expect(rule.title.en).not.toBe('');
    }
    expect(RULES.filter((rule) => rule.section === 9).map((rule) => rule.id)).toEqual([...SIGNAL_IDS]);
    expect(ruleById('TIER-1')?.section).toBe(2);
    expect(isRuleId('TIER-9')).toBe(false);
  });

  it('knows every rule id that the code uses', () => {
    const unknown = filesUnder(join(root, 'src')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\brule: ['"`]([A-Z]{2,}-[^'"`$]+)['"`]/g)]
        .map((m) => m[1] ?? '')
        .filter((id) => !isRuleId(id))
        .map((id) => `${file}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it('says truly where a rule is held: the module is there and names the rule', () => {
    const wrong = RULES.flatMap((rule) => {
      if (rule.enforced === 'later')
        return rule.where.length === 0 ? [] : [`${rule.id} is marked later but has a place`];
      if (rule.where.length === 0) return [`${rule.id} has no place`];
      return rule.where.flatMap((place) => {
        const file = join(root, 'src', `${place}.ts`);
        if (!existsSync(file)) return [`${rule.id}: no ${place}`];
        return readFileSync(file, 'utf8').includes(rule.id) ? [] : [`${rule.id} is not named in ${place}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('writes Chinese with Chinese marks', () => {
    const wrong = filesUnder(join(root, 'src/playbook')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/zh: (['`])((?:(?!\1).)*)\1/g)]
        .map((m) => m[2] ?? '')
        .filter((text) => /\p{Script=Han}[,;:?!("]|[,;:?!)"]\p{Script=Han}/u.test(text))
        .map((text) => `${file}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('ties every threshold to a rule', () => {
    for (const row of Object.values(THRESHOLD_TABLE)) {
      expect(isRuleId(row.rule)).toBe(true);
      expect(row.value).toBeGreaterThanOrEqual(row.min);
      expect(row.value).toBeLessThanOrEqual(row.max);
    }
  });

  it('has every rule of the playbook', (context) => {
    const book = join(root, '../shared/playbook.md');
    if (!existsSync(book)) {
      context.skip('the playbook is not beside the repository');
      return;
    }
    const text = readFileSync(book, 'utf8');
    const ids = new Set(
      [...text.matchAll(/^\*\*([A-Z]+-\d+)\b|^\| (SIG-[a-z-]+) \|/gm)].map((m) => m[1] ?? m[2] ?? ''),
    );
    expect([...ids].filter((id) => !isRuleId(id))).toEqual([]);
    expect(RULES.filter((rule) => !ids.has(rule.id)).map((rule) => rule.id)).toEqual([]);
  });
});
