import type { Metadata } from "next";
import { NewFlowView } from "@/components/flows/new/new-flow-view";
import { texts } from "@/components/flows/new/texts";
import { PageShell } from "@/components/shell/page-shell";
import { requirePerson } from "@/lib/identity/person";
import { templates } from "@/lib/templates/templates";
import { signOut } from "../../(identity)/actions";
import { createFlow, createFromTemplate, importFlow } from "../actions";

export const metadata: Metadata = { title: texts.title };

export default async function NewFlowPage() {
  const { name, email } = await requirePerson("/flows/new");
  return (
    <PageShell account={{ name, email, signOut }}>
      <NewFlowView templates={templates} ports={{ createFlow, createFromTemplate, importFlow }} />
    </PageShell>
  );
}
