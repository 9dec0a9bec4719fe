/** Verbs by which we tell ourselves to do something. */
const DO =
  '(?:加快|加强|加大|加紧|推进|推动|抓紧|尽快|尽早|赶紧|赶快|争取|安排|约见|约访|拜访|跟进|联系|沟通|准备|提交|提供|发送|报价|介绍|演示|讲透|讲清|做好|完成|落实|组织|邀请|催|催促|拿下|签下|搞定|打通|促成|确保|说服|攻关|对接|梳理|制定|编写|写|开展|深化|强化|维护|多(?:拜访|走动|沟通|联系|跟|去|做))';
const TASK = new RegExp(
  `^(?:我们|我方|团队|下一步)?[，,：:]?(?:要|应当?|需要?|必须|得|须|可以|计划|准备|打算)?(?:先|尽快|抓紧|马上|立即|立刻|多|再|继续|持续)?${DO}`,
  'u',
);
/** A state, a gap or a fear makes it a hypothesis after all. */
const STATE =
  /没有|没|未|尚|还|不(?!断)|无|缺|卡在|担心|怕|可能|只到|只有|仅|反对|中立|难|慢|低|迟|冲突|分歧|顾虑|疑|推测|推断/u;
const TASK_EN =
  /^(?:we (?:must|should|have to|need to|will|ought to) |(?:let us|let's|to|please|must|should) )?(?:quickly |promptly |soon |just |first |next week |this week |now )*(?:go|see|take|bring|hand|give|put|pay|drop|run|launch|phone|mail|e-?mail|post|ship|fly|drive|travel|invite|host|leave|speed up|press (?:on|ahead)|push|arrange|set up|schedule|book|call|visit|present|send|submit|prepare|write|draft|organi[sz]e|invite|follow up|chase|win|close|get|secure|convince|persuade|make|offer|quote|hold|increase|improve|strengthen|step up|accelerate|finish|complete|deliver|demonstrate|show|meet|contact|keep|ask|talk to|build|drive|move)\b/iu;
const STATE_EN =
  /\b(?:not|no|nobody|none|never|only|unclear|unknown|unconfirmed|may|might|stuck|fears?|afraid|doubts?|worr\w+|lacks?|missing|against|neutral|yet|still|cannot|without|nothing|hardly|too|opposes?)\b|n['’]t\b/iu;

/** PLAN-6: whether a bottleneck is only a task we set ourselves, instead of what holds the customer up. */
export const isTask = (text: string): boolean =>
  /\p{Script=Han}/u.test(text)
    ? TASK.test(text.trim()) && !STATE.test(text)
    : TASK_EN.test(text.trim()) && !STATE_EN.test(text);

const WE = /^(?:当|只要|等|待)?(?:我们|我方|我司|咱们|团队|本部门|销售)/u;
const THEY = /客户|对方|他们|他|她|甲方|确认|同意|答应|签|回复|回信|给出|说出|书面|批|认可|接受|评分|拿到|收到|得到/u;
const WE_EN = /\b(?:we|our (?:own )?(?:team|people|side|sellers?|staff|colleagues)|us)\b/iu;
const DONE_BY_US =
  /\b(?:we|our (?:own )?(?:team|people|side|sellers?|staff|colleagues))\b (?:have |has |had )?(?:\w+ )?(?:called|met|visited|sent|presented|spent|written|done|finished|completed|made|held|tried|followed|worked|prepared|submitted|talked|spoken|discussed|explained|shown|feels?|felt|are|is|delivered|quoted|asked|offered)\b/iu;
const THEY_EN =
  /\b(?:customer|they|he|she|confirm\w*|agree\w*|accept\w*|answers?|answered|sign\w*|says?|said|writ\w+|approv\w*|names|gives?|gave|repl\w+|receiv\w+|told|tells)\b/iu;

/** PLAN-6: whether the sign of a broken bottleneck is our own activity, which the customer need not answer. */
export const isOwnDoing = (text: string): boolean => {
  if (/\p{Script=Han}/u.test(text)) return WE.test(text.trim()) && !THEY.test(text);
  return WE_EN.test(text) && DONE_BY_US.test(text) && !THEY_EN.test(text.replace(DONE_BY_US, ' '));
};
