import type { Kept } from './kept-text.ts'

const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short' })

function line(className: string, text = ''): HTMLParagraphElement {
  const p = document.createElement('p')
  p.className = className
  p.textContent = text
  return p
}

/** Shows above an answer the text that the browser kept, with two buttons: nothing is replaced without a click. */
export function offer(section: HTMLElement, kept: Kept, words: DOMStringMap, choose: (again: boolean) => void): void {
  const note = document.createElement('div')
  note.className = 'note caution'
  const actions = line('actions')
  for (const again of [true, false]) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'alt'
    button.textContent = (again ? words.restore : words.discard) ?? ''
    button.onclick = () => {
      note.remove()
      choose(again)
      section.querySelector('textarea')?.focus()
    }
    actions.append(button)
  }
  note.append(line('', words.found?.replace('#', format.format(kept.at))), line('prose', kept.fields.text), actions)
  section.prepend(note)
}
