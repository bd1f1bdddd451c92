const GEEN_VERBINDING =
  'U bent nu niet verbonden met internet. Wat u invulde en tekende, blijft staan. Probeer het opnieuw als u weer verbinding hebt.'

const keyOf = (veld: HTMLInputElement): string => `tekening ${location.pathname} ${veld.id}`

/** Whether somebody came back to this page or loaded it again, instead of beginning anew. */
const isTerug = (): boolean => {
  const [komst] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return komst !== undefined && komst.type !== 'navigate'
}

/** Remembers in this tab what was drawn, for when the page has to be loaded again. */
export const rememberTekening = (veld: HTMLInputElement): void =>
  sessionStorage.setItem(keyOf(veld), veld.value)

/** Puts back what was drawn before the page was loaded again. */
export const restoreTekening = (veld: HTMLInputElement): void => {
  if (veld.value === '' && isTerug()) veld.value = sessionStorage.getItem(keyOf(veld)) ?? ''
}

const warn = (formulier: HTMLFormElement): void => {
  const melding = document.createElement('p')
  melding.setAttribute('role', 'alert')
  melding.className = 'utrecht-form-field-error-message'
  melding.textContent = GEEN_VERBINDING
  formulier.append(melding)
}

/** Without a connection nothing is sent: the form and the drawing stay where they are. */
export const guardVerbinding = (formulier: HTMLFormElement): void =>
  formulier.addEventListener('submit', (gebeurtenis) => {
    formulier.querySelector(':scope > [role="alert"]')?.remove()
    if (navigator.onLine) return
    gebeurtenis.preventDefault()
    warn(formulier)
  })
