import type { ItemKind } from './outline.ts';

/** Words of edits in both languages; matched on NFKC text. */

/** What kind of part is named. The longer word first: `行动目标` is a goal. */
export const KIND_WORDS: readonly (readonly [ItemKind, RegExp])[] = [
  ['milestone', /里程碑|节点|\bmilestones?\b/giu],
  ['bottleneck', /卡点|瓶颈|\bbottlenecks?\b/giu],
  ['action', /行动项?|动作|任务|措施|\bactions?(?: items?)?\b|\btasks?\b|\bto-?dos?\b/giu],
  ['goal', /目标(?!值|额)|\bgoals?\b|\bobjectives?\b/giu],
  ['risk', /风险|\brisks?\b/giu],
  ['question', /待确认(?:的)?问题|问题|\bquestions?\b/giu],
];

export const DROP =
  /删掉|删除|删去|删了|去掉|拿掉|取消|砍掉|移除|划掉|不要了?(?=第|最后|$|这|那)|(?<=[条个项点标动碑])(?:就)?不要了|\b(?:drop|remove|delete|cancel|scrap|take out|get rid of|leave out|strike)\b/iu;
export const ADD =
  /(?:再|另)?(?:增加|添加|新增|补充?|加上?)(?:一|两)?(?=[条个项]|行动|目标|任务|里程碑|风险)(?:条|个|项)?|\badd\b|\bappend\b/iu;
export const SET =
  /改(?:成|为|到|由|一?下)?|调整?(?:到|为|成|至)|设定?(?:为|成|到)|定(?:为|在|到)|换(?:成|为|给|到)?|变(?:成|为)|更新(?:为|成|到)?|写成|(?:提高|提升|上调|增加|降低|下调|减少)(?:到|至|成|为)?|[增加提降减缩砍](?:到|至|成|为)(?=\s*[\d一二三四五六七八九十百两P￥¥$])|(?:推迟|推后|延后|延期|顺延|提前|提早)(?:到|至)?|[延推挪移](?:到|至)|交给|派给|分给|转给|指定(?:给|为)?|负责(?!人)|\b(?:change|set|make(?! me| us)|update|adjust|move|push|shift|postpone|delay|defer|bring forward|pull (?:in|forward)|reschedule|raise|lift|increase|lower|reduce|cut|decrease|rename|reword|rewrite|replace|assign|hand(?=[^,.]*\bto\b)|give(?! me| us)(?=[^,.]*\bto\b)|put(?=[^,.]*\b(?:to|at|on)\b))\b|\bshould (?:be|read|say)\b/iu;

/** The word behind which the new value stands. The last one in a clause counts. */
export const CONNECTIVE =
  /(?:改|调整?|设定?|定|换|变|更新|写|提高|提升|上调|增加|增|提|降低|降|下调|减少|减|缩|砍|推迟|推后|延后|延期|延|推|顺延|提前|提早|挪|移|指定)(?:成|为|到|至|由|在|给)|交给|派给|分给|转给|[:=]|\b(?:to|as|into|until|with)\b|\bshould (?:be|read|say)\b|→|->/giu;

/** A change by so much, not to so much. */
export const RAISE = /(?:提高|提升|上调|增加|增|再加|多加)(?![到至成为])|\b(?:raise|lift|increase)\b(?!.*\bto\b)/iu;
export const LOWER = /(?:降低|降|下调|减少|减|缩减|砍)(?![到至成为掉])|\b(?:lower|reduce|cut|decrease)\b(?!.*\bto\b)/iu;
export const LATER = /推迟|推后|延后|延期|顺延|延|往后|\b(?:push|postpone|delay|defer|later|back)\b/iu;
export const EARLIER = /提前|提早|往前|\b(?:earlier|forward|pull in|sooner)\b/iu;

