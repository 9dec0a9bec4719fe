import type { Bilingual } from '#src/kernel/language.ts';
import { type Certainty, CONTACT_ROLE_LABELS, type ContactRole } from './contact-roles.ts';
import { fill } from './text.ts';

const WORDINGS: Readonly<Record<Certainty, Bilingual>> = {
  known: { zh: '{name}是{role}。', en: '{name} is the {role}.' },
  inferred: {
    zh: '推测{name}可能是{role}{from}，尚待向{check}核实。',
    en: '{name} may be the {role}{from}; to be checked with {check}.',
  },
  unknown: { zh: '{role}是谁还不清楚，需要向{check}打听。', en: 'Who the {role} is, is not known; ask {check}.' },
};

/**
 * CHAIN-8: says who holds a role with exactly the certainty the record has. An inferred role is never worded as known.
 * @param from what the inference rests on; @param checkWith whom to ask (a name or a role)
 */
export const roleWording = (
  role: ContactRole,
  certainty: Certainty,
  detail: { name?: string; from?: string | null; checkWith?: string | null } = {},
): Bilingual => {
  const label = CONTACT_ROLE_LABELS[role];
  const known = certainty === 'unknown' || !detail.name ? WORDINGS.unknown : WORDINGS[certainty];
  return fill(known, {
    name: detail.name ?? '',
    role: { zh: label.zh, en: label.en.toLowerCase() },
    from: detail.from ? { zh: `（依据：${detail.from}）`, en: ` (from: ${detail.from})` } : { zh: '', en: '' },
    check: detail.checkWith
      ? { zh: detail.checkWith, en: detail.checkWith }
      : { zh: '内部了解情况的人', en: 'somebody inside who knows' },
  });
};
