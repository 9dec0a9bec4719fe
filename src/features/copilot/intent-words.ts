/** The words that command, in both languages: what to do and with what, inside one clause. Matched on NFKC text. */

const WRITE = '写|起草|草拟|拟定|拟|制定|制订|做|生成|准备|编制|编写|规划|出|来|弄|搞|整|重写|重做|更新|给我|要';
const DRAFT =
  "draft|redraft|write|rewrite|prepare|create|make|build|generate|produce|develop|compose|put together|work out|give me|i need|i want|i(?:'d| would) like";

export const COMMANDS: Readonly<
  Record<'plan' | 'needs' | 'objection' | 'recommend' | 'lookalikes' | 'library', readonly RegExp[]>
> = {
  plan: [
    new RegExp(`(?:${WRITE})[^?？]{0,40}?(?:计划|作战图|account plan|\\bplan\\b)`, 'iu'),
    /(?:计划|account plan)[^?？]{0,4}(?:写一?下|写出来|起草|做出来|重新写|重写|重做)/iu,
    new RegExp(`\\b(?:${DRAFT})\\b[^?]{0,80}?\\bplans?\\b`, 'iu'),
    /^(?:大客户|客户)计划[:：\s]/u,
    /^(?:key[- ])?account plan (?:for|of)\b/i,
  ],
  needs: [
    /(?:分析|梳理|整理|起草|拆解|画|列出?|写|做|生成)[^?？]{0,24}需求/u,
    /需求(?:树|层级|金字塔|分析|梳理|地图)/u,
    /\b(?:analy[sz]e|map|draft|write|build|structure|break down|lay out|sort)\b[^?]{0,50}\bneeds\b/i,
    /\bneeds? (?:hierarchy|tree|analysis|map)\b/i,
  ],
  objection: [
    /(?:怎么|如何|怎样|帮我|该怎么|起草|写)[^。？?]{0,12}(?:回复|回应|答复|应对|回答|化解|处理)[^。？?]{0,30}/u,
    /(?:回复|回应|应对|化解|处理)[^。？?]{0,20}(?:异议|质疑|疑虑|顾虑|反对意见)/u,
    /(?:客户|对方|他们?|她|[\p{Script=Han}]{1,4}总)(?:说|嫌|觉得|认为|抱怨|质疑)[^?？]{2,60}(?:怎么(?:办|回|说|答)|如何(?:回|应|答))/u,
    /\b(?:reply|respond|answer|handle|deal with|counter|overcome)\b[^?]{0,60}\b(?:objections?|pushback|complaints?)\b/i,
    /\bhow (?:do|should|can|would|could) (?:i|we) (?:reply|respond|answer|handle|counter)\b/i,
  ],
  recommend: [
    /推荐[^?？]{0,24}(?:资料|材料|文档|案例|文件|白皮书|彩页)/u,
    /(?:该|应该|适合|可以|能)(?:发|给|带|用|拿)[^?？]{0,20}(?:哪些|什么|啥)[^?？]{0,6}(?:资料|材料|文档|案例|文件|白皮书)/u,
    /(?:哪些|什么|啥)(?:资料|材料|文档|案例|文件|白皮书)[^?？]{0,12}(?:适合|可以(?:发|给|用)|该(?:发|给|用))/u,
    /\b(?:recommend|suggest)\b[^?]{0,60}\b(?:documents?|materials?|case stud(?:y|ies)|cases?|collateral|references?|white ?papers?|content)\b/i,
    /\b(?:which|what) (?:documents?|materials?|case stud(?:y|ies)|collateral|references?)\b[^?]{0,60}\b(?:send|show|use|bring|share|hand|fit)\b/i,
  ],
  lookalikes: [
    /(?:找|推荐|挖|筛|跑|生成|列|看看)[^?？]{0,20}(?:相似|类似|像)[^?？]{0,20}(?:客户|企业|公司|潜客|厂)(?![^?？]{0,4}(?:案例|资料|故事))/u,
    /(?:找|推荐|挖|筛|跑|生成|列)[^?？]{0,16}潜在客户|相似客户(?:名单|推荐|分析|挖掘)/u,
    /\blook-?alikes?\b/i,
    /\b(?:find|run|search|show|get|list|generate)\b[^?]{0,60}\b(?:similar (?:companies|customers|prospects|accounts|firms)|(?:companies|prospects|customers|accounts|firms) (?:like|similar to))\b/i,
  ],
  library: [
    /(?:搜|搜索|搜一?下|查找|检索|查一?下|查|找|翻)[^?？]{0,30}(?:资料|文档|案例|白皮书|文件|资料库|知识库|手册|彩页|证书)/u,
    /(?:有没有|有哪些|有什么|哪些|什么)[^?？]{0,24}(?:资料|文档|案例|白皮书|手册|彩页|证书)/u,
    /^(?:在)?(?:资料库|知识库)(?:里|中)?[^?？]*(?:搜|查|找)/u,
    /\b(?:search|find|look up|look for|show|any|which|do we have|is there)\b[^?]{0,60}\b(?:documents?|case stud(?:y|ies)|white ?papers?|library|collateral|data ?sheets?|battle ?cards?|certificates?)\b/i,
  ],
};

