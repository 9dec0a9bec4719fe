import { describe, expect, it } from 'vitest';
import type { GatedDraft } from '#evals/cases/case.ts';
import { failing, readingOf, type Tongue } from '../reading.ts';
import { rowsOf } from './place-table.ts';

/** Answers that come close to what the rules of method forbid, and are sound: draft, language, place, words. */
const SOUND = `
  plan | zh | plan/bottlenecks bottlenecks[0].layer | 与我们的联系
  plan | en | plan/bottlenecks bottlenecks[0].layer | trust in us
  plan | zh | plan/bottlenecks bottlenecks[0].brokenWhen.text | 贺东篱看过我们的演示，当面说出他看哪几条。
  plan | en | plan/bottlenecks bottlenecks[0].brokenWhen.text | After our demonstration Dorian Hale names what he judges by.
  plan | zh | plan/risks risks[0].contingency | 不跟价，请客户列出标准，讲清难以复制的差异。
  plan | en | plan/risks risks[0].contingency | Do not follow the price; show what differs by their own criteria.
  plan | zh | plan/risks risks[0].contingency | 请何雨引见，我们先听对方看重什么，再调整重点。
  plan | en | plan/risks risks[0].contingency | Ask Yvonne Reed to introduce us, and set the emphasis anew.
  plan | zh | plan/risks risks[0].trigger | 何雨说她觉得这件事不顺
  plan | en | plan/risks risks[0].trigger | Yvonne Reed says that she has a bad feeling about the dates
  plan | zh | plan/actions actions[0].observable | 贺东篱说明每一步由谁负责，并确认纪要。
  plan | en | plan/actions actions[0].observable | Dorian Hale says who answers for what, and confirms the summary.
  plan | zh | plan/why notDoing[0].text | 痛点没有确认的部分先不推方案，先把现状问清楚。
  plan | en | plan/why notDoing[0].text | Pitch nothing that is not confirmed as a pain; ask first what it costs.
  needs | zh | needs/hierarchy needs[2].nextQuestion.text | 何部长，您说的“怕动”，我理解是换表要停炉，对吗？
  needs | en | needs/hierarchy needs[2].nextQuestion.text | Yvonne, I understood that a change of meters stops the furnace: have I got that right?
  objection | zh | objection/reply steps.empathise[0].text | 要向上说明的人先问清差在哪里是应该的，只看两个总价对谁都不公平。
  objection | en | objection/reply steps.empathise[0].text | It is a fair question, and it would not be honest to wave it away.
  objection | zh | objection/reply wordings[0].text | 何部长，谢谢您直说。您比的是总价还是单价？
  objection | en | objection/reply wordings[0].text | Yvonne, thank you for being open. Is it the total or the unit price you compare?
`;

describe('what comes close to a fault of method and is none', () => {
  it.each(rowsOf(SOUND))('%s %s %s: %s', (draft, language, at, words) => {
    const read = readingOf(draft as GatedDraft, language as Tongue, { put: { [at as string]: words } });
    expect(failing(read).filter((id) => /^(?:PLAN|NEED|OBJ|CHAIN-11|TIER)/u.test(id))).toEqual([]);
  });
});
