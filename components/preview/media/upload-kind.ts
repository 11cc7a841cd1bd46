import type { Json } from "@/lib/flow/json";
import { stringsOf } from "../read-props";

export type UploadKind = "photos" | "documents";

type UploadFacts = {
  readonly maxProp: string;
  readonly maxDefault: number;
  readonly maxKilobytesDefault: number;
  readonly look: "tiles" | "rows";
  /** Where files come from; "ask" lets the person choose. `photoSource` is the prop of that name. */
  readonly sourceOf: (photoSource: string) => "ask" | "camera" | "gallery" | "files";
  /** The `accept` of a file input. */
  readonly acceptOf: (allowed: Json | undefined) => string;
};

/** Source: spec/flow-json.md, 10.19 and 10.20. */
export const uploadKinds: { readonly [kind in UploadKind]: UploadFacts } = {
  photos: {
    maxProp: "max-uploaded-photos",
    maxDefault: 30,
    maxKilobytesDefault: 25_600,
    look: "tiles",
    sourceOf: (photoSource) => (photoSource === "camera" || photoSource === "gallery" ? photoSource : "ask"),
    acceptOf: () => "image/*",
  },
  documents: {
    maxProp: "max-uploaded-documents",
    maxDefault: 30,
    maxKilobytesDefault: 25_600,
    look: "rows",
    sourceOf: () => "files",
    acceptOf: (allowed) => stringsOf(allowed).join(","),
  },
};
