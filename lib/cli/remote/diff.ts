import type { Breaking } from "@/lib/flow/compare/breaking";
import { breakingChanges } from "@/lib/flow/compare/breaking-changes";
import { compare } from "@/lib/flow/compare/compare";
import { foldUnchanged, lineDiff } from "@/lib/flow/compare/line-diff";
import { screenId } from "@/lib/flow/model/document";
import { printText } from "@/lib/flow/model/print";
import { openText } from "@/lib/flow/text/open-text";
import { failure, success } from "@/lib/result";
import type { Call, ExitStatus } from "../command";
import type { Told } from "../places/place";
import { textFaultInWords } from "../text-faults";
import { textOf } from "./text-of";
import { sayTo, tellFrom, tellTrouble } from "./told";

/** What a file changes in the draft there: lines like a patch, and what it breaks for those who read answers. */
export async function diffFlow(call: Call): Promise<ExitStatus> {
  const [file = "", flow] = call.files;
  if (flow === undefined) {
    return tellTrouble(call, { problem: "Against which Flow? Give a file and a Flow.", isMisuse: true });
  }
  const here = await textOf(file);
  if (!here.ok) return tellTrouble(call, here.failure);
  return tellFrom(
    call,
    async (place) => {
      const there = await place.pull(flow);
      return there.ok ? difference(there.value.text, here.value) : there;
    },
    ({ isSame, lines, breaks }) => {
      for (const line of lines) sayTo(call, line);
      for (const { code, names } of breaks)
        sayTo(call, `breaks what relied on it: ${code} ${names.join(" ")}`.trim());
      return isSame ? 0 : 1;
    },
  );
}

type Difference = {
  readonly isSame: boolean;
  readonly breaks: readonly Broken[];
  /** Like a patch: a sign and the line. */
  readonly lines: readonly string[];
};

function difference(before: string, after: string): Told<Difference> {
  const [old, now] = [openText(before), openText(after)];
  if (!old.ok)
    return failure({ problem: `What is there opens as no Flow. ${textFaultInWords(old.failure)}` });
  if (!now.ok) return failure({ problem: `The file opens as no Flow. ${textFaultInWords(now.failure)}` });
  const [from, to] = [old.value.document, now.value.document];
  const lines = linesOf(printText(from), printText(to));
  const breaks = breakingChanges(compare(from, to)).map(brokenOf);
  return success({ isSame: lines.length === 0, breaks, lines });
}

function linesOf(before: string, after: string): readonly string[] {
  if (before === after) return [];
  return foldUnchanged(lineDiff(before, after)).flatMap(({ kind, lines }) =>
    kind === "folded"
      ? [`@@ ${lines.length} lines as they were @@`]
      : lines.map((line) => sign[line.kind] + line.text),
  );
}

const sign = { same: "  ", removed: "- ", added: "+ " } as const;

/** Facts for programs: names as they stand in the JSON. */
type Broken = { readonly code: Breaking["code"]; readonly names: readonly string[] };

function brokenOf(breaking: Breaking): Broken {
  const { code } = breaking;
  if ("from" in breaking) return { code, names: [breaking.from, breaking.to] };
  if ("title" in breaking) return { code, names: [breaking.id] };
  const screen = "screen" in breaking ? [screenId(breaking.screen)] : [];
  const name = "name" in breaking ? [breaking.name] : [];
  if (code === "entry-screen") return { code, names: [screenId(breaking.old), screenId(breaking.new)] };
  return { code, names: [...screen, ...name] };
}
