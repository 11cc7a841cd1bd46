CREATE TABLE "message_template" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"account_id" text NOT NULL,
	"meta_id" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"category" text,
	"status" text NOT NULL,
	"reason" text,
	"components" text NOT NULL,
	"meta_flow_ids" jsonb NOT NULL,
	"told_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "send_lane" (
	"account_id" text NOT NULL,
	"phone_number_id" text NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"refusals" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "send_lane_account_id_phone_number_id_pk" PRIMARY KEY("account_id","phone_number_id")
);
--> statement-breakpoint
CREATE TABLE "send_list" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"flow_id" text,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"paused_because" jsonb,
	"total" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	CONSTRAINT "send_list_state_known" CHECK ("send_list"."state" in ('running', 'paused'))
);
--> statement-breakpoint
CREATE TABLE "send" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "send_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" text NOT NULL,
	"phone_number_id" text NOT NULL,
	"flow_id" text,
	"revision_id" text,
	"list_id" text,
	"mode" text NOT NULL,
	"recipient" text NOT NULL,
	"recipient_name" text,
	"wa_id" text,
	"user_id" text,
	"content" text NOT NULL,
	"flow_token" text NOT NULL,
	"state" text NOT NULL,
	"failure" jsonb,
	"wamid" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"lease_until" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text,
	"sent_at" timestamp with time zone,
	"delivered_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	CONSTRAINT "send_state_known" CHECK ("send"."state" in ('queued', 'sending', 'unknown', 'sent', 'delivered', 'read', 'failed', 'cancelled')),
	CONSTRAINT "send_mode_known" CHECK ("send"."mode" in ('draft', 'published'))
);
--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "send_id" text;--> statement-breakpoint
ALTER TABLE "message_template" ADD CONSTRAINT "message_template_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_template" ADD CONSTRAINT "message_template_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_lane" ADD CONSTRAINT "send_lane_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_list" ADD CONSTRAINT "send_list_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_list" ADD CONSTRAINT "send_list_flow_id_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flow"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_list" ADD CONSTRAINT "send_list_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send_list" ADD CONSTRAINT "send_list_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send" ADD CONSTRAINT "send_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send" ADD CONSTRAINT "send_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send" ADD CONSTRAINT "send_flow_id_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flow"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send" ADD CONSTRAINT "send_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send" ADD CONSTRAINT "send_list_id_send_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."send_list"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "send" ADD CONSTRAINT "send_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "message_template_unique" ON "message_template" USING btree ("account_id","meta_id");--> statement-breakpoint
CREATE INDEX "message_template_workspace" ON "message_template" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "send_list_flow" ON "send_list" USING btree ("flow_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "send_list_workspace" ON "send_list" USING btree ("workspace_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "send_flow" ON "send" USING btree ("flow_id","position" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "send_list_rows" ON "send" USING btree ("list_id","state","position");--> statement-breakpoint
CREATE INDEX "send_wamid" ON "send" USING btree ("account_id","wamid");--> statement-breakpoint
CREATE INDEX "send_token" ON "send" USING btree ("account_id","flow_token");--> statement-breakpoint
CREATE INDEX "send_person" ON "send" USING btree ("account_id","wa_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "send_workspace" ON "send" USING btree ("workspace_id","position" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "send_due" ON "send" USING btree ("account_id","phone_number_id","due_at","position") WHERE "send"."state" = 'queued';--> statement-breakpoint
CREATE INDEX "send_lease" ON "send" USING btree ("lease_until") WHERE "send"."state" = 'sending';--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_send_id_send_id_fk" FOREIGN KEY ("send_id") REFERENCES "public"."send"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "response_send" ON "response" USING btree ("send_id");