/** The legal form at the end of a Chinese company name. */
export const LEGAL_FORM_ZH = /(?:(?:集团)?(?:股份|控股)?(?:有限责任公司|有限公司|公司)|集团|股份)+$/u;
/** Words that end a Latin company name and say only its legal form. */
export const LEGAL_FORM_EN = new Set(
  'ag bv co company corp corporation gmbh group holding holdings inc kg limited llc llp ltd nv plc pte pty sa sas se spa srl'.split(
    ' ',
  ),
);
/** Places that stand in front of a Chinese company name. */
export const PLACES: ReadonlySet<string> = new Set(
  `中国 华东 华南 华北 华中 西南 西北 东北 全国 北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南
   四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 深圳 广州 杭州 南京 苏州 无锡 宁波 武汉 成都 西安 长沙 郑州 青岛 济南 大连
   沈阳 厦门 福州 合肥 南昌 昆明 佛山 东莞 常州 温州 嘉兴 绍兴 南通 珠海 中山 惠州 石家庄 太原 长春 哈尔滨 贵阳 南宁 兰州 乌鲁木齐 the`.split(
    /\s+/,
  ),
);
/** Words for what companies are and do in general; alone they name none. */
export const KINDS: ReadonlySet<string> = new Set(
  `公司 集团 科技 有限公司 客户 股份 企业 工业 实业 制造 计划 精密 机械 机电 电子 智能 新能源 新能 能源 材料 新材料 新材 医疗 医药 汽车 食品 化工 信息 网络 软件
   数据 物流 建筑 建设 装备 环保 自动化 自动 国际 发展 投资 贸易 商贸 第一 中科 the and company group technology industries general global
   national united american european international first north south east west new plan account customer data energy food health power`.split(
    /\s+/,
  ),
);
