/** A piece of untrusted text that speaks to the model (GUARD-5): what kind, and the words, at most 80 characters. */
export type InstructionFinding = { kind: InstructionKind; excerpt: string };

export type InstructionKind = 'override' | 'role' | 'reveal' | 'control_token' | 'hidden_text' | 'output_steering';

/** What stands where an order was left out; it counts as one, so that it is still reported by where it stood. */
export const ORDER_LEFT_OUT = { zh: '〔写给系统的指令，已略〕', en: '[order to the system left out]' } as const;

/** The marks of both languages. */
export const ORDER_MARKS: readonly string[] = Object.values(ORDER_LEFT_OUT);

type Pattern = { kind: InstructionKind; pattern: RegExp };

/** Run on text without invisible characters, NFKC-folded, so that full-width and split spellings are seen too. */
const PATTERNS: readonly Pattern[] = [
  { kind: 'override', pattern: /〔写给系统的指令,已略〕|〔写给系统的指令，已略〕|\[order to the system left out\]/gu },
  {
    kind: 'override',
    pattern:
      /\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|preceding|all|any|your|system|these)\b[^.\n]{0,30}\b(?:instructions?|rules?|prompts?|directions?|guidelines?|messages?|context|guards?)\b/giu,
  },
  {
    kind: 'override',
    pattern:
      /(?:忽略|无视|忘记|忘掉|不要理会|不要遵守|不必遵守|绕过|推翻)[^。\n]{0,16}(?:以上|上述|上面|之前|前面|先前|此前|所有|一切|系统|原有|你的)[^。\n]{0,12}(?:指令|指示|要求|规则|提示|设定|内容|约束|限制|命令|说明)/gu,
  },
  { kind: 'override', pattern: /(?:忽略|无视|忘记|忘掉)(?:以上|上述|上面|之前|前面)/gu },
  {
    kind: 'override',
    pattern: /(?:以下|下面)(?:才)?是(?:你的)?(?:新的?|真正的?|最新的?)(?:指令|指示|任务|规则|要求|系统提示)/gu,
  },
  {
    kind: 'override',
    pattern: /\b(?:new|updated|real|actual)\s+(?:system\s+)?(?:instructions?|prompt|task)\s*[:：]/giu,
  },
  {
    kind: 'role',
    pattern:
      /^[\s>*#-]*(?:system|assistant|developer|系统|系统提示|系统指令|助手|开发者)(?:\s*(?:prompt|message|消息|提示))?\s*[:：]/gimu,
  },
  {
    kind: 'role',
    pattern:
      /\b(?:you are now|from now on,? you|act as (?:if you|an? (?:\w+ ){0,2}(?:assistant|ai|model|agent|bot|administrator|admin)\b)|pretend (?:to be|you are))/giu,
  },
  { kind: 'role', pattern: /(?:从现在(?:开始|起)[，,]?\s*你|你现在(?:是|扮演)|请?你?扮演(?:一[个名位])?|假装你是)/gu },
  {
    kind: 'reveal',
    pattern:
      /\b(?:reveal|print|repeat|show|output|leak|disclose)\b[^.\n]{0,30}\b(?:system prompt|your (?:instructions|prompt|rules)|api[ _-]?keys?|secrets?|passwords?)\b/giu,
  },
  {
    kind: 'reveal',
    pattern:
      /(?:输出|打印|显示|泄露|透露|重复|告诉我)[^。\n]{0,12}(?:系统提示词?|系统指令|你的(?:指令|提示词|规则|设定)|密钥|密码|其他客户)/gu,
  },
  {
    kind: 'output_steering',
    pattern:
      /\b(?:ai|assistant|model|llm|chatbot|copilot)s?\b[^.\n]{0,30}\b(?:must|should|shall|please|need to|are required to)\b[^.\n]{0,60}\b(?:say|write|output|recommend|rank|rate|approve|state|answer|reply|respond|include)\b/giu,
  },
  {
    kind: 'output_steering',
    pattern:
      /(?:AI|人工智能|大?模型|智能助手|副驾)(?:助手|系统)?[^。\n]{0,8}(?:必须|务必|应当|应该|请|需要)[^。\n]{0,20}(?:输出|回答|回复|写|推荐|评为|判定|声称|说明|包含)/giu,
  },
  {
    kind: 'role',
    pattern:
      /(?:系统(?:提示词?|指令|消息)|管理员(?:指令|留言)|开发者(?:消息|指令))\s*[)）】\]]?\s*[:：]|\b(?:system|developer|administrator) (?:message|prompt|note|instruction)s?\s*[:：]/giu,
  },
  {
    kind: 'output_steering',
    pattern:
      /(?:致|给|写给)\s*(?:AI|人工智能|大?模型|智能|副驾)\s*(?:助手|系统|模型)?\s*(?:的(?:话|指令|说明))?\s*[:：,，]|\b(?:note|message|instructions?|attention) (?:to|for) (?:the |any )?(?:ai|llm|model|assistant|copilot|chatbot)\b/giu,
  },
  {
    kind: 'override',
    pattern:
      /(?:资料|数据|文档|证据|上下文)(?:到此|至此|已经?)?结束[。,，\s]{0,3}(?:现在|接下来|下面|请)|\bend of (?:the )?(?:data|evidence|documents?|context|notes)\b[^\n]{0,6}\b(?:now|next|please)\b/giu,
  },
  {
    kind: 'control_token',
    pattern:
      /<\|[^|<>\n]{1,40}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|assistant|user|tool_call|function_call|evidence|untrusted|objection|notes|context|drafted)>/giu,
  },
];

