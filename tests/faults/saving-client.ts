/** The form without script, or the request of the script that saves as one types. */
export type Way = 'form' | 'autosave'

interface ClientGiven {
  url: string
  cookie: string
  invitationId: string
  question: string
  way: Way
}

/** One person who saves one answer again and again, and remembers what the server said that it kept. */
export class SavingClient {
  acknowledged = 0
  /** Saves that were sent and never answered: each may be there or not. */
  cut = 0
  readonly question: string
  /** Answers that the server had acknowledged and that are no longer there. */
  readonly lost: string[] = []
  readonly #given: ClientGiven
  readonly #page: string
  #kept = ''
  #unanswered: string[] = []
  #revision = 0
  #saves = 0

  constructor(given: ClientGiven) {
    this.#given = given
    this.question = given.question
    this.#page = `${given.url}/requests/${given.invitationId}/${given.question.split('-')[0]}`
  }

  /** Opens the page as a person does, and compares the text that stands there with what was acknowledged. */
  async look(): Promise<void> {
    const response = await fetch(this.#page, { headers: { Cookie: this.#given.cookie } })
    const html = await response.text()
    const [, text] = new RegExp(`name="${this.question}\\.text"[^>]*>([^<]*)</textarea>`).exec(html) ?? []
    const [, revision] = / value="(\d+)\.\w+"/.exec(html.slice(html.indexOf(`${this.question}.text`))) ?? []
    if (response.status !== 200 || text === undefined || !revision)
      throw new Error(`the page of ${this.question} answered ${response.status} without its answer`)
    this.compare({ text: text.trim(), revision: Number(revision) })
  }

  /** Compares what stands with what was acknowledged, and goes on from there. */
  compare(standing: { text: string; revision: number }): void {
    if (![this.#kept, ...this.#unanswered].includes(standing.text))
      this.lost.push(`${this.question}: “${this.#kept}” was acknowledged, “${standing.text}” stands`)
    this.#kept = standing.text
    this.#revision = standing.revision
  }

  async save(): Promise<void> {
    const { way, url, cookie, invitationId } = this.#given
    const { question } = this
    this.#saves += 1
    const text = `${question}, enregistrement ${this.#saves} : une charte suivie depuis 2024.`
    const fields = { text, revision: String(this.#revision), state: 'in_place' }
    const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [`${question}.${name}`, value]))
    const path = way === 'form' ? this.#page : `${url}/requests/${invitationId}/autosave/${question}`
    this.#unanswered.push(text)
    const headers = { Cookie: cookie, Origin: url }
    const response = await fetch(path, { method: 'POST', headers, body, redirect: 'manual' })
    const back = response.headers.get('location')
    const accepted = way === 'form' ? response.status === 303 && path.endsWith(back ?? '?') : response.status === 200
    if (accepted) {
      this.#kept = text
      this.#unanswered = []
      this.#revision += 1
      this.acknowledged += 1
      await response.arrayBuffer()
      return
    }
    // What was sent before a kill may be written a moment after the next server began: then, and only then, a conflict.
    if (response.status !== 409 || this.#unanswered.length < 2)
      throw new Error(`saving ${question} answered ${response.status}: ${await response.text()}`)
    await response.arrayBuffer()
    await this.look()
  }

  /** Saves until the server is no more. */
  async saveUntilCut(): Promise<void> {
    try {
      for (;;) await this.save()
    } catch (error) {
      // How fetch says that the other side is gone.
      if (!(error instanceof TypeError && error.cause)) throw error
      this.cut += 1
    }
  }
}
