/** Columns a line must have to count as running text: menus, buttons and captions are shorter. */
export const PROSE_WIDTH = 80
/** A chrome element (nav, footer, form …) that holds more of the page's running text than this is where the policy is. */
export const CHROME_PROSE = 0.25
/** An element that only its class or id gives away must hold less. */
export const NAMED_PROSE = 0.12
/** A section takes at least so many columns, its heading among them: a heading above a button is none. */
export const LEAST_SECTION = 80
/** The policy's own element holds at least this share of the running text. */
export const CORE_PROSE = 0.8
/** A block with more of its text in links that lead elsewhere is navigation. */
export const LINK_DENSITY = 0.55
/** What a page's end is cut off for has less than this share of the evidence that the text before it has. */
export const TAIL_EVIDENCE = 0.15
/** How many lines below its label a date may stand: who approved the policy may stand between. */
export const LINES_TO_DATE = 3
