import { NodePgSession, NodePgTransaction } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import type { Tx } from './database.ts';

/** What drizzle hands a client to run. */
type Statement = { text: string; name?: string | undefined };

/** Statements that get a name; whatever comes later goes without. */
const MOST_NAMES = 100;

/**
 * Names statements by their text, so that a connection parses and plans each once. Texts that are many, such as those with a
 * list in them, soon go without a name.
 */
export const statementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST_NAMES) return known;
    const name = `linchpin_${names.size}`;
    names.set(text, name);
    return name;
  };
};

/** The client as drizzle uses it, with names for its statements. */
const named = (client: pg.ClientBase, nameOf: (text: string) => string | undefined): pg.Client =>
  ({
    query: (statement: Statement, values: unknown[]) =>
      client.query({ ...statement, name: nameOf(statement.text) } as pg.QueryConfig, values),
  }) as pg.Client;

/**
 * One transaction on a client of its own, begun by the statements given. drizzle's own `transaction` begins with a statement
 * that says nothing else, one way there and back for nothing.
 * @param how.nameOf names its statements; only where the connection outlives the transaction
 * @param how.reads it writes nothing: its value is answered before the end of it is confirmed
 * @param how.done is called once the client is free, with what broke it if it is of no further use
 */
export const serverTransaction = async <T>(
  client: pg.ClientBase,
  opening: string,
  work: (tx: Tx) => Promise<T>,
  how: { nameOf?: (text: string) => string | undefined; reads?: boolean; done: (broken?: Error) => void },
): Promise<T> => {
  const { nameOf, reads = false, done } = how;
  const dialect = new PgDialect();
  const session = new NodePgSession(nameOf ? named(client, nameOf) : (client as pg.Client), dialect, undefined);
  const tx = new NodePgTransaction(dialect, session, undefined) as unknown as Tx;
  try {
    await client.query(opening);
    const value = await work(tx);
    const ended = client.query('commit');
    if (reads) void ended.then(() => done(), done);
    else {
      await ended;
      done();
    }
    return value;
  } catch (error) {
    // The first error is the one that counts; a client that cannot even roll back is of no further use.
    await client.query('rollback').then(() => done(), done);
    throw error;
  }
};
