"use client";

import { SunMoon } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { texts } from "./texts";
import { ThemeOptions } from "./theme-options";

/** The choice of theme on pages without an account menu. */
export function ThemeMenu() {
  return (
    <Menu trigger={<IconButton label={texts.theme.label} icon={SunMoon} size="page" />} align="end">
      <ThemeOptions />
    </Menu>
  );
}
