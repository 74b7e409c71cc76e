/** Work that a process does beside its requests; `stop` waits for the piece under way. */
export interface Rounds {
  stop: () => Promise<void>
}

/**
 * Does one piece of work after another for as long as the process lives. A piece gives how long to wait before the next,
 * in milliseconds, may ask `stopped` whether to end early, and keeps its own faults.
 */
export function startRounds(piece: (stopped: () => boolean) => Promise<number>): Rounds {
  let stopped = false
  let wake = () => {}
  const sleep = (time: number) =>
    new Promise<void>((done) => {
      wake = done
      setTimeout(done, time).unref()
    })
  async function work(): Promise<void> {
    while (!stopped) {
      const pause = await piece(() => stopped)
      if (!stopped) await sleep(pause)
    }
  }
  const ended = work()
  return {
    stop: () => {
      stopped = true
      wake()
      return ended
    },
  }
}
