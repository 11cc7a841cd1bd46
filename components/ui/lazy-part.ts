import { type ComponentType, lazy } from "react";
import { loadPatiently } from "./load-patiently";

/**
 * A component that is loaded when it is first drawn, by the name its file exports it under. It needs a `Suspense`
 * around it, and waits there while the connection is lost.
 */
export function lazyPart<Name extends string, Props>(
  name: Name,
  load: () => Promise<{ readonly [part in Name]: ComponentType<Props> }>,
) {
  return lazy(async () => ({ default: (await loadPatiently(load))[name] }));
}
