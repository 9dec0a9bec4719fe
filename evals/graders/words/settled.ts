/** A decision or an end told as having come: the verb behind the word. */
export const EVENT =
  /(?:已经?|业已|早已|均已|都已)(?:被|由[^，。]{1,8}?|当面|书面|口头|正式|全部|基本|一致|明确|经|为)?((?:批|签|定(?!位|性)|决定|同意|采购|下单|上线|发出|下发|放行|核实|证实|完成|实现|选定|选中|答应|谈妥|敲定|解决|付|装好|装上|接通|投产|投用|验收|启动|开工|听|通过|承诺|撤|取消|推迟|替换|淘汰))(?!多少|什么|哪)|(?:批|定|签|谈|敲定)(下来|妥|好)了?|\b(?:has|have|had|was|were|is|are) (?:already |now |since |just |formally |finally )*(?:been )?(decided|approved|signed|accepted|ordered|installed|connected|completed|finished|delivered|chosen|selected|settled|solved|verified|promised|cancelled|replaced|released|achieved|awarded|won|lost|paid|published|scheduled)\b/iu;

/** What leaves a clause open, so that nothing in it is told as settled. */
export const OPENED =
  /不|没|未|无|是否|能否|可否|如果|若|万一|一旦|假如|等|待|之前|以前|才|前(?=[，。]|$)|[?？]|\b(?:not|never|no|none|nobody|if|once|when|whether|until|before|unless|after|as soon as|would|could|may|might|should|must|without)\b|n['’]t\b/iu;

/** How far a need is confirmed is told of it without its being reached. */
export const STEP =
  /梳理|确认|认可|共识|痛点|猜测|\b(?:restructured|confirmed|benefits|agreed|consensus|guess\w*|problem behind)\b/iu;

/** What is aimed at, wished, or asked: not told as how it is. */
export const AIMED =
  /要(?!点|件)|希望|期望|目标|想|应|须|需|力争|争取|计划|打算|拟|待|将|为了|以便|服务于|求|期待|盼|必须|之前|以前|可能|是否|若|如果|不|没|未|还差|\bto (?:be|have|get|fall|rise|come|reach|go)\b|\b(?:wants?|wanted|wish\w*|aims?|targets?|goals?|should|must|shall|need\w*|plans?|planned|plan to|would|may|might|could|within reach|serves?|hopes?|asks?|asked|by (?:20\d\d|next|the end|\p{Lu}\p{L}+ \d)|will|if|whether|not|no|never|instead)\b/iu;

/** Something told as being so today, or as having come about. */
export const NOW =
  /已(?:经|达|到|降|升|做|实|在|能|可|是|有|由|从)?|如今|目前|现(?:在(?!买)|状|已)|眼下|今天|做到了|达到了|实现了|稳定(?:在)?|保持|早就|成了|\b(?:has|have) (?:now |already |been )*\p{L}+|\b(?:(?:is|are|has|have|was|were) now|now (?:is|are|has|have|in|at|only|down|up)|already|today|by now|currently|at present|these days|reached|achieved|stands at|holds at|no longer)\b/iu;
