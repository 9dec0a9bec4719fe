import type { Dossier } from '#src/features/dossier/index.ts';
import type { Person } from './domain-people.ts';

/** Who of the account and of our team a visit's notes may speak of. */
export const peopleOf = ({ contacts, team, activities }: Dossier): Person[] => {
  const ours = [
    ...team.accountable,
    ...team.supporters,
    ...activities.flatMap(({ userId, userName }) => (userId && userName ? [{ id: userId, name: userName }] : [])),
  ];
  return [
    ...contacts.map(({ id, name, title }): Person => ({ id, name, title, side: 'theirs' })),
    ...[...new Map(ours.map((each) => [each.id, each])).values()].map(
      ({ id, name }): Person => ({ id, name, title: null, side: 'ours' }),
    ),
  ];
};
