import type { ScreenKey, ShownScreen } from "../serving/shown-screens";

/** A call on its way to a thread; its body is bytes as text. */
export type AskedCall = readonly [
  key: string,
  body: string,
  signature: string | undefined,
  receivedAt: number,
];
export type AnsweredCall = readonly [status: number, body: string];

/** What a thread is started with. */
export type ThreadData = {
  readonly house: MessagePort;
  /** Where the embedded database is shared; absent where the thread connects to PostgreSQL by itself. */
  readonly database?: MessagePort;
  /** How often anybody wrote to a source, by a hash of the source. */
  readonly writes: SharedArrayBuffer;
  readonly rateMemories: { readonly flow: SharedArrayBuffer; readonly token: SharedArrayBuffer };
  /** Which servers of owners fail. */
  readonly circuits: SharedArrayBuffer;
};
type MessagePort = import("node:worker_threads").MessagePort;

/** What the server says to a thread beside calls. */
export type ToThread =
  /** Write what is not in the log yet, and say so. */
  | { readonly say: "flush"; readonly id: number }
  /** What did you show last for this screen? */
  | { readonly say: "find"; readonly id: number; readonly place: ScreenKey }
  | { readonly say: "found"; readonly id: number; readonly shown: ShownScreen | undefined };

/** And what a thread says. */
export type ToServer =
  | { readonly say: "flushed"; readonly id: number }
  /** What did the other threads show last? */
  | { readonly say: "find"; readonly id: number; readonly place: ScreenKey }
  | { readonly say: "found"; readonly id: number; readonly shown: ShownScreen | undefined }
  /** Files wait to be fetched. */
  | { readonly say: "wake-files" };
