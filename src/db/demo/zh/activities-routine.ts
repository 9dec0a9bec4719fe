import type { DemoActivity } from '../shape.ts';
import { zhContacts } from './contacts.ts';
import { cell, figure, tableRows } from './text-tables.ts';

/**
 * The small change of selling: short calls, messages and visits between the talks that matter.
 * A line is `account|daysAgo|kind|contact|user|opportunity or empty|direction|what it was about`; opening and closing
 * words come from the lists below by position, so the same set is made every time.
 */
const LINES = `
hl|186|call|hl-zhao|lu|hl-mes|give|返工原因分类表收到，班组长嫌二十七类太多，合并成十一类
hl|160|message|hl-luo|lu|hl-mes|give|三个基地排产规则的对照表第一版，株洲的优先级写法和另外两家相反
hl|139|call|hl-mei|lu|hl-mes|both|老MES的三十七个接口找到九份旧文档，其余要从日志里还原
hl|118|visit|hl-ye|lu|hl-edge|give|四台X1的波形能看到起弧尖峰，她截了三张图放进工艺周报
hl|109|message|hl-zhao|lu|hl-mes|give|试点第三周，班组扫码率从五成四升到八成九
hl|97|call|hl-ye|lu|hl-edge|both|X1框架下单方式，按月汇总，加急不超过五台
hl|66|email|hl-dou|lu|hl-mes|give|测算表第二版，去掉加班一项，返工按财务科目取数
hl|53|call|hl-luo|lu|hl-mes|both|株洲老线要不要进二期，他的意思是先留接口不留预算
hl|38|visit|hl-ye|lu|hl-edge|give|3号线点位表第二版对完，还差六台机器人工作站的协议
hl|13|message|hl-ye|lu|hl-edge|ask|X1最近一个月追加到三十一台，A1只补九台，问旧点位什么时候停产通知
ls|168|email|ls-bo|zhou|ls-data|give|口径调研提纲，三个基地各访谈六个岗位
ls|158|visit|ls-xiang|zhou||give|常州4号线补装六台网关，走线槽要改，周末完成
ls|131|message|ls-kong|zhou|ls-vis|give|1号线补光支架改短两厘米，换型不再碰夹具
ls|110|call|ls-hua|zhou|ls-data|both|滁州二期设备清单，六条线里四条和常州同型号
ls|101|visit|ls-kong|zhou|ls-vis|give|第二批工位到货，吊装口尺寸现场量过，差三厘米要拆护栏
ls|86|call|ls-xiang|zhou||give|网关断电重启后时间不同步，升级包周三夜里打
ls|70|message|ls-yan|zhou|ls-data|give|分年费用表初稿，她圈出两处维护费口径
ls|54|visit|ls-xiang|zhou|ls-spare|give|5号线主轴振动抬升，建议提前更换，拆下来轴承确有剥落
ls|28|call|ls-hua|zhou|ls-spare|both|六线服务的备件清单，她想把扫码枪也放进来
ls|17|message|ls-xiang|zhou||give|固件升级窗口提前三天发通知，周六凌晨两点到四点
xq|147|email|xq-ning|zhou|xq-mes|give|复审条款按部门拆开的版本，质量占二十六条
xq|138|call|xq-geng|zhou|xq-gw|ask|压铸网关标书里没有参数采集要求，问能不能补充，答复是不能
xq|120|visit|xq-cen|zhou|xq-mes|give|机房只有两个机柜，象山到慈溪专线带宽够用
xq|91|message|xq-pan|zhou|xq-mes|give|流转卡字段清单，十七道工序里有五道重复填写
xq|73|call|xq-tao|zhou|xq-mes|both|三期付款的节点写法，她要把第二期挂在模拟复审上
xq|55|visit|xq-cen|zhou|xq-mes|give|分厂区计划过了一遍，慈溪驻场四十二人天，象山二十八人天
xq|26|message|xq-cen|zhou|xq-mes|give|技术应答里关于压铸参数保存两年的存储测算
xq|12|call|xq-tao|zhou|xq-mes|both|降库存测算需要的呆滞清单，她答应本周给到料号级
hx|108|email|hx-ruan|han|hx-mes|give|验证文件目录样例，共三十六份
hx|99|visit|hx-jing|han|hx-vis|give|试用工位第二周，反光导管误判多，换了偏振光源
hx|77|call|hx-liang|han|hx-vis|both|第二批工位的节拍口径，按单班八小时算
hx|69|message|hx-jing|han|hx-vis|give|目检员培训视频拍了四段，每段三分钟
hx|45|email|hx-feng|tang|hx-mes|give|硬件、软件、服务分列的费用结构，不含报价
hx|29|call|hx-liang|tang|hx-vis|both|洁净间入场培训名单，周日只能进六个人
hx|16|message|hx-ruan|han|hx-mes|give|风险评估样张改成导管产品口径
jy|215|visit|jy-lei|tang|jy-data|give|试点网关装完，2号灌装线的流量计信号要加隔离器
jy|203|call|jy-shu|tang|jy-vis|ask|瓶标检测第二轮报价，想见工艺部，被告知由采购统一对接
jy|190|message|jy-lei|tang|jy-data|give|换型停机前三名原因，等瓶排第一
jy|177|call|jy-shu|tang|jy-data|both|三个工厂能源报表字段对照，遵义少了蒸汽
jy|135|email|jy-qiu|tang|jy-data|give|回收期测算方法说明，只算电和蒸汽
jy|118|visit|jy-lei|tang|jy-data|give|夜班换型从五十二分钟到四十分钟，班长愿意讲给眉山听
jy|104|call|jy-qiu|tang|jy-data|both|能耗节省的计量口径，她要以抄表数为准
jy|83|message|jy-shu|tang|jy-data|both|例会材料压缩到两页，谭总只看第一页
yq|78|message|yq-gong|bai||give|设备年会上他问过的机封寿命资料
yq|69|call|yq-lan|bai||give|三个车间的防爆分区图，哪些泵房能走有线
yq|58|email|yq-lan|bai|yq-spare|give|单向隔离方案两页纸，附防爆区布线示意
yq|36|call|yq-lan|bai|yq-spare|both|他担心检修窗口装不完，先挑离机柜最近的三台泵
cl|81|call|cl-tian|shen|cl-gw|give|读码失败和停线记录怎么分开记
cl|62|message|cl-tian|shen|cl-gw|give|两条老线的控制柜照片，接线端子够用
cl|55|call|cl-tian|shen|cl-gw|ask|能不能请IT的许念一起看一次协议，他说等旺季排班定了
hy|57|call|hy-nie|lu|hy-gw|give|珩磨机油温记录怎么和尺寸对上
hy|41|message|hy-jian|lu|hy-gw|give|老设备通讯口拍照要点
tx|200|call|tx-an|zhou|tx-gw|give|第一批二十台磨床的安装顺序，先内圈后外圈
tx|172|visit|tx-an|zhou|tx-gw|give|停机原因按钮做成五个，老师傅戴手套也能按
tx|146|message|tx-fu|zhou|tx-gw|give|每班开动率推送，他要早上七点半收到
rz|320|visit|rz-hao|bai|rz-gw|both|造型线走访，粉尘大，网关要加防护箱
rz|290|call|rz-hao|bai|rz-gw|ask|第一笔货款到期提醒，对方说下月
`;

