/** Notes pasted beside notes that are there: nothing is lost, and nothing stands twice. Null when there are none. */
export const withNotes = (before: string | null, pasted: string | null | undefined): string | null => {
  const [old, added] = [before?.trim() ?? '', pasted?.trim() ?? ''];
  if (added === '' || old.includes(added)) return before?.trim() ? before : null;
  if (old === '' || added.includes(old)) return added;
  return `${old}\n\n${added}`;
};
