import type { DemoActivity } from '../shape.ts';
import { activities } from './text-tables.ts';

/** Notes of the opportunity tier and of the two accounts that are not key accounts. */
export const zhOtherActivities: DemoActivity[] = [
  ...activities(
    'yq',
    `
    ## 61|visit|yq-gong,yq-lan|bai|yq-spare|both|confirmed:60
    看机泵房
    宫岳带我看了84台关键机泵。去年两次机封泄漏停车，损失160万元，都是夜里。振动靠一位老师傅每月拿笔测一次。蓝澈只问两件事：防爆区怎么装，网络怎么隔离。谁批钱，宫岳说“往上报”，报给谁没说。
    = 关键机泵84台，两次停车损失约160万元；我方提供防爆证书与隔离方案；审批人待了解。

    ## 44|call|yq-gong|bai|yq-spare|ask|none
    问审批流程
    想问谁拍板，宫岳岔开了，说先看三台泵的趋势再讲。备件现在四家本地商，没有框架。

    ## 31|email|yq-gong|bai|yq-spare|ask|none
    催试装时间
    第二次催试装三台泵的时间。宫岳回：装置检修排满，下月再说。

    ## 23|call|yq-mu,yq-gong|bai|yq-spare|ask|none
    财务的信息
    宫岳把电话转给穆青禾。她说应收周转从62天到88天，两家涂料客户拖着，付款节奏要往后放。她参不参加审批没讲。先不谈价，问清楚流程再说。
    `,
  ),
  ...activities(
    'cl',
    `
    ## 88|visit|cl-tian,cl-xu|shen|cl-gw|both|confirmed:86
    东西湖分拨仓走访
    田亦山带着看九条线里最老的两条。控制器三个品牌，停线靠对讲机喊。许念露了十分钟面，给了三种协议清单就走了。旺季临时工六百人，停一次线现场全乱。
    = 九条分拣线、三种控制器；先从最老的两条线取停线台账。

    ## 70|message|cl-tian|shen|cl-gw|give|none
    停线记录模板
    给田亦山发了停线记录模板，按段位和原因分类，他当天就让班组用上了。

    ## 47|meeting|cl-tian|shen|cl-gw|both|confirmed:45
    停线台账
    田亦山拿来一个月的台账：平均每线停11次，每次26分钟，四成是读码失败。他说五十万以下运营自己能定，再多要邓总签字。我请他引见邓总，他说“我去跟老板说”，这是第三回了。
    = 停线台账：每线每月11次、每次26分钟；请安排与总经理见面的时间。

    ## 27|call|cl-tian|shen|cl-gw|ask|none
    谁来跟这个客户
    田亦山问以后找谁，小顾调岗以后一直是我在顶。四个仓同构，60台网关34.8万元他能自己定，但旺季前不敢动线。许念那边一直没再联系上。
    `,
  ),
  ...activities(
    'hy',
    `
    ## 66|visit|hy-cao,hy-nie|lu|hy-gw|both|confirmed:64
    母公司引荐，首次走访
    罗见微打了招呼，曹砺亲自接待。118台加工中心，26台珩磨机，联网不到5%。他说一百万以下自己定，但要看母公司二期怎么选，“别我先上了，回头又要换”。外销三年要到六成。
    = 联网现状不足5%；是否与母公司统一平台，待母公司二期结果。

    ## 30|visit|hy-nie,hy-jian|lu|hy-gw|give|confirmed:29
    珩磨机参数
    聂听澜说关键尺寸不良率1.9%，目标1.2%，不良大多在珩磨。想先联十台。简书同翻出设备台账，有七台协议缺失，我们答应逐台给可行性清单。
    = 先做十台珩磨机；七台协议缺失，我方三周内出逐台清单。

    ## 12|email|hy-jian|lu|hy-gw|give|none
    逐台联网清单
    26台珩磨机清单发出：19台可直接联，4台加模块，3台不建议联。简书同回复说比他自己整理的还全，会给曹总看。
    `,
  ),
  ...activities(
    'tx',
    `
    ## 120|visit|tx-fu,tx-an|zhou|tx-gw|give|confirmed:119
    验收与回访
    46台磨床联网验收。开动率由61%到74%，换型平均从95分钟到58分钟。傅星河很满意，愿意介绍两家电机厂，也同意我们用“嘉兴一家轴承企业”的说法做案例。
    = 开动率74%，换型58分钟，验收通过；案例可匿名使用。

    ## 41|call|tx-an|zhou||both|none
    第二车间意向
    安如海说第二车间想照做，三十来台，等旺季过了再报价。
    `,
  ),
  ...activities(
    'rz',
    `
    ## 250|call|rz-hao|bai|rz-gw|ask|none
    停止报价
    郝连成要再降8%，我问欠款什么时候付，他说“先把价谈好”。累计5.76万元没付，请示贺总后停止报价。

    ## 140|email|rz-hao|bai||ask|none
    对账
    财务发对账单，逾期176天，5.76万元。对方没有回函。
    `,
  ),
];
