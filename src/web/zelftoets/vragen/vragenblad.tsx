import type { Child, FC } from 'hono/jsx'
import type { Geweest, Onderwerpblad } from '../../../app/beoordelen/onderwerpen.ts'
import type { Antwoorden } from '../../../app/beoordelen/zelftoets.ts'
import { upperFirst } from '../../../domain/tekst.ts'
import { Knop } from '../../onderdelen/knop.tsx'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop1, Kop2, Melding } from '../../onderdelen/tekst.tsx'
import { Verborgen } from '../../onderdelen/velden.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import { GEVRAAGD, MAG_LEEG } from '../kamer/bewaar.ts'
import { Terugknop } from '../kamer/terugknop.tsx'
import { TotNuToe, type TotNuToeProps } from '../kamer/tot-nu-toe.tsx'
import { GEHAD, OVERSLAAN, writeGeweest } from './geweest.ts'

/** Where one is among the topics. */
export interface Voortgangsplek {
  readonly nummer: number
  readonly aantal: number
}

interface VragenbladProps extends Voortgangsplek {
  readonly pad: string
  readonly versie: number
  readonly blad: Onderwerpblad
  readonly geweest: readonly Geweest[]
  /** What was answered here before, and what still decides. */
  readonly vragen: readonly VraagveldProps[]
  /** What the advice does not wait for. */
  readonly kern: readonly VraagveldProps[]
  readonly overVragen: string
  readonly overKern: string
  readonly vorige: string
  /** What was given before a change that the advice still has to tell of; in words what it changed; and the part of an address that takes it along. */
  readonly eerst: Antwoorden
  readonly wijziging: string
  readonly naWijziging: string
  readonly totNuToe: TotNuToeProps
  /** Before everything else: the place, while nothing was answered yet. */
  readonly plek?: Child
}

export const sayVoortgang = ({ nummer, aantal }: Voortgangsplek, label: string): string =>
  `Onderwerp ${nummer} van ${aantal}: ${label}`

const Voortgang: FC<Voortgangsplek & { readonly label: string }> = ({ label, ...plek }) => (
  <p class="vt-voortgang">
    <span id="voortgang">{sayVoortgang(plek, label)}</span>
    <progress value={plek.nummer} max={plek.aantal} aria-labelledby="voortgang"></progress>
  </p>
)

const Velden: FC<{ readonly vragen: readonly VraagveldProps[] }> = ({ vragen }) => (
  <>
    {vragen.map((vraag) => (
      <>
        <Verborgen naam={GEVRAAGD} waarde={vraag.feit.id} />
        <Vraagveld {...vraag} />
      </>
    ))}
  </>
)

/** That a change was kept, what it is, and the ways to what it did and back. */
const Bewaard: FC<
  Pick<VragenbladProps, 'pad' | 'versie' | 'eerst' | 'wijziging'> & { readonly advies: string }
> = ({ wijziging, advies, ...terug }) => (
  <Melding soort="info">
    <Alinea>Uw wijziging is bewaard. {wijziging}</Alinea>
    <Alinea>
      Er zijn nog vragen. U kunt ze beantwoorden of overslaan.{' '}
      <Link naar={advies}>Bekijk wat er verandert</Link>
    </Alinea>
    <Terugknop {...terug}>Zet terug zoals het was</Terugknop>
  </Melding>
)

/** The questions on one topic beside the advice so far, with the names of what was asked, and the ways round them. */
export const Vragenblad: FC<VragenbladProps> = (props) => {
  const { pad, versie, blad, geweest, vragen, kern, plek, wijziging, naWijziging } = props
  const advies = `${pad}/advies${naWijziging}`
  return (
    <div class="vt-naast">
      <div>
        <Voortgang nummer={props.nummer} aantal={props.aantal} label={blad.label} />
        <Kop1>{upperFirst(blad.label)}</Kop1>
        {wijziging !== '' && (
          <Bewaard {...{ pad, versie, wijziging, advies, eerst: props.eerst }} />
        )}
        {plek}
        {plek && <Kop2>Uw antwoorden</Kop2>}
        <form method="post" action={`${pad}${naWijziging}`} novalidate>
          <Verborgen naam="versie" waarde={versie} />
          <Verborgen naam={GEHAD} waarde={writeGeweest(geweest)} />
          <Verborgen naam="onderwerp" waarde={blad.id} />
          {vragen.length > 0 && <Alinea>{props.overVragen}</Alinea>}
          <Velden vragen={vragen} />
          {kern.length > 0 && (
            <>
              {vragen.length > 0 && <Kop2>Dit helpt ook</Kop2>}
              <Alinea>{props.overKern}</Alinea>
              {kern.map(({ feit }) => (
                <Verborgen naam={MAG_LEEG} waarde={feit.id} />
              ))}
              <Velden vragen={kern} />
            </>
          )}
          <div class="vt-knoppen">
            <Knop>Volgende</Knop>
            <Knop name={OVERSLAAN} value="ja" tweede>
              Sla over
            </Knop>
            <Knop naar={props.vorige} tweede>
              Vorige
            </Knop>
          </div>
        </form>
        <Linkregel naar={advies}>Bekijk het advies nu</Linkregel>
      </div>
      <TotNuToe {...props.totNuToe} />
    </div>
  )
}
