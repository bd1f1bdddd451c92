// Runs in the browser: a button that copies the link which stands, whole, in the field above it.

const KLAAR = 'De link is gekopieerd.'
const MIS = 'Kopiëren lukt hier niet. De link is nu geselecteerd: kopieer hem zelf.'

/** Outside HTTPS a browser has no clipboard to write to: then what is selected is copied. */
const copy = async (veld: HTMLTextAreaElement): Promise<boolean> => {
  veld.select()
  try {
    await navigator.clipboard.writeText(veld.value)
    return true
  } catch {
    return document.execCommand('copy')
  }
}

const addKnop = (knop: HTMLButtonElement): void => {
  const veld = document.querySelector<HTMLTextAreaElement>(`#${knop.dataset.kopieer}`)
  const melding = knop.parentElement?.querySelector('[role="status"]')
  if (!veld || !melding) return
  knop.hidden = false
  knop.addEventListener('click', async () => {
    melding.textContent = (await copy(veld)) ? KLAAR : MIS
  })
}

for (const knop of document.querySelectorAll<HTMLButtonElement>('button[data-kopieer]')) {
  addKnop(knop)
}
