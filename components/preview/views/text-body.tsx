import { RunningText } from "./running-text";
import type { ViewProps } from "./view-props";

export function TextBodyView({ view }: ViewProps) {
  return <RunningText view={view} look="body" />;
}
