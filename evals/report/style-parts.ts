/** How verdict, matrix, claims, cases and diffs look. */
export const PARTS = `
.verdict{border-left:.4rem solid var(--open);background:var(--openbg);padding:1rem 1.2rem;border-radius:0 .5rem .5rem 0}
.verdict.fail{border-color:var(--bad);background:var(--badbg)}.verdict.pass{border-color:var(--good);background:var(--goodbg)}
.badge{margin:0;font-weight:700;color:var(--open)}.fail .badge{color:var(--bad)}.pass .badge{color:var(--good)}
.badge .code{font-size:.75rem;font-weight:500;letter-spacing:.06em;margin-left:.4rem}
.reasons{list-style:none;margin:1rem 0;padding:0;display:grid;gap:.6rem}
.reason{display:flex;gap:.7rem;padding:.6rem .8rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem}
.reason p{margin:.15rem 0 0}.reason .words{font-size:.88rem;color:var(--soft)}
.reason>.sign{flex:0 0 1em;text-align:center;font-weight:700;color:var(--open)}.reason.bad>.sign{color:var(--bad)}.reason.bad{color:inherit}.reason.bad b{color:var(--bad)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:.6rem;margin:1.2rem 0}
.figure{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .8rem}
.figure dt{font-size:.8rem;color:var(--soft)}.figure dd{margin:.1rem 0 0;font-size:1.12rem;font-weight:600;font-variant-numeric:tabular-nums}
.figure small{display:block;font-weight:400;font-size:.78rem}
.lowered{max-width:52rem}
.matrix th,.matrix td{width:33%}.matrix thead th:first-child,.matrix tbody th{width:24%}
.cell .rate{white-space:nowrap}.cell small{white-space:nowrap}.was{font-size:.86rem;color:var(--soft);margin-top:.15rem}.was b{font-weight:500}
.num,.stack td{font-variant-numeric:tabular-nums}
.plot{vertical-align:middle;fill:var(--ink)}.plot .line{stroke:var(--ink);stroke-width:1.5}.plot .zero{stroke:var(--soft);stroke-dasharray:2 2}
.over{color:var(--bad)}
.case>summary .graders code,.faultlist code,.faults code{white-space:nowrap}
.graders{color:var(--bad)}
.case.lost>summary>.sign{color:var(--bad)}.case.gained>summary>.sign{color:var(--good)}
.faultlist,.faults,.survivors{margin:.4rem 0;padding-left:1.1rem}.faultlist li{margin:.3rem 0}
.pair,.pairhead{display:grid;grid-template-columns:1fr 1fr;gap:.9rem}
.pairhead{font-size:.82rem;color:var(--soft);border-bottom:1px solid var(--line);padding:.3rem 0;margin-top:.8rem}
.change{padding:.5rem 0;border-bottom:1px dotted var(--line)}.change:last-of-type{border-bottom:0}
.at{margin:0 0 .2rem;font-size:.8rem;color:var(--soft)}.at b{color:var(--ink);font-size:.88rem}
.side{min-width:0}.none{color:var(--soft)}.side.before{color:var(--soft)}
.said p{margin:.1rem 0}.said .faults{list-style:none;padding:0;margin:.25rem 0;font-size:.86rem;color:var(--bad)}
.said.faulty>p{border-left:3px double var(--bad);padding-left:.5rem}
.kind{font-size:.74rem;color:var(--soft);border:1px solid var(--line);border-radius:.25rem;padding:0 .3rem;margin-right:.15rem;white-space:nowrap}
.sources{border:0;background:none;margin:.2rem 0;font-size:.86rem}.sources>summary{padding:.1rem 0;color:var(--soft)}.sources>.folded{padding:.2rem 0 .2rem .8rem;border-left:2px solid var(--line)}
.evidence{margin:0}.evidence dt{color:var(--soft);font-size:.9em}.evidence dd{margin:0 0 .45rem;white-space:pre-line}
mark{color:inherit;border-radius:.15rem;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.cite{background:var(--cite);border-bottom:1px solid var(--soft)}
mark.fault{background:var(--fault);text-decoration:underline wavy var(--bad);text-decoration-skip-ink:none;text-underline-offset:.2em;font-weight:600}
del{color:var(--bad);text-decoration:line-through;text-decoration-thickness:1px}
ins{color:var(--good);text-decoration:underline;text-decoration-thickness:1.5px;text-underline-offset:.18em}
.beside{display:grid;grid-template-columns:1fr 1fr;gap:1.4rem}.beside>div{min-width:0}
@media screen and (min-width:46.01rem){.promptside{position:sticky;top:.6rem;align-self:start;max-height:calc(100vh - 1.2rem);overflow:auto}}
.outputside .pair{grid-template-columns:1fr;gap:.1rem}.outputside .none{display:none}.outputside .before .said{opacity:.85}
.output{margin:0 0 .9rem;padding-left:.8rem;border-left:2px solid var(--line)}
.diff{font-size:.82rem;line-height:1.6;border:1px solid var(--line);border-radius:.4rem;padding:.3rem 0}
.ln{display:flex;gap:.5rem;padding:0 .6rem;white-space:pre-wrap}.ln .m{flex:0 0 1em;text-align:center;user-select:none}
.ln.added{background:var(--goodbg)}.ln.removed{background:var(--badbg)}.ln.added>span:last-child,.ln.removed>span:last-child{color:var(--ink)}
.ln.removed del,.ln.added ins{font-weight:600}.ln.place{color:var(--soft);font-size:.92em}.hunk+.hunk{border-top:1px solid var(--line)}
.survivors li{margin:.5rem 0}.survivors .pair{font-size:.9rem}.survivors .side{margin:.1rem 0}
.legend{font-size:.85rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;margin:.5rem 0}
@media (max-width:46rem){
.pair,.beside{grid-template-columns:1fr;gap:.35rem}.pairhead{display:none}
.side{position:relative;padding-left:1.1rem}.side::before{position:absolute;left:0}
.side.before::before,.survivors .side:first-child::before{content:"−";color:var(--bad)}
.side.after::before,.survivors .side:last-child::before{content:"+";color:var(--good)}
.side .none{display:none}.side:has(>.none){display:none}
.figures{grid-template-columns:1fr 1fr}.figure:last-child:nth-child(odd){grid-column:1/-1}
.cell small{display:block}.was{font-size:.8rem}
}
`;
