const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Chinese places that stand in front of a company's name or in brackets, without 省 and 市. Regions such as 华东 are brands more often. */
export const PLACES_HAN =
  set(`北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾
  内蒙古 广西 西藏 宁夏 新疆 香港 澳门 深圳 广州 杭州 南京 苏州 无锡 宁波 武汉 成都 西安 长沙 郑州 青岛 济南 大连 沈阳 厦门 福州 合肥 南昌 昆明 佛山 东莞 常州 温州 嘉兴 绍兴
  南通 珠海 中山 惠州 石家庄 太原 长春 哈尔滨 贵阳 南宁 兰州 乌鲁木齐 呼和浩特 银川 西宁 拉萨 海口 三亚 徐州 扬州 镇江 泰州 盐城 淮安 连云港 宿迁 台州 金华 湖州 衢州 丽水 舟山 芜湖 滁州
  马鞍山 蚌埠 安庆 泉州 漳州 莆田 龙岩 九江 赣州 烟台 潍坊 淄博 临沂 威海 济宁 东营 洛阳 新乡 许昌 襄阳 宜昌 荆州 株洲 湘潭 衡阳 岳阳 汕头 江门 湛江 肇庆 柳州 桂林 绵阳 德阳 宜宾
  泸州 遵义 曲靖 宝鸡 咸阳 唐山 保定 廊坊 沧州 邯郸 包头 鄂尔多斯 大庆 吉林市 鞍山 昆山 江阴 张家港 常熟 义乌 慈溪 余姚 台北 高雄 新北 桃园 台中 台南 新竹`);
/** More places that stand in brackets. */
export const PLACES_ABROAD_HAN = set(
  '中国 大陆 亚洲 亚太 全球 国际 欧洲 美国 日本 韩国 德国 英国 法国 新加坡 印度 东京 首尔 美洲',
);
/** Places of Latin names: behind the name, in brackets, or before `branch`. */
export const PLACES_LATIN =
  set(`china prc beijing shanghai shenzhen guangzhou hangzhou suzhou nanjing tianjin chongqing chengdu wuhan hongkong hk taiwan taipei macau japan tokyo osaka korea seoul
  india mumbai delhi bangalore singapore malaysia thailand vietnam indonesia philippines australia sydney melbourne canada toronto mexico brazil uk london england scotland ireland france paris
  germany deutschland berlin munich italy italia spain espana portugal poland polska netherlands nederland belgium switzerland schweiz austria sweden norway denmark finland russia turkey israel
  usa us america york europe emea apac asia africa nigeria kenya dubai uae saudi`);

/** Words of Chinese names that say a trade or nothing in particular. Longest first where one begins another. */
export const TRADE_WORDS_HAN: readonly string[] =
  `新能源汽车 人力资源 医疗器械 电子商务 信息技术 网络科技 生物科技 新能源 新材料 自动化 互联网 供应链 房地产 半导体 集成电路 机器人 物联网 大数据 云计算
  人工智能 智能 制造 科技 技术 信息 网络 软件 数据 数字 通信 通讯 电信 电子 电气 电器 电力 电源 电池 能源 动力 光电 光伏 储能 机械 机电 设备 装备 精密 工业 实业 产业 企业 发展 国际 全球 投资 资本
  贸易 商贸 进出口 物流 快递 运输 仓储 冷链 航空 汽车 零部件 轴承 模具 五金 金属 制品 钢铁 重工 建筑 建设 工程 建材 装饰 设计 环保 环境 环卫 水务 医疗 医药 制药 药业 生物 健康 器械 食品 饮料 乳业
  粮油 餐饮 农业 牧业 服装 服饰 纺织 家居 家具 地产 置业 物业 酒店 旅游 文化 传媒 教育 培训 咨询 管理 服务 广告 金融 银行 保险 证券 基金 租赁 化工 化学 材料 塑料 橡胶 包装 印刷 纸业 玻璃 陶瓷 仪器
  仪表 光学 安防 照明 家电 手机 游戏 娱乐 体育 石油 天然气 燃气 矿业 煤炭 研究院 研究所 中心 厂 系统 平台 解决方案`.split(
    /\s+/u,
  );
/** Of these, those that add nothing behind a trade: `林奇环保科技` is called `林奇环保` too. */
export const EMPTY_TAIL_HAN = /(?:科技|技术|实业|发展|企业|产业|厂)$/u;

const CANON: readonly (readonly [string, string])[] = [
  ['tech', 'technology technologies technologys techs'],
  ['intl', 'international internationale internacional int'],
  ['mfg', 'manufacturing manufacturers manufacturer'],
  ['industry', 'industries inds ind'],
  ['natl', 'national'],
  ['bros', 'brothers'],
  ['service', 'services svcs svc'],
  ['system', 'systems sys'],
  ['solution', 'solutions'],
  ['product', 'products'],
  ['enterprise', 'enterprises ent'],
  ['pharma', 'pharmaceutical pharmaceuticals pharmaceutics'],
  ['lab', 'labs laboratory laboratories'],
  ['eng', 'engineering engineers'],
  ['mgmt', 'management'],
  ['assoc', 'associates associate'],
  ['assn', 'association'],
  ['univ', 'university'],
  ['telecom', 'telecoms telecommunications telecommunication'],
  ['chemical', 'chemicals'],
  ['electronic', 'electronics'],
  ['instrument', 'instruments'],
  ['food', 'foods'],
  ['material', 'materials'],
  ['partner', 'partners'],
  ['logistic', 'logistics'],
  ['communication', 'communications comms'],
];
/** One writing for words that lists shorten or put in the plural. */
export const CANON_LATIN: ReadonlyMap<string, string> = new Map(
  CANON.flatMap(([short, others]) => others.split(' ').map((other) => [other, short] as const)),
);
/** Words too common to carry a brand. */
export const COMMON_LATIN =
  set(`global general united first second national natl american america british european china asia pacific atlantic new north south east west central great royal blue red green
  black white gold golden silver star sun bank university univ group intl tech digital smart data cloud energy health food air delta alpha beta omega apex advanced applied premier standard universal world`);
