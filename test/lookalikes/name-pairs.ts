/**
 * Pairs of company names with what is true of them: `same` company, companies of one `group`, or `different` companies. Names are
 * invented, or those of public companies that everybody knows. Written before the matching was, and never changed to suit it.
 */
export type Truth = 'same' | 'group' | 'different';
export type NamePair = { a: string; b: string; truth: Truth };

const SAME = `
华为技术有限公司 | 华为
华为技术有限公司 | 华为技术有限公司深圳分公司
腾讯科技（深圳）有限公司 | 腾讯科技
北京字节跳动科技有限公司 | 字节跳动科技有限公司
阿里巴巴集团控股有限公司 | 阿里巴巴
阿里巴巴（中国）有限公司 | 阿里巴巴集团
中国移动通信集团有限公司 | 中国移动
中国移动通信集团有限公司 | 中国移动通信集团公司
中国电信股份有限公司 | 中国电信
中国石油化工股份有限公司 | 中國石油化工股份有限公司
招商银行股份有限公司 | 招商银行上海分行
比亚迪股份有限公司 | 比亞迪股份有限公司
宁德时代新能源科技股份有限公司 | 宁德时代新能源科技
宁德时代新能源科技股份有限公司 | 宁德时代
广东美的制冷设备有限公司 | 广东美的制冷设备
珠海格力电器股份有限公司 | 格力电器
青岛海尔股份有限公司 | 海尔股份有限公司
三一重工股份有限公司 | 三一重工（集团）股份公司
中兴通讯股份有限公司 | 中興通訊股份有限公司
联想（北京）有限公司 | 联想集团有限公司
京东方科技集团股份有限公司 | 京东方科技
台達電子工業股份有限公司 | 台达电子工业股份有限公司
鴻海精密工業股份有限公司 | 鸿海精密工业
上海林奇科技有限公司 | 上海市林奇科技有限公司
上海林奇科技有限公司 | 林奇（上海）科技有限公司
林奇科技有限公司 | 林奇（上海）科技有限公司
浙江恒远轴承制造有限公司 | 浙江省恒远轴承制造有限公司
浙江恒远轴承制造有限公司 | 恒远轴承制造
浙江恒远轴承制造有限公司 | 浙江恒远轴承制造有限公司宁波办事处
澜朔新能源科技股份有限公司 | 澜朔新能源科技股份有限公司滁州分公司
澜朔新能源科技股份有限公司 | 澜朔新能源
岱屿高空装备股份有限公司 | 岱屿高空装备（集团）有限责任公司
岱屿高空装备股份有限公司 | 岱嶼高空裝備股份有限公司
戎铸金属制品有限公司 | 戎铸 金属制品 有限公司
戎铸金属制品有限公司 | 戎铸金属制品厂有限公司
瑞谷冷链物流有限公司 | 瑞谷冷链物流集团
瑞谷冷链物流有限公司 | 瑞谷冷鏈物流有限公司
苏州启衡医疗器械有限公司 | 启衡医疗器械（苏州）有限公司
苏州启衡医疗器械有限公司 | 启衡医疗器械有限公司
成都凌川环保科技有限公司 | 成都凌川环保科技（集团）有限公司
成都凌川环保科技有限公司 | 凌川环保科技有限公司成都分公司
成都凌川环保科技有限公司 | 成都凌川环保有限公司
江苏晟禾食品股份有限公司 | 江苏晟禾食品
江苏晟禾食品股份有限公司 | 晟禾食品（江苏）有限公司
北京云岫数据技术有限公司 | 云岫数据技术（北京）有限公司
北京云岫数据技术有限公司 | 北京云岫数据有限公司
ＡＢＣ精密机械有限公司 | ABC精密机械有限公司
ＡＢＣ精密机械有限公司 | abc 精密机械
东方睿信投资管理合伙企业（有限合伙） | 东方睿信投资管理
株式会社小松製作所 | 小松製作所
トヨタ自動車株式会社 | トヨタ自動車㈱
삼성전자 주식회사 | 삼성전자㈜
中车青岛四方机车车辆股份有限公司 | 中車青島四方機車車輛股份有限公司
广州白云山医药集团股份有限公司 | 白云山医药集团
厦门金龙联合汽车工业有限公司 | 厦门市金龙联合汽车工业有限公司
杭州海康威视数字技术股份有限公司 | 海康威视数字技术
杭州海康威视数字技术股份有限公司 | 海康威视
科大讯飞股份有限公司 | 科大讯飞
顺丰控股股份有限公司 | 顺丰
内蒙古伊利实业集团股份有限公司 | 伊利实业集团
重庆长安汽车股份有限公司 | 长安汽车股份有限公司
Acme Corporation | ACME Corp.
Acme Corporation | Acme, Inc.
Betasoloin Medical Ltd | Betasoloin Medical Limited
Johnson & Johnson | Johnson and Johnson
Procter & Gamble Co. | The Procter and Gamble Company
International Business Machines Corporation | Intl Business Machines Corp
International Business Machines Corporation | International Business Machines
Siemens AG | Siemens Aktiengesellschaft
Siemens Ltd., China | Siemens Ltd. (China)
Robert Bosch GmbH | Robert Bosch Gesellschaft mit beschränkter Haftung
Müller Werke GmbH & Co. KG | Mueller Werke GmbH
Müller Werke GmbH & Co. KG | Muller Werke
Société Générale S.A. | Societe Generale SA
L'Oréal S.A. | LOreal
Nestlé S.A. | Nestle
Škoda Auto a.s. | Skoda Auto
Rossi Meccanica S.p.A. | ROSSI MECCANICA SPA
Construcciones del Norte S.A. de C.V. | Construcciones del Norte
Nowak Logistyka Sp. z o.o. | Nowak Logistyka sp z o o
Ørsted A/S | Orsted AS
Aurora Foods Company | Aurora Foods Group plc
Aurora Foods Company | The Aurora Foods Co
Northwind Technologies Inc. | Northwind Technology, Inc.
Northwind Technologies Inc. | Northwind Tech
Northwind Technologies Inc. | Northwnd Technologies
Helvetica Manufacturing LLC | Helvetica Mfg. LLC
Helvetica Manufacturing LLC | Helvetica Manufcturing
Greenfield Industries | Green Field Industries
Greenfield Industries | Greenfield Industries, Shanghai Branch
University of Leeds | Leeds University
Bank of Montreal | Montreal Bank
Sunrise Pharmaceuticals Ltd | Sunrise Pharmaceutical Limited
Kestrel Intl. Freight | Kestrel International Freight Pty Ltd
Kestrel International Freight Pty Ltd | Kestrel Internatonal Freight
Blackwood Brothers Ltd | Blackwood Bros.
Pinecrest Engineering Services | Pinecrest Engineering Svcs Inc
PT Maju Bersama Tbk | Maju Bersama
Gruppo Bianchi S.r.l. | Bianchi S.r.l.
Tata Consultancy Services Ltd | Tata Consultancy Services Pvt. Ltd.
Vandelay Industries | Vandaley Industries
Hooli Inc | Hooli
Initech LLC | Initech, L.L.C.
Stark Industries (UK) Ltd | Stark Industries Limited
Wayne Enterprises Inc | Wayne Enterprise
Soylent Nutrition Corp | Soylent Nutritions Corp
Massive Dynamic Systems | Massive Dynamics Systems
Company Name: Globex Corporation | Globex Corp
Umbrella Biotech (formerly Raccoon Labs) | Raccoon Labs
Umbrella Biotech (formerly Raccoon Labs) | Umbrella Biotech
Tyrell Robotics d/b/a Nexus Robotics | Tyrell Robotics
ООО Ромашка | Ромашка
`;

