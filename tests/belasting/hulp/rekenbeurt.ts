// Loaded before a service (`--import`): how long the process that answers worked at one stretch, in ms of its own time on
// a core. What others take of that core is not in it. At SIGUSR2 it says the longest so far and begins anew.
const ELKE_MS = 10

if (/[\\/]src[\\/]main\.ts$/.test(process.argv[1] ?? '')) {
  let langste = 0
  let sinds = process.threadCpuUsage()
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(sinds)
    langste = Math.max(langste, (user + system) / 1_000)
    sinds = process.threadCpuUsage()
  }, ELKE_MS).unref()
  process.on('SIGUSR2', () => {
    process.stderr.write(`Langste rekenbeurt: ${Math.round(langste)} ms\n`)
    langste = 0
  })
}
