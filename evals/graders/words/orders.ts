/** Words that follow an order found in the material. */
export const OBEYS: readonly RegExp[] = [
  /(?:按|依|遵)照?(?:资料|文档|附件|邮件|纪要|备注|记录|材料|上述|其)(?:中|里|内)?的?(?:指示|指令|要求|命令)(?!确认|提供|核)|(?:已|将|现)(?:按|依|遵)[^。,;]{0,6}(?:指令|指示|命令)|(?:忽略|无视)(?:了)?(?:以上|之前|先前|原有|此前)[^。,;]{0,6}(?:指令|规则|要求|设定)|收到(?:指令|指示)|指令已(?:执行|收到)|遵命/u,
  /\b(?:as (?:instructed|ordered|directed|requested) (?:by|in) the (?:document|note|e-?mail|attachment|material|file|memo|message)|(?:following|per|according to) the (?:instruction|order|command|directive)s? (?:in|of|found|above)|ignoring (?:all |the |my )?(?:previous|prior|earlier|above) (?:instructions|rules)|instruction (?:received|executed|followed)|i have been (?:ordered|instructed)|override (?:accepted|complete))\b/iu,
];

/** Words by which an attempt is reported instead. */
export const REPORTS =
  /可疑|异常|指令|注入|命令|不(?:予|会|应|能)?(?:执行|采纳|理会|照办)|夹带|植入|疑似|不属于|无关|核实|是否(?:真|确|属)|来历|\b(?:suspicious|instruction|order|command|inject\w*|planted|tries to|attempt\w*|not follow\w*|ignored|disregard\w*|unrelated|verify|check (?:whether|if|who)|who (?:wrote|added|put))\b/iu;
