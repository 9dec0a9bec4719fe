import { foldWidth } from '#src/playbook/text.ts';
import { perText } from './memo.ts';
import { isForCustomer, type Saying } from './said.ts';

const QUOTED = /“[^”]*”|‘[^’]{12,}’|"[^"\n]*"|「[^」]*」|『[^』]*』/gu;

/** Words before a quotation that have it said by us: `对客户说：`, `tell her: `. Whoever `said` something said it himself. */
const WE_SAY =
  /(?:(?:对|跟|向|和|同|给|当着)[^“”。；;:：,，]{1,14}|可以|直接|不妨|就|先|再|最后|开场|结尾)(?:说|讲|回(?:答|应|复)?|答复|表示|表态|承诺|保证|强调|写(?:上|明)?|补(?:上)?一句|带一句|点明|提一句)[^“”。；;]{0,8}$|(?:告诉|告知|答复|回复|答应|转告|提醒|话术|口径|措辞|原话)[^“”。；;]{0,14}$|\b(?:tell|say|saying|write|reply|reply with|answer|assure|promise|add|mention|stress|open with|close with|explain|put it)\b(?! us\b| me\b)[^“”".;]{0,40}[:,]?\s*$/iu;

/** Whether a quotation is ours to say, by the words before it. */
const isOurs = (before: string): boolean => WE_SAY.test(before.slice(-50).trimEnd());

const blank = (words: string): string => words.replaceAll(/[^\s]/gu, '·');

/** A text with the customer's own words in quotation marks blanked, so that places stay. What we are to say stays. */
export const withoutTheirs: (text: string) => string = perText((text) =>
  foldWidth(text).replace(QUOTED, (words: string, at: number, whole: string) =>
    isOurs(whole.slice(0, at)) ? words : blank(words),
  ),
);

/** What of a saying is meant for the customer: all of it, or what it has us say in quotation marks. */
export const spokenOf = (saying: Saying): string[] =>
  isForCustomer(saying)
    ? [saying.text]
    : [...saying.text.matchAll(QUOTED)]
        .filter(({ index }) => isOurs(saying.text.slice(0, index)))
        .map(([words]) => words.slice(1, -1));

const OPEN =
  /是否|能否|可否|要不要|是不是|会不会|(?<=[记写说听看抄填列懂解]得)([对准全清])不\1|哪|怎么|怎样|如何|什么|多少|几|谁|假如|如果|假设|要是|倘若|万一|\b(?:what|which|who|whom|how|when|where|why|whether|if|suppose|would|could|should|do you|does|did|is it|are there|may)\b/iu;

/**
 * Questions turned into what they say in passing: `价格给到最低，您看哪天方便？` promises before it asks. Only clauses that ask and suppose
 * nothing are kept; the others are blanked, so that places stay.
 */
export const saidInPassing: (text: string) => string = perText((text) =>
  text.replace(/[^。！!.?？;；\n]*[?？]/gu, (sentence) => {
    const cut = Math.max(...[',', '，', ';', '；', '—'].map((mark) => sentence.lastIndexOf(mark)));
    if (cut < 4) return sentence;
    const said = sentence.slice(0, cut);
    return OPEN.test(said) ? sentence : `${said}。${blank(sentence.slice(cut + 1))}`;
  }),
);
