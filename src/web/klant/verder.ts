import { hasPlek, readVeld, rememberOnderweg } from './onderweg.ts'

const PLAN = 'form[action="/zelftoets/plan"]'
const PLEKKNOP = 'button[formaction="/zelftoets/plek"]'

const VAN_BEGIN = '[form="begin"]'

/**
 * Without a script the fields that search go along with the form of the whole page; with one they stand in their own
 * form again, and their buttons search.
 */
export const detachZoeken = (): void => {
  for (const deel of document.querySelectorAll(VAN_BEGIN)) {
    deel.removeAttribute('form')
    if (!(deel instanceof HTMLButtonElement)) continue
    if (deel.value === 'plek') deel.setAttribute('formaction', '/zelftoets/plek')
    deel.removeAttribute('name')
  }
}

/** Whether a form that may search for both was sent to search a place. */
export const isVoorPlek = ({ submitter }: SubmitEvent): boolean =>
  submitter?.matches(PLEKKNOP) ?? false

/** Searches the place, of a form that may search for both. */
export const searchPlek = (formulier: HTMLFormElement): void =>
  formulier.requestSubmit(formulier.querySelector<HTMLButtonElement>(PLEKKNOP))

/** Searches the plan, of the same. */
const searchPlan = (formulier: HTMLFormElement): void =>
  formulier.requestSubmit(formulier.querySelector<HTMLButtonElement>('button:not([formaction])'))

/** The place that somebody looks round goes along in the address of the results. */
const bringRond = (formulier: HTMLFormElement): void => {
  const id = readVeld('rond')
  if (id === '' || formulier.querySelector('[name="gevonden"]')) return
  const veld = document.createElement('input')
  veld.type = 'hidden'
  veld.name = 'gevonden'
  veld.value = id
  formulier.append(veld)
}

/** Who comes back with the browser to a first page that had a fault, opens it and is not asked to send it again. */
export const keepAdres = (): void => {
  if (!document.getElementById('begin') || location.search !== '') return
  const van = readVeld('van')
  history.replaceState(history.state, '', van === '' ? location.href : `?van=${van}`)
}

const EERST_PLEK =
  'U kunt verder als wij weten waar uw plan is. Kies hieronder uw plek, of wijs haar aan op de kaart.'

/** Takes away what was said of a place that was not there yet. */
export const clearEerstPlek = (zoekplek: HTMLFormElement): void =>
  zoekplek.querySelector('.vt-eerst-plek')?.remove()

/** Says at the words that are searched for why one does not go on yet. */
const sayEerstPlek = (zoekplek: HTMLFormElement): void => {
  clearEerstPlek(zoekplek)
  const melding = document.createElement('p')
  melding.setAttribute('role', 'alert')
  melding.className = 'utrecht-form-field-error-message vt-eerst-plek'
  melding.textContent = EERST_PLEK
  zoekplek.querySelector(PLEKKNOP)?.parentElement?.after(melding)
}

interface Verder {
  /** The form of the whole page. */
  readonly formulier: HTMLFormElement
  readonly zoekplek: HTMLFormElement
  /** Ends what is being drawn; false when it is no surface yet. */
  readonly finish: () => boolean
}

/** Going on does what somebody began: words that were typed and not yet searched for are searched for first. */
export const addVerder = ({ formulier, zoekplek, finish }: Verder): void => {
  const zoekplan = document.querySelector<HTMLFormElement>(PLAN)
  zoekplan?.addEventListener('submit', (gebeurtenis) => {
    if (isVoorPlek(gebeurtenis)) return
    finish()
    bringRond(zoekplan)
    rememberOnderweg()
  })
  formulier.addEventListener('submit', (gebeurtenis) => {
    if (gebeurtenis.defaultPrevented) return
    const heeftPlan = formulier.querySelector('[name="activiteiten"]:checked') !== null
    if (zoekplan && readVeld('wat') !== '' && !heeftPlan) {
      gebeurtenis.preventDefault()
      searchPlan(zoekplan)
    } else if (readVeld('adres') !== '' && !hasPlek()) {
      gebeurtenis.preventDefault()
      searchPlek(zoekplek)
      sayEerstPlek(zoekplek)
      zoekplek.querySelector<HTMLInputElement>('[name="adres"]')?.focus()
    }
  })
}
