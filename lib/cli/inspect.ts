import { documentVersion, type FlowDocument, type FlowScreen, screenId } from "@/lib/flow/model/document";
import { entryScreens } from "@/lib/flow/model/routes";
import { screenWithId, screenWithKey } from "@/lib/flow/model/walk";
import { openText } from "@/lib/flow/text/open-text";
import type { Call, ExitStatus } from "./command";
import { describeScreen } from "./describe-screen";
import { complain, say } from "./output";
import { sourcesOf } from "./sources";
import { textFaultLine } from "./text-faults";
import { writeScreen } from "./write-screen";

/** Describes one screen of one Flow. */
export async function inspectFile(call: Call): Promise<ExitStatus> {
  const [file = "", ...others] = call.files;
  if (others.length > 0) {
    complain("inspect looks at one file at a time.");
    return 2;
  }
  for await (const source of sourcesOf([file])) {
    if ("problem" in source) {
      complain(`${source.file}: error: ${source.problem}`);
      return 2;
    }
    const opened = openText(source.text);
    if (opened.ok) return inspect(opened.value.document, source.file, call);
    complain(textFaultLine(source.file, opened.failure));
    return 1;
  }
  return 2;
}

function inspect(document: FlowDocument, file: string, call: Call): ExitStatus {
  const wanted = call.text("screen");
  const first = firstScreen(document);
  const screen = wanted === undefined ? first : screenWithId(document, wanted);
  const screens = document.screens.map(screenId).filter((id) => id !== "");
  if (!screen) {
    complain(
      wanted === undefined
        ? `${file}: error: This Flow has no screens.`
        : `${file}: error: There is no screen "${wanted}". The screens are: ${screens.join(", ")}.`,
    );
    return 2;
  }
  const about = { file, version: documentVersion(document), first: first ? screenId(first) : "", screens };
  const description = describeScreen(document, screen);
  say(
    call.flag("json") ? JSON.stringify({ ...about, screen: description }) : writeScreen(about, description),
  );
  return 0;
}

function firstScreen(document: FlowDocument): FlowScreen | undefined {
  const [key] = entryScreens(document);
  return key === undefined ? undefined : screenWithKey(document, key);
}
