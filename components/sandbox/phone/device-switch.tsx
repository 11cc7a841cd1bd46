import { Moon, Sun } from "lucide-react";
import type { Platform, Scheme } from "@/components/preview/platform";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { phonePageTexts } from "./texts";

const texts = phonePageTexts.device;
const platforms = [
  { value: "android", label: texts.android },
  { value: "ios", label: texts.ios },
] as const;

type DeviceSwitchProps = {
  readonly platform: Platform;
  readonly scheme: Scheme;
  readonly onPlatform: (platform: Platform) => void;
  readonly onScheme: (scheme: Scheme) => void;
};

/** Which phone the person has, and whether it is dark. */
export function DeviceSwitch({ platform, scheme, onPlatform, onScheme }: DeviceSwitchProps) {
  const isDark = scheme === "dark";
  return (
    <div className="flex items-center gap-1">
      <SegmentedControl
        label={texts.platform}
        size="panel"
        value={platform}
        segments={platforms}
        onValueChange={onPlatform}
      />
      <IconButton
        label={isDark ? texts.light : texts.dark}
        icon={isDark ? Sun : Moon}
        onClick={() => onScheme(isDark ? "light" : "dark")}
      />
    </div>
  );
}
