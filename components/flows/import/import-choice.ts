import { texts } from "./texts";
import type { Trial } from "./use-import";

/** What the dialog offers to do with the text in it. */
export type ImportChoice = {
  /** Without `texts` the text is tried as it stands. */
  readonly main: { readonly label: string; readonly texts?: readonly string[] } | null;
  /** Whether a text that does not open may be taken in all the same, to be corrected in the JSON view. */
  readonly canKeep: boolean;
};

const none: ImportChoice = { main: null, canKeep: false };

export function importChoice({ candidate, fault }: Pick<Trial, "candidate" | "fault">): ImportChoice {
  switch (fault?.reason) {
    case undefined:
      return candidate.text.trim() === "" ? none : { main: { label: texts.import }, canKeep: false };
    case "not-json": {
      const { repaired } = fault;
      return { main: repaired ? { label: texts.repair, texts: [repaired.text] } : null, canKeep: true };
    }
    case "not-a-flow": {
      const found = fault.inner.map((flow) => flow.text);
      return {
        main: found.length > 0 ? { label: texts.importInner(found.length), texts: found } : null,
        canKeep: true,
      };
    }
    case "too-deep":
      return { main: null, canKeep: true };
    default:
      return none;
  }
}
