import type { Child, FC } from 'hono/jsx'
import { joinEn, lowerFirst, upperFirst } from '../../../domain/tekst.ts'
import { Formulierknoppen } from '../../onderdelen/knop.tsx'
import { Tabel } from '../../onderdelen/tabel.tsx'
import { Alinea, Kop1, Kop2, Uitklap } from '../../onderdelen/tekst.tsx'
import { Bestandsformulier, Verborgen } from '../../onderdelen/velden.tsx'
import { Vraagveld, type VraagveldProps } from '../../onderdelen/vraagveld.tsx'
import type { Veldgroep } from './feitvelden.ts'

export interface FeitenProps {
  readonly titel: string
  readonly inleiding: string
  readonly pad: string
  readonly terug: string
  /** The version that was looked at. */
  readonly versie: number
  readonly groepen: readonly Veldgroep[]
  /** What somebody else made of it meanwhile, beside what was filled in here. */
  readonly verschillen?: readonly (readonly [gegeven: string, hier: string, daar: string])[]
  /** Fields before the facts. */
  readonly children?: Child
}

const Verschillen: FC<Pick<FeitenProps, 'verschillen'>> = ({ verschillen = [] }) =>
  verschillen.length === 0 ? null : (
    <>
      <Kop2>Wat er nu anders is</Kop2>
      <Alinea>
        Uw invoer staat nog in het formulier. Neem over wat u wilt houden, en bewaar dan opnieuw.
      </Alinea>
      <Tabel
        titel="Uw invoer naast wat een collega bewaarde"
        koppen={['Gegeven', 'U vulde in', 'Bewaard door een collega']}
        rijen={verschillen}
      />
    </>
  )

/** More options than these are a list that nobody reads again once it is answered. */
const LANG = 12

/** A question; a long list that is answered says its answer and is folded. */
const Veld: FC<VraagveldProps> = (vraag) => {
  const { feit, waarden, labelOf, fout } = vraag
  const gekozen = waarden.filter((waarde) => feit.waarden?.includes(waarde))
  if ((feit.waarden?.length ?? 0) <= LANG || gekozen.length === 0 || fout !== undefined) {
    return <Vraagveld {...vraag} />
  }
  return (
    <Uitklap
      kop={`${upperFirst(feit.label)}: ${joinEn(gekozen.map((een) => lowerFirst(labelOf(een))))}`}
    >
      <Vraagveld {...vraag} />
    </Uitklap>
  )
}

/** Every fact of a part or of the whole in one form. */
export const FeitenFormulier: FC<FeitenProps> = (props) => {
  const { titel, inleiding, pad, terug, versie, groepen, children } = props
  return (
    <>
      <Kop1>{titel}</Kop1>
      <Alinea>{inleiding}</Alinea>
      <Verschillen verschillen={props.verschillen ?? []} />
      <Bestandsformulier naar={pad} id="formulier" tabindex={-1}>
        <Verborgen naam="versie" waarde={versie} />
        {children}
        {groepen.map((groep) =>
          groep.open ? (
            <>
              <Kop2>{groep.titel}</Kop2>
              {groep.vragen.map((vraag) => (
                <Veld {...vraag} />
              ))}
            </>
          ) : (
            <Uitklap kop={`${groep.titel}: ${groep.vragen.length}`}>
              {groep.vragen.map((vraag) => (
                <Veld {...vraag} />
              ))}
            </Uitklap>
          ),
        )}
        <Formulierknoppen knop="Bewaar" naar={terug} terug="Terug zonder bewaren" />
      </Bestandsformulier>
    </>
  )
}
