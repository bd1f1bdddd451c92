import type { FC } from 'hono/jsx'
import type { Gevolgzinnen } from '../../../app/beoordelen/find-uitwegen.ts'
import { askRegelVan } from '../../../app/woorden/namen.ts'
import {
  type EenVoorbehoud,
  foldLos,
  listOngezegd,
  mergeVoorbehouden,
  sayWaarOpen,
  sayWaaruit,
  tellVoorbehouden,
} from '../../../app/woorden/voorbehouden.ts'
import { sayWie } from '../../../app/woorden/wie.ts'
import type { Beoordeling } from '../../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { NOG_NIET_TE_ZEGGEN } from '../../../domain/model/visie.ts'
import { formatAantal, joinEn } from '../../../domain/tekst.ts'
import { Alinea, Kop2, Lijst, Uitklap } from '../../onderdelen/tekst.tsx'
import { Gevolgen } from './open-kernvragen.tsx'

interface OpenProps {
  readonly beoordeling: Beoordeling
  readonly boek: Regelboek
}

/** Each question once, however many areas ask it. */
const listEenmaal = (vragen: Beoordeling['vragen']): Beoordeling['vragen'] =>
  vragen.filter(({ vraag }, i) => vragen.findIndex((eerder) => eerder.vraag === vraag) === i)

/** What is not known yet and can still change the advice; who finds it out is said once for all that he can. */
const Onbekend: FC<OpenProps & { readonly gevolgen: Gevolgzinnen }> = ({
  beoordeling: { vragen, advies },
  boek,
  gevolgen,
}) =>
  vragen.length === 0 ? null : (
    <>
      <Kop2>Wat weten wij nog niet?</Kop2>
      <Alinea>
        {advies.conclusie === NOG_NIET_TE_ZEGGEN
          ? 'Deze dingen kunnen het advies nog veranderen.'
          : 'Deze dingen kunnen nog veranderen welke kant het op wijst.'}
      </Alinea>
      {[...Map.groupBy(vragen, (vraag) => sayWie(vraag, boek))].map(([wie, delen]) => (
        <>
          <Alinea>{wie}</Alinea>
          <Lijst
            delen={listEenmaal(delen).map(({ feit, vraag }) => (
              <>
                {vraag}
                <Gevolgen zinnen={gevolgen(feit)} />
              </>
            ))}
          />
        </>
      ))}
    </>
  )

const Voorbehoudlijst: FC<OpenProps & { readonly voorbehouden: readonly EenVoorbehoud[] }> = ({
  voorbehouden,
  beoordeling,
  boek,
}) => (
  <ul>
    {voorbehouden.map((voorbehoud) => (
      <li>
        {askRegelVan(boek, voorbehoud.regel)} {sayWaaruit(boek, beoordeling, voorbehoud)}
        {sayWaarOpen(boek, voorbehoud)}
        {voorbehoud.beslissend && <strong> Dit kan de doorslag geven.</strong>}
      </li>
    ))}
  </ul>
)

/** What research or a judgement of the municipality must still show: what is special first, the usual together. */
const Voorbehouden: FC<OpenProps> = (props) => {
  const alle = mergeVoorbehouden(props.beoordeling.advies.voorbehouden)
  const rest = mergeVoorbehouden(listOngezegd(props.beoordeling))
  const { los, samen } = tellVoorbehouden(rest)
  const { eerst, verder } = foldLos(los)
  return rest.length === 0 ? null : (
    <>
      <Kop2>
        Voorbehouden: wat moet {rest.length < alle.length ? 'verder nog' : 'nog'} blijken?
      </Kop2>
      <Alinea>
        Dit staat nog niet vast. Klopt het niet? Dan kan het advies lager worden, of komt er een
        bezwaar bij.
      </Alinea>
      {eerst.length > 0 && <Voorbehoudlijst {...props} voorbehouden={eerst} />}
      {[...verder, ...samen].map(({ kort, voorbehouden }) => (
        <Uitklap kop={kort}>
          <Voorbehoudlijst {...props} voorbehouden={voorbehouden} />
        </Uitklap>
      ))}
    </>
  )
}

/** How many things are open, each kind by its name; empty where none is. */
export const sayOpen = (beoordeling: Beoordeling): string => {
  const vragen = listEenmaal(beoordeling.vragen).length
  const voorbehouden = mergeVoorbehouden(listOngezegd(beoordeling)).length
  return joinEn([
    ...(vragen > 0 ? [formatAantal(vragen, 'vraag', 'vragen')] : []),
    ...(voorbehouden > 0 ? [formatAantal(voorbehouden, 'voorbehoud', 'voorbehouden')] : []),
  ])
}

/** Everything that is open: said as open, never counted as yes or no. */
export const OpenPunten: FC<OpenProps & { readonly gevolgen: Gevolgzinnen }> = (props) => (
  <>
    <Alinea>
      Hier staat elke vraag en elk voorbehoud één keer. Bij "Voor en tegen" zijn de punten per doel
      geteld; dat is een ander getal.
    </Alinea>
    <Onbekend {...props} />
    <Voorbehouden {...props} />
  </>
)
