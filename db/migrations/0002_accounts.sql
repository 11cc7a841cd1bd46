CREATE TABLE "whatsapp_account" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"connection" text NOT NULL,
	"name" text NOT NULL,
	"waba_id" text NOT NULL,
	"app_id" text NOT NULL,
	"main_phone_number_id" text NOT NULL,
	"access_token" text,
	"app_secret" text,
	"previous_app_secret" text,
	"previous_app_secret_until" timestamp with time zone,
	"verify_token" text,
	"graph_base_url" text,
	"graph_version" text,
	"last_check" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" text NOT NULL,
	"disconnected_at" timestamp with time zone,
	CONSTRAINT "whatsapp_account_kind_known" CHECK ("whatsapp_account"."kind" in ('sandbox', 'real')),
	CONSTRAINT "whatsapp_account_connection_known" CHECK ("whatsapp_account"."connection" in ('sandbox', 'credentials', 'embedded-signup')),
	CONSTRAINT "whatsapp_account_secrets_while_connected" CHECK (("whatsapp_account"."disconnected_at" is null) = ("whatsapp_account"."access_token" is not null and "whatsapp_account"."app_secret" is not null and "whatsapp_account"."verify_token" is not null))
);
--> statement-breakpoint
CREATE TABLE "whatsapp_number" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"account_id" text NOT NULL,
	"phone_number_id" text NOT NULL,
	"display_number" text NOT NULL,
	"verified_name" text,
	"quality" text NOT NULL,
	"verification" text NOT NULL,
	"status" text,
	"name_status" text,
	"throughput" text,
	"messaging_limit" text,
	"public_key" text,
	"private_key" text,
	"key_uploaded_at" timestamp with time zone,
	"previous_private_key" text,
	"previous_key_until" timestamp with time zone,
	"key_signature" text,
	"checked_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	CONSTRAINT "whatsapp_number_signature_known" CHECK ("whatsapp_number"."key_signature" in ('VALID', 'MISMATCH', 'UNKNOWN')),
	CONSTRAINT "whatsapp_number_key_whole" CHECK (("whatsapp_number"."public_key" is null) = ("whatsapp_number"."private_key" is null))
);
--> statement-breakpoint
ALTER TABLE "whatsapp_account" ADD CONSTRAINT "whatsapp_account_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "whatsapp_account" ADD CONSTRAINT "whatsapp_account_created_by_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "whatsapp_number" ADD CONSTRAINT "whatsapp_number_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "whatsapp_number" ADD CONSTRAINT "whatsapp_number_account_id_whatsapp_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."whatsapp_account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "whatsapp_account_waba_unique" ON "whatsapp_account" USING btree ("workspace_id","waba_id");--> statement-breakpoint
CREATE INDEX "whatsapp_account_app" ON "whatsapp_account" USING btree ("app_id");--> statement-breakpoint
CREATE UNIQUE INDEX "whatsapp_number_unique" ON "whatsapp_number" USING btree ("account_id","phone_number_id");--> statement-breakpoint
CREATE INDEX "whatsapp_number_workspace" ON "whatsapp_number" USING btree ("workspace_id");