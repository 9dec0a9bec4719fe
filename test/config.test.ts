import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '#src/config.ts';

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: './.data',
      LINCHPIN_DEMO: true,
      LINCHPIN_MODEL_DEADLINE_S: 60,
    });
    expect(readConfig({ PORT: '', LINCHPIN_DEMO: '0' })).toMatchObject({ PORT: 3000, LINCHPIN_DEMO: false });
  });

  it('names every wrong variable in a line, and repeats no secret', () => {
    const wrong = {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://user:hunter2@host',
      LINCHPIN_ADMIN_KEY: 'short',
      LINCHPIN_DEMO: 'maybe',
    };
    let lines: string[] = [];
    try {
      readConfig(wrong);
    } catch (error) {
      if (error instanceof ConfigError) lines = error.lines;
    }
    expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([
      'DATABASE_URL',
      'LINCHPIN_ADMIN_KEY',
      'LINCHPIN_DEMO',
      'PORT',
    ]);
    expect(lines.join('\n')).not.toMatch(/hunter2|short/);
    expect(lines.find((line) => line.startsWith('PORT'))).toContain('"eighty"');
  });
});
