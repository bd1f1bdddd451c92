// Runs in the browser: on the page where a case is finished. What somebody writes or ticks is kept by itself, shortly
// after and before he leaves, so that looking at another page costs nothing. The button that keeps it works without this.

const WACHT_MS = 2_000
/** A browser sends no more than this while it leaves a page. */
const MAX_ONDERWEG = 60_000
const MIS = 'Nog niet bewaard. Kies “Bewaar als concept”: dan staat er wat er aan de hand is.'

const readVelden = (formulier: HTMLFormElement): URLSearchParams => {
  const velden = new URLSearchParams()
  for (const [naam, waarde] of new FormData(formulier)) velden.append(naam, String(waarde))
  velden.set('doe', 'bewaar')
  return velden
}

/** Whether the service kept it: it then leads back to this page, which is not asked for. */
const send = async (formulier: HTMLFormElement): Promise<boolean> => {
  const body = readVelden(formulier)
  const keepalive = String(body).length < MAX_ONDERWEG
  try {
    const antwoord = await fetch(formulier.action, {
      ...{ method: 'POST', body, keepalive, redirect: 'manual' },
    })
    return antwoord.type === 'opaqueredirect'
  } catch {
    return false
  }
}

const tell = (tekst: string): void => {
  for (const stand of document.querySelectorAll('[data-bewaard]')) stand.textContent = tekst
}

const guard = (formulier: HTMLFormElement): void => {
  let teBewaren = false
  let mislukt = false
  let straks: ReturnType<typeof setTimeout> | undefined
  const keep = async (): Promise<void> => {
    clearTimeout(straks)
    if (!teBewaren) return
    teBewaren = false
    mislukt = !(await send(formulier))
    const [uur, minuut] = [new Date().getHours(), new Date().getMinutes()]
    const om = `${String(uur).padStart(2, '0')}:${String(minuut).padStart(2, '0')}`
    tell(mislukt ? MIS : `Vanzelf bewaard om ${om}. Er is nog niets vastgelegd.`)
  }
  const change = (): void => {
    teBewaren = true
    clearTimeout(straks)
    straks = setTimeout(keep, WACHT_MS)
  }
  formulier.addEventListener('input', change)
  formulier.addEventListener('change', change)
  // The form itself is kept by who gets it.
  formulier.addEventListener('submit', () => {
    clearTimeout(straks)
    teBewaren = false
    mislukt = false
  })
  addEventListener('beforeunload', (gebeurtenis) => {
    if (mislukt) gebeurtenis.preventDefault()
    void keep()
  })
  addEventListener('pagehide', () => void keep())
}

const formulier = document.querySelector<HTMLFormElement>('form[data-bewaar]')
if (formulier) guard(formulier)
