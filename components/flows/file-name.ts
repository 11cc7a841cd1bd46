/** A name for the file of a Flow: readable, and accepted by every system. */
export function fileNameOf(flowName: string, ending = "json"): string {
  const plain = flowName
    .normalize("NFC")
    // What Windows, macOS or Linux refuse in a name, and signs that cannot be seen.
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[.\s]+|[.\s]+$/gu, "")
    .slice(0, 100)
    .trim();
  return `${plain || "flow"}.${ending}`;
}
