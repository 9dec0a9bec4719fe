/** How things stand, as against how they are wanted. */
export const PRESENT =
  /现状|目前|如今|现在|眼下|当前|已经?(?:降到|做到|达到|实现|稳定|压到)|今天(?:就|已)|\b(?:today|now|currently|at present|already|as it stands|present state|stands at|is down to|has (?:been )?(?:reached|come down to))\b/iu;
export const WANTED =
  /期望|希望|目标|要求|想要?|要[在把降做]|需求|需要|应|能否|从|由|原来?|改为|变为|\b(?:wants?|wanted|wish\w*|target|goal|needs?|should|must|to be|aims?|would|could|from|instead of|against)\b/iu;
/** Kept up for a stretch of time. */
export const STABLE =
  /(?:连续|一直|已经?)(?:\p{Script=Han}{0,4})?(?:稳定|保持|维持)(?:了|在)|稳定了(?:\p{Script=Han}|\d){1,4}(?:个)?(?:天|周|月|季度|年)|\b(?:has|have|had) (?:held|kept|stayed|been (?:steady|stable|held|kept))\b[^.;]{0,30}\bfor (?:\w+ ){1,3}(?:days?|weeks?|months?|quarters?|years?)\b|\b(?:steady|stable) for (?:\w+ ){1,3}(?:days?|weeks?|months?|quarters?|years?)\b/iu;
