// Runs in the browser: what a page says of itself, for tests/hulp/paginatoets.ts. Gives findings in
// Dutch, with the element that each is about; an empty list is good.
;(() => {
  const KLIKBAAR =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  const all = (kiezer, binnen = document) => [...binnen.querySelectorAll(kiezer)]
  const isVisible = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
  const nameOf = (element) => {
    const tekst = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)
    const kenmerk = element.id || element.getAttribute('name') || element.className
    return `<${element.tagName.toLowerCase()} ${kenmerk}> ${tekst}`
  }
  const isOff = (element) => element.disabled || element.closest('[inert]') !== null
  const listKlikbaar = () => all(KLIKBAAR).filter((e) => isVisible(e) && !isOff(e))
  const boxOf = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    const y = window.scrollY
    return { left, right, top: top + y, bottom: bottom + y }
  }
  /** A label belongs to what one can hit. */
  const targetOf = (element) => {
    const dozen = [element, ...(element.labels ?? [])].map(boxOf)
    return {
      left: Math.min(...dozen.map((d) => d.left)),
      right: Math.max(...dozen.map((d) => d.right)),
      top: Math.min(...dozen.map((d) => d.top)),
      bottom: Math.max(...dozen.map((d) => d.bottom)),
    }
  }
  /** A link in a sentence is as high as its line: WCAG 2.5.8 excepts it. */
  const isInSentence = (element) =>
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim()

  const shape = () => {
    const koppen = all('h1').filter(isVisible)
    const ids = all('[id]').map(({ id }) => id)
    return [
      ...(document.documentElement.lang === 'nl' ? [] : ['de taal is niet nl']),
      ...(koppen.length === 1 ? [] : [`er zijn ${koppen.length} koppen van niveau 1`]),
      ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id ${id} komt vaker voor`),
      ...all('table')
        .filter((tabel) => !tabel.caption?.textContent?.trim())
        .map((tabel) => `zonder bijschrift: ${nameOf(tabel)}`),
      ...all('a[href^="#"]')
        .filter((a) => !document.getElementById(decodeURIComponent(a.hash.slice(1))))
        .map((a) => `leidt nergens heen: ${nameOf(a)}`),
    ]
  }

  const scroll = () => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const breed = all('body *').filter((e) => boxOf(e).right > clientWidth + 1)
    return [`steekt ${scrollWidth - clientWidth} px uit: ${breed.slice(-3).map(nameOf).join('; ')}`]
  }

  const targets = () =>
    listKlikbaar().flatMap((element) => {
      const { left, right, top, bottom } = targetOf(element)
      const [breed, hoog] = [right - left, bottom - top]
      const klein = breed < 24 || hoog < 24
      return !klein || isInSentence(element) || element.matches('.nl-skip-link')
        ? []
        : [`doel van ${Math.round(breed)} x ${Math.round(hoog)} px: ${nameOf(element)}`]
    })

  /** Text that is cut off, or that runs out of the box that was made for it. */
  const clipped = () =>
    all('body *').flatMap((element) => {
      if (!isVisible(element) || element.matches('.nl-skip-link, textarea, select, input'))
        return []
      const eigenTekst = [...element.childNodes].some(
        (knoop) => knoop.nodeType === 3 && knoop.textContent.trim() !== '',
      )
      if (!eigenTekst || element.closest('svg, .nl-skip-link, .vt-onzichtbaar')) return []
      const { overflowX, overflowY, display } = getComputedStyle(element)
      if (display === 'inline' || overflowX === 'auto' || overflowY === 'auto') return []
      const hoog = element.scrollHeight - element.clientHeight
      const breed = element.scrollWidth - element.clientWidth
      return hoog > 2 || breed > 2
        ? [`tekst past niet (${breed} x ${hoog} px te veel): ${nameOf(element)}`]
        : []
    })

  const motion = () =>
    all('body *').flatMap((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element)
      const beweegt = animationName !== 'none' || /[1-9]/.test(transitionDuration)
      return beweegt && isVisible(element) ? [`beweegt: ${nameOf(element)}`] : []
    })

  const isClear = (kleur) => kleur === 'transparent' || /, 0\)$/.test(kleur)
  /** What tells something by the colour of its surface alone: own colours go away in forced colours. */
  const surfaces = () =>
    all('main *').filter((element) => {
      if (!isVisible(element) || element.closest('svg, canvas, .ol-viewport')) return false
      if (element.textContent.trim() !== '' || element.children.length > 0) return false
      const { backgroundColor } = getComputedStyle(element)
      const { left, right, top, bottom } = boxOf(element)
      return !isClear(backgroundColor) && right - left > 2 && bottom - top > 2
    })
  const isKnown = (element) =>
    element.matches('input, select, textarea, button, progress, meter, hr') ||
    getComputedStyle(element).forcedColorAdjust === 'none' ||
    Number.parseFloat(getComputedStyle(element).borderTopWidth) > 0
  const forced = () => [
    ...all('[type=radio], [type=checkbox]')
      .filter((e) => isVisible(e) && getComputedStyle(e).appearance === 'none')
      .map((element) => `keuze niet te zien met eigen kleuren: ${nameOf(element)}`),
    ...surfaces()
      .filter((element) => !isKnown(element))
      .map((element) => `verdwijnt met eigen kleuren: ${nameOf(element)}`),
    ...all('button, input:not([type=hidden], [type=file]), select, textarea')
      .filter((e) => isVisible(e) && getComputedStyle(e).appearance === 'none')
      .filter((e) => Number.parseFloat(getComputedStyle(e).borderTopWidth) === 0)
      .map((element) => `heeft met eigen kleuren geen rand: ${nameOf(element)}`),
  ]

  // ---- the way of the Tab key

  const gang = []
  const rest = new Map()
  const lookOf = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return { outlineStyle, outlineWidth, boxShadow }
  }
  const note = ({ target }) => {
    const { outlineStyle, outlineWidth } = lookOf(target)
    const doos = target.getBoundingClientRect()
    const [x, y] = [doos.left + Math.min(doos.width / 2, 8), doos.top + doos.height / 2]
    const boven = document.elementFromPoint(x, y)
    const label = target.labels?.[0]
    gang.push({
      target,
      zichtbaar: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      veranderd: JSON.stringify(lookOf(target)) !== rest.get(target),
      bedekt:
        boven !== null && !target.contains(boven) && !boven.contains(target) && boven !== label,
      doos: boxOf(target),
    })
  }
  /** As after loading: the next Tab goes to the first thing on the page. */
  const resetFocus = () => {
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    window.scrollTo(0, 0)
  }
  const startWalk = () => {
    gang.length = 0
    resetFocus()
    for (const element of listKlikbaar()) rest.set(element, JSON.stringify(lookOf(element)))
    document.addEventListener('focusin', note)
    return listKlikbaar().length
  }
  const isRound = () => gang.length > 1 && document.activeElement === gang[0].target
  const isAway = () => gang.length > 0 && document.activeElement === document.body
  const sameGroup = (a, b) => a.type === 'radio' && a.name === b.name && a.form === b.form
  /** Down, or to the right of what came before (the next column, the next in a row). */
  const isNext = (een, twee) => twee.top >= een.top - 8 || twee.left >= een.right - 8
  const endWalk = () => {
    document.removeEventListener('focusin', note)
    const einde = gang.findIndex(({ target }, i) => i > 0 && target === gang[0].target)
    const weg = einde < 0 ? gang : gang.slice(0, einde)
    const bereikt = weg.map(({ target }) => target)
    const fouten = listKlikbaar()
      .filter((e) => !bereikt.some((b) => b === e || sameGroup(b, e)))
      .map((e) => `niet te bereiken met Tab: ${nameOf(e)}`)
    for (const [i, stap] of weg.entries()) {
      const naam = nameOf(stap.target)
      if (!stap.zichtbaar || !stap.veranderd) fouten.push(`focus niet te zien: ${naam}`)
      if (stap.bedekt) fouten.push(`focus ligt onder iets: ${naam}`)
      const vorige = weg[i - 1]
      if (!vorige) continue
      const na = vorige.target.compareDocumentPosition(stap.target) & 4
      if (!na || (i > 1 && !isNext(vorige.doos, stap.doos)))
        fouten.push(`volgorde klopt niet: ${nameOf(vorige.target)} -> ${naam}`)
    }
    return fouten
  }

  /** What maps show and no table or list of the page names. */
  const maps = () =>
    all('[data-kaart]').flatMap((plaats) => {
      const { lagen = [] } = JSON.parse(plaats.dataset.kaart)
      const namen = lagen
        .flatMap(({ gegevens }) => gegevens?.features ?? [])
        .map(({ properties }) => properties?.naam)
        .filter(Boolean)
      const woorden = all('main table, main ul, main ol, main dl, main h1')
        .map((e) => e.textContent)
        .join('\n')
      return [...new Set(namen)]
        .filter((naam) => !woorden.includes(naam))
        .map((naam) => `staat alleen op de kaart: ${naam}`)
    })

  const RUIM = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`
  const setSpacing = (aan) => {
    const blad = new CSSStyleSheet()
    if (aan) blad.replaceSync(RUIM)
    document.adoptedStyleSheets = aan ? [blad] : []
  }

  window.paginatoets = {
    ...{ shape, scroll, targets, clipped, motion, forced, maps, setSpacing },
    ...{ resetFocus, startWalk, isRound, isAway, endWalk },
  }
})()
