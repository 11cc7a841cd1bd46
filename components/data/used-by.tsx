import Link from "next/link";
import type { SourceUse } from "@/lib/sources/source-uses";
import { texts } from "./texts";

const words = texts.uses;

/** The Flows that use a source, each a link to its rules. */
export function UsedBy({ uses }: { readonly uses: readonly SourceUse[] }) {
  if (uses.length === 0) return <p className="text-panel text-secondary">{words.none}</p>;
  return (
    <p className="text-panel text-secondary">
      {words.by}{" "}
      {uses.map((use, index) => (
        <span key={use.flowId}>
          {index > 0 && ", "}
          <FlowLink use={use} /> <span>({wordOf(use)})</span>
        </span>
      ))}
    </p>
  );
}

/** The first few, as they fit into a cell of a table. */
export function UsedByShort({ uses }: { readonly uses: readonly SourceUse[] }) {
  const [first, ...others] = uses;
  if (!first) return <span className="text-secondary">{words.nobody}</span>;
  return (
    <span className="flex items-center gap-1">
      <FlowLink use={first} />
      {others.length > 0 && (
        <span
          className="relative shrink-0 text-secondary"
          title={others.map(({ flowName }) => flowName).join(", ")}
        >
          {words.more(others.length)}
        </span>
      )}
    </span>
  );
}

/** In a table it stands above the link of its row. */
function FlowLink({ use: { flowId, flowName } }: { readonly use: SourceUse }) {
  return (
    <Link
      href={`/flows/${flowId}`}
      prefetch={false}
      dir="auto"
      className="relative z-[1] max-w-56 truncate rounded-control text-ink underline decoration-line-strong underline-offset-2 hover:decoration-current"
    >
      {flowName}
    </Link>
  );
}

export function wordOf({ isLive, isInDraft }: SourceUse): string {
  if (isLive) return isInDraft ? words.live : words.liveOnly;
  return words.draft;
}
