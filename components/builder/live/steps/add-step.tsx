"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { Step } from "@/lib/flow/rules/rules";
import { useTold } from "../rule-scope";
import { liveTexts } from "../texts";
import { newStep } from "./new-step";
import { stepKinds } from "./step-kinds";

/** What a rule can do, each with a line of explanation. */
export function AddStep({ onAdd }: { readonly onAdd: (step: Step) => void }) {
  const told = useTold();
  return (
    <Menu
      className="w-80"
      trigger={
        <Button size="panel" icon={Plus} className="self-start">
          {liveTexts.rule.addStep}
        </Button>
      }
    >
      {stepKinds.map(({ kind, icon }) => (
        <MenuItem
          key={kind}
          icon={icon}
          help={liveTexts.kinds[kind].help}
          onSelect={() => onAdd(newStep(kind, told))}
        >
          {liveTexts.kinds[kind].name}
        </MenuItem>
      ))}
    </Menu>
  );
}
