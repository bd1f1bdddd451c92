const SLEUTEL = 'onderweg'
/** What says where, on its own; with one of them there the others are not put back. */
export const PLEKVELDEN = ['plek', 'tekening', 'rond', 'gekozen', 'bestand'] as const
const VAN_PLEK: readonly string[] = ['plek', 'tekening', 'adres']
const GETYPT = [...VAN_PLEK, 'wat']

interface Onderweg {
  readonly velden: Readonly<Record<string, string>>
  readonly activiteiten: readonly string[]
}

export const readVeld = (naam: string): string =>
  document.querySelector<HTMLInputElement>(`input[name="${naam}"]`)?.value.trim() ?? ''

export const hasPlek = (): boolean => PLEKVELDEN.some((naam) => readVeld(naam) !== '')

const listVakjes = () => [
  ...document.querySelectorAll<HTMLInputElement>('input[name="activiteiten"]'),
]

/** Keeps in this tab what was typed, drawn and ticked, when somebody goes to a page of results. */
export const rememberOnderweg = (): void => {
  const onderweg: Onderweg = {
    velden: Object.fromEntries(GETYPT.map((naam) => [naam, readVeld(naam)])),
    activiteiten: listVakjes().flatMap(({ checked, value }) => (checked ? [value] : [])),
  }
  sessionStorage.setItem(SLEUTEL, JSON.stringify(onderweg))
}

const openRond = (vakje: HTMLInputElement): void => {
  for (
    let deel = vakje.closest('details');
    deel;
    deel = deel.parentElement?.closest('details') ?? null
  )
    deel.open = true
}

/** Puts it back once, where the page has nothing of its own. */
export const restoreOnderweg = (): void => {
  const bewaard = sessionStorage.getItem(SLEUTEL)
  sessionStorage.removeItem(SLEUTEL)
  if (bewaard === null) return
  const { velden, activiteiten } = JSON.parse(bewaard) as Onderweg
  const heeftPlek = hasPlek()
  for (const naam of GETYPT) {
    const veld = document.querySelector<HTMLInputElement>(`input[name="${naam}"]`)
    const isVan = VAN_PLEK.includes(naam) && heeftPlek
    if (veld && veld.value === '' && !isVan) veld.value = velden[naam] ?? ''
  }
  // A kind of plan says itself what belongs to it.
  if (readVeld('plantype') !== '') return
  for (const vakje of listVakjes().filter(({ value }) => activiteiten.includes(value))) {
    vakje.checked = true
    openRond(vakje)
  }
}
