import type { Claim } from '#src/evidence/index.ts';
import { type DossierContact, roleLabel } from '#src/features/dossier/index.ts';
import { stanceLabel } from '#src/playbook/contact-roles.ts';
import { isoDay } from '#src/playbook/time.ts';
import { type Answerer, type Answering, contactItem, notOnRecord } from './answer.ts';
import { interactionClaims } from './history.ts';

const MOST_PEOPLE = 8;

const titled = (contact: DossierContact, { write }: Answering['wording']): string =>
  contact.title ? write(`${contact.name}（${contact.title}）`, `${contact.name} (${contact.title})`) : contact.name;

const rolesOf = (contact: DossierContact, { language, list }: Answering['wording']): string =>
  list(contact.roles.map((role) => roleLabel(role, language)));

/** CHAIN-8: the economic buyer as known, inferred or unknown; then the process, and who else weighs in. */
export const deciders: Answerer = (answering) => {
  const { material, write, wording } = answering;
  const buyers = material.chain.people.filter((contact) => contact.roles.includes('EB'));
  const said = buyers.flatMap((contact): Claim[] => {
    const item = contactItem(answering, contact.id);
    const who = titled(contact, wording);
    if (contact.roleCertainty === 'known')
      return [
        write.fact(wording.write(`${who}是最终决策者（EB）`, `${who} is the economic buyer (EB)`), [item], 'CHAIN-8'),
      ];
    return [
      write.inference(
        wording.write(
          `${who}可能是最终决策者（EB），目前只是推断，要找人核实`,
          `${who} is probably the economic buyer (EB); this is inferred and has to be checked`,
        ),
        [item],
        'CHAIN-8',
      ),
    ];
  });
  if (buyers.length === 0)
    said.push(
      notOnRecord(
        answering,
        wording.write('谁是最终决策者（EB）', 'Who the economic buyer (EB) is'),
        wording.write(
          '这件事最后由谁拍板，要经过哪些人？',
          'Who has the last word on this, and who has to agree before?',
        ),
        'CHAIN-8',
      ),
    );
  const others = material.chain.people
    .filter((contact) => !contact.roles.includes('EB') && contact.roles.length > 0)
    .slice(0, 5)
    .map((contact) => roleClaim(answering, contact));
  return [...said, ...process(answering), ...others];
};

/** What is on record about how they decide (PROFILE-2, power map). */
const process = ({ material, write }: Answering): Claim[] =>
  material.pack.items
    .filter((item) => item.source.type === 'fact' && item.source.field === 'decision_process')
    .slice(0, 1)
    .map((item) => write.fact([item.text], [item], 'PROFILE-2'));

const roleClaim = (answering: Answering, contact: DossierContact): Claim => {
  const { write, wording } = answering;
  const roles = rolesOf(contact, wording);
  const who = titled(contact, wording);
  const item = contactItem(answering, contact.id);
  const stance = stanceLabel(contact.stance)?.[wording.language];
  const tail = stance ? wording.write(`，立场：${stance}`, `, stance: ${stance.toLowerCase()}`) : '';
  if (roles === '') return write.fact([`${who}${tail}`, who], [item], 'CHAIN-1');
  return contact.roleCertainty === 'known'
    ? write.fact(
        [wording.write(`${who}：${roles}${tail}`, `${who}: ${roles.toLowerCase()}${tail}`), `${who}: ${roles}`, who],
        [item],
        'CHAIN-1',
      )
    : write.inference(
        [
          wording.write(
            `${who}可能是${roles}，尚待核实${tail}`,
            `${who} is probably ${roles.toLowerCase()}, to be checked${tail}`,
          ),
          wording.write(`${who}可能是${roles}`, `${who} is probably ${roles.toLowerCase()}`),
        ],
        [item],
        'CHAIN-8',
      );
};

/** The contacts with role and stance, the weightiest first. */
export const contacts: Answerer = (answering) => {
  const { people } = answering.material.chain;
  if (people.length === 0)
    return [
      notOnRecord(
        answering,
        answering.wording.write('联系人', 'Any contact'),
        answering.wording.write(
          '这类事情由哪些部门的谁参与？',
          'Who from which departments takes part in such matters?',
        ),
        'CHAIN-1',
      ),
    ];
  return people.slice(0, MOST_PEOPLE).map((contact) => roleClaim(answering, contact));
};

/** One person: role, what they care about, what they are measured by, and the last time we spoke. */
export const person: Answerer = (answering) =>
  answering.people.slice(0, 2).flatMap((contact) => about(answering, contact));

const about = (answering: Answering, contact: DossierContact): Claim[] => {
  const { material, write, wording } = answering;
  const item = contactItem(answering, contact.id);
  const line = (zh: string, en: string, value: string | null, rule: 'CHAIN-3' | 'PROFILE-3'): Claim[] =>
    value
      ? [
          write.fact(
            [wording.write(`${contact.name}${zh}：${value}`, `${contact.name}, ${en}: ${value}`), value],
            [item],
            rule,
          ),
        ]
      : [];
  const met = material.dossier.activities.filter(
    (activity) => activity.contactIds.includes(contact.id) && isoDay(activity.occurredAt) <= material.today,
  );
  return [
    roleClaim(answering, contact),
    ...line('关心的', 'concerns', contact.concerns, 'CHAIN-3'),
    ...line('的考核', 'measured by', contact.kpi, 'CHAIN-3'),
    ...line('希望我们提供', 'wants from us', contact.needsFromUs, 'PROFILE-3'),
    ...(met.length > 0
      ? interactionClaims(answering, met.slice(0, 2))
      : [
          write.question(
            wording.write(
              `和${contact.name}的互动没有记录。可以请教练或熟悉的人引荐，先问他最看重什么。`,
              `No contact with ${contact.name} is on record. Have a coach introduce you, and ask first what matters most.`,
            ),
            [],
            'CHAIN-8',
          ),
        ]),
  ];
};

/** Who of ours answers for the account (PLAN-3). */
export const team: Answerer = ({ material, write, wording }) => {
  const { accountable, supporters } = material.dossier.team;
  const item = (id: string) => material.pack.items.find((each) => each.source.type === 'user' && each.source.id === id);
  return [
    ...accountable.map((user) =>
      write.fact(
        [wording.write(`负责人：${user.name}`, `Accountable owner: ${user.name}`), user.name],
        [item(user.id)],
        'PLAN-3',
      ),
    ),
    ...supporters.map((user) =>
      write.fact(
        [wording.write(`支持人员：${user.name}`, `Supporter: ${user.name}`), user.name],
        [item(user.id)],
        'PLAN-3',
      ),
    ),
    ...(accountable.length === 1
      ? []
      : [
          write.question(
            wording.write(
              '这个客户没有唯一负责人（PLAN-3）。请销售经理指定一位。',
              'This account has no single accountable owner (PLAN-3). Ask the manager to name one.',
            ),
            [],
            'PLAN-3',
          ),
        ]),
  ];
};
