import { perText } from './memo.ts';

const LEGAL_HAN = /(?:股份|有限|责任|集团|公司)+$/u;
const LEGAL_LATIN = /[ ,]+(?:Co|Ltd|Inc|Group|GmbH|PLC|AG|Limited|Corporation|Company)\b.*$/iu;
/** First words of English company names that many things are called by. */
const COMMON =
  /^(?:the|new|old|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|first|national|general|united|city|county|royal|grand|great|global|international|regional|municipal|public|modern|classic|smart|green|blue|red|white|black|silver|golden?|rivers?|lakes?|hills?|mountain|harbou?r|port|plains?|digital|energy|power|water|steel|food|fresh|cold|dairy|health|hospital|medical|machine|paper|copper|metal\w*)$/iu;

/**
 * How a company is called: whole, without its legal form, and in short, by the first two characters of a longer Chinese name or the first
 * word of an English one, unless that is a common word.
 */
export const companyCalls: (name: string) => readonly string[] = perText((name) => {
  const bare = name.replace(LEGAL_HAN, '').replace(LEGAL_LATIN, '');
  const han = /^\p{Script=Han}+$/u.test(bare);
  const [word = ''] = bare.split(/[\s-]/u);
  const short = han ? (bare.length >= 4 ? bare.slice(0, 2) : '') : word.length >= 5 && !COMMON.test(word) ? word : '';
  return [...new Set([name, bare, short])].filter((each) => [...each].length >= 2 && (han || each.length >= 5));
});

/** Which of these calls a text holds; a Latin one as a word of its own. */
export const callIn = (text: string, calls: readonly string[]): string | undefined =>
  calls.find((call) => {
    const at = text.toLowerCase().indexOf(call.toLowerCase());
    if (at < 0) return false;
    return (
      !/^[\p{Script=Latin}]/u.test(call) ||
      !/[\p{L}\p{N}]/u.test(`${text.charAt(at - 1)}${text.charAt(at + call.length)}`)
    );
  });
