import { measure, type Verdict } from './measure.ts';

const args = process.argv.slice(2);
const at = args.indexOf('--samples');
const samples = at < 0 ? 5 : Number(args[at + 1]);
const showHeldOut = args.includes('--held-out');
const only = args.includes('--family') ? args[args.indexOf('--family') + 1] : undefined;
const times = args.includes('--times') ? Number(args[args.indexOf('--times') + 1]) : 1;
const started = performance.now();
const { rights, wrong, reworded, shared } = measure(times);

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const write = (line: string): void => void process.stdout.write(`${line}\n`);

const table = (title: string, verdicts: readonly Verdict[], groups: (v: Verdict) => string): void => {
  write(`\n${title}`);
  for (const [name, list] of [...Map.groupBy(verdicts, groups)].sort(([a], [b]) => a.localeCompare(b))) {
    const seen = list.filter((v) => !v.heldOut);
    const kept = list.filter((v) => v.heldOut);
    const hits = (l: Verdict[]): number => l.filter((v) => v.refused).length;
    write(
      `  ${name.padEnd(46)} n ${String(seen.length).padStart(4)}  refused ${percent(hits(seen), seen.length).padStart(7)}   | held out n ${String(kept.length).padStart(4)}  ${percent(hits(kept), kept.length).padStart(7)}`,
    );
  }
};

const show = (title: string, verdicts: readonly Verdict[]): void => {
  if (samples <= 0) return;
  const wanted = verdicts.filter(
    (v) => (showHeldOut || !v.heldOut) && (!only || `${v.family}/${v.kind}`.startsWith(only)),
  );
  for (const [name, list] of Map.groupBy(wanted, (v) => `${v.family}${v.kind ? `/${v.kind}` : ''}`)) {
    write(`\n${title} ${name} (${list.length})`);
    for (const v of list.slice(0, samples)) {
      write(
        `  [${v.right.language} ${v.right.origin} ${v.right.form}] ${v.right.id}${v.codes.length > 0 ? `  → ${v.codes.join(', ')}` : ''}`,
      );
      write(`    right: ${v.right.text}`);
      if (v.twist.text !== undefined) write(`    now:   ${v.twist.text}`);
      for (const e of v.twist.evidence ?? v.right.evidence)
        write(
          `    quote: (${e.source.type} ${e.source.id}${e.source.field ? `#${e.source.field}` : ''}) ${e.quote.slice(0, 400).replace(/\n/gu, ' ⏎ ')}`,
        );
    }
  }
};

write(
  `right claims ${rights.length}: ${[...Map.groupBy(rights, (r) => `${r.origin} ${r.language} ${r.form}`)]
    .map(([name, list]) => `${name} ${list.length}`)
    .join(', ')}${shared ? '' : ' (no shared data: that half is left out)'}`,
);
const where = (v: Verdict): string => `${v.family} · ${v.right.language} · ${v.right.origin}`;
table('Wrong claims by family, language and origin', wrong, where);
table('Wrong claims by family and kind', wrong, (v) => `${v.family}/${v.kind}`);
table('Wrong claims by family', wrong, (v) => v.family);
table('Wrong claims, all', wrong, () => 'all');
table('Rewordings by family, language and origin (refused = false alarm)', reworded, where);
table('Rewordings by family (refused = false alarm)', reworded, (v) => v.family);
table('Rewordings, all', reworded, () => 'all');
table(
  'Wrong claims whose right claim is refused too',
  wrong.filter((v) => v.early),
  (v) => v.family,
);
show(
  'MISSED',
  wrong.filter((v) => !v.refused),
);
show(
  'ALARM',
  reworded.filter((v) => v.refused),
);
write(`\n${Math.round(performance.now() - started)} ms`);
