/** A command that people run. */
export type Command = {
  /** What `--help` prints, and what follows a word on wrong usage. */
  readonly usage: string
  /**
   * @param args what was typed after the command
   * @returns the exit code
   * Throws `UsageError`, or as `parseArgs` does, for wrong usage, and any other error for what goes wrong.
   */
  readonly run: (args: string[]) => Promise<number>
}

/** Says what is wrong with how a command was called. */
export class UsageError extends Error {}

/** Runs a command to its exit code: 0 for help, 2 for wrong usage, 1 for what goes wrong, else its own. */
export async function runCommand({ usage, run }: Command, args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage)
    return 0
  }
  try {
    return await run(args)
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause
    const isUsage = cause instanceof UsageError || ('code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS'))
    console.error(isUsage ? `${cause.message}\n\n${usage}` : cause.message)
    return isUsage ? 2 : 1
  }
}
