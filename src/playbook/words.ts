/**
 * The vocabulary of the playbook in one place: every closed set of words with its labels. Each set lives with its subject;
 * whoever needs several imports them from here.
 */
export * from './contact-roles.ts';
export * from './documents.ts';
export * from './loss-causes.ts';
export * from './milestones.ts';
export * from './need-words.ts';
export * from './objection-words.ts';
export * from './profile-dimensions.ts';
export * from './resources.ts';
export * from './role-concerns.ts';
export * from './stage-words.ts';
export * from './stages.ts';
export * from './tiers.ts';
