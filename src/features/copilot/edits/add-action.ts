import type { PlanEdit } from '#src/features/plans/index.ts';
import { choose, type EditGround, refuse } from './edit-reading.ts';
import { asOption, KIND_NAMES } from './find-item.ts';
import { findPerson } from './find-person.ts';
import { type OutlineItem, ofKind, type PlanOutline } from './outline.ts';
import type { EditClause } from './read-clause.ts';
import { readDay } from './read-day.ts';
import { readPlaces } from './read-place.ts';

const OWNER =
  /[,，;；]?\s*(?:由\s*([^,，;；]{1,20}?)\s*(?:来)?负责|负责人(?:是|为|[:：])?\s*([^,，;；]{1,20})|\b(?:owned by|owner(?: is)?:?|assigned to)\s+([\p{L} .'-]{1,40}?)(?=[,;]|$))/iu;
const DUE =
  /[,，;；]?\s*(?:截止|期限|验证日)(?:到|是|为|[:：])?\s*([^,，;；]{1,20})|[,，;；]?\s*([^,，;；]{1,16}?)(?:之前|以前|前)(?:完成|做完|验证)|[,;]?\s*\b(?:by|due|before)\s+([\w ,]{1,30}?)(?=[;]|$)/iu;
const FOR =
  /[,，;；]?\s*(?:针对|对应|用于|服务于)\s*([^,，;；]{1,24}?(?:卡点|瓶颈)\s*[一二三四五六七八九\d]{0,2})|[,;]?\s*\bfor (?:the )?((?:\w+ )?bottlenecks?(?: \d{1,2})?)/iu;
const LEAD =
  /^(?:一[条个项])?(?:新的?)?(?:行动|动作|任务|action|task)?(?:项)?\s*[:：,，]?\s*(?:an?\s+)?(?:new\s+)?(?:action|task)?\s*[:：]?\s*(?:to\s+)?/iu;

/** `加一条行动：…`: the words, and what stands beside them about owner, date and the bottleneck it breaks (PLAN-7). */
export const addAction = (clause: EditClause, ground: EditGround, take: () => string | undefined): PlanEdit => {
  if (clause.kind && clause.kind !== 'action' && !(clause.kind === 'bottleneck' && clause.value !== '')) {
    const { zh, en } = KIND_NAMES[clause.kind];
    throw refuse(
      `对话里可以增加行动，还不能单独增加${zh}。可以说“重新写一份”，并附上要求；没有改动。`,
      `An action can be added in chat; a ${en} cannot by itself. Say “redraft it” with what you want; nothing was changed.`,
    );
  }
  const said = clause.value;
  const owner = firstOf(OWNER.exec(said));
  const due = firstOf(DUE.exec(said));
  const dueDay = due ? readDay(due, ground.today) : undefined;
  const text = [OWNER, FOR, ...(dueDay ? [DUE] : [])]
    .reduce((words, pattern) => words.replace(pattern, ''), said)
    .replace(LEAD, '')
    .replace(/^[\s,，:：]+|[\s,，。.;；]+$/gu, '')
    .trim();
  if ([...text].length < 2)
    throw refuse(
      '要增加的行动没有内容，没有改动。可以说“加一条行动：……”。',
      'The action to add has no words; nothing was changed. Say “add an action: …”.',
    );
  const bottleneck = bottleneckFor(said, ground.outline, take);
  const ownerId = owner ? findPerson(owner, ground, take) : null;
  return {
    op: 'add_action',
    bottleneckId: bottleneck.id,
    text,
    ...(ownerId ? { ownerId } : {}),
    ...(dueDay ? { verifyBy: dueDay.to } : {}),
  };
};

const firstOf = (match: RegExpExecArray | null): string | undefined =>
  match
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.trim();

/** An action that breaks no bottleneck is busywork (PLAN-7): which one is asked where it is not said and there are several. */
const bottleneckFor = (said: string, outline: PlanOutline, take: () => string | undefined): OutlineItem => {
  const all = ofKind(outline, 'bottleneck');
  const [only] = all;
  if (!only)
    throw refuse(
      '计划里没有卡点，新行动没有可对应的卡点（PLAN-7）。没有改动。',
      'The plan has no bottleneck for the action to break (PLAN-7). Nothing was changed.',
    );
  if (all.length === 1) return only;
  const named = firstOf(FOR.exec(said));
  const place = named ? readPlaces(named)[0]?.place : undefined;
  const found =
    place &&
    ('nth' in place
      ? all[place.nth - 1]
      : 'fromEnd' in place
        ? all.at(-place.fromEnd)
        : all.find(({ id }) => id === place.id));
  if (found) return found;
  return choose(
    take,
    all.map((item) => asOption(outline, item)),
    {
      zh: '这条行动针对哪个卡点（PLAN-7）？请回复序号：',
      en: 'Which bottleneck is the action to break (PLAN-7)? Reply with the number:',
    },
  ).item;
};
