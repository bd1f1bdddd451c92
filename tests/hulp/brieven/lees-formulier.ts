const decode = (tekst: string): string =>
  tekst
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** What a browser would send of the form to this part of a case, as it stands on the page. */
export const readFormulier = (html: string, deel: string): URLSearchParams => {
  const vorm = new RegExp(`<form[^>]*/${deel}"[^>]*>([\\s\\S]*?)</form>`)
  const [, formulier = ''] = vorm.exec(html) ?? []
  const velden = new URLSearchParams()
  for (const [veld] of formulier.matchAll(/<input[^>]*>/g)) {
    const naam = /name="([^"]*)"/.exec(veld)?.[1]
    const kies = /type="(?:radio|checkbox)"/.test(veld)
    if (naam === undefined || (kies && !/\schecked/.test(veld))) continue
    velden.append(naam, decode(/value="([^"]*)"/.exec(veld)?.[1] ?? ''))
  }
  const teksten = /<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g
  for (const [, naam = '', tekst = ''] of formulier.matchAll(teksten))
    velden.append(naam, decode(tekst))
  return velden
}

/** The values of the boxes that can be ticked under this name. */
export const listVakjes = (html: string, naam: string): readonly string[] =>
  [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].flatMap(([veld]) =>
    veld.includes(`name="${naam}"`) ? [decode(/value="([^"]*)"/.exec(veld)?.[1] ?? '')] : [],
  )
