import { failure, type Result, success } from "@/lib/result";
import type { Candidate, ImportFault } from "./candidate";

/** Largest file that is read, in bytes; the same as a Flow may have. */
export const fileBytesMax = 10 * 1024 * 1024;

/** The text of a file in UTF-8 or UTF-16, without a byte-order mark. */
export async function readFile(file: File): Promise<Result<Candidate, ImportFault>> {
  // UTF-16 takes twice the room; what it says is measured again as text.
  if (file.size > 2 * fileBytesMax) {
    return failure({ reason: "too-large", bytes: file.size, bytesMax: fileBytesMax });
  }
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return failure({ reason: "unreadable" });
  const text = new TextDecoder(encodingOf(new Uint8Array(bytes.slice(0, 2)))).decode(bytes);
  if (text.includes("\0")) return failure({ reason: "not-text" });
  return success({ text, fileName: file.name });
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}
