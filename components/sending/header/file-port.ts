import { createContext } from "react";
import type { HeaderMediaKind } from "@/lib/meta/media/header-media";
import type { Result } from "@/lib/result";

/** Keeps a file for the headers of messages. The reason of a refusal is worded by `fileRefusal`. */
export type KeepFile = (
  kind: HeaderMediaKind,
  file: File,
) => Promise<Result<{ readonly fileId: string }, { readonly reason: string }>>;

/** The page puts the real one in. */
export const KeepFileContext = createContext<KeepFile>(async () => ({
  ok: false,
  failure: { reason: "other" },
}));
