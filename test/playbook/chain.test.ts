import { describe, expect, it } from 'vitest';
import { layersServed, missingForces, oppositionSigns } from '#src/playbook/chain-attitude.ts';
import { chainPath } from '#src/playbook/chain-bottlenecks.ts';
import { roleWording } from '#src/playbook/chain-certainty.ts';
import { bridgesOf, chainCoverage, levelOf, orderForStage } from '#src/playbook/chain-coverage.ts';
import { threadShares } from '#src/playbook/chain-threads.ts';
import { type ChainContact, chainGaps, missingRoles } from '#src/playbook/decision-chain.ts';
import { DEFAULT_THRESHOLDS as T } from '#src/playbook/thresholds.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const person = (id: string, extra: Partial<ChainContact> = {}): ChainContact => ({
  id,
  name: `人${id}`,
  roles: [],
  roleCertainty: 'known',
  refreshedAt: '2026-11-01',
  ...extra,
});
const met = (ids: string[], at = '2026-11-10') => ({ at, contactIds: ids });
const eb = person('e', { roles: ['EB'] });
const tb = person('t', { roles: ['TB'] });
const ub = person('u', { roles: ['UB'] });
const coach = person('c', { roles: ['coach'], stance: 2 });
const sound = { contacts: [eb, tb, ub, coach], interactions: [met(['e']), met(['t']), met(['u']), met(['c'])] };
const codes = (input: Parameters<typeof chainGaps>[0]) => chainGaps(input, T, NOW).map((g) => g.code);

