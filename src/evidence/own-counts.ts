const ZH_OWN =
  /^(?:两|二|三|[23])\s?(?:[点条份处]|件事|方面|项(?=[，,。；;：:、]|$)|次(?=往来|沟通|接触|交流|记录|[，,。；;：:、]|$)|个(?:问题|方面|原因|条件|前提|选择|方向|办法|要点|疑问|理由|角度))/u;
const EN_OWN =
  /^(?:two|three|2|3) (?:\w+ )?(?:things|points|offers|quotes|quotations|reasons|questions|options|ways|ideas|conditions|issues|items|topics|concerns|choices|notes|records|sources|exchanges|matters|aspects)\b/iu;

/** Whether words from a number on count what the claim itself lists (`two things`, `两条`): a small count is no figure of the record. */
export const countsOwnList = (words: string): boolean => ZH_OWN.test(words) || EN_OWN.test(words);
