/** Other words for the typical fields of PROFILE-2, as imports, notes and people write them; separated by |. */
export const FIELD_WORDS = {
  ownership: '所有制|股东|企业性质|shareholders',
  history: '成立时间|历史|founded',
  size: '员工人数|人数|employees|headcount|sites|厂区',
  main_lines: '主营业务|主营产品|business lines|products',
  rising_lines: '增长业务|新业务|growth|rising_line|rising line|line_movement|line movement|业务变化',
  declining_lines: '下降业务|衰退业务|decline|declining_line|declining line',
  revenue: '收入|营收|年收入|sales|turnover',
  gross_margin: '毛利|margin',
  inventory_days: '存货周转天数|库存周转天数|存货天数|days inventory outstanding|DIO',
  receivable_days: '应收天数|应收账款周转天数|回款天数|days sales outstanding|DSO',
  cash: '现金|现金流|cash flow|cash position',
  strategic_plan: 'SP|战略规划|中长期规划|五年规划|strategy',
  business_plan: 'BP|年度计划|经营计划|年度经营计划|annual plan|priorities',
  planning_calendar: '预算周期|计划周期|预算编制时间|budget calendar|budget cycle',
  decider: '决策人|决策者|最终决策者|decision maker|economic buyer|power|final decider|拍板人',
  approval_path: '审批流程|决策流程|approval process|decision process|decision_process|decision rule|decision_rule',
  blockers: '反对者|阻力|阻碍者|opponents|blocker|阻力方',
  key_people: '关键人|核心人物|contacts|management',
  people_changes:
    '人员变动|人事调整|高管变动|changes|new hires|personnel_change|personnel change|succession|people change',
  measures: 'KPI|考核|kpis|agenda|measured by',
  shares: '供应商份额|份额|现有供应商|current suppliers|supplier shares|incumbent|supplier_share|supplier share',
  split_rule: '分单依据|订单分配|分配规则|order split|order_split_rule|order split rule',
  contract_end: '合同到期日|到期时间|contract expiry|renewal',
  systems: '现有系统|系统|IT系统|systems in use|erp|mes',
  digital_maturity: '数字化水平|信息化水平|数字化|IT maturity|maturity|it_maturity|digital maturity level',
  procurement_process: '采购方式|采购制度|procurement|purchasing process',
} as const;

export type FieldCode = keyof typeof FIELD_WORDS;
