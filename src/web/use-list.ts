import { useEffect, useState } from 'react';
import type { Client } from './client.ts';

/** Loads one list once the key is there; `failed` carries the error of the load. */
export const useList = <T>(client: Client, path: string): { items: T[]; failed: unknown } => {
  const [state, setState] = useState<{ items: T[]; failed: unknown }>({ items: [], failed: undefined });
  useEffect(() => {
    let current = true;
    client.json<{ items: T[] }>('GET', path).then(
      ({ items }) => current && setState({ items, failed: undefined }),
      (failed: unknown) => current && setState({ items: [], failed }),
    );
    return () => {
      current = false;
    };
  }, [client, path]);
  return state;
};