/** A plan that is the customer's, or asks what stands in one: no command. */
export const PLAN_OF_THEIRS =
  /(?:他们|她们|客户|对方|公司|贵司|集团)的?(?:今年|明年|下一?年|年度|长期|五年|三年)?的?(?:经营|采购|投资|战略|扩产|上市|预算|建设|发展|生产)?计划(?:是|有|里|中|如何)|计划(?:里|中|书)(?:面)?|(?:有|的)(?:什么|哪些)[^,，]{0,8}计划|\b(?:their|its|the customer's) (?:\w+ ){0,2}plans?\b|\bplans? to\b|\bin the plan\b/iu;

/** Asks something, though it holds a command's words. `Can you draft …?` asks for the deed. */
export const QUESTION_FORM =
  /(?:是什么|有什么|有哪些|怎么样|如何了|到哪了|为什么|什么时候|谁|多少|吗)[?？]?$|^(?:what|when|who|why|where|how|did|does|do they|is|are|was|were|has|have)\b/iu;

export const LIST_ACCOUNTS =
  /(?:我|我们)(?:有|负责|名下|在跟)?(?:的)?(?:哪些|所有|全部|几个|多少)(?:大|重点)?客户|(?:列出|列一下|列表|看看|查看|显示|有)[^?？]{0,6}(?:哪些|所有|全部|我的)(?:大|重点)?客户|^(?:我的|所有|全部)?(?:大|重点)?客户(?:列表|清单|名单|有哪些)[?？]?$|\b(?:list|show|which|what)\b[^?]{0,20}\b(?:my|our|all)\b[^?]{0,12}\b(?:accounts|customers)\b|\b(?:which|what) (?:accounts|customers) (?:do|have|are)\b/iu;

export const HELP =
  /^(?:帮助|使用说明|怎么用|功能|help|\?|？)[!！。.?？]*$|你(?:能|会|可以)(?:做|干|帮我做?)(?:些)?(?:什么|啥|哪些)|你是谁|\bwhat can you do\b|\bhow do i use (?:you|this)\b|\bwho are you\b/iu;

export const GREETING =
  /^(?:你好|您好|嗨|哈喽|早上好|下午好|晚上好|在吗|谢谢(?:你|您)?|多谢|辛苦了|hi|hello|hey|good (?:morning|afternoon|evening)|thanks?(?: you)?(?: very much)?)[!！。.~～,，\s]*$/iu;

/** Where a plan clause turns from naming the plan to saying what should be in it. */
export const INSTRUCTION_TAIL =
  /(?:重点(?!客户)|侧重|突出|强调|围绕|聚焦|着重|优先|要求|注意|别忘了?|不要(?!客户)|请用)|\b(?:focus(?:ing|ed)?|concentrat(?:e|ing)|emphasi[sz](?:e|ing)|with (?:a |an |the |more |special )?(?:focus|emphasis|attention|weight)|highlight(?:ing)?|that (?:puts|focuses|covers)|covering|including|stressing|prioriti[sz]ing|keep (?:it|in mind)|make sure|but (?:leave|do not|don't|no)|without)\b/iu;

/** Changing a stored plan sentence by sentence. A new one with another wish is no edit. */
export const EDIT =
  /(?:修改|改一?下|调整|删(?:掉|除)|去掉)[^。？?]{0,16}计划|计划(?:里|中)?[^。？?]{0,24}(?:改成|改为|删掉|去掉|换成)|\b(?:edit|change|amend|modify|remove|delete)\b[^.?]{0,60}\bplan\b/iu;

/** Another form of the reply drafted before: nothing else is said. */
export const REWORD =
  /^(?:请|麻烦)?(?:再|能不能|可以)?(?:写?得?|说得?)?(?:短|简短|精简|简洁|口语|书面|正式)(?:化)?(?:一?点|一?些|一下)?(?:吗|吧)?[。.!！?？]*$|^(?:请|麻烦)?(?:换|改|要|用|给我)(?:成|一?个|一?种)?(?:短(?:一点的?)?消息|微信|短信|书面语?|书面的?(?:回复|说法)?|邮件|信函|正式的?(?:说法)?|口语|当面(?:说)?的?(?:说法)?|会上(?:说)?的?(?:说法)?)(?:版本?|形式)?[。.!！]*$|^(?:please )?(?:make (?:it|this) )?(?:a bit |much )?(?:shorter|more formal|more casual|less formal)[.!]*$|^(?:please )?(?:as an? (?:short message|e-?mail|letter|text message)|in writing|for the meeting)[.!]*$/iu;

/** Asks for the brief before a visit (VISIT-1). */
export const VISIT_BRIEF =
  /拜访[^?？,，]{0,16}(?:简报|准备单|提纲)|(?:拜访|会前|见面|会面)(?:的)?(?:准备单|简报|提纲|准备|要点)|(?:准备|写|做|起草|生成)[^?？]{0,24}(?:拜访|会前|见面|会面)(?:的)?(?:准备|简报|提纲|要点|材料)?$|\b(?:visit|meeting|call) brief(?:ing)?\b|\bbrief me (?:for|on|before)\b|\bprepare (?:me )?for (?:the|my|our|a|tomorrow['’]s|next week['’]s) (?:visit|meeting|call)\b/iu;

/** Asks for the signals at all accounts (section 9). */
export const SIGNALS =
  /(?:我|我们|所有|全部|各)(?:的)?(?:大?客户)?[^?？]{0,8}(?:有(?:哪些|什么)|的)?(?:信号|预警)|^(?:有(?:哪些|什么)|列出|看看|查看|最近的?)(?:新的?)?(?:信号|预警)|\b(?:list|show|any|what)\b[^?]{0,20}\b(?:signals|warnings|alerts)\b(?! (?:at|for|of|on|about))/iu;
