import {
  Calculator,
  CalendarClock,
  Globe,
  type LucideIcon,
  Save,
  Search,
  ShieldX,
  Ticket,
} from "lucide-react";
import type { Step } from "@/lib/flow/rules/rules";

/** In the order in which they are offered. */
export const stepKinds: readonly { readonly kind: Step["do"]; readonly icon: LucideIcon }[] = [
  { kind: "find", icon: Search },
  { kind: "check", icon: ShieldX },
  { kind: "slots", icon: CalendarClock },
  { kind: "compute", icon: Calculator },
  { kind: "reserve", icon: Ticket },
  { kind: "save", icon: Save },
  { kind: "call", icon: Globe },
];
