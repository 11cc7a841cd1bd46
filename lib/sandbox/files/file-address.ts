import { createHmac, timingSafeEqual } from "node:crypto";
import { seconds } from "../graph/graph-time";
import type { Sandbox } from "../sandbox";

/** A Flow JSON, a file that Meta keeps, or a file as phones store it for endpoints. */
export type FileKind = "flow" | "media" | "cdn";
export type FileRequest = { readonly kind: FileKind; readonly id: string; readonly expiresAt: Date };

/** Where a file is loaded from for a time. The address is signed: who has it may load the file. */
export function fileAddress(sandbox: Pick<Sandbox, "address" | "secret">, file: FileRequest): string {
  const until = seconds(file.expiresAt);
  const query = new URLSearchParams({
    until: String(until),
    sign: signatureOf(sandbox.secret, file.kind, file.id, until),
  });
  return `${sandbox.address}/files/${file.kind}/${file.id}?${query}`;
}

/** What the addresses of files begin with that phones store for endpoints. */
export function phoneFilesAddress({ address }: Pick<Sandbox, "address">): string {
  const kind: FileKind = "cdn";
  return `${address}/files/${kind}/`;
}

/** Whether an address was made by `fileAddress` and is still good. */
export function isFileAddress(
  sandbox: Pick<Sandbox, "now" | "secret">,
  { kind, id, query }: { readonly kind: string; readonly id: string; readonly query: URLSearchParams },
): boolean {
  const until = Number(query.get("until"));
  const claimed = Buffer.from(query.get("sign") ?? "");
  const real = Buffer.from(signatureOf(sandbox.secret, kind, id, until));
  const isSigned = claimed.length === real.length && timingSafeEqual(claimed, real);
  return isSigned && until > seconds(sandbox.now());
}

function signatureOf(secret: string, kind: string, id: string, until: number): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify(["sandbox file", kind, id, until]))
    .digest("base64url");
}
