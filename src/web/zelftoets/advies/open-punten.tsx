import type { FC } from 'hono/jsx'
import { askRegelVan } from '../../../app/woorden/namen.ts'
import { tellVoorbehouden } from '../../../app/woorden/voorbehouden.ts'
import { sayWie } from '../../../app/woorden/wie.ts'
import type { Beoordeling, Voorbehoud, Vraag } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { Alinea, Kop2 } from '../../onderdelen/tekst.tsx'

/** What is not known yet and can still change the advice; who finds it out is said once for all that he can. */
const Onbekend: FC<{ readonly vragen: readonly Vraag[]; readonly boek: Regelboek }> = ({
  vragen,
  boek,
}) =>
  vragen.length === 0 ? null : (
    <>
      <Kop2>Wat weten wij nog niet?</Kop2>
      <Alinea>Deze dingen kunnen het advies nog veranderen.</Alinea>
      {[...Map.groupBy(vragen, (vraag) => sayWie(vraag, boek))].map(([wie, delen]) => (
        <>
          <Alinea>{wie}</Alinea>
          <ul>
            {delen.map(({ vraag }) => (
              <li>{vraag}</li>
            ))}
          </ul>
        </>
      ))}
    </>
  )

interface VoorbehoudenProps {
  readonly voorbehouden: readonly Voorbehoud[]
  readonly boek: Regelboek
}

const Lijst: FC<VoorbehoudenProps> = ({ voorbehouden, boek }) => (
  <ul>
    {voorbehouden.map(({ regel, stuk, beslissend }) => (
      <li>
        {askRegelVan(boek, regel)}{' '}
        {stuk === undefined
          ? 'De gemeente beoordeelt dit.'
          : `Dit moet blijken uit: ${boek.begrippen.stukken[stuk]?.label ?? stuk}.`}
        {beslissend && <strong> Dit kan de doorslag geven.</strong>}
      </li>
    ))}
  </ul>
)

/** What research or a judgement of the municipality must still show: what is special first, the usual together. */
const Voorbehouden: FC<VoorbehoudenProps> = ({ voorbehouden, boek }) => {
  const { los, samen } = tellVoorbehouden(voorbehouden)
  return voorbehouden.length === 0 ? null : (
    <>
      <Kop2>Voorbehouden: wat moet nog blijken?</Kop2>
      <Alinea>Dit staat nog niet vast. Klopt het niet? Dan kan het advies lager worden.</Alinea>
      {los.length > 0 && <Lijst voorbehouden={los} boek={boek} />}
      {samen.map(({ kort, voorbehouden: delen }) => (
        <details>
          <summary>{kort}</summary>
          <Lijst voorbehouden={delen} boek={boek} />
        </details>
      ))}
    </>
  )
}

/** Everything that is open: said as open, never counted as yes or no. */
export const OpenPunten: FC<{ readonly beoordeling: Beoordeling; readonly boek: Regelboek }> = ({
  beoordeling,
  boek,
}) => (
  <>
    <Onbekend vragen={beoordeling.vragen} boek={boek} />
    <Voorbehouden voorbehouden={beoordeling.advies.voorbehouden} boek={boek} />
  </>
)