describe('CHAIN-2 gaps', () => {
  it('finds none in a sound chain', () => {
    expect(codes(sound)).toEqual([]);
  });

  it('finds an unknown buyer and a missing coach', () => {
    expect(codes({ contacts: [tb, ub], interactions: [met(['t']), met(['u'])] })).toEqual(['no_eb_known', 'no_coach']);
  });

  it('never writes an inferred buyer as known (CHAIN-8)', () => {
    const gaps = chainGaps({ ...sound, contacts: [{ ...eb, roleCertainty: 'inferred' }, tb, ub, coach] }, T, NOW);
    expect(gaps.map((g) => g.code)).toEqual(['eb_inferred']);
    expect(gaps[0]?.message.zh).toMatch(/推测可能是人e.*核实/);
    expect(codes({ ...sound, contacts: [{ ...eb, roleCertainty: 'unknown' }, tb, ub, coach] })).toEqual([
      'no_eb_known',
    ]);
  });

  it('names a buyer who is recorded without saying how sure we are, and still calls the buyer unknown', () => {
    const { roleCertainty, ...bare } = eb;
    expect(roleCertainty).toBe('known');
    const [gap] = chainGaps({ ...sound, contacts: [bare, tb, ub, coach] }, T, NOW);
    expect(gap).toMatchObject({ code: 'no_eb_known', subjectContactId: 'e' });
    expect(gap?.message.zh).toContain('没有写明依据');
    expect(missingRoles([bare])).toContain('EB');
  });

  it('finds a buyer whom we never met', () => {
    const gaps = chainGaps({ ...sound, interactions: [met(['t']), met(['u']), met(['c'])] }, T, NOW);
    expect(gaps).toMatchObject([{ code: 'eb_never_met', subjectContactId: 'e' }]);
  });

  it('finds a single thread above 70 %, not at it', () => {
    const ten = (onT: number) => [
      ...Array.from({ length: onT }, () => met(['t'])),
      ...Array.from({ length: 10 - onT }, (_, i) => met([i % 2 ? 'u' : 'e'])),
    ];
    expect(codes({ ...sound, interactions: [...ten(7)] })).not.toContain('single_thread');
    const gap = chainGaps({ ...sound, interactions: ten(8) }, T, NOW).find((g) => g.code === 'single_thread');
    expect(gap).toMatchObject({ subjectContactId: 't', numbers: { interactions: 10 } });
    expect(gap?.message.zh).toContain('80%');
  });

  it('shares a meeting of several between them', () => {
    const { shares, total } = threadShares([met(['a', 'b']), met(['a', 'b']), met([])]);
    expect([total, shares.get('a'), shares.get('b')]).toEqual([2, 0.5, 0.5]);
  });

  it('finds an ignored technical or user buyer', () => {
    const gaps = chainGaps({ ...sound, interactions: [met(['e']), met(['u'], '2026-08-01'), met(['c'])] }, T, NOW);
    expect(gaps.map((g) => [g.code, g.subjectContactId])).toEqual([
      ['buyer_ignored', 't'],
      ['buyer_ignored', 'u'],
    ]);
    expect(gaps[1]?.numbers).toEqual({ days: 112 });
  });

  it('finds a strong opponent without a plan, and not one with', () => {
    const critic = person('x', { stance: -2, influence: 5 });
    const input = { contacts: [...sound.contacts, critic], interactions: [...sound.interactions, met(['x'])] };
    expect(codes(input)).toEqual(['strong_opponent']);
    expect(codes({ ...input, plannedContactIds: ['x'] })).toEqual([]);
    expect(codes({ ...input, contacts: [...sound.contacts, { ...critic, influence: 1 }] })).toEqual([]);
  });

  it('finds a chain that was not refreshed for 60 days', () => {
    const old = (day: string) => ({ ...sound, contacts: sound.contacts.map((c) => ({ ...c, refreshedAt: day })) });
    expect(codes(old('2026-09-22'))).toEqual(['chain_stale']);
    expect(codes(old('2026-09-23'))).toEqual([]);
  });

  it('does not count people who left', () => {
    expect(codes({ ...sound, contacts: [{ ...eb, left: true }, tb, ub, coach] })).toContain('no_eb_known');
    expect(missingRoles([tb, coach])).toEqual(['EB', 'UB']);
  });

  it('says everything in both languages with the rule id', () => {
    for (const gap of chainGaps(
      {
        contacts: [person('x', { stance: -2, influence: 5, roles: ['TB'], refreshedAt: '2026-01-01' })],
        interactions: [met(['x'], '2026-01-01')],
      },
      T,
      NOW,
    )) {
      expect(gap.rule).toBe('CHAIN-2');
      expect(gap.message.zh).toMatch(/\p{Script=Han}/u);
      expect(gap.message.en).not.toBe('');
    }
  });
});

describe('the way to the buyer', () => {
  it('takes the way with the fewest closed people', () => {
    const contacts = [
      person('us', { roles: ['UB'], reportsTo: 'bad' }),
      person('bad', { roles: ['influencer'], stance: -2, reportsTo: 'boss' }),
      person('us2', { roles: ['TB'], reportsTo: 'ok' }),
      person('ok', { roles: ['influencer'], reportsTo: 'boss' }),
      person('boss', { roles: ['EB'] }),
    ];
    const path = chainPath({ contacts, interactions: [met(['us']), met(['us2']), met(['ok'])] });
    expect(path).toMatchObject({ buyerId: 'boss', path: ['ok', 'boss'], linked: true });
    expect(path.blocked.map((b) => [b.contactId, b.reasons])).toEqual([['boss', ['unmet']]]);
  });

  it('names everybody in between who is closed', () => {
    const contacts = [
      person('a', { roles: ['UB'], reportsTo: 'b' }),
      person('b', { reportsTo: 'c', roles: ['influencer'], stance: -1 }),
      person('c', { roles: ['EB'] }),
    ];
    const path = chainPath({ contacts, interactions: [met(['a'])] });
    expect(path.path).toEqual(['a', 'b', 'c']);
    expect(path.blocked.map((b) => b.contactId)).toEqual(['b', 'c']);
    expect(path.blocked[0]?.message.zh).toBe('人b：还没有接触过，持反对态度。');
  });

  it('is open when the buyer is met and not opposed', () => {
    expect(chainPath({ contacts: [eb], interactions: [met(['e'])] })).toMatchObject({
      blocked: [],
      path: ['e'],
      linked: true,
    });
  });

  it('says when no reporting line joins the buyer to anybody we met', () => {
    expect(chainPath({ contacts: [eb, ub], interactions: [met(['u'])] })).toMatchObject({
      linked: false,
      path: ['e'],
      buyerId: 'e',
    });
  });

  it('without a buyer climbs to the highest person known', () => {
    const contacts = [person('a', { roles: ['UB'], reportsTo: 'b' }), person('b', { roles: [] })];
    expect(chainPath({ contacts, interactions: [met(['a'])] })).toMatchObject({
      buyerId: null,
      path: ['a', 'b'],
      blocked: [{ contactId: 'b' }],
    });
    expect(chainPath({ contacts: [], interactions: [] })).toMatchObject({ buyerId: null, path: [], blocked: [] });
  });

  it('survives people who report to each other', () => {
    const contacts = [person('a', { reportsTo: 'b', roles: ['UB'] }), person('b', { reportsTo: 'a', roles: ['UB'] })];
    expect(chainPath({ contacts, interactions: [met(['a'])] }).buyerId).toBeNull();
  });
});

