/**
 * The report's only script: the filter, the search, and what a marked word tells. It holds nothing of the document, so
 * that its hash can stand in the report's Content-Security-Policy: no other script runs, whatever a document holds.
 */
export const script = `(() => {
  const $ = id => document.getElementById(id), all = (selector, of = document) => [...of.querySelectorAll(selector)]
  const page = document.documentElement, status = $('status'), clear = $('clear'), note = $('note')
  const search = $('search'), count = $('found'), outline = document.querySelector('nav details')
  const parts = all('[data-l]'), chips = all('button[data-k]'), marks = all('mark')
  const fill = (element, values) => { element.textContent = element.dataset.text.replace(/\\{(\\w+)\\}/g, (_, name) => values[name]) }

  // work on a long document goes in slices, so that the page answers between them; new work ends what it replaces
  const slicer = () => {
    let turn = 0
    return (items, each, done) => {
      const own = ++turn
      let i = 0
      const go = () => {
        if (own !== turn) return
        const end = performance.now() + 6
        while (i < items.length && performance.now() < end) each(items[i++])
        if (i < items.length) setTimeout(go)
        else done()
      }
      go()
    }
  }

  const pressed = new Set(), paint = slicer()
  const show = () => {
    const values = { sections: 0, marks: 0 }
    page.classList.toggle('filtered', pressed.size > 0)
    for (const chip of chips) if (chip.ariaPressed !== String(pressed.has(chip.dataset.k))) chip.ariaPressed = String(pressed.has(chip.dataset.k))
    if (!pressed.size && document.activeElement === clear) chips.find(chip => chip.tabIndex === 0).focus()
    clear.hidden = !pressed.size
    paint(parts, part => {
      const on = part.dataset.l.split(' ').some(key => pressed.has(key))
      part.classList.toggle('on', on)
      if (on && part.className.includes('entry')) values.sections++
      if (on && part.localName === 'mark') values.marks++
    }, () => { if (pressed.size) fill(status, values); else status.textContent = '' })
  }

  // one marked word is a tab stop, from there the arrow keys lead on
  let stop = marks[0]
  if (stop) stop.tabIndex = 0
  const visit = mark => { stop.tabIndex = -1; stop = mark; stop.tabIndex = 0 }
  let told
  const tell = mark => {
    told = mark
    const section = mark.closest('section'), why = section && section.querySelector(':scope > .own .why'), body = note.lastElementChild
    const line = (name, text) => Object.assign(document.createElement(name), { textContent: text, dir: 'auto' })
    const list = document.createElement('ul')
    list.append(...mark.title.split('\\n').map(text => line('li', text)))
    body.replaceChildren(line('b', mark.textContent), list)
    if (why) {
      const link = line('a', all('a', outline).find(a => a.hash === '#' + section.id).textContent)
      link.href = '#' + section.id
      const copy = why.cloneNode(true)
      copy.firstElementChild.remove()
      body.append(link, ...copy.childNodes)
    }
    note.hidden = false
  }
  const untell = () => { note.hidden = true; told.focus() }

  // words are found across the marks in them; where the browser cannot show ranges, the outline still tells the sections
  const looking = slicer(), owns = all('main .own'), texts = new Map()
  const entries = new Map(all('.entry', outline).map(entry => [entry.firstElementChild.hash, entry]))
  const layers = globalThis.Highlight ? [new Highlight(), new Highlight()] : []
  layers.forEach((layer, i) => CSS.highlights.set(['found', 'current'][i], layer))
  const lower = text => { const low = text.replace(/[İIı]/g, 'i').toLowerCase(); return low.length === text.length ? low : text }
  const textOf = own => {
    const pieces = [], walker = document.createTreeWalker(own, NodeFilter.SHOW_TEXT)
    let text = ''
    for (let node; (node = walker.nextNode());) if (!node.parentElement.closest('.about')) { pieces.push({ node, at: text.length }); text += node.data }
    return { pieces, text: lower(text) }
  }
  let hits = [], current = -1
  const look = () => {
    const wanted = lower(search.value.trim())
    hits = []
    current = -1
    for (const layer of layers) layer.clear()
    const found = new Set()
    looking(owns, own => {
      if (!wanted) return
      if (!texts.has(own)) texts.set(own, textOf(own))
      const { pieces, text } = texts.get(own)
      for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
        const range = document.createRange(), end = at + wanted.length
        const first = pieces.findLast(piece => piece.at <= at), last = pieces.findLast(piece => piece.at < end)
        range.setStart(first.node, at - first.at)
        range.setEnd(last.node, end - last.at)
        hits.push(range)
        if (layers[0]) layers[0].add(range)
        found.add('#' + own.parentElement.id)
      }
    }, () => {
      for (const [hash, entry] of entries) entry.hidden = wanted !== '' && !found.has(hash)
      if (wanted) fill(count, { n: hits.length })
      else count.textContent = ''
    })
  }
  const next = step => {
    if (!hits.length) return
    current = (current + step + hits.length) % hits.length
    if (layers[1]) { layers[1].clear(); layers[1].add(hits[current]) }
    hits[current].startContainer.parentElement.scrollIntoView({ block: 'center' })
    count.textContent = current + 1 + '/' + hits.length
  }

  let waiting
  search.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(look, 100) })
  document.addEventListener('focusin', ({ target }) => { if (target.localName === 'mark') visit(target) })
  document.addEventListener('click', event => {
    const { target } = event
    const chip = target.closest('button[data-k]'), mark = target.closest('mark'), link = target.closest('a[href^="#m"]')
    if (mark) return tell(mark)
    if (link && link.hash !== '#messages') {
      event.preventDefault()
      $(link.hash.slice(1)).scrollIntoView({ block: 'center' })
      return $(link.hash.slice(1)).focus()
    }
    if (target === $('close')) return untell()
    if (chip && !pressed.delete(chip.dataset.k)) pressed.add(chip.dataset.k)
    else if (target === clear) pressed.clear()
    else if (!chip) return
    show()
  })
  document.addEventListener('keydown', event => {
    const { key, target, shiftKey } = event
    if (key === 'Escape' && !note.hidden) untell()
    else if (key === 'Escape' && pressed.size) { pressed.clear(); show() }
    else if (key === 'Enter' && target === search) next(shiftKey ? -1 : 1)
    else if (target.localName === 'mark' && key === 'Enter') { tell(target); note.focus() }
    else if (target.localName === 'mark' && /^Arrow(Left|Right)$/.test(key)) {
      const shown = pressed.size ? marks.filter(mark => mark.classList.contains('on')) : marks
      const from = marks.indexOf(target), forth = key === 'ArrowRight'
      const to = forth ? shown.find(mark => marks.indexOf(mark) > from) : shown.findLast(mark => marks.indexOf(mark) < from)
      if (to) to.focus()
      event.preventDefault()
    }
  })
  if (matchMedia('(max-width: 54rem)').matches) outline.open = false
  addEventListener('beforeprint', () => { outline.open = true })
})()`

/** SHA-256 of the script, base64: what browsers hold an inline script against. A test keeps it right. */
export const scriptHash = 'DXmxY0VAQGwNmBAiNHvVRPfGzd9syyxpzWb1boKRFbM='
