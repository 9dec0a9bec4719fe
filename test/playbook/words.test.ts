import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as words from '#src/playbook/words.ts';
import {
  AUDIENCES,
  audienceOf,
  CONTACT_ROLE_TABLE,
  CONTACT_ROLES,
  checkStageMove,
  DOCUMENT_TYPES,
  isForward,
  isMoving,
  isOpen,
  isWon,
  LOST_STAGES,
  NEED_STEPS,
  OPEN_STAGES,
  PROFILE_DIMENSIONS,
  PROFILE_TABLE,
  ROLE_CONCERNS,
  readContactRole,
  readContactRoles,
  readDocumentType,
  readProfileField,
  readStageWord,
  readTierWord,
  STAGE_TABLE,
  STAGES,
  stanceLabel,
  TIERS,
  WON_STAGES,
} from '#src/playbook/words.ts';

describe('STAGE-1 stages', () => {
  it('splits into open, won and lost, each stage once', () => {
    expect([...OPEN_STAGES, ...WON_STAGES, ...LOST_STAGES].sort()).toEqual([...STAGES].sort());
    expect(WON_STAGES).toEqual(['signed', 'delivery']);
    expect(isOpen('on_hold')).toBe(true);
    expect(isMoving('on_hold')).toBe(false);
    expect(isWon('delivery')).toBe(true);
  });

  it('orders the way to the signature', () => {
    const order = STAGES.flatMap((s) => STAGE_TABLE[s].order ?? []);
    expect(order).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(isForward('lead', 'needs')).toBe(true);
    expect(isForward('needs', 'lead')).toBe(false);
    expect(isForward('needs', 'lost')).toBe(false);
  });

  it('flags every stage left without its done-criteria, and allows it', () => {
    const checks = checkStageMove(
      'lead',
      'needs',
      new Set(['latent_need', 'budget_asked', 'next_meeting', 'goal_set']),
    );
    expect(checks.map((c) => [c.subject, c.ok])).toEqual([
      ['lead', true],
      ['committed', false],
    ]);
    expect(checks[1]?.message.zh).toContain('立项决定已记录');
    expect(checkStageMove('needs', 'lead', new Set())).toEqual([]);
  });
});

describe('stage words of imports', () => {
  it.each([
    ['线索', 'lead'],
    ['lead', 'lead'],
    ['Prospecting', 'lead'],
    ['立项', 'committed'],
    ['需求', 'needs'],
    ['Engaging', 'needs'],
    ['投标', 'tender'],
    ['谈判', 'negotiation'],
    ['签约', 'signed'],
    ['Won', 'signed'],
    ['Closed Won', 'signed'],
    ['CLOSED-WON', 'signed'],
    ['Lost', 'lost'],
    ['Closed Lost', 'lost'],
    ['输单', 'lost'],
    ['交付', 'delivery'],
    ['搁置', 'on_hold'],
    ['Ｗｏｎ', 'signed'],
    ['  谈判 中 ', 'negotiation'],
    ['3. 投标阶段', 'tender'],
    ['Stage 1 - Lead', 'lead'],
    ['已签约', 'signed'],
    ['Proposal/Price Quote', 'tender'],
    ['on_hold', 'on_hold'],
  ])('reads %s as %s', (text, stage) => {
    expect(readStageWord(text)).toBe(stage);
  });

  it.each(['', '  ', '随便', 'foo', 'won ton', '1', '阶段', 'constructor', '__proto__'])(
    'does not guess %s',
    (text) => {
      expect(readStageWord(text)).toBeUndefined();
    },
  );

  it('reads every stage code and label of its own', () => {
    for (const stage of STAGES) {
      expect(readStageWord(stage)).toBe(stage);
      expect(readStageWord(STAGE_TABLE[stage].label.zh)).toBe(stage);
      expect(readStageWord(STAGE_TABLE[stage].label.en)).toBe(stage);
    }
  });

  it('does not depend on case, width or spaces', () => {
    const wide = (s: string) => s.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), fc.boolean(), fc.boolean(), fc.nat(3), (stage, upper, full, pad) => {
        const cased = upper ? STAGE_TABLE[stage].label.en.toUpperCase() : STAGE_TABLE[stage].label.en;
        expect(readStageWord(' '.repeat(pad) + (full ? wide(cased) : cased))).toBe(stage);
      }),
      { numRuns: 60 },
    );
  });
});

