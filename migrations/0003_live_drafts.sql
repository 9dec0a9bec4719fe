CREATE TABLE "commitments" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"role" text,
	"product_id" text,
	"limit_value" double precision,
	"unit" text,
	"wording" text NOT NULL,
	"valid_until" date,
	"created_by" text,
	CONSTRAINT "commitments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "need_changes" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"need_id" text NOT NULL,
	"opportunity_id" text NOT NULL,
	"field" text NOT NULL,
	"before" text,
	"after" text,
	"reason" text,
	"source" jsonb,
	"changed_by" text NOT NULL,
	"user_id" text,
	CONSTRAINT "need_changes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "need_proofs" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"need_id" text NOT NULL,
	"kind" text NOT NULL,
	"quote" text NOT NULL,
	"source" jsonb NOT NULL,
	"contact_id" text,
	"recorded_by" text,
	CONSTRAINT "need_proofs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "claim_sources" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"draft_kind" text NOT NULL,
	"draft_id" text NOT NULL,
	"draft_version" integer NOT NULL,
	"claim_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"account_id" text NOT NULL,
	"source_type" text NOT NULL,
	"source_id" text NOT NULL,
	"source_version" integer,
	"field" text,
	"stale_since" timestamp with time zone,
	"stale_reason" text,
	CONSTRAINT "claim_sources_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_reviews" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"account_id" text NOT NULL,
	"item_kind" text NOT NULL,
	"item_id" text NOT NULL,
	"item_text" text NOT NULL,
	"pattern" text,
	"state" text NOT NULL,
	"cause" text,
	"lesson" text,
	"result" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"industry" text,
	"tier" text,
	"reviewed_by" text,
	CONSTRAINT "plan_reviews_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "contact_changes" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"contact_id" text NOT NULL,
	"account_id" text NOT NULL,
	"field" text NOT NULL,
	"before" text,
	"after" text,
	"changed_by" text,
	CONSTRAINT "contact_changes_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_feedback" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"account_id" text NOT NULL,
	"contact_id" text,
	"kind" text NOT NULL,
	"score" double precision,
	"text" text,
	"happened_on" date NOT NULL,
	"closed_on" date,
	"recorded_by" text,
	CONSTRAINT "customer_feedback_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "signals" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rule" text NOT NULL,
	"scope" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"account_id" text,
	"opportunity_id" text,
	"severity" text NOT NULL,
	"text" jsonb NOT NULL,
	"opening" jsonb NOT NULL,
	"since" date,
	"numbers" jsonb NOT NULL,
	"evidence" jsonb NOT NULL,
	"state" text DEFAULT 'new' NOT NULL,
	"state_reason" text,
	"state_by" text,
	"state_at" timestamp with time zone,
	"cleared_at" timestamp with time zone,
	CONSTRAINT "signals_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "confirmation_links" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"hash" text NOT NULL,
	"activity_id" text NOT NULL,
	"contact_id" text,
	"language" text NOT NULL,
	"summary" text NOT NULL,
	"created_by" text,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"answer" text,
	"answered_by" text,
	"comment" text,
	CONSTRAINT "confirmation_links_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "record_proposals" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"summary_id" text NOT NULL,
	"account_id" text NOT NULL,
	"target_type" text NOT NULL,
	"target_id" text,
	"target_version" text,
	"change" jsonb NOT NULL,
	"before" jsonb,
	"quote" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"reason" text,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"result_id" text,
	CONSTRAINT "record_proposals_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "visit_briefs" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"language" text NOT NULL,
	"drafter" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"created_by" text,
	"account_id" text NOT NULL,
	"opportunity_id" text,
	CONSTRAINT "visit_briefs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "visit_summaries" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"language" text NOT NULL,
	"drafter" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"created_by" text,
	"account_id" text NOT NULL,
	"activity_id" text NOT NULL,
	CONSTRAINT "visit_summaries_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "plan_versions" ADD COLUMN "origin" text DEFAULT 'draft' NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD COLUMN "based_on" integer;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD COLUMN "edits" jsonb;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "opened_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "need_changes" ADD CONSTRAINT "need_changes_tenant_id_opportunity_id_opportunities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","opportunity_id") REFERENCES "public"."opportunities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_proofs" ADD CONSTRAINT "need_proofs_tenant_id_need_id_needs_tenant_id_id_fk" FOREIGN KEY ("tenant_id","need_id") REFERENCES "public"."needs"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_proofs" ADD CONSTRAINT "need_proofs_tenant_id_contact_id_contacts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "public"."contacts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_sources" ADD CONSTRAINT "claim_sources_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_reviews" ADD CONSTRAINT "plan_reviews_tenant_id_plan_id_plans_tenant_id_id_fk" FOREIGN KEY ("tenant_id","plan_id") REFERENCES "public"."plans"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_changes" ADD CONSTRAINT "contact_changes_tenant_id_contact_id_contacts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","contact_id") REFERENCES "public"."contacts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_feedback" ADD CONSTRAINT "customer_feedback_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation_links" ADD CONSTRAINT "confirmation_links_tenant_id_activity_id_activities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","activity_id") REFERENCES "public"."activities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_proposals" ADD CONSTRAINT "record_proposals_tenant_id_summary_id_visit_summaries_tenant_id_id_fk" FOREIGN KEY ("tenant_id","summary_id") REFERENCES "public"."visit_summaries"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_briefs" ADD CONSTRAINT "visit_briefs_tenant_id_account_id_accounts_tenant_id_id_fk" FOREIGN KEY ("tenant_id","account_id") REFERENCES "public"."accounts"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_summaries" ADD CONSTRAINT "visit_summaries_tenant_id_activity_id_activities_tenant_id_id_fk" FOREIGN KEY ("tenant_id","activity_id") REFERENCES "public"."activities"("tenant_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitments_kind" ON "commitments" USING btree ("tenant_id","kind");--> statement-breakpoint
