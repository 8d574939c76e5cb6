import { SLOTS } from './legend.js'

const LINES = ['solid', 'double', 'dotted', 'dashed', 'wavy']

// 6 hues, 60 degrees apart, for each of 5 lines: no two labels look alike, and neighbours in the taxonomy differ in both.
// Lightness and chroma are fixed in OKLCH, so that all hues have one contrast with the text on them.
const slots = Array.from({ length: SLOTS }, (_, i) => {
  const hue = (((i * 7) % SLOTS) * 360) / SLOTS
  return `.l${i}{--h:${hue};--line:${LINES[i % LINES.length]!}}.m${i}{--h2:${hue}}`
}).join('')

/** The report's style sheet: light and dark, wide and narrow, screen and paper; system fonts. */
export const style = `
:root{color-scheme:light dark;--ink:#1c2126;--soft:#59636e;--page:#fff;--panel:#f5f6f8;--edge:#d5dae0;--link:#0a58b5;--tint:.925 .065;--line-tone:.52 .15;--bar:.6 .15}
@media (prefers-color-scheme:dark){:root{--ink:#e4e7eb;--soft:#a0a9b4;--page:#14171b;--panel:#1c2026;--edge:#363d46;--link:#82b6ff;--tint:.37 .07;--line-tone:.76 .13;--bar:.7 .13}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;padding:.5rem 1rem;background:var(--page);z-index:1}
header{padding:1.75rem 2rem 1rem;background:var(--panel);border-bottom:1px solid var(--edge)}
.kind{margin:0;color:var(--soft);font-size:.8125rem;letter-spacing:.04em;text-transform:uppercase}
h1{margin:.15rem 0 1rem;font-size:1.75rem;line-height:1.25}
dl{display:flex;flex-wrap:wrap;gap:.75rem 2.25rem;margin:0}
dt{color:var(--soft);font-size:.8125rem}
dd{margin:0;font-weight:600}
dd .note{font-weight:400}
.note{color:var(--soft);font-size:.8125rem}
.filter{margin-top:1.25rem}
.filter h2,nav summary{margin:0;font-size:1rem;font-weight:600}
.filter p{margin:.1rem 0 .5rem}
#status{min-height:1.6em;margin:.5rem 0 0;font-size:.875rem}
.chips{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem}
.chip,#clear{display:inline-flex;align-items:baseline;gap:.35em;max-width:100%;padding:.1rem .6rem .2rem;border:1px solid var(--edge);border-radius:99px;background:var(--page);color:inherit;font:inherit;font-size:.8125rem;text-align:start;cursor:pointer}
.chip{background:oklch(var(--tint) var(--h));border-color:transparent}
.name,mark{text-decoration:var(--line) underline oklch(var(--line-tone) var(--h)) 1.5px;text-underline-offset:.2em;text-decoration-skip-ink:none}
.figure{color:var(--soft);font-size:.75rem;font-variant-numeric:tabular-nums}
.chip .figure{color:inherit}
.chip:hover,#clear:hover{border-color:currentColor}
.chip[aria-pressed=true]{border-color:currentColor;box-shadow:inset 0 0 0 1px currentColor;font-weight:600}
.chip[aria-pressed=true]::before{content:"✓"}
.entry .chip{padding:0 .45rem .1rem;font-size:.75rem}
.layout{display:grid;grid-template-columns:minmax(16rem,23rem) minmax(0,1fr);align-items:start}
nav{position:sticky;top:0;max-height:100vh;overflow:auto;padding:1.25rem 1rem 2rem 2rem}
nav summary{cursor:pointer}
nav ol{margin:0;padding:0;list-style:none}
nav ol ol{padding-inline-start:.85rem;border-inline-start:1px solid var(--edge)}
.entry{margin:.35rem 0;padding:.15rem .5rem;border-inline-start:3px solid transparent;font-size:.875rem;line-height:1.4}
.entry a{display:block;color:inherit;text-decoration:none}
.entry a:hover{text-decoration:underline}
.number{color:var(--soft)}
.about{display:flex;flex-wrap:wrap;align-items:baseline;gap:.3rem .4rem;margin:.2rem 0}
main{min-width:0;min-height:100vh;padding:1.25rem 2rem 4rem 2.5rem;border-inline-start:1px solid var(--edge)}
main>*{max-width:50rem}
h2,h3,h4,h5,h6{margin:1.6em 0 .3em;line-height:1.3}
main h2{font-size:1.4rem}main h3{font-size:1.2rem}main h4{font-size:1.08rem}main :is(h5,h6){font-size:1rem}
p{margin:.6em 0}
:is(ul,ol){padding-inline:1.6rem}
li>p{margin:.2em 0}
section section{margin-inline-start:1rem}
.own{padding-inline-start:.9rem;border-inline-start:3px solid transparent}
:target>.own{border-color:var(--link)}
mark{background:oklch(var(--tint) var(--h));color:inherit;border-radius:2px}
mark.two{background:linear-gradient(oklch(var(--tint) var(--h)) 50%,oklch(var(--tint) var(--h2)) 50%)}
mark.wide{background:none}
.why{font-size:.875rem}
.why[open]{flex-basis:100%}
.why summary,.rest summary{width:fit-content;cursor:pointer}
.why summary{color:var(--soft);font-size:.8125rem}
.why ul{margin:.25rem 0 .75rem}
.link{border-bottom:1px dotted var(--soft);cursor:help}
blockquote{margin:.8em 0;padding:.05em 1em;border-inline-start:3px solid var(--edge)}
code{font:.9em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--panel);border-radius:3px;padding:.05em .25em}
pre{padding:.75rem 1rem;background:var(--panel);border-radius:6px;white-space:pre-wrap}
pre code{padding:0;background:none}
.scroll{overflow:auto;margin:.8em 0}
table{border-collapse:collapse;font-size:.9375rem}
:is(th,td){padding:.35rem .7rem;border:1px solid var(--edge);text-align:start;vertical-align:top;min-width:7rem}
th{background:var(--panel)}
.right{text-align:end}.center{text-align:center}
.rest{margin-top:3rem;padding-top:.5rem;border-top:1px solid var(--edge)}
.plain{padding:0;list-style:none;font-size:.9375rem}
.plain li{margin:.4em 0}
.filtered :is(.own:not(.on),.entry:not(.on),.policy>.own){color:var(--soft)}
.filtered .own :is(p,li,tr).on{color:var(--ink)}
.filtered :is(.own,.entry).on{border-color:oklch(var(--bar) 250);background:var(--panel)}
.filtered .entry.on a{font-weight:600}
.filtered mark:not(.on){background:none;text-decoration:none}
.filtered mark.on{color:var(--ink);outline:2px solid oklch(var(--line-tone) var(--h))}
.filtered :is(.entry,.own) .chip:not([aria-pressed=true]){background:none;border-color:var(--edge)}
@media (max-width:60rem){
.layout{display:block}
header{padding:1.25rem 1rem .75rem}h1{font-size:1.4rem}dl{gap:.5rem 1.5rem}
nav{position:static;max-height:none;padding:.75rem 1rem;border:0;border-bottom:1px solid var(--edge)}
main{padding:.5rem 1rem 3rem;border:0;min-height:0}
.own{padding-inline-start:.6rem}section section{margin-inline-start:.25rem}
:is(.chip,#clear){padding-block:.3rem}.entry .chip{padding-block:.2rem}
}
@media (forced-colors:active){.chip{border-color:ButtonText}.filtered mark.on{outline-color:Highlight}}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--page:#fff;--panel:#fff;--edge:#999;--link:#000;--tint:.925 .065;--line-tone:.52 .15}
body{font-size:10pt}.skip,#clear,#status,.filter>.note,.why:not([open]){display:none}
.layout{display:block}nav{position:static;max-height:none;padding:0;border:0;overflow:visible}main,header{padding:0;border:0;min-height:0}main>*{max-width:none}
nav{break-after:page}:is(h1,h2,h3,h4,h5,h6){break-after:avoid}:is(tr,.entry,blockquote){break-inside:avoid}
.scroll{overflow:visible}mark,.chip{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
${slots}`
