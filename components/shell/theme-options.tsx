"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { MenuRadioGroup } from "@/components/ui/menu-parts";
import type { Option } from "@/components/ui/option";
import { texts } from "./texts";
import type { ThemeChoice } from "./theme";
import { useTheme } from "./use-theme";

const options: readonly Option<ThemeChoice>[] = [
  { value: "system", label: texts.theme.system, icon: Monitor },
  { value: "light", label: texts.theme.light, icon: Sun },
  { value: "dark", label: texts.theme.dark, icon: Moon },
];

/** The three themes as lines of a menu. */
export function ThemeOptions() {
  const [theme, chooseTheme] = useTheme();
  return (
    <MenuRadioGroup label={texts.theme.label} value={theme} onValueChange={chooseTheme} options={options} />
  );
}
