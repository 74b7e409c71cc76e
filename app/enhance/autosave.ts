/** Saves each answer of a criterion as it changes and keeps in the browser what could not be; the form does all of it without this. */

import { offer } from './kept-offer.ts'
import { erase, type Fields, keep, kept, sameFields } from './kept-text.ts'

interface Answer {
  id: string
  key: string
  output: HTMLOutputElement
  /** What the server last said that it holds; null while it refuses what is shown. */
  stored: Fields | null
  /** What is being sent, until the server answers: a retry repeats it, so that a lost reply is no conflict with oneself. */
  sent: Fields | null
  busy: boolean
  /** Somebody else's text is not yet seen, or is being weighed: only the form's own button saves. */
  held: boolean
  /** A text of before is offered: until it is chosen or erased, what the browser keeps is that one. */
  offered: boolean
}

const form = document.querySelector<HTMLFormElement>('form[data-autosave]')
const words = form?.dataset ?? {}
const names = ['text', 'state', 'stateDate', 'naReason']
const field = (id: string, name: string) => form?.elements.namedItem(`${id}.${name}`) as HTMLInputElement
const shown = (id: string): Fields => Object.fromEntries(names.map((name) => [name, field(id, name).value]))
const unsaved = (answer: Answer) => !answer.stored || !sameFields(shown(answer.id), answer.stored)

let leaving = false
let pause = 0
let timer: ReturnType<typeof setTimeout>

function later(): void {
  clearTimeout(timer)
  pause = Math.min((pause || 1000) * 2, 60_000)
  timer = setTimeout(flush, pause)
}

/** Keeps in the browser what is not saved, and that alone; says whether there is something. */
function note(answer: Answer): boolean {
  const left = unsaved(answer)
  if (!answer.offered) left ? keep(answer.key, shown(answer.id)) : erase(answer.key)
  return left
}

async function save(answer: Answer): Promise<void> {
  const { id, key, output } = answer
  if (!note(answer)) return
  if (answer.busy || answer.held) return
  answer.busy = true
  answer.sent ??= shown(id)
  const body = new URLSearchParams({ [`${id}.revision`]: field(id, 'revision').value })
  for (const name of names) body.set(`${id}.${name}`, answer.sent[name] ?? '')
  try {
    const response = await fetch(key, { method: 'POST', body, signal: AbortSignal.timeout(15_000) })
    if (response.status > 499 || response.status === 429) throw response
    const json = /json/.test(response.headers.get('content-type') ?? '')
    const said: { line?: string; shown?: string } = response.status !== 401 && json ? await response.json() : {}
    if (response.ok && said.shown) {
      field(id, 'revision').value = said.shown
      answer.stored = answer.sent
      pause = 0
    }
    answer.sent = null
    answer.held = response.status === 409
    output.value = said.line ?? (response.status === 401 ? words.signedOut : words.refused) ?? ''
    if (answer.held) output.append(' ', reload())
    answer.busy = false
    if (note(answer) && response.ok && said.shown) await save(answer)
  } catch {
    answer.busy = false
    output.value = words.offline ?? ''
    later()
  }
}

/** Leaves without a question: the text is in the browser, and the page that opens offers it. */
function reload(): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = location.pathname
  link.textContent = words.reload ?? ''
  link.onclick = () => {
    leaving = answers.filter(unsaved).every(({ id, key }) => keep(key, shown(id)))
  }
  return link
}

const answers: Answer[] = Array.from(form?.querySelectorAll('section') ?? [], (section) => {
  const { id } = section
  const held = 'held' in section.dataset
  const output = section.querySelector('output') as HTMLOutputElement
  return {
    id,
    key: words.autosave + id,
    output,
    stored: held ? null : shown(id),
    sent: null,
    busy: false,
    held,
    offered: false,
  }
})

function flush(): void {
  for (const answer of answers) if (unsaved(answer)) save(answer)
}

for (const answer of answers) {
  const { id, key } = answer
  const found = kept(key)
  if (!found || answer.held) continue
  if (sameFields(found.fields, shown(id))) erase(key)
  else {
    answer.offered = true
    offer(document.getElementById(id) as HTMLElement, found, words, (again) => {
      answer.offered = false
      if (again) for (const name of names) field(id, name).value = found.fields[name] ?? ''
      save(answer)
    })
  }
}

form?.addEventListener('change', ({ target }) => {
  const id = (target as Element).closest('section')?.id
  for (const answer of answers) if (answer.id === id) save(answer)
})
form?.addEventListener('submit', () => {
  leaving = true
})
addEventListener('online', flush)
addEventListener('pageshow', () => {
  leaving = false
})
// A field that is left with the page sends no `change`: what it holds is kept here.
addEventListener('pagehide', () => {
  answers.forEach(note)
})
addEventListener('beforeunload', (event) => {
  if (!leaving && answers.some(unsaved)) event.preventDefault()
})
