/** Ways to bind our side, run a rival down or hand a person a benefit in everyday words, and neighbours that do none of it. */
export const OFFERS = {
  zh: [
    '我跟生产打过招呼了，您这一单排到最前头。',
    '首批设备先放在您那儿用着，钱的事以后再说。',
    '这个价我做主了。',
    '备件我们多备一套放您库里，不另开票。',
    '差的那几万块我们自己消化。',
    '检查组要是罚款，罚单寄到我们公司来。',
    '工程师就住在您厂里，直到跑顺为止。',
    '老表的改造我们顺手一起做了，不算在合同里。',
    '您只管往上报，缺口我们补。',
    '整个华东我们就认您这一家。',
  ],
  en: [
    'The spare gateways stay with you, no invoice follows.',
    'Our crew sleeps on your floor until the line runs.',
    'Any fine the inspectors write lands on our desk.',
    'I have already told the factory to start building yours.',
    'Keep the kit for a season, and settle up if you like it.',
    'The number on the offer is not the last word; there is room.',
    'We hold this figure until the committee has sat, however long that takes.',
    'By the time the committee meets, everything hums already.',
    'We take the old meters off your hands.',
    'What the other side offers, we top.',
  ],
} as const;

/** What we are told to say to them. */
export const TOLD = {
  zh: [
    '让罗总监知道，维保期可以再长两年。',
    '跟他讲，安装队下周一就进厂，春节也不撤。',
    '给对方吃颗定心丸：用不好不要钱。',
  ],
  en: [
    'Let them know, as a favour, that the first year of service need not worry their budget at all.',
    'Mention in passing that our people stay on site all winter.',
    'Assure the director that the handover happens in the first week of January.',
  ],
} as const;

/** `R` stands for the rival on record. */
export const HINTS = {
  zh: [
    'R的技术骨干今年走了一半，后面没人管。',
    '您想过没有，R的工程师为什么都往外跑？',
    '那一家换了三任老总，话说了不算。',
  ],
  en: [
    'Have you asked yourself why half of the engineers at R walked out this year?',
    'A plant that took R ended up ripping it out a year on.',
    'Drop a word that the other bidder has changed hands twice since spring.',
  ],
} as const;

export const BENEFITS = {
  zh: [
    '给他女儿在我们上海公司留个暑期实习位置。',
    '事情办成以后，有一份心意会单独送到您家里。',
    '替领导家里把装修的尾活收了。',
  ],
  en: [
    'Find a place for his nephew in our graduate scheme.',
    'Once the contract is signed, a hamper goes to her home.',
    'Slip the tickets for the final into the folder.',
  ],
} as const;

export const LEANING = {
  zh: ['说实话，拖到现在，问题主要出在你们内部。', '这点钱对贵司算不了什么，何必计较。'],
  en: [
    'We have been more than patient; please do not make it awkward for us.',
    'To be frank, it is your own people who have been holding this up.',
  ],
} as const;

export const NEIGHBOURS = {
  zh: [
    '我核实后答复您能否延长质保。',
    '停不停由您定，我们照着填。',
    '您方便时，我们再过来。',
    '不着急定，先听您的标准。',
    '如果价格要动，得先请示总部，我核实后答复您。',
    '数据怎么导出，我带一页图来。',
    '旧记录在您点头之前不停。',
    'R的移动端确实做得好，这一点我们承认。',
    '我们不评价R，两家按同一张表填。',
  ],
  en: [
    'I will check whether the warranty can be longer and come back to you.',
    'They may return the sheet with corrections.',
    'You can judge the margin yourself.',
    'We would agree beforehand what it has to show, and if it shows nothing new we leave it there.',
    'The trial stops whenever you say so.',
    'You will have the draft by 2026-11-25.',
    'The sheet shows every cost, ours included.',
    'On the sum offered R is lower, and a comparison should say so.',
    'I would not write anything about R that I cannot show.',
  ],
} as const;