describe('CHAIN-8 wording', () => {
  it('words the three certainties apart', () => {
    expect(roleWording('EB', 'known', { name: '王总' }).zh).toBe('王总是最终决策者。');
    expect(roleWording('EB', 'inferred', { name: '王总', from: '签过上一份合同', checkWith: '李工' }).zh).toBe(
      '推测王总可能是最终决策者（依据：签过上一份合同），尚待向李工核实。',
    );
    expect(roleWording('EB', 'inferred', { name: 'Ann', checkWith: 'Bo' }).en).toBe(
      'Ann may be the economic buyer; to be checked with Bo.',
    );
    expect(roleWording('EB', 'unknown').zh).toContain('还不清楚');
    expect(roleWording('EB', 'known', {}).zh).toContain('还不清楚');
  });
});

describe('CHAIN-4, 6, 7, 9', () => {
  it('reads signs of opposition with the sentence', () => {
    expect(oppositionSigns('上午到访。刘工拒绝见面。')).toMatchObject([
      { sign: 'refuses_to_talk', text: '刘工拒绝见面。' },
    ]);
    expect(oppositionSigns('She listens but never says what she wants.')).toMatchObject([{ sign: 'never_says_want' }]);
    expect(oppositionSigns('聊得很好。')).toEqual([]);
  });

  it('says which force is missing and what supplies it', () => {
    expect(missingForces({ desire: true, motive: false }).map((f) => [f.force, f.known])).toEqual([
      ['motive', true],
      ['influence', false],
    ]);
    expect(layersServed('operations')).toEqual(['customer', 'finance']);
    expect(layersServed('finance')).toEqual([]);
  });

  it('covers departments by level and finds bridges', () => {
    expect([
      levelOf('副总经理'),
      levelOf('总经理'),
      levelOf('采购经理'),
      levelOf('工程师'),
      levelOf('Vice President'),
      levelOf(null),
    ]).toEqual(['senior', 'executive', 'middle', 'staff', 'senior', null]);
    const contacts = [
      person('a', { department: 'IT', title: '经理' }),
      person('b', { department: '生产', title: '总监' }),
      person('c', { department: '财务', title: '总监' }),
    ];
    const input = { contacts, interactions: [met(['a', 'b']), met(['a', 'c'])] };
    expect(bridgesOf(input)).toEqual(['a']);
    expect(chainCoverage(input)).toContainEqual({ department: 'IT', level: 'middle', contacts: 1, met: 1 });
    expect(orderForStage([ub, eb, tb], 'negotiation').map((c) => c.id)[0]).toBe('e');
  });
});
