import { element } from './element.js'

/** Where the report is shown. */
export interface ReportFrame {
  element: HTMLElement
  /** another report, scrolled to where the last one was; resolves when it can be seen */
  show: (html: string) => Promise<void>
}

/**
 * The report is a document of its own, in a frame. Two frames take turns, so that the old report stays until the new one
 * is there.
 */
export function makeReportFrame(title: string, empty: string): ReportFrame {
  const note = element('p', { className: 'empty' }, empty)
  const frames = [makeFrame(title), makeFrame(title)] as const
  let shown = 0
  return {
    element: element('div', { className: 'frames' }, note, ...frames),
    async show(html) {
      const [old, next] = shown ? [frames[1], frames[0]] : [frames[0], frames[1]]
      shown = 1 - shown
      const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
      const top = old.contentWindow?.scrollY ?? 0
      await new Promise(resolve => {
        next.onload = resolve
        next.src = url
      })
      URL.revokeObjectURL(url)
      note.hidden = true
      next.hidden = false
      next.contentWindow?.scrollTo(0, top)
      old.hidden = true
    },
  }
}

// of the page's own origin, as its place is to be kept; what may run in it, the page's security policy says: one script
const makeFrame = (title: string): HTMLIFrameElement => element('iframe', { title, hidden: true })
