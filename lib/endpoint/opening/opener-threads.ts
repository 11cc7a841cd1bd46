import { availableParallelism } from "node:os";
import path from "node:path";
import { bytesAsText, type ThreadPool, threadPool } from "@/lib/thread-pool";
import type { NotOpened, Opening, OpenWith } from "./opening";
import type { PrivateKey } from "./private-key";

/** The body, and the session in the answer, are bytes as text. */
export type Asked = readonly [
  body: string,
  /** Of the keys, in the order in which they are tried. */
  keys: readonly number[],
  /** Those of them that the thread has not seen. */
  added: readonly { readonly number: number; readonly pem: string }[],
];

export type Told =
  | readonly [kind: "opened", text: string, session: string, keyAt: number]
  | readonly [kind: NotOpened];

export type OpenerThreads = Pick<ThreadPool<Wanted, Told>, "close"> & {
  readonly openWith: OpenWith;
};

type Wanted = { readonly body: string; readonly keys: readonly number[] };

const aesKeyBytes = 16;

/** Read where it stands in the project's folder, in which a server is always started, as the migrations are. */
const threadFile = () =>
  path.join(/* turbopackIgnore: true */ process.cwd(), "lib", "endpoint", "opening", "thread.mjs");

/** Threads that open calls beside the event loop, on as many cores as the machine has. */
export function openerThreads(countMax = availableParallelism()): OpenerThreads {
  const pems: string[] = [];
  const numbers = new Map<string, number>();

  function numberOf({ name, pem }: PrivateKey): number {
    const found = numbers.get(name) ?? pems.push(pem) - 1;
    numbers.set(name, found);
    return found;
  }

  function newWords(): (wanted: Wanted) => Asked {
    const seen = new Set<number>();
    return ({ body, keys }) => {
      const unseen = keys.filter((number) => !seen.has(number));
      for (const number of unseen) seen.add(number);
      return [body, keys, unseen.map((number) => ({ number, pem: pems[number] ?? "" }))];
    };
  }

  const pool = threadPool<Wanted, Asked, Told>({ file: threadFile(), countMax, newWords });
  return {
    openWith: (keys) => {
      const all = keys.map(numberOf);
      let order: readonly number[] = all;
      return async (raw) => {
        const asked = order;
        const told = await pool.ask({ body: bytesAsText(raw), keys: asked });
        const fitted = told[0] === "opened" ? asked[told[3]] : undefined;
        if (fitted !== undefined && order[0] !== fitted) {
          order = [fitted, ...all.filter((number) => number !== fitted)];
        }
        return openingOf(told);
      };
    },
    close: pool.close,
  };
}

function openingOf(told: Told): Opening {
  if (told[0] !== "opened") return { kind: told[0] };
  const session = Buffer.from(told[2], "latin1");
  const aesKey = session.subarray(0, aesKeyBytes);
  return { kind: "opened", text: told[1], session: { aesKey, iv: session.subarray(aesKeyBytes) } };
}