const GROUP = `
海尔智家股份有限公司 | 海尔集团
华润置地有限公司 | 华润（集团）有限公司
中国石化销售股份有限公司 | 中国石化集团
美的集团股份有限公司 | 美的智能制造有限公司
恒远控股集团有限公司 | 恒远物流有限公司
复星国际有限公司 | 复星医药集团
Siemens AG | Siemens Healthineers AG
Siemens AG | Siemens Energy
Bosch Group | Bosch Rexroth AG
Tata Group | Tata Steel Limited
Samsung Group | Samsung Electronics Co., Ltd.
Hitachi Group | Hitachi Energy Ltd
`;

const DIFFERENT = `
上海林奇科技有限公司 | 北京林奇科技有限公司
林奇（上海）科技有限公司 | 北京林奇科技有限公司
恒远物流有限公司 | 恒远科技有限公司
恒远轴承制造有限公司 | 恒源轴承制造有限公司
恒远轴承制造有限公司 | 恒远轴承贸易有限公司
浙江恒远轴承制造有限公司 | 江苏恒远轴承制造有限公司
中国移动通信集团有限公司 | 中国联合网络通信集团有限公司
中国移动 | 中国电信
中国银行 | 中国建设银行
中国工商银行股份有限公司 | 中国农业银行股份有限公司
招商银行 | 浙商银行
南京银行 | 北京银行
广州医药 | 上海医药
长城汽车股份有限公司 | 长安汽车股份有限公司
华润置地有限公司 | 华侨城置地有限公司
三一重工股份有限公司 | 中联重科股份有限公司
比亚迪股份有限公司 | 比亚特股份有限公司
美的集团 | 格力集团
海尔集团 | 海信集团
东风汽车集团 | 东方汽车集团
一汽集团 | 二汽集团
第一机床厂 | 第二机床厂
第3号试验公司 | 第13号试验公司
第三建筑工程有限公司 | 第五建筑工程有限公司
中铁一局集团有限公司 | 中铁二局集团有限公司
中铁十一局集团有限公司 | 中铁十二局集团有限公司
鑫源机械有限公司 | 鑫原机械有限公司
华东精密 | 华南精密
华东精密机械有限公司 | 华东精密模具有限公司
启衡医疗器械有限公司 | 启恒医疗器械有限公司
苏州启衡医疗器械有限公司 | 无锡启衡医疗器械有限公司
云岫数据技术有限公司 | 云岫食品有限公司
金龙汽车 | 金龙鱼
金龙联合汽车工业有限公司 | 金龙粮油食品有限公司
凌川环保科技有限公司 | 凌川环境检测有限公司
晟禾食品股份有限公司 | 晟和食品股份有限公司
瑞谷冷链物流有限公司 | 瑞谷生物科技有限公司
戎铸金属制品有限公司 | 荣铸金属制品有限公司
澜朔新能源科技股份有限公司 | 澜石新能源科技股份有限公司
岱屿高空装备股份有限公司 | 岱屿海洋装备股份有限公司
南方航空 | 东方航空
中国人寿保险 | 中国平安保险
国家电网 | 南方电网
北京大学 | 北京理工大学
同方股份有限公司 | 同方泰德国际科技有限公司
紫光股份有限公司 | 紫金矿业股份有限公司
万科企业股份有限公司 | 万达集团股份有限公司
新希望集团 | 希望集团
新华保险 | 新华书店
华泰证券 | 华泰汽车
太平洋保险 | 太平保险
大众汽车 | 大众出租汽车公司
东方明珠 | 东方财富
科大讯飞 | 科大国创
光明乳业 | 光明地产
京东方科技 | 京东科技
三星电子 | 三星化工机械
中信银行 | 中信证券
联想集团 | 理想汽车
阳光电源 | 阳光保险
Acme Foods Inc | Acme Tools Inc
Acme Foods | Acme Goods
Clear Systems | Clearly Systems
Delta Air Lines | Delta Electronics
Apple Inc | Apple Bank for Savings
Group One | Group Two
Marlin Systems | Merlin Systems
United Airlines | United Rentals
American Express | American Airlines
First National Bank | Second National Bank
Bank of America | Bank of Canada
Bank of China | Bank of India
Air France | Air Canada
General Electric | General Motors
General Mills | General Dynamics
Pacific Gas & Electric | Pacific Life Insurance
Morgan Stanley | JPMorgan Chase
Johnson & Johnson | Johnson Controls
Johnson Controls | Johnston Controls Ltd
Smith & Nephew | Smith & Wesson
Harris Teeter | Harris Corporation
Northwind Technologies | Northwood Technologies
Northwind Technologies | Southwind Technologies
Helvetica Manufacturing | Helvetica Publishing
Sunrise Pharmaceuticals | Sunset Pharmaceuticals
Aurora Foods | Aurora Cannabis
Kestrel Freight | Kestrel Software
Blue Ridge Capital | Blue Bridge Capital
Cedar Health | Cedar Wealth
Alpha Logistics | Alpha Logic
Titan Energy | Triton Energy
Orion Labs | Onion Labs
Vertex Inc | Vortex Inc
Nova Bio | Nova Bank
Lumen Technologies | Lumin Technologies
Ascend Partners | Ascent Partners
Catalyst AI | Catalyze AI
Level 3 Communications | Level 5 Communications
Studio 54 | Studio 64
Area 1 Security | Area 51 Security
3M | 4M
HP | HPE
BP plc | BPCL
IBM | ICBM
Mars Inc | Marks Inc
Ford Motor | Fjord Motor
Mobile Tech | Mobil Tech
Atlas Copco | Atlas Air
Zoom | Zoomcar
Stripe | Strive
Brex | Brexit
Rippling | Tippling
Gusto | Gusta
PathAI | PathUp
Meta Platforms | Beta Platforms
Union Pacific | Union Bank
Texas Instruments | Texas Industries
National Steel Works | National Steel Wire
`;

const read = (block: string, truth: Truth): NamePair[] =>
  block
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => {
      const [a = '', b = ''] = line.split('|').map((name) => name.trim());
      return { a, b, truth };
    });

export const NAME_PAIRS: readonly NamePair[] = [
  ...read(SAME, 'same'),
  ...read(GROUP, 'group'),
  ...read(DIFFERENT, 'different'),
];

/** One half by a sum over the characters: rules were chosen on the pairs of half 0, and are reported on those of half 1. */
export const halfOf = ({ a, b }: NamePair): 0 | 1 => {
  let sum = 7;
  for (const char of `${a}|${b}`) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return (sum % 2) as 0 | 1;
};
