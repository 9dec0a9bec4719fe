import { foldWidth, type Span, sentencesOf } from './text.ts';

const PATTERNS: readonly RegExp[] = [
  /(?:忽略|无视|忘记|不要理会|抛开)(?:.{0,8})(?:以上|之前|前面|上述|所有|先前|系统)(?:.{0,6})(?:指令|提示|要求|规则|内容|设定)/,
  /(?:你现在是|从现在起你是|扮演|假装你是)(?:.{0,20})(?:助手|模型|系统|管理员|开发者|AI)/i,
  /(?:输出|显示|透露|告诉我|打印)(?:.{0,8})(?:系统提示|提示词|system prompt|密钥|api ?key|密码)/i,
  /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|above|prior|earlier|all|system|your)\b.{0,20}\b(?:instructions?|prompts?|rules?|messages?|guidelines?)\b/i,
  /\b(?:you are now|act as|pretend to be|from now on you are)\b.{0,40}\b(?:assistant|model|admin\w*|developer|system|ai|dan)\b/i,
  /\b(?:reveal|print|show|output|repeat|leak)\b.{0,20}\b(?:system prompt|your (?:instructions|prompt)|api ?key|secrets?|passwords?)\b/i,
  /<\/?(?:system|assistant|instructions?)>|\[\/?INST\]|<\|im_(?:start|end)\|>/i,
];

/** GUARD-5: sentences of a document, note or import that try to give the copilot orders: they are reported, never followed. */
export const findInstructions = (text: string): (Span & { rule: 'GUARD-5' })[] =>
  sentencesOf(text)
    .filter((sentence) => PATTERNS.some((pattern) => pattern.test(foldWidth(sentence.text))))
    .map(({ start, end, text: quote }) => ({ rule: 'GUARD-5' as const, start, end, text: quote.trim() }));
