CREATE TABLE "account_sync" (
	"account_id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"synced_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"account_id" text NOT NULL,
	"flow_id" text,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"facts" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" text
);
--> statement-breakpoint
ALTER TABLE "flow_link" ADD COLUMN "known_hash" text;--> statement-breakpoint
ALTER TABLE "flow_link" ADD COLUMN "meta_hash" text;--> statement-breakpoint
ALTER TABLE "flow_link" ADD COLUMN "meta_read_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "flow_link" ADD COLUMN "meta_updated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "flow_link" ADD COLUMN "endpoint_uri" text;--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "revision_id" text;--> statement-breakpoint
ALTER TABLE "account_sync" ADD CONSTRAINT "account_sync_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_sync" ADD CONSTRAINT "account_sync_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_flow_id_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_ended_by_user_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_sync_due" ON "account_sync" USING btree ("due_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_open_unique" ON "notice" USING btree ("account_id","subject") WHERE "notice"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "notice_subject" ON "notice" USING btree ("account_id","subject","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notice_workspace" ON "notice" USING btree ("workspace_id") WHERE "notice"."ended_at" is null;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE set null ON UPDATE no action;