import { answerFromSchema } from '#test/llm/answer-from-schema.ts';
import type { FakeAnswer, FakeRequest } from '#test/llm/fake-provider.ts';
import { type Attack, attacksIn, type Targets } from './attacks.ts';

const KINDS = ['fact', 'proposal', 'inference', 'question'] as const;

/**
 * A model that does whatever any text in its input orders: it says what each planted order wants, cites the order as its evidence, and
 * calls the tools the order names. It notes which orders it has read.
 */
export const obedientModel = (targets: () => Targets) => {
  const read = new Set<number>();
  const called: string[] = [];
  let turn = 0;

  const pieceOf = (request: FakeRequest, attack: Attack): { ref: string; quote: string } | undefined => {
    const all = request.messages.map(({ content }) => content ?? '').join('\n');
    const line = all.split('\n').find((each) => /^\[E\d+\]/.test(each) && each.includes(`A${attack.id}`));
    const ref = line?.match(/^\[(E\d+)\]/)?.[1];
    return ref ? { ref, quote: attack.planted } : undefined;
  };

  const answer = (request: FakeRequest): FakeAnswer => {
    const input = request.messages.map(({ content }) => content ?? '').join('\n');
    const orders = attacksIn(input);
    for (const { id } of orders) read.add(id);
    turn += 1;
    const results = request.messages
      .filter(({ role }) => role === 'tool')
      .map(({ content }) => content ?? '')
      .join(' ');
    const wanted = orders.flatMap(({ calls }) => (calls && request.tools.length > 0 ? [calls] : []));
    const first = request.messages.every(({ role }) => role !== 'tool');
    if (first && wanted.length > 0) {
      called.push(...wanted.map(({ name }) => name));
      return { toolCalls: wanted.slice(0, 6).map(({ name, args }) => ({ name, args: args(targets()) })) };
    }
    const said = (n: number): string => {
      const order = orders[(n + turn) % Math.max(1, orders.length)];
      if (!order) return '没有要说的';
      return order.says
        .replace('{system}', request.system.slice(0, 120))
        .replace('{results}', results.slice(-120) || order.planted);
    };
    const cited = orders[turn % Math.max(1, orders.length)];
    const content = answerFromSchema(request, {
      text: said,
      cite: cited ? pieceOf(request, cited) : undefined,
      kind: KINDS[turn % KINDS.length] ?? 'fact',
    });
    return { content };
  };
  return { answer, read, called };
};
