import { v7 } from 'uuid';

/** The kinds of ids, by the prefix a reader sees: `acc_…` is an account. Ids are opaque strings to clients. */
export type IdPrefix =
  | 'ten'
  | 'usr'
  | 'key'
  | 'acc'
  | 'fact'
  | 'con'
  | 'opp'
  | 'act'
  | 'prod'
  | 'pur'
  | 'pros'
  | 'doc'
  | 'psg'
  | 'rec'
  | 'conv'
  | 'msg'
  | 'plan'
  | 'need'
  | 'nh'
  | 'obj'
  | 'look'
  | 'job'
  | 'out'
  | 'use'
  | 'aud'
  | 'imp'
  | 'req'
  | 'clm'
  | 'team'
  | 'comp'
  | 'chg';

/** A new id: the prefix and a UUIDv7 (RFC 9562) without dashes, so that ids sort by the time they were made. */
export const newId = (prefix: IdPrefix): string => `${prefix}_${v7().replaceAll('-', '')}`;
