import type { Role } from '#src/kernel/actor.ts';
import type { TestWorkspace } from './house.ts';

/** A person of a test workspace with a key of their own, and calls made with it. */
export type Person = Awaited<ReturnType<typeof addPerson>>;

/** Adds a person with this role. `managerId` puts them in somebody's line. */
export const addPerson = async (house: TestWorkspace, name: string, role: Role, managerId?: string) => {
  const { id } = await house.json<{ id: string }>(201, 'POST', '/v1/users', { name, role, managerId });
  const { key } = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role, userId: id });
  return { id, name, key, ...callsWith(house, key) };
};

/** A key of no person, as an integration has. */
export const addIntegration = async (house: TestWorkspace, role: Role) => {
  const { key } = await house.json<{ key: string }>(201, 'POST', '/v1/keys', { role });
  return { key, ...callsWith(house, key) };
};

const callsWith = (house: TestWorkspace, key: string) => {
  const call = (method: string, path: string, send?: unknown) => house.api(method, `/v1${path}`, send, { key });
  /** Calls and reads JSON; fails the test with the body when the status is another. */
  const json = async <T = Record<string, unknown>>(status: number, method: string, path: string, send?: unknown) => {
    const response = await call(method, path, send);
    const text = await response.text();
    if (response.status !== status)
      throw new Error(`${method} ${path}: ${response.status}, expected ${status}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
  const status = async (method: string, path: string, send?: unknown) => (await call(method, path, send)).status;
  return { call, json, status };
};

/** Walks a list to its end and answers the ids in order; `between` runs after each page. */
export const walk = async (
  person: Pick<Person, 'json'>,
  path: string,
  between: (page: number) => Promise<unknown> = async () => undefined,
): Promise<string[]> => {
  const ids: string[] = [];
  let cursor = '';
  for (let page = 1; ; page += 1) {
    const join = path.includes('?') ? '&' : '?';
    const answer = await person.json<{ items: { id: string }[]; nextCursor: string | null }>(
      200,
      'GET',
      `${path}${cursor && `${join}cursor=${encodeURIComponent(cursor)}`}`,
    );
    ids.push(...answer.items.map((item) => item.id));
    if (answer.nextCursor === null) return ids;
    cursor = answer.nextCursor;
    await between(page);
  }
};
