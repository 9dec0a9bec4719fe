/** A thing to be bought or put in place, worded as what they need. */
export const SOLUTIONS: readonly RegExp[] = [
  /(?:需要|要|想要|必须|应(?:当|该)?|希望|急需|得)?(?:上线|部署|采购|购买|引入|安装|加装|采用|选用|使用|启用|搭建|建设|上(?:一套|马)|购置|换成|升级到|配备)[^，。,;]{0,14}(?:系统|平台|网关|软件|模块|终端|服务|方案|MES|MOM|ERP|WMS|SCADA|云)/giu,
  /(?:需要|想要|要)(?:我们的|一套|一个|一款|我方的?)[^，。,;]{0,14}(?:系统|平台|网关|软件|模块|终端|服务|方案|产品)/giu,
  /\b(?:needs?|wants?|requires?|must|should|has to|have to)\b(?: to)? (?:buy|purchase|deploy|install|adopt|introduce|implement|roll out|get)\b[^.;,]{0,30}\b(?:systems?|platform|gateways?|software|modules?|service|solution|product|tool|dashboard|cloud|MES|ERP|WMS|SCADA)\b/giu,
  /\b(?:needs?|wants?|requires?|must have|should have)\b (?:our|an?|the)(?: [\w-]+){0,3} (?:systems?|platform|gateways?|software|modules?|service|solution|product|tool|dashboard|MES|ERP|WMS|SCADA)\b/giu,
  /\b(?:buying|purchasing|deploying|installing|adopting|introducing|implementing|rolling out) (?:our|the|an?) [^.;,]{0,25}\b(?:system|platform|gateways?|software|module|service|solution|product|tool)\b/giu,
];
