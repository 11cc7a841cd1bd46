import { useEffect, useState } from "react";
import type { Version } from "@/components/compare/read-versions";
import type { BuilderPorts, RevisionSummary } from "../ports";
import { usePorts } from "../store/store-context";

/** A version of the Flow that can be compared: what the person has now, or a revision. */
export type Comparable =
  | { readonly kind: "draft"; readonly version: Version }
  | { readonly kind: "revision"; readonly revision: RevisionSummary };

export type LoadedVersion = Version | "loading" | "failed";

/** The text of a version; revisions are loaded when they are asked for. */
export function useVersion(comparable: Comparable): LoadedVersion {
  const ports = usePorts();
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly version: LoadedVersion } | null>(null);
  const revision = comparable.kind === "revision" ? comparable.revision : null;

  useEffect(() => {
    if (!revision) return;
    let isGone = false;
    void loadVersion(ports, revision).then((version) => {
      if (!isGone) setLoaded({ id: revision.id, version });
    });
    return () => {
      isGone = true;
    };
  }, [ports, revision]);

  if (comparable.kind === "draft") return comparable.version;
  return loaded?.id === revision?.id ? (loaded?.version ?? "loading") : "loading";
}

async function loadVersion(ports: BuilderPorts, revision: RevisionSummary): Promise<LoadedVersion> {
  const answer = await ports.loadRevision(revision.id).catch(() => null);
  return answer?.ok ? { name: revision.name, text: answer.value.text } : "failed";
}
