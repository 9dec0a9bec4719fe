/** A thing to be bought or put in place, worded as what they need. */
export const SOLUTIONS: readonly RegExp[] = [
  /(?:需要|要|想要|必须|应(?:当|该)?|希望|急需|得)?(?:上线|部署|采购|购买|引入|安装|加装|采用|选用|使用|启用|搭建|建设|上(?:一套|马)|购置|换成|升级到|配备)[^，。,;]{0,14}(?:系统|平台|网关|软件|模块|终端|服务|方案|MES|MOM|ERP|WMS|SCADA|云)/giu,
  /(?:需要|想要|要)(?:我们的|一套|一个|一款|我方的?)[^，。,;]{0,14}(?:系统|平台|网关|软件|模块|终端|服务|方案|产品)/giu,
  /\b(?:needs?|wants?|requires?|must|should|has to|have to)\b(?: to)? (?:buy|purchase|deploy|install|adopt|introduce|implement|roll out|get)\b[^.;,]{0,30}\b(?:systems?|platform|gateways?|software|modules?|service|solution|product|tool|dashboard|cloud|MES|ERP|WMS|SCADA)\b/giu,
  /\b(?:needs?|wants?|requires?|must have|should have)\b (?:our|an?|the)(?: [\w-]+){0,3} (?:systems?|platform|gateways?|software|modules?|service|solution|product|tool|dashboard|MES|ERP|WMS|SCADA)\b/giu,
  /\b(?:buying|purchasing|deploying|installing|adopting|introducing|implementing|rolling out) (?:our|the|an?) [^.;,]{0,25}\b(?:system|platform|gateways?|software|module|service|solution|product|tool)\b/giu,
];

/** Parts and workings of a thing to be built, which nobody has as a need: held against what the customer said. */
export const FEATURES: readonly RegExp[] = [
  /微服务|云原生|容器化|低代码|无代码|拖拽|数据(?:中台|湖)|驾驶舱|数字孪生|大模型|机器学习|人工智能|(?<![A-Za-z])AI(?:算法|模型|预测)?(?![A-Za-z])|大数据|物联网平台|移动(?:端)?(?:审批|应用)|手机(?:上)?(?:审批|APP)|小程序|(?:可视化|智能|数字)大屏|组态|单点登录|(?<![A-Za-z])API(?![A-Za-z])|双活|多租户|权限管理|工作流引擎|报表(?:引擎|中心|设计器)|一键(?:导出|生成)|推送(?:引擎|服务)|边缘计算|时序数据库/giu,
  /\b(?:micro-?services?|cloud[- ]native|containers?i[sz]ed|low[- ]code|no[- ]code|drag[- ]and[- ]drop|data (?:lake|mesh|warehouse|platform)|cockpit|digital twin|machine learning|artificial intelligence|AI|big data|IoT platform|mobile app|approval by phone|push notifications?|single sign-on|APIs?|multi-tenant|role-based access|workflow engine|report (?:builder|designer|engine)|dashboards?|edge computing|time[- ]series database|one[- ]click|chat ?bot|large screens?)\b/giu,
];

const THING_ZH =
  /^(?:(?:要|需要|想要|希望有|建|上|做)?(?:一)?(?:套|个|块|款|台|种|条)?)[^，。；：]{0,16}?(?:系统|平台|软件|模块|大屏|看板|APP|小程序|中台|网关|终端|接口|工具|方案|数据库|机器人|门户|组件|引擎)(?:$|[，。；]|(?:，)?(?:带|含|支持|具备|具有|配|采用|基于|集成|能(?:够)?(?:自动|一键|实时)))/u;
const THING_EN =
  /^(?:an?|our|one|some|the)?\s*(?:[\w-]+ ){0,4}?(?:systems?|platforms?|software|apps?|applications?|tools?|modules?|gateways?|portals?|solutions?|databases?|middleware|interfaces?|servers?|screens?|bots?|assistants?|engines?|suites?|packages?|services?)\b(?=$|[.,;:]|\s(?:with|on|that|which|having|including|built|based|featuring|supporting|offering|for|to|and|in|of)\b)/iu;

/**
 * NEED-1: the thing a need is worded as, where its whole statement only names one (`A platform on …`) that the customer did not name;
 * null where it states a distance. `held` is what it cites, in small letters.
 */
export const solutionAsNeed = (text: string, held: string): string | null => {
  const found = (THING_ZH.exec(text.trim()) ?? THING_EN.exec(text.trim()))?.[0].trim();
  if (!found || /[能可会不已被让使]|并入|换|受/u.test(found)) return null;
  const head = found
    .toLowerCase()
    .replace(/^(?:an?|our|one|some|the)\s+/u, '')
    .replace(/[，。；,.;:]$/u, '');
  const rest = text.trim().slice(found.length);
  const moves =
    /\b(?:is|are|was|were|to be|stays?|remains?|must|should|comes?|goes|instead|without|untouched|from|today|now|no longer)\b|现在|目前|由|从|不再|原来|变|改|降|升|到/iu;
  return held.includes(head) || moves.test(rest) || /^(?:no|not|less|fewer|more|every|each|all)\b/iu.test(head)
    ? null
    : found;
};
