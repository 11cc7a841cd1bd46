CREATE TABLE "publish_look" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"flow_id" text NOT NULL,
	"account_id" text NOT NULL,
	"whatsapp" text,
	"endpoint" text
);
--> statement-breakpoint
ALTER TABLE "publish_look" ADD CONSTRAINT "publish_look_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publish_look" ADD CONSTRAINT "publish_look_flow_id_flow_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publish_look" ADD CONSTRAINT "publish_look_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "publish_look_unique" ON "publish_look" USING btree ("flow_id","account_id");