/** Runs once when a server starts, before it answers anything. */
export async function register(): Promise<void> {
  // Next replaces this name while it builds, which keeps Node's modules out of the other runtime.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("@/lib/start-server");
  await startServer();
}
