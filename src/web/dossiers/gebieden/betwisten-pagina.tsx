import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { Alinea } from '../../onderdelen/tekst.tsx'
import { Keuzelijst, Verborgen } from '../../onderdelen/velden.tsx'
import type { Ingevuld } from '../../shared/inzending.ts'
import { Vastleggen } from '../kader/formulier.tsx'
import { type Gebiedregel, showAandeel } from './gebieden-pagina.tsx'

/** Where a plan can lie in place of this area: what has a profile where it lies or near it, the nearest first, then areas of the same kind. */
export const listAndere = (
  { huidig, boek }: Pick<Dossier, 'huidig' | 'boek'>,
  gebied: string,
): readonly { readonly id: string; readonly naam: string }[] => {
  const afstand = new Map(huidig.ligging.map((deel) => [deel.gebied, deel.afstandM]))
  const betwist = new Set(
    huidig.ligging.flatMap((deel) => (deel.zekerheid === 'betwist' ? [deel.gebied] : [])),
  )
  const soort = boek.gebieden.find(({ id }) => id === gebied)?.soort
  const past = (deel: { readonly id: string; readonly soort: string }): boolean =>
    deel.soort === soort ||
    (afstand.has(deel.id) && boek.visie.soorten[deel.soort]?.profiel === true)
  const ver = (id: string) => afstand.get(id) ?? Number.MAX_VALUE
  return boek.gebieden
    .filter((deel) => past(deel) && deel.id !== gebied && !betwist.has(deel.id))
    .toSorted((a, b) => ver(a.id) - ver(b.id) || a.naam.localeCompare(b.naam, 'nl'))
}

/** Establishes that the plan lies in an area, or does not, against the map. */
export const Betwisten: FC<
  Ingevuld & { readonly dossier: Dossier; readonly gebied: Gebiedregel }
> = ({ gebied: deel, ...props }) => {
  const { gebied, naam, raakt, afstandM } = deel
  const pad = `/dossiers/${props.dossier.id}/gebieden`
  const ligt = (wel: boolean) => (wel ? `in ${naam}` : `niet in ${naam}`)
  return (
    <Vastleggen
      {...props}
      kop={`De kaart betwisten: ${naam}`}
      naar={`${pad}/${gebied}`}
      hulp="Waaruit blijkt dat de kaart het mis heeft? Noem bijvoorbeeld een tekening of een besluit."
      knop="Leg vast en beoordeel opnieuw"
      terug={pad}
      uitleg={
        <>
          <Alinea>
            Nu geldt: het plan ligt {ligt(raakt)}, {showAandeel(deel)}
            {raakt ? '' : `, op ${Math.round(afstandM)} m afstand`}.
          </Alinea>
          <Alinea>
            <strong>U legt vast: het plan ligt {ligt(!raakt)}.</strong> Het advies wordt opnieuw
            berekend. De lezing van de kaart blijft bewaard en staat ernaast.
          </Alinea>
        </>
      }
    >
      <Verborgen naam="telt" waarde={raakt ? 'nee' : 'ja'} />
      {raakt && (
        <Keuzelijst
          velden={props.velden}
          fouten={props.fouten}
          naam="dan"
          label="In welk gebied ligt het plan dan?"
          hulp="Zonder een ander gebied weet de visie niet wat zij hier wil."
          leeg="In geen ander, of niet bekend"
          opties={listAndere(props.dossier, gebied).map(({ id, naam: ander }) => [id, ander])}
        />
      )}
    </Vastleggen>
  )
}
