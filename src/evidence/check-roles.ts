import { foldText } from '#src/kernel/fold-text.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { NameUse } from './known-names.ts';
import type { Support } from './support.ts';

/** Decision roles (CHAIN-1) as drafts and records write them, in folded text. */
const ROLES: readonly (readonly [string, RegExp])[] = [
  [
    'EB',
    /最终决策者|最终决策人|最终拍板人?|拍板人|经济决策者|经济购买者|经济买家|economic buyer|final decision[- ]maker|(?<![a-z])eb(?![a-z])/u,
  ],
  ['UB', /应用选型者|使用选型者|应用购买者|用户买家|user buyer|(?<![a-z])ub(?![a-z])/u],
  ['TB', /技术选型者|技术把关[者人]|技术购买者|技术买家|technical buyer|(?<![a-z])tb(?![a-z])/u],
  ['coach', /教练|内部向导|(?<![a-z])coach(?![a-z])/u],
  ['influencer', /影响者|influencer/u],
  ['gatekeeper', /守门人|把关[人者]|gatekeeper/u],
  ['executor', /执行者|executor/u],
];
const ROLE_WORDS = new RegExp(ROLES.map(([, pattern]) => pattern.source).join('|'), 'gu');

const roleOf = (word: string): string | undefined => ROLES.find(([, pattern]) => pattern.test(word))?.[0];

// What may stand between a person and the role that is said of the person.
const LINK = new RegExp(
  `^(?:${ROLES.map(([, pattern]) => pattern.source).join('|')}|\\([^()]*\\)|(?:[\\p{Script=Han}]{0,6}(?:总监|总经理|经理|主任|部长|厂长|总裁|董事长|工程师|主管|女士|先生))|也|就|即|正|才|应该?|很?可能|或许|推断|疑似|被?视为|被认为|认为|担任|兼任|兼|任|作为|是|为|系|并非|并不|不|我们?|本次|本项目|该项目|这个|项目|客户|公司|方|的|该|此|和|及|与|、|,|:|-|/|"|is|isn't|was|are|not|acts?|serves?|as|the|an?|our|their|likely|probably|possibly|maybe|may|might|could|known|to|be|its|also|both|and|customer's|of this deal|\\s)*$`,
  'u',
);

type Said = { use: NameUse; role: string; word: string; start: number; end: number };

/** The roles a folded text says of the persons it names. */
const rolesSaid = (folded: string, people: readonly NameUse[]): Said[] => {
  const said: Said[] = [];
  for (const match of folded.matchAll(ROLE_WORDS)) {
    const role = roleOf(match[0]);
    if (role === undefined) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    for (const use of people) {
      const after = use.to <= from && LINK.test(folded.slice(use.to, from));
      const before =
        to <= use.from &&
        /^(?:"|:|,| |是|为|即|-|is|the|\()*(?:[\p{Script=Han}]{0,4}(?:总监|经理|主任|部长|厂长|总裁|董事长|工程师|主管))?[ ,(]*$/u.test(
          folded.slice(to, use.from),
        );
      const between = people.some(
        (other) => other !== use && other.from >= Math.min(use.to, to) && other.to <= Math.max(use.from, from),
      );
      if ((after || before) && !between) said.push({ use, role, word: match[0], start: from, end: to });
    }
  }
  return said;
};

const HEDGED = /可能|或许|推断|推测|疑似|似乎|likely|probably|possibly|maybe|may be|might|could|appears|seems/iu;

/**
 * CHAIN-8: a decision role said of a person is that person's on record. A role the record does not know may be said where the quotes
 * say it of the person and the record holds none, or as a hedged inference.
 */
export const checkRoles = (
  claim: Claim,
  folded: string,
  uses: readonly NameUse[],
  supports: readonly Support[],
): Fault[] => {
  if (claim.kind === 'question') return [];
  const people = uses.filter((u) => u.known.of === 'person');
  return rolesSaid(folded, people).flatMap(({ use, role, word }): Fault[] => {
    const roles = use.known.roles.flatMap((r) => roleOf(foldText(r, { tight: true })) ?? []);
    if (roles.includes(role)) return [];
    if (claim.kind === 'inference' && HEDGED.test(claim.text)) return [];
    const quoted = supports.some(
      (s) =>
        s.folded.includes(use.known.folded) &&
        rolesSaid(s.folded, [placeIn(s.folded, use)]).some((x) => x.role === role),
    );
    if (roles.length === 0 && quoted) return [];
    return [faults.role(use.known.name, word, { start: use.start, end: use.end })];
  });
};

const placeIn = (folded: string, use: NameUse): NameUse => {
  const from = folded.indexOf(use.known.folded);
  return { ...use, from, to: from + use.known.folded.length };
};