describe('CHAIN-1 roles and stances', () => {
  it('reads the words people use', () => {
    expect(readContactRole('ＥＢ')).toBe('EB');
    expect(readContactRole('Economic Buyer')).toBe('EB');
    expect(readContactRole('economic buyer (EB)')).toBe('EB');
    expect(readContactRole('拍板人')).toBe('EB');
    expect(readContactRole('教练')).toBe('coach');
    expect(readContactRole('老板的朋友')).toBeUndefined();
    for (const role of CONTACT_ROLES) expect(readContactRole(CONTACT_ROLE_TABLE[role].label.zh)).toBe(role);
  });

  it('reads several roles in one cell and reports what it does not know', () => {
    expect(readContactRoles('EB、教练/某某')).toEqual({ roles: ['EB', 'coach'], unknown: ['某某'] });
  });

  it('has a word for every stance', () => {
    expect(stanceLabel(-2)?.zh).toBe('反对');
    expect(stanceLabel(2)?.en).toBe('Champions us');
    expect(stanceLabel(null)).toBeUndefined();
  });
});

describe('CHAIN-3 audiences', () => {
  it.each([
    [{ title: '采购总监' }, 'procurement'],
    [{ title: '供应链副总裁', roles: ['EB'] }, 'executives'],
    [{ title: '财务总监', roles: ['EB'] }, 'finance'],
    [{ title: '厂长', roles: ['UB', 'coach'] }, 'users'],
    [{ title: '质量经理', roles: ['TB'] }, 'technical'],
    [{ title: '干事', roles: ['executor'] }, 'users'],
    [{ title: '首席信息官 CIO' }, 'technical'],
    [{ title: 'CFO' }, 'finance'],
    [{ title: '总经理' }, 'executives'],
    [{ title: '生产部长' }, 'users'],
    [{ title: '主任', department: '信息中心' }, 'technical'],
    [{ title: 'VP', roles: ['EB'] }, 'executives'],
    [{ title: 'Chief Executive Officer' }, 'executives'],
  ] as const)('puts %o with %s', (contact, audience) => {
    expect(audienceOf(contact as Parameters<typeof audienceOf>[0])).toBe(audience);
  });

  it('says null when nothing tells', () => {
    expect(audienceOf({ title: null, roles: ['coach'] })).toBeNull();
  });

  it('holds care, fear and what to show for each', () => {
    for (const audience of AUDIENCES)
      expect(Object.values(ROLE_CONCERNS[audience]).every((text) => text.zh !== '' && text.en !== '')).toBe(true);
  });
});

describe('other closed sets', () => {
  it('reads tier words, and never takes the deal for the tier', () => {
    expect(TIERS).toEqual(['strategic', 'assault', 'tier_opportunity']);
    expect(readTierWord('攻坚型客户')).toBe('assault');
    expect(readTierWord('战略')).toBe('strategic');
    expect(readTierWord('机会型')).toBe('tier_opportunity');
    expect(readTierWord('VIP')).toBeUndefined();
  });

  it('has eight dimensions numbered in order, each with questions', () => {
    expect(PROFILE_DIMENSIONS.map((d) => PROFILE_TABLE[d].number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const d of PROFILE_DIMENSIONS)
      for (const f of PROFILE_TABLE[d].fields) expect(f.question.zh).toMatch(/[?？]$/);
    expect(readProfileField('finance', '库存周转天数')?.field).toBe('inventory_days');
    expect(readProfileField('finance', 'DIO')?.field).toBe('inventory_days');
    expect(readProfileField('finance', 'weather')).toBeUndefined();
  });

  it('reads document types', () => {
    expect(readDocumentType('白皮书')).toBe('white_paper');
    for (const type of DOCUMENT_TYPES) expect(readDocumentType(type)).toBe(type);
  });

  it('orders the ladder of validation', () => {
    expect(NEED_STEPS).toEqual(['guessed', 'restructured', 'pain_confirmed', 'benefits_agreed', 'consensus']);
  });

  it('says everything in both languages', () => {
    const seen = new Set<unknown>();
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      if ('zh' in value || 'en' in value) {
        const { zh, en } = value as { zh?: unknown; en?: unknown };
        expect(typeof zh === 'string' && /\p{Script=Han}|P\d/u.test(zh), `${path}.zh: ${String(zh)}`).toBe(true);
        expect(String(zh), path).not.toMatch(/\p{Script=Han}[,;:?!("]|[,;:?!)"]\p{Script=Han}/u);
        expect(typeof en === 'string' && en !== '' && !/\p{Script=Han}/u.test(en), `${path}.en: ${String(en)}`).toBe(
          true,
        );
        return;
      }
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk({ ...words }, 'words');
    expect(seen.size).toBeGreaterThan(100);
  });
});
