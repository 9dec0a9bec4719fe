import type { DemoAccount, DemoActivity, DemoContact, DemoFact } from '../shape.ts';

/**
 * The set is written as small text tables, so that a writer reads and edits one line per thing.
 * Every reader here throws on a malformed line: a slip of the pen must not become a missing fact.
 */
export function tableRows(text: string, cells: number): string[][] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const row = line.split('|').map((cell) => cell.trim());
      if (row.length !== cells) throw new Error(`demo table: ${row.length} cells instead of ${cells}: ${line}`);
      return row;
    });
}

/** The cell at `index`; an absent one is an error of the table, never an empty string. */
export function cell(row: readonly string[], index: number): string {
  const value = row[index];
  if (value === undefined) throw new Error(`demo table: no cell ${index} in ${row.join('|')}`);
  return value;
}

/** A finite number of a cell. */
export function figure(text: string): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new Error(`demo table: not a number: "${text}"`);
  return value;
}

/** A comma-separated cell; an empty cell is an empty list. */
export function list(text: string): string[] {
  return text === '' ? [] : text.split(',').map((item) => item.trim());
}

/** Facts of one account: `dimension|field|value|figure unit or empty|daysAgo|source`. */
export function facts(text: string): DemoFact[] {
  return tableRows(text, 6).map((row) => {
    const dimension = figure(cell(row, 0));
    if (!Number.isInteger(dimension) || dimension < 1 || dimension > 8) {
      throw new Error(`demo table: no dimension ${dimension}`);
    }
    const [numeric, unit] = cell(row, 3).split(' ');
    return {
      dimension: dimension as DemoFact['dimension'],
      field: cell(row, 1),
      value: cell(row, 2),
      ...(numeric ? { numeric: figure(numeric) } : {}),
      ...(unit ? { unit } : {}),
      daysAgo: figure(cell(row, 4)),
      source: cell(row, 5),
    };
  });
}

const CONTACT_LINES: Record<string, 'roleSource' | 'kpi' | 'concerns' | 'style' | 'needsFromUs'> = {
  来源: 'roleSource',
  考核: 'kpi',
  关注: 'concerns',
  风格: 'style',
  期望: 'needsFromUs',
};

/**
 * Contacts of one account, one block each, begun by
 * `## key|name|title|department|reportsTo|roles|certainty|influence|stance|left or empty`
 * and followed by lines `来源：…`, `考核：…`, `关注：…`, `风格：…`, `期望：…`, `私人：name=text；name=text`.
 */
export function contacts(accountKey: string, text: string): DemoContact[] {
  return blocks(text).map(({ head, lines }) => {
    const row = tableRows(head, 10)[0] ?? [];
    const reportsToKey = cell(row, 4);
    const contact: DemoContact = {
      accountKey,
      key: cell(row, 0),
      name: cell(row, 1),
      title: cell(row, 2),
      department: cell(row, 3),
      ...(reportsToKey ? { reportsToKey } : {}),
      roles: list(cell(row, 5)) as DemoContact['roles'],
      roleCertainty: cell(row, 6) as DemoContact['roleCertainty'],
    };
    if (cell(row, 7)) contact.influence = figure(cell(row, 7)) as NonNullable<DemoContact['influence']>;
    if (cell(row, 8)) contact.stance = figure(cell(row, 8)) as NonNullable<DemoContact['stance']>;
    if (cell(row, 9) === 'left') contact.left = true;
    for (const line of lines) {
      const [label = '', rest = ''] = split(line, '：');
      const field = CONTACT_LINES[label];
      if (field) contact[field] = rest;
      else if (label === '私人')
        contact.personal = Object.fromEntries(rest.split('；').map((pair) => split(pair, '=')));
      else throw new Error(`demo table: unknown contact line: ${line}`);
    }
    return contact;
  });
}

/**
 * Activities of one account, one block each, begun by
 * `## daysAgo|kind|contacts|user|opportunity or empty|direction or empty|status or status:sentDaysAgo`,
 * then the subject, then the notes, then optionally the summary on lines begun by `= `.
 */
export function activities(accountKey: string, text: string): DemoActivity[] {
  return blocks(text).map(({ head, lines }) => {
    const row = tableRows(head, 7)[0] ?? [];
    const [status = '', sent] = cell(row, 6).split(':');
    const [subject = '', ...body] = lines;
    const summary = body.filter((line) => line.startsWith('= ')).map((line) => line.slice(2));
    const notes = body.filter((line) => !line.startsWith('= '));
    if (notes.length === 0) throw new Error(`demo table: activity without notes: ${head}`);
    const opportunityKey = cell(row, 4);
    const direction = cell(row, 5);
    return {
      accountKey,
      ...(opportunityKey ? { opportunityKey } : {}),
      contactKeys: list(cell(row, 2)),
      userKey: cell(row, 3),
      kind: cell(row, 1) as DemoActivity['kind'],
      daysAgo: figure(cell(row, 0)),
      subject,
      notes: notes.join('\n'),
      ...(summary.length > 0 ? { summary: summary.join('\n') } : {}),
      summaryStatus: status as DemoActivity['summaryStatus'],
      ...(sent ? { summarySentDaysAgo: figure(sent) } : {}),
      ...(direction ? { direction: direction as 'ask' | 'give' | 'both' } : {}),
    };
  });
}

/** An account with its facts written as a table. */
export function account(base: Omit<DemoAccount, 'facts'>, factTable: string): DemoAccount {
  return { ...base, facts: facts(factTable) };
}

function blocks(text: string): { head: string; lines: string[] }[] {
  return text
    .split(/^\s*## /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...rest] = block.split('\n').map((line) => line.trim());
      return { head, lines: rest.filter((line) => line !== '') };
    });
}

function split(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`demo table: no "${mark}" in: ${text}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}