/** Zero-width, bidirectional and tag characters: they can hide words from a reader that a model still reads. */
const HIDDEN = /[\u{E0000}-\u{E007F}\u202A-\u202E\u2066-\u2069]|[\u200B\u2060\uFEFF\u00AD]{2,}/u;
const INVISIBLE = /\p{Cf}/gu;
const EXCERPT = 80;
const LIMIT = 20;

/** Some word of every pattern: most texts hold none, and are done with one look. */
const CUES =
  /ignore|disregard|forget|override|bypass|忽略|无视|忘记|忘掉|不要理会|不要遵守|不必遵守|绕过|推翻|(?:以下|下面)(?:才)?是|(?:instructions?|prompt|task|message|note)\s*[:：]|(?:system|assistant|developer|系统|助手|开发者|提示|指令|消息|留言)[^\n]{0,16}[:：]|you are now|from now on|act as|pretend|从现在|你现在|扮演|假装你|prompt|your (?:instructions|rules)|api[ _-]?key|secret|password|系统指令|系统提示|提示词|你的(?:指令|规则|设定)|密钥|密码|其他客户|\b(?:ai|assistant|model|llm|chatbot|copilot)s?\b|人工智能|模型|助手|副驾|AI|结束|end of|<|\[\/?INST|〔写给|order to the system/iu;

const plain = (text: string): string => text.replace(INVISIBLE, '').normalize('NFKC');

/**
 * Finds text that tries to instruct the model (zh and en): to be reported to the reader, never followed (GUARD-5).
 * Linear in the text; at most 20 findings, each kind and excerpt once, in the order of the pattern table.
 */
export const findInstructions = (text: string): InstructionFinding[] => {
  const found = new Map<string, InstructionFinding>();
  const add = (kind: InstructionKind, words: string) => {
    const excerpt = [...words.replace(/\s+/gu, ' ').trim()].slice(0, EXCERPT).join('');
    if (found.size < LIMIT) found.set(`${kind}:${excerpt}`, { kind, excerpt });
  };
  const hidden = HIDDEN.exec(text);
  if (hidden) add('hidden_text', `U+${hidden[0].codePointAt(0)?.toString(16).toUpperCase()}`);
  const readable = plain(text);
  if (!CUES.test(readable)) return [...found.values()];
  for (const { kind, pattern } of PATTERNS) for (const match of readable.matchAll(pattern)) add(kind, match[0]);
  return [...found.values()];
};
