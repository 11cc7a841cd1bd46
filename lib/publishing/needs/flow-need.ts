import type { Need } from "@/db/schema/publish-look";
import type { openText } from "@/lib/flow/text/open-text";
import { problemsIn } from "../problem-of";
import { texts } from "./texts";

/** What our own check says of the draft. */
export function flowNeed(opened: ReturnType<typeof openText>): Need {
  const words = texts.flow;
  if (!opened.ok) return { id: "flow", state: "problem", ...words.notReadable, fix: "open-flow" };
  const problems = problemsIn(opened.value.document);
  if (problems.length === 0) return { id: "flow", state: "good", happened: words.good };
  return { id: "flow", state: "problem", ...words.problems(problems.length), problems, fix: "open-flow" };
}
