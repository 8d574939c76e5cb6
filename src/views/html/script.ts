/**
 * The report's only script: the filter, and the outline folded on narrow screens. It holds nothing of the document, so
 * that its hash can stand in the report's Content-Security-Policy: no other script runs, whatever a document holds.
 */
export const script = `(() => {
  const pressed = new Set(), page = document.documentElement, $ = id => document.getElementById(id)
  const parts = [...document.querySelectorAll('[data-l]')], chips = [...document.querySelectorAll('button[data-k]')]
  const clear = $('clear'), status = $('status')
  const show = () => {
    page.classList.toggle('filtered', pressed.size > 0)
    for (const part of parts) part.classList.toggle('on', part.dataset.l.split(' ').some(k => pressed.has(k)))
    for (const chip of chips) chip.setAttribute('aria-pressed', String(pressed.has(chip.dataset.k)))
    if (!pressed.size && document.activeElement === clear) chips.find(chip => chip.tabIndex === 0).focus()
    clear.hidden = !pressed.size
    const count = (selector, one) => { const n = document.querySelectorAll(selector).length; return n + ' ' + one + (n === 1 ? '' : 's') }
    status.textContent = pressed.size ? count('nav .entry.on', 'section') + ', ' + count('main mark.on', 'mark') : ''
  }
  document.addEventListener('click', event => {
    const chip = event.target.closest('button[data-k]')
    if (chip && !pressed.delete(chip.dataset.k)) pressed.add(chip.dataset.k)
    else if (event.target === clear) pressed.clear()
    else if (!chip) return
    show()
  })
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && pressed.size) { pressed.clear(); show() } })
  const outline = document.querySelector('nav details')
  if (matchMedia('(max-width: 60rem)').matches) outline.open = false
  addEventListener('beforeprint', () => { outline.open = true })
})()`

/** SHA-256 of the script, base64: what browsers hold an inline script against. A test keeps it right. */
export const scriptHash = 'qr+f3LKT7b4gzTpdaFzAe7wWpr2HTKO/wcuxhJldCFI='
