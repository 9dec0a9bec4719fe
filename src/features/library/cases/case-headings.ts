import { CASE_PART_NAMES, type CasePartName } from './case-contract.ts';

/** What a heading opens: a part of a case; `aside` what belongs to none (outlook, contact, the house itself); undefined when it does not say. */
export type HeadingSense = CasePartName | 'aside' | undefined;

/** Headings that are a part by themselves, as people write them. Compared without numbering, marks and case. */
const WHOLE: Readonly<Record<CasePartName, readonly string[]>> = {
  customer:
    '客户背景 客户简介 客户介绍 客户概况 客户 背景 背景介绍 项目背景 业务背景 企业简介 企业介绍 公司简介 公司介绍 关于客户 商业背景 用户背景 行业背景 基本情况 概况|customer background|customer|client|customer profile|client profile|about the customer|about the client|company profile|company overview|company|background|business background|project background|customer overview|the customer|the client|overview|at a glance|profile'.split(
      /[ |](?=\p{Script=Han})|\|/u,
    ),
  challenge:
    '挑战 业务挑战 客户挑战 面临挑战 面临的挑战 痛点 业务痛点 客户痛点 难点 问题 存在问题 问题与挑战 挑战与机遇 需求 客户需求 业务需求 需求与挑战 挑战与痛点 业务挑战及痛点 面临的问题|challenge|challenges|the challenge|business challenge|problem|the problem|pain points|challenges and pain points|challenges and opportunities|situation|needs|requirements|business needs'.split(
      /[ |](?=\p{Script=Han})|\|/u,
    ),
  solution:
    '方案 解决方案 我们的方案 方案概述 方案介绍 整体方案 总体方案 解决思路 解决办法 对策 技术方案 产品方案 架构设计 方案设计 技术选型 方案选型|solution|the solution|our solution|approach|the approach|our approach|solution overview|why us|proposed solution|architecture|design|highlights'.split(
      /[ |](?=\p{Script=Han})|\|/u,
    ),
  implementation:
    '实施 实施过程 项目实施 落地 落地过程 落地实践 落地实施 部署 部署过程 上线过程 推进过程 实施步骤 实施路径 项目历程 过程 实践|implementation|the implementation|rollout|roll-out|deployment|how it was done|how we did it|delivery|project|timeline|the journey|journey|execution|in practice'.split(
      /[ |](?=\p{Script=Han})|\|/u,
    ),
  results:
    '成果 成效 效果 结果 收益 价值 项目成果 实施效果 应用效果 应用成效 客户收益 项目收益 业务价值 客户价值 量化成果 优势 收获 影响 影响与收益 成果与收益 效益 经济效益|results|the results|result|outcome|outcomes|benefits|the benefits|impact|the impact|impact and benefits|gains|business value|value|key results|measured results|results and benefits|business impact|roi'.split(
      /[ |](?=\p{Script=Han})|\|/u,
    ),
};

/** Words by which a longer heading says its part. The last one standing in it decides: `落地阶段的问题` tells problems. */
const WITHIN: Readonly<Record<CasePartName, RegExp>> = {
  customer: /背景|简介|概况|(?<!项目|方案|产品|技术|能力)介绍|\b(?:background|profile|who they are)\b/giu,
  challenge:
    /挑战|痛点|难点|难题|问题|需求|困境|\b(?:challenges?|pain points?|problems?|requirements?|needs|struggles?)\b/giu,
  solution:
    /方案|选型|架构|为什么选择|为何选择|思路|(?:如何|怎样|怎么)解决.*|\b(?:solutions?|architecture|approach|why .+|overall design|design|selection)\b/giu,
  implementation:
    /实施|落地|实践|部署|上线|接入|迁移|实现|改造|推广|\b(?:implementation|rollout|deployment|practice|migration|integration|adoption|implementing|deploying|at work)\b/giu,
  results:
    /成果|成效|效果|收益|效益|收获|价值|优势|提升|\b(?:results?|benefits?|impact|outcomes?|gains|achievements?|savings)\b/giu,
};

/** What opens no part: the outlook, the house's own boilerplate, how to get in touch, thanks. */
const ASIDE =
  /展望|未来|下一步|后续|演进|联系|关于我们|关于本公司|加入|致谢|参考|附录|目录|免责|作者|\b(?:about us|contact|next steps?|outlook|future|what(?:'|’)s next|references?|appendix|join|acknowledg\w+|learn more|disclaimer|contents|landscape)\b/iu;

const NUMBERING =
  /^(?:第?[一二三四五六七八九十\d]+[、.．)）章节]|[（(][一二三四五六七八九十\d]+[)）]|\d+(?:\.\d+)*[.、)]?(?=\s))\s*/u;

/** A heading's bare words: width and case folded, without numbering, brackets and marks around. */
const bareHeading = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(NUMBERING, '')
    .replace(/^[\s【[《「"'“*#>•·-]+|[\s】\]》」"'”*::?？!！。.]+$/gu, '')
    .replace(/\s+/gu, ' ');

const wholeSense = new Map(
  CASE_PART_NAMES.flatMap((part) => WHOLE[part].map((words) => [words.trim(), part] as const)),
);

/** The part a heading names and nothing else: `客户背景`, `3. The Challenge:`. */
export const wholeHeading = (title: string): CasePartName | undefined => wholeSense.get(bareHeading(title));

const lastWithin = (words: string): CasePartName | undefined => {
  let best: { part: CasePartName; end: number; start: number } | undefined;
  for (const part of CASE_PART_NAMES)
    for (const match of words.matchAll(WITHIN[part])) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!best || end > best.end || (end === best.end && start < best.start)) best = { part, start, end };
    }
  return best?.part;
};

/** What a heading opens. What stands before a colon, or before `of`, `for`, `in`, says more than what follows. */
export const headingSense = (title: string): HeadingSense => {
  const bare = bareHeading(title);
  const whole = wholeSense.get(bare);
  if (whole) return whole;
  if (ASIDE.test(bare)) return 'aside';
  const [lead = bare] = bare.split(/\s*[:—–|]\s*/u);
  const [noun = lead] = lead.split(/ (?:of|for|in|at|with|based|from) /u);
  return wholeSense.get(lead) ?? lastWithin(noun) ?? lastWithin(lead) ?? lastWithin(bare);
};

/** `About Acme`, `关于 Acme`: whom it tells of, folded; undefined for other headings. */
export const aboutWhom = (title: string): string | undefined =>
  /^(?:about|关于)\s*(.{1,60})$/u.exec(bareHeading(title))?.[1];

const LABEL_WORDS = [...wholeSense.keys()].sort((a, b) => b.length - a.length);
const LABEL = new RegExp(
  `^(?:[-•·*]\\s*)?(?:${NUMBERING.source.slice(1)})?[【\\[]?(?<label>${LABEL_WORDS.join('|')})(?:[】\\]]\\s*[：:]?|\\s*[：:])\\s*`,
  'iu',
);

/** A line that opens with its label (`挑战：…`, `【成果】…`, `Results: …`): the part, and how long the label is. */
export const labelOf = (line: string): { part: CasePartName; length: number } | undefined => {
  const found = LABEL.exec(line);
  const part = wholeSense.get(found?.groups?.label?.toLowerCase() ?? '');
  return found && part ? { part, length: found[0].length } : undefined;
};