const OPENINGS = ['聊了十来分钟：', '顺着上次的事往下对：', '', '主要说一件事：', '对方先提起：', '按约定跟进：', ''];
const CLOSINGS = [
  '下次见面前我方把书面稿给到。',
  '对方没有新的要求。',
  '约了下周再对一次。',
  '已转给交付同事处理，三天内回话。',
  '',
  '对方会先在内部问一下，再答复我们。',
  '没有谈价格。',
  '资料已发，等反馈。',
];
const SUBJECTS: Record<DemoActivity['kind'], readonly string[]> = {
  visit: ['现场走访：{名}', '到厂跟进，见{名}', '现场服务与{名}沟通'],
  call: ['与{名}通话', '{名}来电', '电话跟进{名}'],
  message: ['给{名}的消息', '{名}群里确认', '与{名}线上沟通'],
  email: ['邮件往来：{名}', '发给{名}的资料'],
  meeting: ['与{名}会谈'],
};

/** Made from the lines above; visits carry a confirmed summary, the rest none. */
export const zhRoutineActivities: DemoActivity[] = tableRows(LINES, 8).map((row, index) => {
  const kind = cell(row, 2) as DemoActivity['kind'];
  const daysAgo = figure(cell(row, 1));
  const contactKey = cell(row, 3);
  const opportunityKey = cell(row, 5);
  const about = cell(row, 7);
  const subject = at(SUBJECTS[kind], index).replace('{名}', nameOf(contactKey));
  return {
    accountKey: cell(row, 0),
    ...(opportunityKey ? { opportunityKey } : {}),
    contactKeys: [contactKey],
    userKey: cell(row, 4),
    kind,
    daysAgo,
    subject,
    notes: `${at(OPENINGS, index)}${about}。${at(CLOSINGS, index)}`,
    ...(kind === 'visit'
      ? { summary: `双方确认：${about}。`, summaryStatus: 'confirmed' as const, summarySentDaysAgo: daysAgo - 1 }
      : { summaryStatus: 'none' as const }),
    direction: cell(row, 6) as 'ask' | 'give' | 'both',
  };
});

function nameOf(contactKey: string): string {
  const contact = zhContacts.find((candidate) => candidate.key === contactKey);
  if (!contact) throw new Error(`demo table: no contact ${contactKey}`);
  return contact.name;
}

function at(words: readonly string[], index: number): string {
  return words[index % words.length] ?? '';
}
