type Child = Node | string | undefined

/** An element with properties and children; all text is text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made: HTMLElementTagNameMap[Name] = document.createElement(name)
  Object.assign(made, properties)
  made.append(...children.filter(child => child !== undefined))
  return made
}

/** A button that does something. */
export const button = (text: string, onclick: () => void, className = ''): HTMLButtonElement =>
  element('button', { type: 'button', onclick, className }, text)

let labelled = 0

/** A control with its name before it. */
export function field(name: string, control: HTMLElement, className = 'field'): HTMLElement {
  control.id ||= `control-${++labelled}`
  return element('p', { className }, element('label', { htmlFor: control.id }, name), control)
}
