import type { Bilingual } from '#src/kernel/language.ts';
import type { ReasonKind } from '../gate/reason.ts';
import { least, percent, points } from './figures.ts';
import { nameOf, sliceName } from './names.ts';
import type { Report } from './report-model.ts';

/** What each kind of reason is called. */
export const KIND: Readonly<Record<ReasonKind, Bilingual>> = {
  critical_hit: { zh: '严重错误，已确认', en: 'Confirmed critical hit' },
  overall_drop: { zh: '整体变差', en: 'Overall drop' },
  slice_drop: { zh: '一部分用例变差', en: 'Slice drop' },
  stable_case: { zh: '一直通过的用例不再通过', en: 'Stable case fails' },
  coverage: { zh: '覆盖减少', en: 'Coverage lost' },
  tokens: { zh: 'token 用量增加', en: 'More tokens' },
  language_gap: { zh: '中英差距扩大', en: 'Language gap widened' },
  proof_demanded: { zh: '策略要求证实', en: 'Proof demanded' },
  critical_unconfirmed: { zh: '严重错误，未确认', en: 'Unconfirmed critical hit' },
  stable_suspect: { zh: '一直通过的用例可能变差', en: 'Stable case in doubt' },
  not_recorded: { zh: '证据不是模型的原话', en: 'Evidence not recorded' },
  too_few_samples: { zh: '样本太少', en: 'Too few samples' },
  no_baseline: { zh: '没有基线', en: 'No baseline' },
};

/** Cases a sentence names; the English words name all. */
const MOST_NAMED = 12;

/** The critical graders a reason names, as far as open cases show them. */
const gradersIn = ({ words }: Report['reasons'][number], { cases }: Report): string[] => {
  const faults = cases.flatMap(({ after }) => after.faults.filter(({ severity }) => severity === 'critical'));
  return [...new Set(faults.map(({ grader }) => grader))].filter((grader) => words.includes(` ${grader} `)).sort();
};

/**
 * A reason in one Chinese sentence made of the decision's own figures; its English words stand in the reason itself. `quoted` writes
 * the names of cases and graders.
 */
export const inChinese = (
  reason: Report['reasons'][number],
  report: Report,
  quoted: (name: string) => string = (name) => name,
): string => {
  const { kind, slice, cases } = reason;
  const { decision, policy } = report;
  const { overall, languageGap: gap, evidence, cases: counted } = decision;
  const part = slice === null ? '' : sliceName(slice).zh;
  const some = cases.slice(0, MOST_NAMED).map(quoted).join('、');
  const which = cases.length > MOST_NAMED ? `（${some} 等 ${cases.length} 例）` : some === '' ? '' : `（${some}）`;
  const named = gradersIn(reason, report).map(quoted);
  const graders = named.length > 0 ? `${named.join('、')}：` : '';
  switch (kind) {
    case 'critical_hit':
      return `${graders}有确认的严重错误，一次也不放过${which}。`;
    case 'critical_unconfirmed':
      return `${graders}有严重错误，别的样本没有再出现，请看一眼${which}。`;
    case 'overall_drop':
      return `整体通过率变化 ${points(overall?.effect ?? 0)} 个百分点，超过界限 ${policy.overall.dropPoints}。`;
    case 'slice_drop': {
      const found = decision.slices.find(({ name }) => name === slice);
      return `${part}：通过率变化 ${points(found?.effect ?? 0)} 个百分点，超过界限 ${policy.slices.dropPoints}。`;
    }
    case 'stable_case':
      return `基线里一直通过，现在不通过${which}。`;
    case 'stable_suspect':
      return `基线里一直通过，现在可能不通过，需要再采样${which}。`;
    case 'coverage':
      return `基线里的 ${counted.lost} 例缺失或无法评分${which}。`;
    case 'tokens': {
      const of = slice?.split('=')[1] ?? 'all';
      const growth = decision.tokens.find((each) => each.of === of)?.growth ?? 0;
      return `${nameOf(of).zh}的 token 用量增加 ${percent(growth)}，超过 ${percent(policy.tokens.growth)}。`;
    }
    case 'language_gap':
      return `中文减英文由 ${points(gap?.baseline ?? 0)} 变为 ${points(gap?.candidate ?? 0)} 个百分点，扩大 ${points(gap?.widened ?? 0)}，超过界限 ${policy.languageGap.points}。`;
    case 'proof_demanded':
      return '策略要求证实，未证实即不通过。';
    case 'not_recorded': {
      const weak = (side: typeof evidence.candidate) => `${side.authored + side.mixed}/${side.cases} 例`;
      const baseline = evidence.baseline ? `，基线 ${weak(evidence.baseline)}` : '';
      return `部分回答不是模型说的，是写成的：候选 ${weak(evidence.candidate)}${baseline}。`;
    }
    case 'too_few_samples':
      if (!Number.isFinite(overall?.smallestDetectable)) return '客户太少，什么变化也看不出来。';
      return `这次最小能看出的整体变化是 ${least(overall?.smallestDetectable ?? Number.POSITIVE_INFINITY)} 个百分点（要求 ${policy.proof.detectPoints}）；两边每例应采 ${policy.samples.perCase} 个样本。`;
    case 'no_baseline':
      return `还没有基线；现在核准（bless）会收入 ${counted.candidate} 例。`;
  }
};

/** The verdict in one plain sentence. */
export const sentence = ({ decision: { verdict }, reasons }: Report): Bilingual => {
  const failing = reasons.filter((each) => each.fails).length;
  const open = reasons.length - failing;
  const more =
    open > 0 ? { zh: `，另有 ${open} 条存疑`, en: `, and ${open} leave${open === 1 ? 's' : ''} it open` } : null;
  switch (verdict) {
    case 'PASS':
      return {
        zh: '在这次能看出的范围内，没有变差。',
        en: 'Nothing got worse, as far as this gate could have seen.',
      };
    case 'UNPROVEN':
      return {
        zh: `没有发现变差，但证据还不能说明提示词没有问题，原因有 ${open} 条。`,
        en: `Nothing failed, but the evidence does not yet show that the prompts hold: ${open} ${open === 1 ? 'reason' : 'reasons'}.`,
      };
    case 'FAIL':
      return {
        zh: `候选版本不能替代基线：${failing} 条理由不通过${more?.zh ?? ''}。`,
        en: `The candidate may not replace the baseline: ${failing} ${failing === 1 ? 'reason fails' : 'reasons fail'}${more?.en ?? ''}.`,
      };
  }
};