/** Which property of a part is meant. */
export const FIELDS = {
  owner:
    /负责人|责任人|由(?=.{1,12}负责)|负责$|交给|派给|分给|转给|\bowners?\b|\bowned by\b|\bresponsible\b|\bin charge\b|\bassign\b|\bhand\b/iu,
  baseline: /基线值?|基准|\bbaseline\b/iu,
  start: /开始(?:时间|日期|日)?|启动(?:时间|日期|日)?|\bstart(?:s|ing)?(?: date)?\b/iu,
  due: /截止(?:时间|日期|日)?|到期日?|期限|(?:完成|验证|结果)(?:时间|日期|日)|日期|时间|\bdue(?: date)?\b|\bdeadline\b|\bverify(?:-| )by\b|\bdate\b/iu,
  observable: /(?:看得见的|可见的?|可观察的?|观察)结果|成果|\bobservable(?: result)?\b|\boutcome\b/iu,
  authority: /权限|授权|\bauthority\b|\bmandate\b/iu,
  doneWhen:
    /(?:完成|达成|通过)(?:的)?(?:标准|条件|标志|判据)|\bdone[- ]when\b|\b(?:done |exit |completion )?criteri(?:on|a)\b/iu,
} as const;
export type Field = keyof typeof FIELDS;

/** Says only that the rest stays: nothing to do. */
export const KEEPS =
  /^(?:其(?:余|他|它)|别的|剩下|另外的)[^改删加]{0,12}(?:不变|不动|保留|照旧|一样|保持)|^(?:内容)?(?:不变|保持原样)|^(?:and )?(?:keep|leave) (?:the )?(?:rest|everything else|others)|^(?:the )?(?:rest|everything else|others?) (?:stays?|remains?|unchanged)/iu;
export const COURTESY =
  /^(?:请|麻烦|谢谢|多谢|辛苦了?|好的?|嗯|对|可以|行|你好|您好|thanks?(?: you)?|please|ok(?:ay)?|hi|hello|right|yes|也|then|and)$/iu;

/** Taking the last change back: nothing else is said. */
export const UNDO =
  /^(?:请|帮我|麻烦)?(?:把?(?:刚才|上一次|上次|刚刚|上一步)的?(?:修改|改动|编辑|操作)?)?(?:撤销|撤回|回退|还原|恢复(?:到|成)?(?:上一?(?:个)?版本?|之前的?版本?|原来的?版本?|原样))(?:一?下|掉)?(?:(?:刚才|上一次|上次|刚刚|上一步|最后一次)的?(?:修改|改动|编辑|操作|那一?步)?)?(?:吧|了)?[。.!！]*$|^(?:please )?(?:undo|revert|roll ?back|take (?:it|that) back)(?: (?:it|that|this|the (?:last|latest) (?:change|edit)|my last (?:change|edit)|last (?:change|edit)))?(?:,? please)?[.!]*$|^(?:please )?(?:restore|go back to) the (?:previous|last|former|earlier) version[.!]*$/iu;
/** Going back to a version by its number. */
export const RESTORE =
  /(?:恢复|还原|回到|退回|回退|改回|用回)(?:到|成|为)?\s*第?\s*(\d{1,4})\s*版|\b(?:restore|go back to|revert to|roll ?back to) (?:version|v\.?) ?(\d{1,4})\b/iu;

/** Asks instead of telling. `Can you drop …?` asks for the deed. */
export const ASKS =
  /(?:吗|呢|什么|哪些|哪个|哪条|怎么样?|为什么|多少|谁|何时|几时|是不是|有没有|要不要|该不该)[^。]{0,8}[?？]?$|^(?:what|which|who|why|when|where|how|did|does|is|are|was|were|has|have|should)\b/iu;

/** Tells what others did; no order to us. */
export const THEIRS =
  /(?:客户|他们|她们|对方|对手|公司|采购部?)[^，。,]{0,8}(?:改|调整|取消|推迟|提前|删|换|加|提高|降低|减少|设定)|\b(?:they|the customer|the client|he|she|competitors?)\b[^,.]{0,20}\b(?:changed|moved|dropped|raised|cut|cancelled|set|added)\b/iu;
