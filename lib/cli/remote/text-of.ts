import { failure, success } from "@/lib/result";
import type { Told } from "../places/place";
import { sourcesOf } from "../sources";

/** The text of one file, or of what was piped in for "-". */
export async function textOf(file: string): Promise<Told<string>> {
  for await (const source of sourcesOf([file])) {
    if ("text" in source) return success(source.text);
    return failure({ problem: `${file}: ${source.problem}`, isMisuse: true });
  }
  return failure({ problem: `${file}: There is no such file.`, isMisuse: true });
}
