import type { FC } from 'hono/jsx'
import { Linkregel } from '../../onderdelen/link.tsx'

/** Back to what a place is looked for: the plan, and the part where it is one. */
export const Terug: FC<{ readonly naar: string | undefined }> = ({ naar }) => {
  if (naar === undefined) return null
  const [plan = naar, deel] = naar.split('/delen/')
  return (
    <>
      <Linkregel naar={plan}>Terug naar het plan waarvoor u zoekt</Linkregel>
      {deel !== undefined && (
        <Linkregel naar={naar}>Terug naar het deel waarvoor u zoekt</Linkregel>
      )}
    </>
  )
}
