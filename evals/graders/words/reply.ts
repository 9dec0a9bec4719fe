/** Granting that a worry is reasonable. */
export const GRANTS =
  /理解|体谅|明白|合(?:情)?(?:合)?理|应(?:该|当)的?|正常|有道理|换(?:作|成|了)|换谁|是对的|没错|难免|谨慎|慎重|不(?:容易|轻松|易)|情有可原|可以想见|站在(?:您|你)|(?:问|提|担心|顾虑|考虑)得(?:对|好|周|有理|是)|重要|值得|责任|压力|谢谢|感谢|辛苦|在理|实在|周到|必要|关键|确实|也会|都会|不能不|不得不|有(?:依据|原因|根据)|说得|常见|自然|稳妥|负责|着急|为难/u;
export const GRANTS_EN =
  /\b(?:understand\w*|reasonabl\w*|fair\w*|right|natural\w*|sense|sensible|valid|legitimate|anybody|anyone|thank\w*|appreciate\w*|see why|see that|justified|good (?:question|reason|point)|careful|caution|cautious|prudent|rightly|makes? (?:good )?sense|well founded|worr\w+|concern\w*|hard|difficult|weigh\w*|responsib\w+|answer(?:s|able)? for|know(?:s)? (?:how|that)|of course|expected|no surprise|deserves?|important|matters?|would (?:do|ask|feel|want) the same|owe\w*|serious\w*)\b/iu;

