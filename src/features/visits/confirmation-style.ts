/** The page's one stylesheet: system fonts with the Chinese ones named, large enough to touch, readable without anything else. */
export const CONFIRMATION_STYLE = `
:root{color-scheme:light;--ink:#1d232b;--quiet:#5a6572;--line:#d5dbe2;--paper:#fff;--ground:#f3f5f7;--deep:#0b5a4a;--warn:#9a3412}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.65 system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","WenQuanYi Micro Hei",sans-serif}
main{max-width:44rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.35rem;line-height:1.35;margin:.5rem 0 .25rem}
h2{font-size:1.05rem;margin:0 0 .75rem}
p{margin:.5rem 0}
.from{color:var(--quiet);margin:0 0 1rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:.6rem;padding:1.1rem;margin:1rem 0}
.text{white-space:pre-wrap;overflow-wrap:anywhere}
fieldset{border:0;margin:0 0 1rem;padding:0}
legend,label.head{font-weight:600;padding:0;margin-bottom:.35rem;display:block}
.choice{display:flex;gap:.6rem;align-items:flex-start;padding:.6rem .7rem;border:1px solid var(--line);border-radius:.5rem;margin:.4rem 0;min-height:2.75rem}
.choice input{width:1.2rem;height:1.2rem;margin:.2rem 0 0;flex:none;accent-color:var(--deep)}
input[type=text],textarea{width:100%;font:inherit;color:inherit;padding:.6rem .7rem;border:1px solid #8a95a1;border-radius:.5rem;background:#fff;min-height:2.75rem}
textarea{min-height:6rem;resize:vertical}
.field{margin:0 0 1rem}
.hint{color:var(--quiet);font-size:.9rem;margin:.25rem 0 0}
button{font:inherit;font-weight:600;color:#fff;background:var(--deep);border:0;border-radius:.5rem;padding:.7rem 1.4rem;min-height:2.9rem;width:100%}
:focus-visible{outline:3px solid #1d6fd1;outline-offset:2px}
.error{border-left:4px solid var(--warn);background:#fff5ef;padding:.6rem .8rem;border-radius:.3rem;margin:0 0 1rem;color:#7a2a0e}
.done{border-left:4px solid var(--deep)}
.quiet{color:var(--quiet);font-size:.9rem}
@media (min-width:36rem){button{width:auto}main{padding-top:2.5rem}}
`;
