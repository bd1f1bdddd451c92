import type { FC } from 'hono/jsx'
import type { NodigUitkomst } from '../../domain/model/beoordeling.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { Alinea, Kop2, Lijst } from './tekst.tsx'

/** Per eis that is not met: what the plan needs to meet it. Each by itself is enough for that eis. */
export const Nodig: FC<{ readonly nodig: readonly NodigUitkomst[]; readonly boek: Regelboek }> = ({
  nodig,
  boek,
}) => {
  const titels = new Map(boek.regels.map(({ id, titel }) => [id, titel]))
  const namen = new Map(boek.gebieden.map(({ id, naam }) => [id, naam]))
  const perEis = Map.groupBy(nodig, ({ regel, gebied = '' }) => `${regel} ${gebied}`)
  const gebieden = new Set(nodig.map(({ gebied }) => gebied))
  return nodig.length === 0 ? null : (
    <section aria-labelledby="nodig">
      <Kop2 id="nodig">Wat dit plan nodig heeft</Kop2>
      <Alinea>
        Zo wordt aan de eis voldaan die erbij staat. Andere redenen van het advies blijven.
      </Alinea>
      <ul>
        {[...perEis.values()].map((delen) => (
          <li>
            <strong>{titels.get(delen[0]?.regel ?? '') ?? delen[0]?.regel}</strong>
            {gebieden.size > 1 && delen[0]?.gebied && ` (${namen.get(delen[0].gebied)})`}
            {delen.length > 1 && '. Een van deze is genoeg:'}
            <Lijst delen={delen.map(({ kort }) => kort)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
