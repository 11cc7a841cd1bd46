import { documentVersion, type FlowDocument } from "../../model/document";
import { recommendedVersion } from "../../version";

/** The version whose rules an edit follows: the one written, or the recommended one where none can be read. */
export function versionOf(document: FlowDocument): string {
  const version = documentVersion(document);
  return /^\d+\.\d+$/.test(version) ? version : recommendedVersion;
}