/** Making light of a worry instead of granting it. */
export const MOCKS =
  /(?:想|考虑|担心|顾虑)(?:得)?(?:太)?多(?:了|虑)|多虑|多心|小题大[做作]|大惊小怪|杞人忧天|瞎(?:操心|担心)|没(?:什么|啥)(?:好|可|值得)?(?:担心|怕|顾虑|操心|大不了)|(?:不必|不用|何必|无须|犯不着)(?:这么|那么|如此)?(?:担心|紧张|顾虑|害怕|操心|较真|认真)|(?:别人|人家|其他(?:人|客户|家)|同行)[^。,，]{0,6}(?:都|就)?(?:没|不)[^。,，]{0,6}(?:担心|顾虑|问|在意|这样|怕|提)|(?:只有|就|就只|偏偏)(?:您|你|贵司)[^。,，]{0,10}(?:担心|问|怕|顾虑|这样|觉得|在意|事多|挑|不放心)|谁(?:会|还)[^。,，]{0,4}(?:担心|在意|怕)|(?:胆子|胆量)[^。,，]{0,3}小|太(?:保守|谨慎|敏感|较真|挑剔|计较|胆小|多疑)|(?:算|是)(?:个)?什么(?:问题|事|大事|担心)|不值(?:得)?一提|庸人自扰|鸡毛蒜皮|吹毛求疵|钻牛角尖|大可不必|不是(?:个)?(?:事|问题)(?:儿)?(?=[,，。]|$)|好笑|可笑|幼稚|怕什么|有什么(?:好|可)(?:担心|怕|顾虑)|\b(?:nothing (?:at all )?to (?:worry|fear|be (?:afraid|concerned))|(?:you|you['’]re|you are)(?: just| simply| really)? (?:think(?:ing)?|worry(?:ing)?|fuss(?:ing)?|overthink\w*|exaggerat\w*|imagin\w*|paranoid|(?:too|overly|being) (?:\w+ )?(?:cautious|careful|nervous|sensitive|fussy|timid|picky|anxious|difficult|dramatic|worried))(?: too much)?|overthink\w*|only you\b|(?:nobody|no one|none)(?: else)?\b[^.]{0,24}\b(?:worr\w+|concern\w*|asks?|asked|minds?|fears?|complains?|thinks?|problem|raised?)|(?:everyone|everybody|all the) (?:else|others?)[^.]{0,24}\b(?:fine|happy|manages?|signed|understands?|no (?:problem|trouble))|you (?:are|['’]re) the (?:only|first) (?:one|person|customer)|much ado|storm in a|mountain (?:out )?of|making (?:a )?(?:fuss|drama|mountain)|(?:silly|groundless|baseless|childish|ridiculous|imaginary|laughable|petty|trivial|funny|amusing|absurd) (?:\w+ )?(?:worr\w+|concern\w*|fear\w*|question|point|thing|objection)?|(?:worr\w+|concern\w*|fear\w*)[^.]{0,16}\b(?:is|are|seems?|sounds?) (?:\w+ )?(?:silly|groundless|baseless|childish|ridiculous|imaginary|laughable|petty|trivial|unfounded|unnecessary|exaggerated|funny|absurd|nonsense|nothing)|(?:relax|calm down|cheer up|come on|lighten up|grow up|get over it)\b|(?:don['’]t|do not) (?:be (?:so|silly|afraid|a)|fuss|panic|worry (?:so|about|your))|no (?:reason|need|cause) (?:at all )?(?:for|to) (?:worry|alarm|concern|panic|be)|hardly (?:a|worth)|not worth (?:worrying|a|talking)|what is there to (?:worry|fear)|who (?:would|else would|cares)|big deal)\b/iu;

/** Telling the other's words back. */
export const RESTATES =
  /您|贵司|贵方|你们|刚才|提到|的意思|听到|复述|说(?:的|过|到|起|是|，|：|“)|顾虑|担心|反映|认为|觉得|希望|您看重|我(?:们)?(?:先)?(?:记|听|重复|理解)/u;
export const RESTATES_EN =
  /\b(?:you(?:['’](?:re|d|ve))?|your|heard|hear|said|say(?:s|ing)?|mention\w*|understood|told|restate|repeat|concern\w*|worr\w+|point\w*|raised)\b/iu;

/** Contradicting where listening is asked for. */
export const ARGUES =
  /(?:但是|不过|可是|然而|其实|事实上)[^。]{0,20}(?:不(?:是|会|贵|高|对)|没有|误解|误会)|(?:您|你们)(?:误会|误解|搞错|想多|理解错|多虑)|并不(?:贵|高|慢|差)|不存在(?:这|您)|完全不(?:用|必)|没(?:有)?那么|我(?:不|并不)(?:同意|认为|觉得)|\b(?:but (?:in fact|actually|that|it|our|we|you)|however|actually|in fact)\b[^.]{0,40}\b(?:not|isn['’]t|wrong|misunder\w+|mistaken|cheap\w*)\b|\byou(?:['’]re| are| have| must)[^.]{0,12}\b(?:mistaken|wrong|misunderst\w+|exaggerat\w+|overreact\w+)\b|\bthat (?:is|['’]s) not (?:true|so|right|correct)\b|\bno need to worry\b|\bI disagree\b/iu;

/** Giving way before anything was asked. */
export const CONCEDES =
  /(?:价格|报价|费用|条件|付款|账期|交期|总价)[^。，,;]{0,10}(?:可以(?:再)?(?:谈|商量|让|降|调|优惠)|好(?:商量|谈)|能(?:让|降|再)|让(?:一步|步|利|点|些)|降(?:一点|些|下来)|调(?:低|下来)|给(?:您|你们)?(?:优惠|折扣|降))|(?:我们|我方|我)(?:先|可以|愿意|同意|能)?(?:让(?:一步|步|利|价|点|出)|降价|打折|给(?:您|你们)?(?:一个)?(?:折扣|优惠|更低|最低)|退(?:一步|让)|松(?:口|动)|减(?:免|价|掉)|接受您的(?:价格|条件|要求))|(?:折扣|优惠|让利|降价)(?:可以|没问题|好说)|(?:给|让|为)(?:您|贵司|你们)[^。，,]{0,6}(?:便宜|实惠|省|少|优惠|让|降|打折|减)|(?:先|这就|马上|直接|主动)[^。，,]{0,6}(?:让|降|便宜|优惠|打折|减|退)(?:一?步|一?些|一?点|价|个|\d|几|两|三)|\b(?:we|i)(?:['’]ll|['’]d| will| can| could| would| are| am)?\b[^.;?]{0,25}\b(?:lower|reduce|cut|drop|discount|meet you|come down|give (?:you )?(?:a |some )?(?:discount|better price|rebate)|accept your (?:price|terms)|make a concession|concede|give (?:way|ground|in)|improve (?:the |our )?(?:price|offer|terms)|(?:make|do|get|offer) (?:it|this|that|you)[^.;]{0,12}\b(?:cheaper|for less|lower|a (?:deal|better))|sharpen|rebate|knock)\b|\b(?:let (?:us|me)|we(?:['’]ll| will)|how about|what if|suppose|shall) (?:we |i |us )?(?:just |simply |gladly |first )?(?:make it cheaper|cut|drop|lower|reduce|take[^.;,]{0,12} off|knock|trim|split the difference|meet you)[^.;,]{0,30}|\b(?:price|terms|quote|offer)\b[^.;?]{0,20}\b(?:can (?:be )?(?:move|lower|reduc|negotiat|discuss|improve|come down)\w*|(?:is|are) (?:negotiable|flexible|open to discussion))\b/iu;

/** Asking whether the worry is gone. */
export const ASKS_GONE =
  /(?:消除|解决|放心|打消|放下|清楚|够(?:不够|吗|了吗)|还有|是否|可以吗|行吗|好吗|对吗|能否|满意|疑问|顾虑|担心|同意|认可|踏实|能不能|算不算|有没有|合适|接受|吗|呢|没有(?:别|其他)|看法)|\b(?:settle\w*|gone|clear\w*|anything|enough|still|remain\w*|left|satisf\w+|resolve\w*|worry|concern\w*|answer\w*|does (?:that|this)|is (?:that|this|it|there|the)|would|could|can|are you|have we|do you)\b/iu;

/** Saying that a written note follows. */
export const WRITTEN =
  /书面|纪要|邮件|发(?:给|您|到|出|一)|写(?:成|下|明|进|入|在)|文字|一页(?:纸)?|记录|留(?:个)?底|备忘|备查|确认函|整理|附上|\b(?:writ\w+|notes?|summar\w+|e-?mails?|minutes|memo|one page|on paper|page|document|letter|put (?:it|this|that) down|confirm\w*|send\w*)\b/iu;
