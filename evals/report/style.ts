import { PARTS } from './style-parts.ts';

/** Colours, letters and the frame of the page. Nothing is told by colour alone: signs, lines and words say it too. */
const BASE = `
:root{color-scheme:light dark;--bg:#fbfaf8;--card:#fff;--ink:#1d1f23;--soft:#5b616b;--line:#dcd9d2;--bad:#a5231b;--badbg:#fdecea;--good:#1c6b3a;--goodbg:#e6f4ea;--open:#7a5200;--openbg:#fdf3dc;--cite:#fff1b8;--fault:#ffd9d4;--link:#2350a8}
@media (prefers-color-scheme:dark){:root{--bg:#15171a;--card:#1d2024;--ink:#e8e6e1;--soft:#a3a9b3;--line:#383c43;--bad:#ff9d92;--badbg:#3d1d1a;--good:#86d6a2;--goodbg:#16331f;--open:#f0c265;--openbg:#38290b;--cite:#4d410f;--fault:#5d2620;--link:#9dbcff}}
*{box-sizing:border-box}
html{font-size:16px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font-family:system-ui,-apple-system,"Segoe UI","PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC",sans-serif;line-height:1.6;text-autospace:normal;line-break:strict;overflow-wrap:anywhere}
:lang(zh-Hans){line-height:1.75}
main{max-width:76rem;margin:0 auto;padding:0 1.25rem 4rem}
h1{font-size:1.35rem;line-height:1.45;margin:.25rem 0 0;font-weight:600;text-wrap:pretty}
h2{font-size:1.15rem;margin:2.75rem 0 .5rem;padding-bottom:.35rem;border-bottom:1px solid var(--line)}
h3{font-size:.95rem;margin:1.25rem 0 .5rem;color:var(--soft);font-weight:600}
p{margin:.5rem 0}
code,.m,.diff{font-family:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"Noto Sans Mono CJK SC","PingFang SC","Microsoft YaHei",monospace}
code{font-size:.88em}
q{quotes:'“' '”' '‘' '’'}
small{font-size:.82em;color:var(--soft)}
.note,.meta,.about{color:var(--soft);font-size:.9rem}
.note{max-width:52rem}
.bad{color:var(--bad)}.good{color:var(--good)}
.tag{display:inline-block;border:1px solid currentColor;border-radius:.3rem;padding:0 .35rem;font-size:.78rem;line-height:1.5;white-space:nowrap}
.switch{position:absolute;opacity:0;pointer-events:none}
.top{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:1rem 0 .5rem;font-size:.9rem;color:var(--soft)}
.top b{color:var(--ink)}
.languages{display:flex;border:1px solid var(--line);border-radius:.4rem;overflow:hidden;flex:none}
.languages label{padding:.3rem .8rem;cursor:pointer;min-height:2rem}
#show-zh:checked~main .languages [for=show-zh],#show-en:checked~main .languages [for=show-en]{background:var(--ink);color:var(--bg)}
#show-zh:focus-visible~main .languages [for=show-zh],#show-en:focus-visible~main .languages [for=show-en]{outline:2px solid var(--link);outline-offset:-2px}
#show-zh:checked~main .en,#show-en:checked~main .zh{display:none}
table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line)}
thead th{font-weight:500;color:var(--soft);font-size:.82rem;border-bottom:1px solid var(--soft)}
tbody th{font-weight:500}
.k{display:none;font-style:normal;color:var(--soft);font-size:.8rem}
details{border:1px solid var(--line);border-radius:.5rem;background:var(--card);margin:.6rem 0}
summary{cursor:pointer;padding:.6rem .9rem}
summary:focus-visible{outline:2px solid var(--link)}
.folded{padding:0 .9rem .9rem}
footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--soft);font-size:.82rem}
@media (max-width:46rem){
main{padding:0 .8rem 3rem}h1{font-size:1.15rem}
.stack thead{display:none}.stack,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto}
.stack tr{border-bottom:1px solid var(--line);padding:.5rem 0}.stack th,.stack td{border:0;padding:.1rem 0}
.stack td{display:flex;gap:.6rem}.stack td .k{display:block;flex:0 0 7.5rem}
.plotted{display:none!important}
th,td{padding:.4rem .35rem}summary{padding:.6rem .7rem}.folded{padding:0 .7rem .7rem}
}
@media print{
:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb}
html{font-size:10pt}main{max-width:none;padding:0}.languages{display:none}
details::details-content{content-visibility:visible;display:block}details>*{display:block!important}
h2,h3,summary{break-after:avoid}.outputside .sources{display:none!important}.change,.reason,tr,.said{break-inside:avoid}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`;

export const STYLE = `${BASE}${PARTS}`.trim();
