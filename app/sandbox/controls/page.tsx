import type { Metadata } from "next";
import { ControlsView } from "@/components/sandbox/controls/controls-view";
import { controlsTexts } from "@/components/sandbox/controls/texts";
import { PageShell } from "@/components/shell/page-shell";
import { requirePerson, scopeOf } from "@/lib/identity/person";
import { lookAtControls } from "@/lib/sandbox/controls/look-at-controls";
import { currentSandbox } from "@/lib/sandbox/current-sandbox";
import { areaOf } from "@/lib/sandbox/sandbox";
import { signOut } from "../../(identity)/actions";
import * as ports from "./actions";

export const metadata: Metadata = { title: controlsTexts.title };

export default async function ControlsPage() {
  const person = await requirePerson("/sandbox/controls");
  const state = await lookAtControls(areaOf(currentSandbox(), scopeOf(person)));
  return (
    <PageShell account={{ name: person.name, email: person.email, signOut }}>
      <ControlsView state={state} ports={{ ...ports }} />
    </PageShell>
  );
}
