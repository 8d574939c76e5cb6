import { WIDTHS } from './divides.js'
import { SLOTS } from './legend.js'

const HUES = 10
const LINES = ['solid', 'dashed', 'dotted']

// 10 hues, 36 degrees apart, for each of 3 lines: no two labels look alike, and neighbours in the taxonomy differ in both.
// Lightness and chroma are fixed in OKLCH, so that all hues have one contrast with the text on them.
const slots = Array.from({ length: SLOTS }, (_, i) => {
  const hue = (((i * 3) % HUES) * 360) / HUES + 20
  return `.l${i}{--h:${hue};--line:${LINES[i % LINES.length]!}}.m${i}{--h2:${hue}}`
}).join('')

const widths = Array.from({ length: WIDTHS }, (_, i) => `.w${i + 1}{flex-grow:${i + 1}}`).join('')

/** The report's style sheet: light and dark, wide and narrow, screen and paper; system fonts. */
export const style = `
:root{color-scheme:light dark;--ink:#1d2329;--soft:#5a646f;--page:#fff;--panel:#f6f7f9;--edge:#dbe0e6;--link:#0a58b5;--tint:.95 .045;--line-tone:.55 .13;--bar:.72 .12;--found:#ffd54a;--current:#ff9d3b}
@media (prefers-color-scheme:dark){:root{--ink:#e3e6ea;--soft:#a0a9b4;--page:#14171b;--panel:#1b1f25;--edge:#353c45;--link:#8abaff;--tint:.33 .05;--line-tone:.74 .12;--bar:.6 .12;--found:#6b5600;--current:#8f4a00}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.65 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
main:focus{outline:none}
.skip{position:absolute;inset-inline-start:-99rem}
.skip:focus{inset-inline-start:1rem;top:.5rem;padding:.5rem 1rem;background:var(--page);z-index:1}
header{padding:1.75rem 2rem 1.25rem;background:var(--panel);border-bottom:1px solid var(--edge)}
.kind{margin:0;color:var(--soft);font-size:.8125rem;letter-spacing:.03em}
h1{margin:.1rem 0 .9rem;font-size:1.85rem;line-height:1.2;letter-spacing:-.01em}
dl{display:flex;flex-wrap:wrap;gap:.5rem 2.25rem;margin:0}
dt{color:var(--soft);font-size:.8125rem}
dd{margin:0;font-weight:600}
dd .note{font-weight:400}
.note{color:var(--soft);font-size:.8125rem}
.filter{margin-top:1.5rem}
.filter h2,nav summary{margin:0;font-size:1rem;font-weight:600}
.filter h2{display:inline-block;margin-inline-end:1rem}
.filter p{margin:.1rem 0 .7rem;max-width:60rem}
.divides{display:flex;gap:2px;height:.85rem;margin:0 0 .8rem;border-radius:5px;overflow:hidden}
.divides button{flex-basis:0;min-width:3px;padding:0;border:0;background:oklch(var(--bar) var(--h));cursor:pointer}
.divides .rest-of-text{background:var(--edge);cursor:default}
.filtered .divides [aria-pressed=false]{opacity:.25}
#status{display:inline;color:var(--soft);font-size:.875rem}
.chips{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem}
.rare{margin-top:.6rem}
.rare summary{width:fit-content;color:var(--soft);font-size:.8125rem;cursor:pointer}
.rare .chips{margin-top:.4rem}
.chip,#clear{display:inline-flex;align-items:baseline;gap:.4em;max-width:100%;min-height:1.5rem;padding:.1rem .65rem .15rem;border:1px solid var(--edge);border-radius:99px;background:var(--page);color:inherit;font:inherit;font-size:.8125rem;text-align:start;cursor:pointer}
.chip::before{content:"";flex:none;width:.6em;height:.6em;border-radius:50%;background:oklch(var(--bar) var(--h))}
.about .chip{background:oklch(var(--tint) var(--h));border-color:transparent}
.about .chip:is(.likely,.perhaps){border:1px dashed oklch(var(--line-tone) var(--h))}
.figure{color:var(--soft);font-size:.75rem;font-variant-numeric:tabular-nums}
.about .chip .figure{color:inherit}
.chip:hover,#clear:hover{border-color:currentColor}
.chip[aria-pressed=true]{border-color:currentColor;box-shadow:inset 0 0 0 1px currentColor;font-weight:600}
.chip[aria-pressed=true]::before{content:"✓";width:auto;height:auto;background:none}
.layout{display:grid;grid-template-columns:minmax(16rem,22rem) minmax(0,1fr);align-items:start}
nav{position:sticky;top:0;max-height:100vh;overflow:auto;padding:1.25rem 1rem 2rem 2rem}
.find{margin:0 0 .9rem}
#search{width:100%;min-height:2.25rem;padding:.3rem .7rem;border:1px solid var(--soft);border-radius:7px;background:var(--page);color:inherit;font:inherit;font-size:.9375rem}
#search::placeholder{color:var(--soft);opacity:1}
#found{color:var(--soft);font-size:.8125rem}
::highlight(found){background-color:var(--found)}
::highlight(current){background-color:var(--current)}
nav summary{cursor:pointer}
nav ol{margin:.2rem 0 0;padding:0;list-style:none}
nav ol ol{padding-inline-start:.75rem;border-inline-start:1px solid var(--edge)}
.entry{margin:.15rem 0;padding:.25rem .5rem;border-inline-start:3px solid transparent;font-size:.875rem;line-height:1.4;content-visibility:auto;contain-intrinsic-size:auto 2.9rem}
.entry a{display:block;color:inherit;text-decoration:none}
.entry a:hover{text-decoration:underline}
.entry .about{gap:.1rem .7rem;margin:.05rem 0 0}
.entry .chip{min-height:0;padding:0;border:0;border-radius:0;background:none;color:var(--soft);font-size:.75rem}
.entry .chip .figure{display:none}
.entry .chip:is(.likely,.perhaps){border:0}
.entry .chip:is(.likely,.perhaps) .figure{display:inline}
.entry .chip[aria-pressed=true]{box-shadow:none;color:inherit}
.entry .chip:hover .name{text-decoration:underline}
.number{color:var(--soft)}
.about{display:flex;flex-wrap:wrap;align-items:baseline;gap:.3rem .4rem;margin:.3rem 0}
main{min-width:0;min-height:100vh;padding:1.25rem 2rem 6rem 2.5rem;border-inline-start:1px solid var(--edge)}
main>*{max-width:46rem}
h2,h3,h4,h5,h6{margin:1.5em 0 .3em;line-height:1.3}
main h2{font-size:1.4rem}main h3{font-size:1.2rem}main h4{font-size:1.08rem}main :is(h5,h6){font-size:1rem}
p{margin:.6em 0}
:is(ul,ol){padding-inline:1.6rem}
li>p{margin:.2em 0}
section section{margin-inline-start:1rem}
.own{padding:.05rem .9rem .3rem;border-inline-start:3px solid transparent;content-visibility:auto;contain-intrinsic-size:auto 16rem}
section>.own>:is(h2,h3,h4,h5,h6):first-child{margin-top:1.1em}
:target>.own{border-color:var(--link)}
mark{background:oklch(var(--tint) var(--h));color:inherit;text-decoration:var(--line) underline oklch(var(--line-tone) var(--h)) 1px;text-underline-offset:.22em;text-decoration-skip-ink:none;cursor:pointer}
mark.two{background:linear-gradient(oklch(var(--tint) var(--h)) 50%,oklch(var(--tint) var(--h2)) 50%)}
mark.wide{background:none}
mark.denied{background:none;text-decoration:none;outline:1px dashed oklch(var(--line-tone) var(--h));outline-offset:1px}
mark:is(:hover,:target){background:oklch(var(--tint) var(--h));box-shadow:0 0 0 2px oklch(var(--line-tone) var(--h))}
mark:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.chip.denied .name{text-decoration:underline dashed 1px}
.why{font-size:.875rem}
.why[open]{flex-basis:100%;padding:.5rem .8rem;border:1px solid var(--edge);border-radius:8px;background:var(--panel)}
.why summary,.rest summary{width:fit-content;cursor:pointer}
.why summary{color:var(--soft);font-size:.8125rem}
.why ul,#note ul{margin:.35rem 0;padding-inline-start:1.1rem}
:is(.why,#note) :is(p,div){margin:.15rem 0}
:is(.why,#note) li{margin:.3rem 0}
:is(.why,#note) p{color:var(--soft);font-size:.8125rem}
#note{position:fixed;inset-block-end:1.25rem;inset-inline-end:1.25rem;width:min(26rem,calc(100vw - 2rem));max-height:min(26rem,60vh);overflow:auto;padding:.9rem 1.1rem;border:1px solid var(--edge);border-radius:12px;background:var(--page);box-shadow:0 10px 34px #0003;font-size:.875rem;color:var(--ink);line-height:1.5}
#note b{font-size:1rem}
#note li b{font-size:inherit}
#close{float:inline-end;width:1.75rem;height:1.75rem;border:0;border-radius:50%;background:none;color:var(--soft);font-size:1.25rem;line-height:1;cursor:pointer}
#close:hover{background:var(--panel)}
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
.filtered .own.on{color:var(--ink)}
.filtered .entry.on a{font-weight:600}
.filtered mark:not(.on){background:none;text-decoration:none;outline:none}
.filtered mark.on{color:var(--ink);box-shadow:0 0 0 2px oklch(var(--line-tone) var(--h))}
.filtered .own .chip:not([aria-pressed=true]){background:none;border-color:var(--edge)}
@media (max-width:54rem){
.layout{display:block}
header{padding:1.25rem 1rem .75rem}h1{font-size:1.45rem}dl{gap:.5rem 1.5rem}
nav{position:static;max-height:none;padding:.75rem 1rem;border:0;border-bottom:1px solid var(--edge)}
main{padding:.5rem .5rem 5rem;border:0;min-height:0}
section section{margin-inline-start:.25rem}
.own{padding-inline:.5rem}
:is(.chip,#clear){min-height:1.9rem;padding-block:.25rem}.entry .chip{min-height:1.5rem}
.filter>.chips{flex-wrap:nowrap;overflow-x:auto;padding-bottom:.3rem}.filter>.chips>*{flex:none}
#note{inset-inline:0;inset-block-end:0;width:auto;border-radius:14px 14px 0 0}
}
@media (forced-colors:active){.chip{border-color:ButtonText}.divides button{forced-color-adjust:none}.filtered mark.on{outline:2px solid Highlight}}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--page:#fff;--panel:#fff;--edge:#999;--link:#000;--tint:.95 .045;--line-tone:.55 .13;--bar:.72 .12}
body{font-size:10pt}.skip,#clear,#status,.filter>.note,.find,#note,.why:not([open]),.rare:not([open]){display:none!important}
.filter>.chips{flex-wrap:wrap}:is(.chip,.entry .chip){min-height:0;padding-block:0}
.own,.entry{content-visibility:visible}
.layout{display:block}nav{position:static;max-height:none;padding:0;border:0;overflow:visible}main,header{padding:0;border:0;min-height:0}main>*{max-width:none}
nav{break-after:page}:is(h1,h2,h3,h4,h5,h6,.about){break-after:avoid}:is(tr,.entry,blockquote){break-inside:avoid}
.scroll{overflow:visible}mark,.chip,.divides *,.chip::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
${slots}${widths}`
