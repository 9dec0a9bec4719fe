import type { Fault } from './claim.ts';

type Where = Pick<Fault, 'evidence' | 'span' | 'onRecord'>;

const fault = (code: Fault['code'], zh: string, en: string, where: Where = {}): Fault => ({
  code,
  message: { zh, en },
  ...where,
});

/** The faults a claim can have, worded for the seller and for the model's one repair round. */
export const faults = {
  noEvidence: () => fault('no_evidence', '没有引用任何依据。', 'It cites no evidence.'),
  emptyQuote: (evidence: number) =>
    fault('empty_quote', '引用了来源，但没有引文。', 'A source is cited without a quote.', { evidence }),
  unknownSource: (evidence: number, id: string) =>
    fault(
      'unknown_source',
      `引用的来源“${id}”不在所给依据中。`,
      `The source “${id}” is not among the evidence given.`,
      { evidence },
    ),
  quoteNotInSource: (evidence: number, quote: string) =>
    fault(
      'quote_not_in_source',
      `引文“${quote}”在来源中找不到。`,
      `The quote “${quote}” does not stand in its source.`,
      { evidence },
    ),
  foreignSource: (evidence: number, ref: string) =>
    fault('foreign_source', `来源 ${ref} 不属于这个客户。`, `Source ${ref} does not belong to this account.`, {
      evidence,
    }),
  notShareable: (evidence: number, ref: string) =>
    fault('not_shareable', `来源 ${ref} 未标为可对外使用。`, `Source ${ref} is not marked as shareable.`, {
      evidence,
    }),
  number: (text: string, span: Fault['span'] & object) =>
    fault('number_not_in_evidence', `引文中没有“${text}”。`, `No quote holds “${text}”.`, { span }),
  rangeChanged: (text: string, span: Fault['span'] & object) =>
    fault('number_not_in_evidence', `引文中的起止数值不是“${text}”。`, `The quote's figures do not run “${text}”.`, {
      span,
    }),
  numberOfOther: (text: string, span: Fault['span'] & object) =>
    fault(
      'number_not_in_evidence',
      `引文中的“${text}”说的是别的事项、对象或时间。`,
      `In the quotes “${text}” is said of something else, somebody else or another time.`,
      { span },
    ),
  dateOfOther: (text: string, span: Fault['span'] & object) =>
    fault(
      'date_not_in_evidence',
      `引文中的“${text}”说的是别的对象。`,
      `In the quotes “${text}” is said of something else.`,
      {
        span,
      },
    ),
  date: (text: string, span: Fault['span'] & object) =>
    fault(
      'date_not_in_evidence',
      `引文中没有“${text}”这个时间，或没有这么精确。`,
      `No quote holds the date “${text}”, or none is that exact.`,
      { span },
    ),
  saidOfOther: (name: string, span: Fault['span'] & object) =>
    fault(
      'unknown_name',
      `引文说的不是“${name}”，而是别的人、公司或产品。`,
      `The quotes say this of another person, company or product than “${name}”.`,
      { span, onRecord: true },
    ),
  notOfAccount: (text: string, span: Fault['span'] & object) =>
    fault(
      'unknown_name',
      `引文是别处的案例或资料，没有说到“${text}”。`,
      `The quotes are a case or paper of others; they do not speak of “${text}”.`,
      { span, onRecord: true },
    ),
  nameNotCited: (name: string, span: Fault['span'] & object) =>
    fault('unknown_name', `引文和来源都没有提到“${name}”。`, `Neither quotes nor sources mention “${name}”.`, {
      span,
      onRecord: true,
    }),
  nameNotKnown: (name: string, span: Fault['span'] & object) =>
    fault('unknown_name', `记录中没有“${name}”这个人。`, `There is no “${name}” on record.`, { span }),
  role: (name: string, role: string, span: Fault['span'] & object) =>
    fault('wrong_role', `记录中“${name}”的角色不是“${role}”。`, `On record, “${role}” is not the role of “${name}”.`, {
      span,
    }),
  certainty: (text: string, span: Fault['span'] & object) =>
    fault('polarity_raised', `“${text}”说得比依据更确定。`, `“${text}” is more certain than its evidence.`, { span }),
  negation: (text: string, span: Fault['span'] & object) =>
    fault(
      'polarity_raised',
      `“${text}”的肯定或否定与依据不一致。`,
      `“${text}” affirms what its evidence denies, or the reverse.`,
      { span },
    ),
  direction: (text: string, span: Fault['span'] & object) =>
    fault('polarity_raised', `“${text}”的升降方向与依据相反。`, `“${text}” goes the other way than its evidence.`, {
      span,
    }),
  opposite: (text: string, span: Fault['span'] & object) =>
    fault('polarity_raised', `依据说的与“${text}”相反。`, `The evidence says the opposite of “${text}”.`, { span }),
  event: (text: string, span: Fault['span'] & object) =>
    fault('polarity_raised', `依据没有说“${text}”已成定局。`, `The evidence does not say that “${text}” is settled.`, {
      span,
    }),
};
