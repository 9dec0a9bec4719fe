/** Places a company may sit in: Chinese provinces and large cities, regions and countries elsewhere. */
const HAN =
  '北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 广州 深圳 杭州 南京 苏州 无锡 宁波 青岛 济南 大连 沈阳 长春 哈尔滨 武汉 长沙 南昌 合肥 福州 厦门 成都 昆明 贵阳 西安 兰州 银川 乌鲁木齐 呼和浩特 太原 石家庄 郑州 南宁 海口 拉萨 西宁 日本 韩国 德国 法国 英国 美国 印度 越南 泰国 新加坡 俄罗斯 非洲 欧洲 南极 格陵兰 冰岛 巴西 墨西哥 加拿大 澳大利亚';
const LATIN =
  'Greenland Iceland Norway Sweden Finland Denmark Germany France Italy Spain Portugal Poland Austria Switzerland Hungary Romania Bulgaria Greece Turkey Ireland Scotland Wales England Britain Belgium Netherlands Luxembourg Ukraine Russia Siberia Lapland Bavaria Saxony Silesia Bohemia Moravia Tuscany Lombardy Catalonia Andalusia Brittany Normandy Flanders Tyrol Hesse Thuringia Westphalia Brandenburg Galicia Provence Sicily Sardinia Corsica Crete Patagonia Alaska Texas California Canada Mexico Brazil Argentina Chile Peru China Tibet Mongolia Japan Korea India Vietnam Thailand Malaysia Singapore Indonesia Australia Africa Egypt Morocco Kenya Nigeria Antarctica';

/** Lines of business: a word for one of them says in which trade a company is. */
const TRADES_HAN =
  '殡葬 博彩 烟草 酒店 旅游 餐饮 影视 游戏 出版 教育 培训 保险 银行 证券 房地产 物业 农业 林业 渔业 养殖 种植 园林 军工 航天 航空 造船 钢铁 水泥 玻璃 陶瓷 纺织 服装 家具 玩具 造纸 印刷 化妆品 美容 宠物 珠宝 珠宝首饰 古玩 采矿 煤矿 石油 天然气 核电 风电 光伏 水务 环保 快递 海运 铁路 公路 电信 广告 会展 婚庆 体育 健身 彩票 典当 拍卖 家政 养老 乳业 啤酒 白酒 制糖 茶叶';
const TRADES_LATIN =
  'funeral gambling casino tobacco hotel hotels hospitality tourism catering film gaming publishing education insurance banking securities estate farming forestry fishing fishery livestock gardening defence aerospace aviation shipbuilding steel cement glass ceramics textile textiles clothing fashion furniture toys printing cosmetics beauty pet jewellery mining coal petroleum nuclear wind solar railway telecom advertising wedding weddings sports fitness lottery auction brewing brewery distillery sugar tea circus undertaker cemetery';

const words = (list: string): string[] => list.split(' ');

/** The places and trades a text names. */
export const namedThere = (text: string): string[] => {
  const lower = text.toLowerCase();
  const latin = new Set(lower.match(/[a-z]+/gu) ?? []);
  return [
    ...[...words(HAN), ...words(TRADES_HAN)].filter((word) => text.includes(word)),
    ...[...words(LATIN), ...words(TRADES_LATIN)].filter((word) => latin.has(word.toLowerCase())),
  ];
};

/** The list of what two companies share, behind the words that announce it. */
export const SHARED =
  /(?:同(?:一)?(?:个)?(?:行业|地区|区域|标签)|(?:行业|地区|区域|标签)(?:相同|一致|不同)?|共有(?:的)?(?:标签)?|共同点)[：:]\s*([^；;。]+)|\b(?:same (?:industry|region|tags?)|other (?:industry|region)|tags in common|shares?|in common|have in common)\b[^:]*:\s*([^.;]+)/iu;
