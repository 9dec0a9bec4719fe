import { describe, expect, it } from 'vitest';
import type { EvidencePack } from '#src/evidence/index.ts';
import { newClaim, type Spoken, settleSpoken, spokenComplaints, unfitToSay } from '#src/features/drafts/index.ts';

const pack: EvidencePack = {
  accountId: 'acc_1',
  items: [
    {
      ref: 'E1',
      source: { type: 'activity', id: 'act_1' },
      label: '拜访',
      text: '周工说：给您打五折吧。节拍 6 秒。',
      accountId: 'acc_1',
    },
  ],
  names: { people: [{ name: '周工', roles: [] }], companies: [], products: [] },
};
const spoken: Spoken = { language: 'zh', competitors: ['蓝海'], isSaid: (claim) => claim.kind !== 'fact' };
const cite = (quote: string) => [{ source: { type: 'activity' as const, id: 'act_1' }, quote }];
const settle = (...claims: ReturnType<typeof newClaim>[]) => settleSpoken(claims, pack, spoken);

describe('words put into a seller’s mouth', () => {
  it('become “I will check and come back” when they promise, whatever they cite', () => {
    const quote = '给您打五折吧';
    const [promise, quoted, asked] = settle(
      newClaim('proposal', '我们给您打五折。', cite(quote), 'OBJ-1'),
      newClaim('proposal', '您提到“给您打五折”，我记下了。', cite(quote), 'OBJ-1'),
      newClaim('question', '您希望我们给您打五折吗？', [], 'OBJ-1'),
    );
    expect(promise).toMatchObject({
      text: '这一点我需要先核实，确认后再给您答复。',
      kind: 'proposal',
      evidence: [],
      note: expect.stringMatching(/^GUARD-2：.*五折/),
    });
    expect([quoted?.status, asked?.status], 'the customer’s words and a question promise nothing').toEqual([
      'verified',
      'verified',
    ]);
  });

  it('are rejected in another language, quotes apart, and left alone when they only report', () => {
    const english = newClaim('proposal', 'Let us meet next week and go through the figures.', [], 'OBJ-1');
    const report = newClaim('fact', '周工说：给您打五折吧。', cite('周工说：给您打五折吧'), 'OBJ-1');
    expect(settle(english, report).map((claim) => claim.status)).toEqual(['rejected', 'verified']);
  });

  it('keep their order and their number, and say to the model what is wrong', () => {
    const claims = [
      newClaim('fact', '节拍 9 秒。', cite('节拍 6 秒'), 'NEED-1'),
      newClaim('proposal', '蓝海的产品质量很差。', [], 'OBJ-1'),
    ];
    const settled = settle(...claims);
    expect(settled.map((claim) => claim.id)).toEqual(claims.map((claim) => claim.id));
    expect(settled.map((claim) => [claim.kind, claim.status])).toEqual([
      ['question', 'unverified'],
      ['proposal', 'rejected'],
    ]);
    const complaints = spokenComplaints(claims, pack, spoken).join('\n');
    expect(complaints).toContain('9');
    expect(complaints).toContain('GUARD-3');
  });

  it('count a quotation as theirs only when they said it', () => {
    expect(unfitToSay('我们说“给您打五折”。', ['太贵了'], { competitors: [] })).not.toEqual([]);
    expect(unfitToSay('您说“给您打五折”。', ['给您，打五折！'], { competitors: [] })).toEqual([]);
  });
});