CREATE INDEX "need_changes_of" ON "need_changes" USING btree ("tenant_id","need_id","created_at");--> statement-breakpoint
CREATE INDEX "need_changes_deal" ON "need_changes" USING btree ("tenant_id","opportunity_id","created_at");--> statement-breakpoint
CREATE INDEX "need_proofs_of" ON "need_proofs" USING btree ("tenant_id","need_id");--> statement-breakpoint
CREATE UNIQUE INDEX "claim_sources_place" ON "claim_sources" USING btree ("tenant_id","draft_kind","draft_id","draft_version","claim_id","ordinal");--> statement-breakpoint
CREATE INDEX "claim_sources_of" ON "claim_sources" USING btree ("tenant_id","source_type","source_id");--> statement-breakpoint
CREATE INDEX "claim_sources_account" ON "claim_sources" USING btree ("tenant_id","account_id");--> statement-breakpoint
CREATE INDEX "plan_reviews_plan" ON "plan_reviews" USING btree ("tenant_id","plan_id","created_at");--> statement-breakpoint
CREATE INDEX "plan_reviews_like" ON "plan_reviews" USING btree ("tenant_id","pattern");--> statement-breakpoint
CREATE INDEX "contact_changes_account" ON "contact_changes" USING btree ("tenant_id","account_id","created_at");--> statement-breakpoint
CREATE INDEX "customer_feedback_account" ON "customer_feedback" USING btree ("tenant_id","account_id","happened_on");--> statement-breakpoint
CREATE UNIQUE INDEX "signals_place" ON "signals" USING btree ("tenant_id","rule","scope","subject");--> statement-breakpoint
CREATE INDEX "signals_account" ON "signals" USING btree ("tenant_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "confirmation_links_hash" ON "confirmation_links" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "confirmation_links_of" ON "confirmation_links" USING btree ("tenant_id","activity_id");--> statement-breakpoint
CREATE INDEX "record_proposals_of" ON "record_proposals" USING btree ("tenant_id","summary_id");--> statement-breakpoint
CREATE INDEX "visit_briefs_of" ON "visit_briefs" USING btree ("tenant_id","account_id","created_at");--> statement-breakpoint
CREATE INDEX "visit_summaries_of" ON "visit_summaries" USING btree ("tenant_id","activity_id","created_at");--> statement-breakpoint
DO $$
DECLARE made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['commitments', 'need_changes', 'need_proofs', 'claim_sources', 'plan_reviews', 'signals',
    'customer_feedback', 'contact_changes', 'visit_briefs', 'visit_summaries', 'record_proposals', 'confirmation_links']
  LOOP
    PERFORM protect_tenant_table(made);
    EXECUTE format('ALTER TABLE public.%I ADD CONSTRAINT %I CHECK (tenant_id <> '''')', made, made || '_tenant_named');
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE commitments ADD CONSTRAINT commitments_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE;
--> statement-breakpoint
ALTER TABLE signals ADD CONSTRAINT signals_of_tenant FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE;
--> statement-breakpoint
-- A customer who follows a confirmation link has no key: the gate finds whose link it is, and sees nothing else of it.
CREATE POLICY gate_finds_links ON confirmation_links FOR SELECT TO linchpin_gate USING (true);
--> statement-breakpoint
GRANT SELECT (tenant_id, id, hash) ON confirmation_links TO linchpin_gate;
--> statement-breakpoint
-- Workspaces whose day turns: the dispatcher puts one message a workspace in the outbox.
CREATE POLICY dispatcher_counts_workspaces ON tenants FOR SELECT TO linchpin_dispatcher USING (true);
--> statement-breakpoint
GRANT SELECT (id) ON tenants TO linchpin_dispatcher;
--> statement-breakpoint
-- One message an account whose record changed, whoever changed it: no writer can forget. Equal messages that still wait count as
-- one; a statement that touched very many accounts sends one for the workspace.
CREATE FUNCTION send_account_changes(tenant text, changed text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE due timestamptz := clock_timestamp() + interval '0.2 seconds';
DECLARE wanted text[];
BEGIN
  IF tenant IS NULL OR cardinality(changed) = 0 THEN RETURN; END IF;
  wanted := CASE WHEN cardinality(changed) > 50 THEN ARRAY['*'] ELSE changed END;
  INSERT INTO outbox (tenant_id, id, topic, message, run_after)
    SELECT tenant, 'out_' || replace(gen_random_uuid()::text, '-', ''), 'accounts.changed',
           jsonb_build_object('accountId', account), due
    FROM unnest(wanted) AS account
    WHERE EXISTS (SELECT 1 FROM tenants WHERE id = tenant)
      AND NOT EXISTS (
        SELECT 1 FROM outbox o WHERE o.tenant_id = tenant AND o.topic = 'accounts.changed'
          AND o.message ->> 'accountId' IN (account, '*') AND o.run_after > clock_timestamp());
  IF FOUND THEN PERFORM pg_notify('linchpin_outbox', ''); END IF;
END $$;
--> statement-breakpoint
-- Which accounts a statement touched: by their own id, by account_id, or by the opportunity or activity a row hangs on.
CREATE FUNCTION note_account_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tenant text; DECLARE changed text[];
BEGIN
  IF TG_TABLE_NAME = 'accounts' THEN
    SELECT min(t.tenant_id), array_agg(DISTINCT t.id) INTO tenant, changed FROM touched t;
  ELSIF TG_TABLE_NAME IN ('needs', 'opportunity_competitors') THEN
    SELECT min(t.tenant_id), array_agg(DISTINCT o.account_id) FILTER (WHERE o.account_id IS NOT NULL) INTO tenant, changed
      FROM touched t JOIN opportunities o ON o.tenant_id = t.tenant_id AND o.id = t.opportunity_id;
  ELSIF TG_TABLE_NAME = 'activity_contacts' THEN
    SELECT min(t.tenant_id), array_agg(DISTINCT a.account_id) INTO tenant, changed
      FROM touched t JOIN activities a ON a.tenant_id = t.tenant_id AND a.id = t.activity_id;
  ELSE
    SELECT min(t.tenant_id), array_agg(DISTINCT t.account_id) FILTER (WHERE t.account_id IS NOT NULL) INTO tenant, changed
      FROM touched t;
  END IF;
  PERFORM send_account_changes(tenant, coalesce(changed, ARRAY[]::text[]));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION note_document_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox (tenant_id, id, topic, message)
    SELECT t.tenant_id, 'out_' || replace(gen_random_uuid()::text, '-', ''), 'documents.changed', jsonb_build_object('documentId', t.id)
    FROM touched t WHERE EXISTS (SELECT 1 FROM tenants WHERE id = t.tenant_id);
  IF FOUND THEN PERFORM pg_notify('linchpin_outbox', ''); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE watched text; DECLARE work text; DECLARE side text; DECLARE told text;
BEGIN
  FOREACH watched IN ARRAY ARRAY['accounts', 'account_team', 'profile_facts', 'contacts', 'opportunities', 'activities',
    'purchases', 'customer_feedback', 'needs', 'opportunity_competitors', 'activity_contacts', 'documents']
  LOOP
    told := CASE WHEN watched = 'documents' THEN 'note_document_change' ELSE 'note_account_change' END;
    FOREACH work IN ARRAY ARRAY['insert', 'update', 'delete'] LOOP
      CONTINUE WHEN watched = 'documents' AND work = 'insert';
      side := CASE WHEN work = 'delete' THEN 'OLD' ELSE 'NEW' END;
      EXECUTE format('CREATE TRIGGER %I AFTER %s ON public.%I REFERENCING %s TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION %I()',
        'note_' || work, work, watched, side, told);
    END LOOP;
  END LOOP;
END $$;
