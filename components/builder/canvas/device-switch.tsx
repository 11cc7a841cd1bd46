"use client";

import { Moon, Sun } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useBuilder, useBuilderStore } from "../store/store-context";
import { texts } from "../texts";

const platforms = [
  { value: "android", label: texts.views.android },
  { value: "ios", label: texts.views.ios },
] as const;

/** Which phone is drawn, and whether it is dark. */
export function DeviceSwitch() {
  const store = useBuilderStore();
  const device = useBuilder((state) => state.device);
  const isDark = device.scheme === "dark";
  return (
    <div className="flex items-center gap-1">
      <SegmentedControl
        label={texts.views.platform}
        size="panel"
        value={device.platform}
        segments={platforms}
        onValueChange={(platform) => store.getState().set({ device: { ...device, platform } })}
      />
      <IconButton
        label={isDark ? texts.views.light : texts.views.dark}
        icon={isDark ? Sun : Moon}
        onClick={() => store.getState().set({ device: { ...device, scheme: isDark ? "light" : "dark" } })}
      />
    </div>
  );
}
