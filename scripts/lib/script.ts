/** Runs a script's main function: what goes wrong is one message and exit code 1, with the stack only when asked for. */
export async function script(main: () => Promise<void> | void): Promise<void> {
  try {
    await main();
  } catch (error) {
    const known = error instanceof Error ? error.message : String(error);
    const stack = error instanceof Error ? error.stack : undefined;
    console.error(process.env.DEBUG === undefined ? known : (stack ?? known));
    process.exitCode = 1;
  }
}
