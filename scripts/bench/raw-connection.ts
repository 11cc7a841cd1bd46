import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { invariant } from "../../lib/invariant";

export type RawConnection = {
  /** Sends a whole request and answers its status once the whole answer is there; one at a time. */
  readonly ask: (request: Buffer) => Promise<number>;
  readonly close: () => void;
};

const headEnd = Buffer.from("\r\n\r\n");
const chunksEnd = Buffer.from("0\r\n\r\n");

/**
 * One kept connection that does no more than it must: it computes on the same cores as the server that is measured, so
 * what a client of general use computes would count as the server's.
 */
export async function rawConnection(origin: string): Promise<RawConnection> {
  const { hostname, port } = new URL(origin);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, "connect");
  return { ask: (request) => ask(socket, request), close: () => socket.destroy() };
}

function ask(socket: Socket, request: Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    let got: Buffer | undefined;
    const take = (part: Buffer) => {
      got = got ? Buffer.concat([got, part]) : part;
      if (isWhole(got)) leave(() => resolve(statusOf(got)));
    };
    const fail = () => leave(() => reject(new Error("The server closed the connection before it answered.")));
    const leave = (then: () => void) => {
      socket.off("data", take).off("close", fail).off("error", fail);
      then();
    };
    if (socket.destroyed) return fail();
    socket.on("data", take).on("close", fail).on("error", fail);
    socket.write(request);
  });
}

function statusOf(answer: Buffer | undefined): number {
  return Number(answer?.toString("latin1", 9, 12));
}

function isWhole(answer: Buffer): boolean {
  const end = answer.indexOf(headEnd);
  if (end < 0) return false;
  const head = answer.toString("latin1", 0, end);
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  if (length !== undefined) return answer.length >= end + headEnd.length + Number(length);
  invariant(/\r\ntransfer-encoding: chunked/i.test(head), "an answer tells where it ends");
  return answer.subarray(-chunksEnd.length).equals(chunksEnd);
}
