import type { FC } from 'hono/jsx'
import type { Dossier } from '../../../app/dossier/read-dossier.ts'
import { EFFECTGROEPEN, sayPastNiet } from '../../../app/effecten/effectgroepen.ts'
import { type Effect, listEffecten } from '../../../app/effecten/list-effecten.ts'
import { listAfwijking } from '../../../app/woorden/afwijking.ts'
import { formatDatum } from '../../../app/woorden/codes.ts'
import { isKaalGetal, sayGeenVerschil } from '../../../app/woorden/verschil.ts'
import { afwijkingVan } from '../../../domain/dossier/afwijking.ts'
import { geldendVan } from '../../../domain/dossier/zaak.ts'
import { joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { Link, Linkregel } from '../../onderdelen/link.tsx'
import { Alinea, Kop2, Melding } from '../../onderdelen/tekst.tsx'
import { Tegenspraak } from '../kader/tegenspraak.tsx'

type Props = { readonly dossier: Dossier }

/** Why no difference was worked out, and where it is written. */
const ZonderVerschil: FC<{
  readonly toegestaan: string
  readonly gevraagd: string
  readonly naar: string
}> = ({ toegestaan, gevraagd, naar }) => {
  const waarom = sayGeenVerschil(toegestaan, gevraagd)
  return waarom === undefined ? null : (
    <p class="nl-paragraph vt-hulp">
      Het verschil is niet uitgerekend: {waarom}. <Link naar={naar}>Schrijf het zelf op</Link>
    </p>
  )
}

/** Where the plan departs from the omgevingsplan: the first thing to know of a case. */
export const Afwijking: FC<Props> = ({ dossier }) => {
  const naar = `/dossiers/${dossier.id}/afwijking`
  const afwijking = afwijkingVan(geldendVan(dossier))
  return (
    <section aria-labelledby="afwijking">
      <Kop2 id="afwijking">De afwijking</Kop2>
      {afwijking === undefined ? (
        <>
          <Alinea>
            Nog niet beschreven: van welke regel van het omgevingsplan wijkt het plan af, en waarin?
          </Alinea>
          <Linkregel naar={naar}>Beschrijf de afwijking</Linkregel>
        </>
      ) : (
        <>
          <dl class="vt-begrippen">
            {listAfwijking(afwijking).map(([naam, tekst]) => (
              <div>
                <dt>{naam}</dt>
                <dd class="vt-regels">{tekst}</dd>
              </div>
            ))}
          </dl>
          {afwijking.verschil === undefined && <ZonderVerschil {...afwijking} naar={naar} />}
          {isKaalGetal(afwijking.gevraagd) && isKaalGetal(afwijking.toegestaan) && (
            <Melding soort="warning">
              <Alinea>
                Er staat niet bij waar deze getallen over gaan. Zo komen zij ook in de brief.{' '}
                <Link naar={naar}>Schrijf het erbij</Link>, zoals “een bouwhoogte van{' '}
                {afwijking.gevraagd}”.
              </Alinea>
            </Melding>
          )}
          <Tegenspraak dossier={dossier} />
          <p class="nl-paragraph vt-hulp">
            {afwijking.door}, {formatDatum(afwijking.op)}.{' '}
            <Link naar={naar} aria-label="Wijzig de afwijking">
              Wijzig
            </Link>
          </p>
        </>
      )}
    </section>
  )
}

const sayEffect = ({ open, pastNiet, wachtOp, adviezen, beantwoord, reden }: Effect): string => {
  const punten = open === 0 ? [] : [open === 1 ? 'één open punt' : `${open} open punten`]
  if (reden) {
    // In the advice they count as unknown still, and so they do in what is counted of it.
    const nog = punten.map((deel) => `; in het advies nog ${deel}`).join('')
    return `${reden.reden} (${reden.door})${nog}`
  }
  return [
    ...beantwoord,
    ...punten,
    ...sayPastNiet({ pastNiet }),
    ...(wachtOp.length === 0 ? [] : [`wacht op ${joinEn(wachtOp.map(lowerFirst))}`]),
    ...(adviezen.length === 0 ? [] : [`advies van ${joinEn(adviezen.map(lowerFirst))}`]),
  ].join(', ')
}

/** The effects of the whole plan, beside the deviation: per chapter whether it is done, open or does not play. */
export const Effecten: FC<Props> = ({ dossier }) => {
  const effecten = listEffecten(dossier)
  return (
    <section aria-labelledby="effecten">
      <Kop2 id="effecten">De gevolgen van het hele plan</Kop2>
      {EFFECTGROEPEN.map(({ naam, hoort }) => {
        const eigen = effecten.filter(hoort)
        return eigen.length === 0 ? null : (
          <p class="nl-paragraph">
            <strong>{naam}: </strong>
            {eigen.map((effect, i) => {
              const zin = sayEffect(effect)
              return (
                <>
                  {i > 0 && '; '}
                  <Link naar={`/dossiers/${dossier.id}/effecten/${effect.thema}`}>
                    {lowerFirst(effect.label)}
                  </Link>
                  {zin !== '' && ` (${zin})`}
                </>
              )
            })}
            .
          </p>
        )
      })}
    </section>
  )
}
