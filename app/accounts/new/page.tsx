import type { Metadata } from "next";
import { GuideView } from "@/components/accounts/guide/guide-view";
import { nextOf } from "@/components/accounts/next-of";
import { texts } from "@/components/accounts/texts";
import { PageShell } from "@/components/shell/page-shell";
import { requirePerson } from "@/lib/identity/person";
import { signOut } from "../../(identity)/actions";
import { checkCredential, connectAccount, connectSandbox } from "../actions";

export const metadata: Metadata = { title: texts.guide.title };

export default async function NewAccountPage({ searchParams }: PageProps<"/accounts/new">) {
  const { name, email } = await requirePerson("/accounts/new");
  return (
    <PageShell account={{ name, email, signOut }}>
      <GuideView
        next={nextOf(await searchParams)}
        ports={{ checkCredential, connectAccount, connectSandbox }}
      />
    </PageShell>
  );
}
