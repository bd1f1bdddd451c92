import { describe, expect, it } from 'vitest'
import type { Blok, Rapport } from '../../../src/app/ports/rapport.ts'
import { nameBijlage, nameZelftoets } from '../../../src/app/rapport/bestand.ts'
import { INITIATIEF } from '../../hulp/proef.ts'
import { beoordeel, maakProefrapport } from '../../hulp/rapport.ts'

const blokkenOf = ({ hoofdstukken }: Rapport): readonly Blok[] =>
  hoofdstukken.flatMap(({ blokken, paragrafen }) => [
    ...blokken,
    ...paragrafen.flatMap((paragraaf) => paragraaf.blokken),
  ])
const tekstOf = (rapport: Rapport) => JSON.stringify(rapport.hoofdstukken)

describe('het rapport', () => {
  it('telt wat eigen uitwerking en te bevestigen is, als n van m, zoals het in de beoordeling staat', () => {
    const beoordeling = beoordeel()
    const { aandelen } = maakProefrapport('motivering', beoordeling)
    const toegepast = beoordeling.uitkomsten
    expect(aandelen.slice(2).map(({ aantal, van }) => [aantal, van])).toEqual([
      [toegepast.filter((u) => u.herkomst === 'eigen_uitwerking').length, toegepast.length],
      [toegepast.filter((u) => u.werking === 'te_bevestigen').length, toegepast.length],
    ])
    const { beslissend, gedragenDoor } = beoordeling.advies
    expect(aandelen[0]?.van).toBe(beslissend.length + gedragenDoor.length)
    // What carries it decides nothing by itself: the overview names fewer as what decides.
    expect(aandelen[0]?.tekst).toContain('waarop dit advies rust')
    // Each of those is named, apart from which it is not, so that a reader can count them.
    const { aantal, van, tekst } = aandelen[0] ?? { aantal: 0, van: 0, tekst: '' }
    const countNa = (kop: string) =>
      new RegExp(` ${kop}: ([^.]*)\\.`).exec(tekst)?.[1]?.split(/, | en /).length ?? 0
    expect([countNa('Dat (?:zijn|is)'), countNa('Niet')]).toEqual([aantal, van - aantal])
    expect(aantal).toBeGreaterThan(0)
    for (const { id, soort } of beslissend)
      if (soort !== 'houding') expect(aandelen[0]?.tekst).toContain(id)
    for (const id of gedragenDoor) expect(aandelen[0]?.tekst).toContain(id)
    expect(maakProefrapport('kort', beoordeling).aandelen[0]?.tekst).not.toMatch(
      / Dat (?:zijn|is): /,
    )
    for (const deel of aandelen) expect(deel.tekst).toContain(`${deel.aantal} van de ${deel.van} `)
    const een = { ...beoordeling, uitkomsten: toegepast.slice(0, 1) }
    for (const { van, tekst } of maakProefrapport('motivering', een).aandelen.slice(2)) {
      expect(van).toBe(1)
      expect(tekst).toMatch(/^Het ene punt dat over dit plan gaat, /)
    }
  })

  it('zegt van een plan waarvan niets bekend is dat kan veranderen, dat er niets uit te rekenen is', () => {
    const tell = (feiten: object) =>
      JSON.stringify(maakProefrapport('motivering', beoordeel({ feiten })))
    const geen = 'Wij vonden binnen dit plan geen wijziging'
    const weinig = tell({ activiteiten: ['kantoor'] })
    expect(weinig).toContain('nog geen kenmerk bekend dat kan veranderen')
    expect(weinig).not.toContain(geen)
    expect(tell({ activiteiten: ['kantoor'], woningenNieuw: 10 })).not.toContain('nog geen kenmerk')
  })

  it('zet eigen uitwerking niet bij de toets aan de visie, maar onder een eigen kop', () => {
    const heel = beoordeel()
    const metHerkomst = (herkomst: 'visie' | 'eigen_uitwerking') => ({
      ...heel,
      uitkomsten: heel.uitkomsten.map((deel) => ({ ...deel, herkomst })),
    })
    for (const register of ['kort', 'motivering'] as const) {
      const read = (herkomst: 'visie' | 'eigen_uitwerking') =>
        maakProefrapport(register, metHerkomst(herkomst)).hoofdstukken
      const findToets = (alle: ReturnType<typeof read>) =>
        alle.find(({ titel }) =>
          /^(?:Toets aan de omgevingsvisie|Wat de visie ervan vindt)$/.test(titel),
        )
      const findEigen = (alle: ReturnType<typeof read>) =>
        alle.find(({ titel }) => titel === 'Eigen uitwerking, geen beleid')
      const countPunten = (deel: ReturnType<typeof findToets>) =>
        (deel?.paragrafen ?? []).flatMap(({ blokken }) =>
          blokken.flatMap((blok) => (blok.soort === 'punten' ? blok.punten : [])),
        ).length
      const [visie, eigen] = [read('visie'), read('eigen_uitwerking')]
      expect(countPunten(findToets(visie))).toBeGreaterThan(0)
      expect(findEigen(visie)).toBe(undefined)
      expect(countPunten(findToets(eigen))).toBe(0)
      expect(countPunten(findEigen(eigen))).toBe(countPunten(findToets(visie)))
    }
  })

  it('noemt wat niet voldoet geen strijd: dat is het alleen als de richting dat zegt', () => {
    const heel = beoordeel()
    const uitkomsten = heel.uitkomsten.map((deel) =>
      deel.aard === 'eis' && deel.oordeel === 'voldoet'
        ? { ...deel, oordeel: 'voldoet_niet' as const }
        : deel,
    )
    const rapport = maakProefrapport('motivering', { ...heel, uitkomsten })
    const titels = blokkenOf(rapport).flatMap((blok) =>
      blok.soort === 'punten' ? [blok.titel ?? ''] : [],
    )
    expect(titels).toContain('Voldoet niet')
    expect(titels).not.toContain('In strijd')
  })

  it('noemt bij elk punt uit een regel waar het vandaan komt', () => {
    const beoordeling = beoordeel()
    const punten = blokkenOf(maakProefrapport('motivering', beoordeling)).flatMap((blok) =>
      blok.soort === 'punten' ? blok.punten : [],
    )
    const uitRegels = punten.filter(({ kop }) => /^[A-Z]{2,3}-\d{2}/.test(kop ?? ''))
    expect(uitRegels.length).toBeGreaterThan(2)
    for (const { labels } of uitRegels) expect(labels.length).toBeGreaterThan(0)
  })

  it('zegt de initiatiefnemer geen codes van regels in de hoofdtekst, en de behandelaar wel', () => {
    const hoofdtekst = (register: 'kort' | 'motivering') =>
      JSON.stringify(
        maakProefrapport(register).hoofdstukken.filter(({ nummer }) => /^\d/.test(nummer)),
      )
    expect(hoofdtekst('kort')).not.toMatch(/"kop":"[A-Z]{2}-\d{2}/)
    expect(hoofdtekst('motivering')).toMatch(/"kop":"[A-Z]{2}-\d{2}/)
    expect(tekstOf(maakProefrapport('kort'))).not.toContain('eigen_tekst')
  })

  it('zegt de behandelaar bij elke open vraag hoe zij is in te vullen en waarvoor zij telt', () => {
    const { activiteiten } = INITIATIEF.feiten
    const beoordeling = beoordeel({ feiten: { activiteiten } })
    const eerste = beoordeling.vragen[0]
    expect(eerste).toBeDefined()
    const invullen = (register: 'kort' | 'motivering') =>
      blokkenOf(maakProefrapport(register, beoordeling)).flatMap((blok) =>
        blok.soort === 'punten' ? blok.punten.flatMap((deel) => deel.invullen ?? []) : [],
      )
    expect(invullen('motivering')).toHaveLength(beoordeling.vragen.length)
    expect(invullen('motivering')[0]).toMatch(
      new RegExp(`^\\[${eerste?.feit}\\] .*Dit telt voor: `),
    )
    expect(invullen('kort')).toEqual([])
  })

  it('citeert alleen wat letterlijk in het regelboek staat', () => {
    const citaten = blokkenOf(maakProefrapport('motivering')).filter((b) => b.soort === 'citaat')
    expect(citaten.length).toBeGreaterThan(0)
    expect(new Set(citaten.map(({ tekst }) => tekst)).size).toBe(citaten.length)
  })

  it('verwijst naar de plek waar het is na te rekenen, met kenmerk en code', () => {
    const { bewijs } = maakProefrapport('motivering')
    const adres = new URL(bewijs.adres ?? '')
    expect(adres.pathname).toBe('/verifieer')
    expect(adres.searchParams.get('sha256')).toBe(bewijs.sha256)
    expect(JSON.parse(bewijs.json).sha256).toBe(bewijs.sha256)
  })

  it('tekent het plan, het noorden en een schaal, zonder tekst van buiten', () => {
    const beoordeling = beoordeel({ naam: '<script>naam</script>' })
    const kaart = blokkenOf(maakProefrapport('kort', beoordeling)).find((b) => b.soort === 'kaart')
    const { svg = '', gebieden = [], tekst = '' } = kaart?.kaart ?? {}
    expect(svg).not.toContain('script')
    expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, t]) => t)).toEqual([
      ...gebieden.map(({ nummer }) => String(nummer)),
      'N',
      expect.stringMatching(/^[\d,]+ k?m$/),
    ])
    for (const { naam } of gebieden) expect(tekst).toContain(naam)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  })
})

