import { RunningText } from "./running-text";
import type { ViewProps } from "./view-props";

export function TextCaptionView({ view }: ViewProps) {
  return <RunningText view={view} look="caption" />;
}
