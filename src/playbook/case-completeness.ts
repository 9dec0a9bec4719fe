import type { Bilingual } from '#src/kernel/language.ts';
import { foldWidth } from './text.ts';

/** REC-2: the parts of a good case. */
export const CASE_PARTS = ['background', 'challenge', 'solution', 'implementation', 'results'] as const;
export type CasePart = (typeof CASE_PARTS)[number];

export const CASE_PART_TABLE: Readonly<Record<CasePart, { label: Bilingual; heading: RegExp; body: RegExp }>> = {
  background: {
    label: { zh: '客户背景', en: 'customer background' },
    heading: /背景|概述|简介|关于|公司介绍|background|about|overview|introduction|company|customer/i,
    body: /成立于|总部(?:位于|在)|是(?:一家|中国|国内|全球)|主营|\b(?:founded in|headquartered|is (?:a|an|one of) )/i,
  },
  challenge: {
    label: { zh: '挑战', en: 'challenge' },
    heading: /挑战|痛点|问题|难点|需求|challenge|pain|problem|need|why/i,
    body: /痛点|难题|困难|面临|瓶颈|\b(?:challeng\w+|pain points?|struggl\w+|bottleneck)/i,
  },
  solution: {
    label: { zh: '方案', en: 'solution' },
    heading: /方案|解决|架构|设计|solution|approach|architecture|design|how/i,
    body: /解决方案|采用(?:了)?|基于|\b(?:solution|adopted|built on|based on)\b/i,
  },
  implementation: {
    label: { zh: '实施过程', en: 'implementation' },
    heading: /实施|落地|部署|上线|实践|过程|迁移|implement|deploy|roll-?out|practice|journey|migration|adopt/i,
    body: /上线|部署(?:了|到|在)|分(?:两|三|几)(?:步|期|阶段)|试点|\b(?:rolled out|deployed|went live|phase|pilot|migrat\w+)\b/i,
  },
  results: {
    label: { zh: '量化成果（前后对比）', en: 'measured results (before and after)' },
    heading: /成果|效果|收益|结果|价值|成效|result|benefit|outcome|impact|gain|value/i,
    body: /(?:提升|降低|减少|节省|缩短|增长|提高)(?:了)?|\b(?:reduced|increased|saved|improved|cut|grew)\b/i,
  },
};

const MEASURED =
  /(?<!\d)\d{1,15}(?:\.\d{1,6})?\s{0,3}(?:%|倍|个?百分点|万|亿|元|小时|天|分钟|秒|台|x\b|times|percent|hours?|days?|minutes?|ms|k\b|million|billion)|[一二三四五六七八九十百千]+(?:倍|成)/i;
const CHANGE =
  /由.{1,20}(?:到|至|降|升|提|缩)|从.{1,20}(?:到|至|降|升|提|缩)|(?:提升|降低|减少|节省|缩短|增长|提高)(?:了|至|到)?[^。]{0,12}\d|\bfrom\b.{1,40}\bto\b|\b(?:reduced|increased|saved|improved|cut|grew|lowered|raised|dropped)\b.{0,60}\d|\d.{0,20}\b(?:faster|less|more|lower|higher|reduction|increase|savings?)\b/i;

export type CaseCompleteness = {
  rule: 'REC-2';
  present: CasePart[];
  missing: CasePart[];
  ratio: number;
  message: Bilingual;
};

/**
 * REC-2: which parts a case (Markdown or plain text) has. A part is there when a heading names it or, failing that, the body
 * speaks of it; results count only with a number that says a change.
 */
export const caseCompleteness = (text: string): CaseCompleteness => {
  const folded = foldWidth(text);
  const headings = folded
    .split('\n')
    .filter((line) => /^\s{0,3}(?:#{1,6}\s|\*\*.{1,40}\*\*\s*$|[一二三四五六]、)/.test(line))
    .join('\n');
  const measured =
    folded.split('\n').some((line) => MEASURED.test(line) && CHANGE.test(line)) || hasBeforeAfterTable(folded);
  const has = (part: CasePart) => {
    const { heading, body } = CASE_PART_TABLE[part];
    return part === 'results' ? measured : heading.test(headings) || body.test(folded);
  };
  const present = CASE_PARTS.filter(has);
  const missing = CASE_PARTS.filter((part) => !present.includes(part));
  const list = {
    zh: missing.map((m) => CASE_PART_TABLE[m].label.zh).join('、'),
    en: missing.map((m) => CASE_PART_TABLE[m].label.en).join(', '),
  };
  return {
    rule: 'REC-2',
    present,
    missing,
    ratio: present.length / CASE_PARTS.length,
    message:
      missing.length === 0
        ? { zh: '案例要素齐全。', en: 'The case is complete.' }
        : { zh: `案例还缺：${list.zh}。`, en: `The case still lacks: ${list.en}.` },
  };
};

const BEFORE_AFTER =
  /(?:前|基线|基准|原来|before|baseline|previous)[^|]*\|(?:[^|]*\|)*?[^|]*(?:后|现在|目标|after|now|today)/i;

/** A Markdown table headed before and after, with a row that has a figure in two cells. */
const hasBeforeAfterTable = (text: string): boolean => {
  const lines = text.split('\n');
  const head = lines.findIndex(
    (line, i) => line.includes('|') && BEFORE_AFTER.test(line) && /^[\s|:-]+$/.test(lines[i + 1] ?? ''),
  );
  if (head === -1) return false;
  const rows = lines.slice(head + 2);
  const end = rows.findIndex((line) => !line.includes('|'));
  return rows
    .slice(0, end === -1 ? rows.length : end)
    .some((line) => line.split('|').filter((cell) => /\d/.test(cell)).length >= 2);
};
