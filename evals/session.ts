import { readFile } from 'node:fs/promises';
import { type Comparison, compareWithBaseline } from './compare-with-baseline.ts';
import { type Lock, readLock } from './gate/lock.ts';
import { type Policy, readPolicy } from './gate/policy.ts';
import { loadSuite, type Suite } from './load-suite.ts';
import type { Project } from './project.ts';

/** What the commands of one call share, each made when it is first asked for: a replay is done once. */
export type Session = {
  readonly project: Project;
  suite: () => Promise<Suite>;
  policy: () => Promise<Policy>;
  /** Null before anything was blessed. */
  lock: () => Promise<Lock | null>;
  comparison: () => Promise<Comparison>;
};

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** A session over a project. `seed` begins the random numbers of intervals. */
export const openSession = (project: Project, seed: number): Session => {
  const suite = once(() => loadSuite(project));
  const policy = once(async () => readPolicy(await readFile(project.policy, 'utf8')));
  const lock = once(async () => {
    const text = await readFile(project.lock, 'utf8').catch(() => null);
    return text === null ? null : readLock(text);
  });
  const comparison = once(async () =>
    compareWithBaseline({
      project,
      suite: await suite(),
      policy: await policy(),
      lock: await lock(),
      seed: String(seed),
    }),
  );
  return { project, suite, policy, lock, comparison };
};
