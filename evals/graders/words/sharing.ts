/** Saying that a document stays with us. */
export const SAYS_IT_STAYS =
  /仅(?:供|限)?(?:我方|我们|公司)?内部|(?:只|仅)?(?:在|供|限)(?:公司|我方|我们)?(?:内部|自己)(?:使用|学习|参考|阅读|讨论|培训|准备|看|用)?|不(?:要|得|能|可|可以|应|宜|许)?(?:直接)?(?:对外|外(?:发|传|泄)|发给|转(?:给|发)|交给|给客户|出示|带(?:出|去)|拿给|提供给)|勿(?:外发|外传|对外)|留在(?:公司|内部|我方)|自己(?:人)?(?:学习|看|用|参考)|\binternal(?:ly)?\b|\bin-house\b|\b(?:stays?|keep(?:s| it| this)?|remains?|kept)\b[^.;]{0,12}\b(?:in|inside|within|with|to)\b[^.;]{0,8}\b(?:house|company|team|us|ourselves)\b|\b(?:do not|don['’]t|never|not to be|must not|may not|cannot|should not) (?:be )?(?:hand(?:ed)?|share[d]?|show[n]?|send|sent|forward(?:ed)?|pass(?:ed)?|leave|given?|taken?|quoted?)\b|\bnot (?:be )?(?:handed|shared|sent|forwarded|passed|shown|given|leave)\b|\b(?:for|among) (?:us|ourselves|our own)\b|\bour own (?:learning|preparation|use|reading)\b/iu;

/** Handing it to the customer. */
export const HANDS_OVER =
  /(?:发|递|交|拿|送|转发?|出示|展示|演示|分享|带)(?:给|到|去)?[^。，,;]{0,10}(?:客户|对方|贵司|[总经监任长工]|他们|她|他)|给(?:客户|对方|他们?|她)(?:看|发|讲)|\b(?:hand|send|give|show|share|forward|pass|present|leave|take)\b[^.;,]{0,30}\b(?:to|with)\b[^.;,]{0,12}\b(?:the customer|them|him|her|Mr|Ms|customer|[A-Z][a-z]+)\b/u;
