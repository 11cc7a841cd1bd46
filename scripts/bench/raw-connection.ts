import { once } from "node:events";
import { connect } from "node:net";
import { invariant } from "../../lib/invariant";

export type RawConnection = {
  /** Sends a whole request and answers its status once the whole answer is there; one at a time. */
  readonly ask: (request: Buffer) => Promise<number>;
  readonly close: () => void;
};

/** Base64 and what a head holds are signs of one byte, so a sign is a byte. */
const headEnd = "\r\n\r\n";
const chunksEnd = "0\r\n\r\n";

type Asked = { readonly resolve: (status: number) => void; readonly reject: (error: Error) => void };

/**
 * One kept connection that does no more than it must: it computes on the same cores as the server that is measured, so
 * what a client of general use computes would count as the server's.
 */
export async function rawConnection(origin: string): Promise<RawConnection> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, "connect");
  let asked: Asked | undefined;
  let got = "";
  socket.setEncoding("latin1");
  socket.on("data", (part: string) => {
    got += part;
    if (!isWhole(got)) return;
    const status = Number(got.slice(9, 12));
    const answered = asked;
    got = "";
    asked = undefined;
    answered?.resolve(status);
  });
  const fail = () => {
    asked?.reject(closed());
    asked = undefined;
  };
  socket.on("close", fail).on("error", fail);
  const ask = (request: Buffer) =>
    new Promise<number>((resolve, reject) => {
      if (socket.destroyed) return reject(closed());
      asked = { resolve, reject };
      socket.write(request);
    });
  return { ask, close: () => socket.destroy() };
}

function closed(): Error {
  return new Error("The server closed the connection before it answered.");
}

function isWhole(answer: string): boolean {
  const end = answer.indexOf(headEnd);
  if (end < 0) return false;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(answer) ?? [];
  if (length !== undefined) return answer.length >= end + headEnd.length + Number(length);
  invariant(/\r\ntransfer-encoding: chunked/i.test(answer), "an answer tells where it ends");
  return answer.endsWith(chunksEnd);
}
