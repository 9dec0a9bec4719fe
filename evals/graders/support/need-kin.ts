import type { Reading } from '../../reading/reading.ts';
import type { SaidNeed } from './answers.ts';
import { contentOf } from './overlap.ts';
import { itemAt } from './verify.ts';

/** What every need's text holds and ties none to another: form labels, steps, measures, remarks on the record, quantities of time. */
const COMMON =
  /(?:联系人|优先级|确认进度|考核|关切|决策角色|立场|影响力)[：:][^；;]*|(?:Contact|Priority|Validation step|Measured by|Decision role|Stance|Influence|Concerns): [^;]*|(?:背后的问题|现状|期望)[：:]|(?:Problem behind it|Present state|Wanted state):|资料里[^。；，]*|没有(?:写|记录)|还?没有|不在记录|多少|由(?:关切|考核|话里)[^：，]*推断|猜测|未经证实|可能|希望|需要|现在|目前|眼下|当前|如今|至今|今年|本年度?|明年|年度|\bat present\b|\b(?:presently|currently|(?:not|is|are) on record|material|guess\w*|confirmed|conclud\w+|concerns?|may|might|seems?|wants?|wanted|needs?|needed|years?|months?|days?|hours?|weeks?|today|now|within|instead|only|after|before|since|one|two|three|four|five|million|euros?|eur|should|stands?|written|agreed)\b|[\d.,]+\s?(?:[%％万亿元天年月条座家台小时]|million)*/giu;

/** A need in all its words: its own, its problem's and those of the record it rests on, without people and common phrases. */
const wordsOf = ({ ground }: Pick<Reading, 'ground'>, { need, problem }: SaidNeed): string => {
  const claims = [need, ...(problem ? [problem] : [])];
  const texts = claims.flatMap(({ text, evidence }) => [
    text,
    ...evidence.flatMap(({ ref, quote }) => {
      const item = itemAt(ground, ref);
      return [quote, ...(item?.source.type === 'need' ? [item.text] : [])];
    }),
  ]);
  const names = ground.people.flatMap(({ name }) => [name, ...name.split(/\s+/u)]);
  const bare = texts.join('\n').replaceAll(COMMON, ' ');
  return names.filter((name) => name.length > 1).reduce((text, name) => text.replaceAll(name, ' '), bare);
};

/**
 * How much a need has in common with each of the others, by place: the words both hold, a word the more the fewer needs hold it. From
 * about 2.6 on they speak of the same matter.
 */
export const kinships = (reading: Pick<Reading, 'ground'>, needs: readonly SaidNeed[], at: number): number[] => {
  const held = needs.map((need) => contentOf(wordsOf(reading, need)));
  const own = held[at] ?? new Set<string>();
  return held.map((words, place) => {
    if (place === at) return 0;
    let sum = 0;
    for (const word of own)
      if (words.has(word)) sum += Math.log((held.length + 1) / held.filter((each) => each.has(word)).length);
    return sum;
  });
};
