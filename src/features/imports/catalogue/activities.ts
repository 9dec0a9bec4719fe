import { PROSE_MAX } from '#src/kernel/wire.ts';
import type { KindSpec } from './field.ts';
import { ownerReference } from './opportunities.ts';
import { accountReference, externalId, text } from './shared-fields.ts';
import { ACTIVITY_KIND, closedSet, DIRECTION, SUMMARY_STATUS } from './word-table.ts';

/** 拜访与跟进: visits, calls, messages. */
export const ACTIVITY_FIELDS: KindSpec = {
  kind: 'activities',
  label: { zh: '拜访与跟进', en: 'Activities' },
  knownBy: { zh: '客户 + 主题 + 日期', en: 'account + subject + date' },
  fields: [
    externalId(['活动编号', '拜访编号', '跟进编号'], ['activity id', 'task id']),
    accountReference({ zh: '客户的名称或外部编号', en: 'Name or external id of the account' }, true),
    {
      name: 'opportunity',
      type: 'reference',
      to: 'opportunities',
      within: 'account',
      idColumn: 'opportunityId',
      unknown: 'drop',
      meaning: { zh: '所属商机（名称或外部编号）', en: 'The deal it belongs to (name or external id)' },
      zh: ['商机', '商机名称', '商机编号', '项目'],
      en: ['opportunity_id', 'opportunity name', 'deal', 'deal name'],
    },
    ownerReference({ idColumn: 'userId', unknown: 'drop' }),
    {
      name: 'kind',
      type: 'enum',
      ...closedSet(ACTIVITY_KIND),
      meaning: { zh: '方式；省略时记为拜访并提示', en: 'What it was; a visit when absent, with a warning' },
      zh: ['类型', '方式', '跟进方式', '拜访方式', '活动类型'],
      en: ['type', 'activity type', 'channel'],
    },
    {
      name: 'occurredAt',
      type: 'date',
      grain: 'moment',
      required: true,
      meaning: {
        zh: '发生的日期或时间（未写时区按北京时间）',
        en: 'Date or time it happened (China time where no zone is written)',
      },
      zh: ['日期', '时间', '拜访日期', '跟进日期', '拜访时间', '跟进时间', '发生时间'],
      en: ['date', 'occurred at', 'activity date', 'visit date', 'time', 'datetime'],
    },
    text(
      'subject',
      { zh: '主题；省略时取记录的第一句', en: 'Subject; the first words of the notes when absent' },
      ['主题', '标题', '拜访主题', '跟进主题'],
      ['title', 'topic'],
    ),
    text(
      'notes',
      { zh: '记录', en: 'Notes' },
      ['内容', '记录', '跟进内容', '拜访记录', '备注', '跟进记录'],
      ['note', 'description', 'details', 'comments'],
      {
        maxLength: PROSE_MAX,
      },
    ),
    text(
      'summary',
      { zh: '发给客户的纪要（PROFILE-4）', en: 'The summary for the customer (PROFILE-4)' },
      ['纪要', '拜访纪要', '会议纪要'],
      ['visit summary', 'minutes'],
      {
        maxLength: PROSE_MAX,
      },
    ),
    {
      name: 'summaryStatus',
      type: 'enum',
      ...closedSet(SUMMARY_STATUS),
      meaning: { zh: '纪要状态（PROFILE-4）', en: 'State of the summary (PROFILE-4)' },
      zh: ['纪要状态'],
      en: ['summary status'],
    },
    {
      name: 'summarySentAt',
      type: 'date',
      grain: 'moment',
      meaning: { zh: '纪要发出时间', en: 'When the summary was sent' },
      zh: ['纪要发送时间', '纪要发送日期'],
      en: ['summary sent at', 'summary sent'],
    },
    {
      name: 'summaryConfirmedAt',
      type: 'date',
      grain: 'moment',
      meaning: { zh: '客户确认纪要的时间', en: 'When the customer confirmed the summary' },
      zh: ['纪要确认时间', '纪要确认日期'],
      en: ['summary confirmed at', 'summary confirmed'],
    },
    {
      name: 'direction',
      type: 'enum',
      ...closedSet(DIRECTION),
      meaning: { zh: '我方求助还是付出（REL-4）', en: 'Whether we asked or gave (REL-4)' },
      zh: ['求舍'],
      en: ['ask or give'],
    },
  ],
};
