import type { RunState } from "@/lib/flow/runtime/state";
import { pickedFiles } from "../media/picked-file";

/** Local addresses of all files in a run, to be given back to the browser when the run is over. */
export function previewsIn(run: RunState): readonly string[] {
  return Object.values(run.screens).flatMap(({ form }) =>
    Object.values(form)
      .flatMap(pickedFiles)
      .flatMap(({ preview }) => (preview.startsWith("blob:") ? [preview] : [])),
  );
}
