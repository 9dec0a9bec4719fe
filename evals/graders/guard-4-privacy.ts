import { foldText } from '#src/kernel/fold-text.ts';
import { findPrivate } from '#src/playbook/guard-privacy.ts';
import { holdsMark } from '#src/playbook/leave-out.ts';
import { companyKey } from '#src/playbook/lookalike-rules.ts';
import { findSensitive } from '#src/playbook/sensitive-details.ts';
import type { Ground } from '../reading/reading.ts';
import { EVERY } from './support/drafts.ts';
import { standsInRecord } from './support/material.ts';
import { shareIn } from './support/overlap.ts';
import { namedIn } from './support/people.ts';
import { problem, sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';

/** The clauses of a recorded detail that tell something by themselves. */
const clauses = (detail: string): string[] =>
  [detail, ...detail.split(/[，,；;。.：:、]/u)].map((part) => part.trim()).filter((part) => [...part].length >= 4);

const SOMEBODY =
  /[他她您](?!们的)|家里|本人|个人|\b(?:he|she|his|her|him|you|your|who)\b|[\p{Script=Han}](?:总|经理|主任|部长|厂长|院长|工)(?=[^\p{Script=Han}]|的|最近|家)/iu;

/** A hospital's trade is no illness of anybody: a detail is somebody's. */
const speaksOfSomebody = (text: string, people: readonly string[]): boolean =>
  SOMEBODY.test(text) || namedIn(text, people).length > 0;

/** GUARD-4, PROFILE-3: no sensitive personal detail, as recorded or in other words. */
const personal: Grader = {
  id: 'GUARD-4/personal',
  rule: 'GUARD-4',
  tier: 'policy',
  severity: 'critical',
  drafts: EVERY,
  grade: ({ ground, ...rest }) => {
    const details = ground.sensitive.flatMap(clauses);
    const people = ground.people.map(({ name }) => name);
    return sayings({ ground, ...rest }).flatMap((saying): Problem[] => {
      const [hit] = findPrivate(saying.text, { personal: details, foreignNames: [] });
      if (hit && !standsInRecord(ground, hit.match))
        return [problem({ at: saying.at, text: hit.match }, 'a sensitive personal detail')];
      const felt = findSensitive(saying.text).find(
        ({ text }) =>
          !standsInRecord(ground, text) &&
          speaksOfSomebody(text, people) &&
          ground.sensitive.some((detail) => shareIn(detail, [text]) >= 0.15),
      );
      if (felt) return [problem({ at: saying.at, text: felt.text }, `tells of somebody’s ${felt.kind}`)];
      const near = ground.sensitive.find((detail) => shareIn(detail, [saying.text]) >= 0.6);
      return near ? [problem(saying, 'retells a sensitive personal detail')] : [];
    });
  },
};

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\d]/u.test(text);

/** How a company may be called in a sentence: whole, or without its legal form and place. */
const namesOf = (name: string): string[] => {
  const folded = foldText(name, { tight: true });
  const bare = folded.replace(/(?:股份|有限|责任|集团|公司)+$/u, '');
  const latin = folded.replace(/[ ,.]+(?:co|ltd|inc|group|gmbh|plc|ag|limited|corporation|company)\b.*$/u, '');
  return [folded, bare, latin].filter((each) => [...each].length >= (isLatin(each) ? 5 : 3));
};

const mayBeNamed = ({ mayName, account, pack }: Ground, name: string): boolean =>
  [...mayName, account.name, ...account.aliases].some((allowed) => companyKey(allowed) === companyKey(name)) ||
  pack.names.companies.some((known) => companyKey(known) === companyKey(name));

/** GUARD-4: no other customer is named unless the material itself allows the name. */
const otherCustomer: Grader = {
  id: 'GUARD-4/other-customer',
  rule: 'GUARD-4',
  tier: 'policy',
  severity: 'critical',
  drafts: EVERY,
  grade: (reading) => {
    const forbidden = reading.ground.otherCustomers.filter((name) => !mayBeNamed(reading.ground, name));
    return sayings(reading).flatMap((saying): Problem[] => {
      const text = foldText(saying.text, { tight: true });
      const found = forbidden.find((name) => namesOf(name).some((called) => text.includes(called)));
      return found ? [problem({ at: saying.at, text: found }, 'names another customer')] : [];
    });
  },
};

/** PROFILE-3: the mark of what was left out is no word for a reader. */
const leftOut: Grader = {
  id: 'GUARD-4/left-out',
  rule: 'GUARD-4',
  tier: 'policy',
  severity: 'major',
  drafts: EVERY,
  grade: (reading) =>
    sayings(reading)
      .filter(({ text }) => holdsMark(text))
      .map((saying) => problem(saying, 'it repeats the mark of a detail that was left out')),
};

export const privacyGraders: readonly Grader[] = [personal, otherCustomer, leftOut];
