/** Marks of a prompt that no reader should see: fences, slots, chat tokens, field names. */
export const MACHINERY: readonly RegExp[] = [
  /<<<\s*(?:DATA|END)|>>>/u,
  /\{\{[^}]*\}\}|\[\[[^\]]*\]\]/u,
  /<\|?(?:im_start|im_end|system|assistant|endoftext)\|?>|\[\/?INST\]/iu,
  /\bJSON Schema\b|```/iu,
  /\b(?:nextQuestion|reachableBecause|likelyDrop|stuckLayer|coreValue|brokenWhen|verifyBy|afterActions|howToUse|forWhom|nothingFits|firstNeed)\b/u,
];

/** Refs of pieces and numbers of candidates and documents: an inference may name them, what is read by others may not. */
export const REFS = /(?<![A-Za-z\d_.-])(?:E\d{1,3}|[DK]\d{1,2})(?![A-Za-z\d%_-])/u;

/** Words by which a model speaks of itself or of its orders. */
export const SELF_TALK: readonly RegExp[] = [
  /作为(?:一[个名])?(?:AI|人工智能|大?语言模型|智能助手|聊天机器人)|(?:我是|身为)(?:一[个名])?(?:AI|人工智能|大?语言模型)|(?:系统|我的|以上|上述|上面的)(?:提示词|提示语|指令|设定)(?:是|要求|规定|如下|里|中|说)|提示词|我(?:被|受)(?:要求|指示|设定)|按(?:照)?(?:系统|提示)(?:要求|指令)/iu,
  /\bas an? (?:AI|artificial intelligence|language model|assistant|LLM)\b|\bI(?:['’]m| am) (?:an? )?(?:AI|language model|LLM)\b|\b(?:my|the|these|your) (?:system )?(?:prompt|instructions?) (?:say|says|said|state|states|tell|tells|told|ask|asks|require|requires|is|are|reads?)\b|\bsystem prompt\b|\bI (?:was|am|have been) (?:told|instructed|asked|prompted) to\b/iu,
];
