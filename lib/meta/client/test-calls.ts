import { z } from "zod";
import type { GraphRequest, Repeat } from "./graph-request";
import { id } from "./parts";

/** Calls for tests of the client, what they answer, and an answer that means to try again. */
export const reading: GraphRequest = { method: "GET", path: ["77"], repeat: "always", patience: "read" };
export const writing = (repeat: Repeat): GraphRequest => ({
  method: "POST",
  path: ["77", "things"],
  body: { name: "a", absent: undefined },
  repeat,
  patience: "write",
});
export const anything = z.unknown();
export const withId = z.object({ id });
export const busy = { status: 503, body: "<html>down</html>" };
