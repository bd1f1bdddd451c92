import type { FC } from 'hono/jsx'
import type { Naleving } from '../../../app/brief/begrenzing.ts'
import { type Briefpunt, listBriefpunten } from '../../../app/brief/naast-aanvraag.ts'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop3 } from '../../onderdelen/tekst.tsx'

/** What departs first: that is what who decides has to know. */
const WOORDEN: Readonly<Record<Naleving, string>> = {
  wijkt_af: 'wijkt ervan af',
  onbekend: 'niet te zeggen',
  houdt: 'houdt zich eraan',
}
const VOLGORDE = Object.keys(WOORDEN)

const order = (punten: readonly Briefpunt[]): readonly Briefpunt[] =>
  punten.toSorted((een, ander) => VOLGORDE.indexOf(een.naleving) - VOLGORDE.indexOf(ander.naleving))

/** What the letter at the idea asked, beside what the application does. */
export const BriefBijIdee: FC<{ readonly dossier: Dossier; readonly idee: Dossier }> = (paar) => {
  const punten = order(listBriefpunten(paar))
  return punten.length === 0 ? null : (
    <section aria-labelledby="brief-bij-idee">
      <Kop3 id="brief-bij-idee">Wat de brief bij het idee vroeg</Kop3>
      <Alinea>
        Vergeleken zijn de gegevens en de uitkomsten van regels. Wat de behandelaar zelf in de brief
        schreef, vergelijkt u zelf.
      </Alinea>
      <Tabel
        titel="De punten uit de brief naast de aanvraag"
        koppen={['Uit de brief', 'De aanvraag', 'Waaraan dat te zien is']}
        rijen={punten.map(({ tekst, naleving, waarom }) => [tekst, WOORDEN[naleving], waarom])}
      />
    </section>
  )
}
