import type { Claim } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { type Check, check } from '#src/playbook/check.ts';
import { checkLanguage } from '#src/playbook/guard-language.ts';
import type { DraftCheck } from './contract.ts';
import { promisesMore } from './spoken-words.ts';

/** The playbook's checks in the draft's language. */
export const toDraftChecks = (checks: readonly Check[], language: Language): DraftCheck[] =>
  checks.map(({ rule, ok, message }) => ({ rule, ok, message: message[language] }));

/** GUARD-1 over the claims a draft shows. */
export const evidenceCheck = (shown: readonly Claim[]): Check =>
  check(
    'GUARD-1',
    shown.every((claim) => claim.kind !== 'fact' || claim.status === 'verified'),
    { zh: '每条事实都有依据并已核对。', en: 'Every fact has evidence and was checked.' },
    { zh: '有事实未能核对，已标出。', en: 'A fact could not be verified and is marked.' },
  );

/** GUARD-2 over the texts of a draft that a seller says, where nothing was authorised. */
export const promiseCheck = (said: readonly string[]): Check =>
  check(
    'GUARD-2',
    said.every((text) => !promisesMore(text, [], { competitors: [] })),
    { zh: '没有未经授权的承诺。', en: 'No promise that nobody authorised.' },
    { zh: '含有未经授权的承诺，使用前请删去。', en: 'It promises what nobody authorised: remove it before use.' },
  );

/** GUARD-6 over the texts a draft shows; the customer's own words, cited as evidence, may stand in their language. */
export const languageCheck = (texts: readonly string[], claims: readonly Claim[], language: Language): Check =>
  checkLanguage(
    texts.join('\n'),
    language,
    claims.flatMap((claim) => claim.evidence.map((each) => each.quote)),
  );
