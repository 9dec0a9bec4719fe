import { clopperPearson } from '../statistics/intervals.ts';
import { percent } from './figures.ts';
import { block, clip, code, type Section } from './markdown-text.ts';
import type { Report } from './report-model.ts';
import { oneLine } from './visible.ts';

export const mutationSection = ({ scorecard, survivors, survivorsHeldOut, policy }: Report): Section => {
  const told = (name: string, { hits, of }: { hits: number; of: number }): string => {
    const { low, high } = clopperPearson(hits, of, policy.statistics.confidence);
    return `- ${name}: ${hits}/${of}${of === 0 ? '' : `, ${percent(hits / of)} [${percent(low)}, ${percent(high)}]`}`;
  };
  const lead = scorecard
    ? [
        scorecard.short.length > 0
          ? `✗ 自测不合要求 · the self-test falls short\n\n${clip(scorecard.short.map((each) => `- ${code(each)}`).join('\n'), 1_200)}`
          : '✓ 自测合格 · the self-test is green',
        [
          told('被发现的变异 mutants killed', scorecard.card.mutants),
          told('严重，中文 critical, Chinese', scorecard.card.critical.zh),
          told('严重，英文 critical, English', scorecard.card.critical.en),
          told('由该管的评分器发现 by the right grader', scorecard.card.rightGrader),
          told('留出的一族 held-out family', scorecard.card.heldOut),
          told('正确改写被误报 false alarms', scorecard.card.controls),
        ].join('\n'),
      ]
    : ['没有自测结果 · No self-test at hand'];
  const items = survivors.map(({ operator, critical, case: id, at, from, to }) =>
    [
      `- ${critical ? '✗ 严重 critical ' : ''}${code(operator)} ${code(id)} ${code(at)}`,
      block([`- ${clip(oneLine(from), 240)}`, `+ ${clip(oneLine(to), 240)}`], 'diff'),
    ].join('\n\n'),
  );
  const counted = `没有被发现 ${survivors.length + survivorsHeldOut}，其中留出 ${survivorsHeldOut} · ${survivors.length + survivorsHeldOut} survivors, ${survivorsHeldOut} of them held out`;
  return {
    title: '套件自测 · The suite, evaluated',
    lead: [...lead, counted],
    items,
    joint: '\n\n',
    most: 6_000,
  };
};