describe('de eerste bladzijde', () => {
  it('noemt de kosten naast de stappen, en niet als een stap', () => {
    const { vervolg = [], kosten } = maakProefrapport('kort').blad ?? {}
    expect(vervolg.length).toBeGreaterThan(0)
    expect(vervolg.join(' ')).not.toContain('Wat het kost')
    expect(kosten).toBe('Wat het kost: vraag de gemeente.')
    expect(maakProefrapport('motivering').blad).not.toHaveProperty('kosten')
  })
})

describe('de naam van het bestand', () => {
  const name = (titel: string) => nameBijlage({ ...maakProefrapport('kort'), titel }, 'pdf')

  it('houdt letters met tekens, en geeft oude lezers iets wat zij kennen', () => {
    expect(name('Café ‘Zuid’ (fase 1)')).toBe(
      `attachment; filename="Cafe Zuid (fase 1).pdf"; filename*=UTF-8''Caf%C3%A9%20%E2%80%98Zuid%E2%80%99%20%28fase%201%29.pdf`,
    )
  })

  it('noemt van een zelftoets het plan en de plek', () => {
    const rapport = maakProefrapport('kort')
    const plan = [
      { naam: 'Plan', waarde: 'Dakkapel' },
      { naam: 'Plek', waarde: 'In de buurt Lariks' },
    ]
    const blad = { ...(rapport.blad as NonNullable<Rapport['blad']>), plan }
    expect(nameZelftoets({ titel: 'Zelftoets', blad })).toBe(
      'Zelftoets dakkapel, in de buurt Lariks',
    )
    const { plan: _, ...zonder } = blad
    expect(nameZelftoets({ titel: 'Zelftoets', blad: zonder })).toBe('Zelftoets')
  })

  it('breekt niet uit de kop of de map', () => {
    expect(name('../../etc/"x"\r\nSet-Cookie: a')).toBe(
      `attachment; filename=".. .. etc x Set-Cookie a.pdf"; filename*=UTF-8''..%20..%20etc%20x%20Set-Cookie%20a.pdf`,
    )
    expect(name('漢字')).toContain('filename="rapport.pdf"')
  })
})
