import { StatusDot } from "@/components/ui/status-dot";
import type { Health } from "@/lib/sources/health";
import { texts } from "./texts";

/** How a source fares, in a word. Tables are always there. */
export function HealthWord({ health }: { readonly health: Health | undefined }) {
  const words = texts.list;
  if (!health) return <StatusDot tone="good" label={words.kept} />;
  switch (health.state) {
    case "new":
      return <StatusDot tone="neutral" label={words.never} />;
    case "good":
      return <StatusDot tone="good" label={words.works} />;
    case "stale":
      return <StatusDot tone="caution" label={words.stale} />;
    case "failing":
      return <StatusDot tone="problem" label={words.failing} />;
  }
}
