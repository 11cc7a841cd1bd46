/**
 * When a call may be repeated without asking. `always`: it only reads, or the same call twice is the same as once.
 * `when-limited`: only after an answer that says it was not even begun. `never`: messages and new objects.
 */
export type Repeat = "always" | "when-limited" | "never";

/** How long to wait for an answer. Publishing takes long: WhatsApp asks the endpoint of the Flow meanwhile. */
export type Patience = "read" | "write" | "send" | "upload" | "publish" | "download";

export type QueryValue = string | number | undefined;

export type GraphRequest = {
  readonly method: "GET" | "POST" | "DELETE";
  /** Steps after the version. Ids stay strings. */
  readonly path: readonly string[];
  readonly query?: { readonly [name: string]: QueryValue };
  /** Sent as JSON; keys whose value is undefined are left out. */
  readonly body?: { readonly [name: string]: unknown };
  /** Sent as multipart/form-data; made anew for each attempt. */
  readonly form?: () => FormData;
  /** Sent as it is, from this byte of its file on, to the session of an upload. */
  readonly piece?: { readonly content: Uint8Array; readonly offset: number };
  readonly repeat: Repeat;
  readonly patience: Patience;
  /** Values in the request that no error may show, besides the token. */
  readonly secrets?: readonly string[];
};

/** One attempt as a log may show it: no parameters, no content. */
export type CallFact = {
  readonly call: string;
  readonly attempt: number;
  readonly durationMs: number;
  readonly status?: number;
  readonly reason?: string;
};

/** "POST /1000000000000001/publish" */
export function callName({ method, path }: GraphRequest): string {
  return `${method} /${path.join("/")}`;
}
