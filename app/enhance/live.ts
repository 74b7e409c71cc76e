/** Keeps up to date what a page says of work under way, until nothing is; without script its link does it. */
const pause = 2000

async function look(): Promise<void> {
  const answer = await fetch(location.href).catch(() => null)
  if (!answer?.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.querySelector(`[data-live="${part.dataset.live}"]`)
    // What holds the focus stays: whoever is on a link or a button keeps it.
    if (!fresh || fresh.innerHTML === part.innerHTML || part.contains(document.activeElement)) continue
    part.replaceChildren(...fresh.childNodes)
  }
  if (page.querySelector('[data-under-way]')) setTimeout(look, pause)
}

if (document.querySelector('[data-under-way]')) setTimeout(look, pause)
