import net from "node:net";

/**
 * Where the server listens, as the operator set it with HOST and PORT.
 * @returns {{ host: string, port: number, url: string }}
 */
export function address() {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error("PORT must be a number from 1 to 65535.");
  }
  // A server on all interfaces is reached on this machine's own.
  const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return { host, port, url: `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}` };
}

/**
 * Whether nobody listens at the address yet.
 * @param {{ host: string, port: number }} where
 * @returns {Promise<boolean>}
 */
export function isFree({ host, port }) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", (error) => {
      if ("code" in error && error.code === "EADDRINUSE") resolve(false);
      else reject(error);
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
