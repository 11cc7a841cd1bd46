import type { FlowDocument } from "@/lib/flow/model/document";
import { pointerOf } from "@/lib/flow/model/pointer";
import { openText } from "@/lib/flow/text/open-text";
import { validate } from "@/lib/flow/validate/validate";
import { type LocatedIssue, validateText } from "@/lib/flow/validate/validate-text";
import type { Call, ExitStatus } from "./command";
import { complain, say } from "./output";
import { type Source, sourcesOf } from "./sources";
import { textFaultInWords, textFaultLine } from "./text-faults";
import { type FoundIssue, issueLines, tally } from "./write-issues";

/** Says for every file whether WhatsApp would take it. */
export async function validateFiles(call: Call): Promise<ExitStatus> {
  const statuses: ExitStatus[] = [];
  const issues: FoundIssue[] = [];
  for await (const source of sourcesOf(call.files)) {
    const found = call.flag("json") ? answerInJson(source, call) : tellPeople(source);
    statuses.push("problem" in source ? 2 : hasErrors(found) ? 1 : 0);
    issues.push(...found);
  }
  if (!call.flag("json")) complain(tally(statuses, issues));
  return statuses.reduce((worst, status) => (status > worst ? status : worst), 0);
}

function answerInJson(source: Source, call: Call): readonly FoundIssue[] {
  const issues = "problem" in source ? [unreadable(source.problem)] : issuesFor(source.text, call);
  say(JSON.stringify({ file: source.file, valid: !hasErrors(issues), issues }));
  return issues;
}

/** What WhatsApp's check would report, or with --all everything at once. */
function issuesFor(text: string, call: Call): readonly FoundIssue[] {
  const reported = validateText(text);
  const isReadable = !reported.some(({ layer }) => layer === "text");
  if (isReadable && !call.flag("all")) return reported.map(plain);
  const opened = openText(text);
  if (opened.ok) return call.flag("all") ? everyIssue(opened.value.document) : reported.map(plain);
  const { failure } = opened;
  const message = failure.reason === "not-json" ? { message: textFaultInWords(failure) } : {};
  return reported.map((issue) => ({ ...plain(issue), ...message }));
}

function plain({ code, severity, pointer, message }: LocatedIssue): FoundIssue {
  return { code, severity, pointer, message };
}

function everyIssue(document: FlowDocument): readonly FoundIssue[] {
  return validate(document).map(({ code, severity, target, message }) => ({
    code,
    severity,
    pointer: pointerOf(document, target) ?? "",
    message,
  }));
}

/** One line per issue with its place, as compilers write it. */
function tellPeople(source: Source): readonly FoundIssue[] {
  if ("problem" in source) {
    complain(`${source.file}: error: ${source.problem}`);
    return [unreadable(source.problem)];
  }
  const opened = openText(source.text);
  if (!opened.ok) {
    say(textFaultLine(source.file, opened.failure));
    return [{ code: opened.failure.reason, severity: "error", pointer: "", message: "" }];
  }
  const issues = everyIssue(opened.value.document);
  for (const line of issueLines(source.file, source.text, issues)) say(line);
  return issues;
}

function unreadable(problem: string): FoundIssue {
  return { code: "unreadable-file", severity: "error", pointer: "", message: problem };
}

function hasErrors(issues: readonly FoundIssue[]): boolean {
  return issues.some(({ severity }) => severity === "error");
}
