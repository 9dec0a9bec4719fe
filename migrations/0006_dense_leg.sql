-- Vectors are kept at unit length in half precision: half the space, and the order by cosine stays (the bench measures it).
ALTER TABLE "passage_embeddings" ALTER COLUMN "embedding" TYPE halfvec USING l2_normalize("embedding")::halfvec;
--> statement-breakpoint
-- The embedding models of a workspace: the one that serves its searches, and one whose vectors are being made beside it.
CREATE TABLE "embedding_models" (
	"tenant_id" text NOT NULL,
	"model" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"serving" boolean DEFAULT false NOT NULL,
	"weight" double precision,
	"basis" jsonb,
	"width" integer,
	"own_index" text,
	CONSTRAINT "embedding_models_pk" PRIMARY KEY("tenant_id","model"),
	CONSTRAINT "embedding_models_tenant_named" CHECK (tenant_id <> ''),
	CONSTRAINT "embedding_models_weight" CHECK (weight BETWEEN 0 AND 1),
	CONSTRAINT "embedding_models_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE
);
--> statement-breakpoint
CREATE UNIQUE INDEX "embedding_models_serving" ON "embedding_models" USING btree ("tenant_id") WHERE serving;
--> statement-breakpoint
-- What was searched with so far goes on: of each workspace the model with the most vectors. The owner is under row-level
-- security here too, unless it is lifted for this statement.
ALTER TABLE "passage_embeddings" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO "embedding_models" ("tenant_id", "model", "serving")
	SELECT DISTINCT ON (tenant_id) tenant_id, model, true FROM "passage_embeddings"
	GROUP BY tenant_id, model ORDER BY tenant_id, count(*) DESC, model;
--> statement-breakpoint
ALTER TABLE "passage_embeddings" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
SELECT protect_tenant_table('embedding_models');
--> statement-breakpoint
-- What people said of search results: the weight of the two rankings is learnt from it. `passage_id` goes stale when the
-- document is read anew; the judgement then stands for the document.
CREATE TABLE "search_judgements" (
	"tenant_id" text NOT NULL,
	"id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"query" text NOT NULL,
	"document_id" text NOT NULL,
	"passage_id" text DEFAULT '' NOT NULL,
	"relevant" boolean NOT NULL,
	"user_id" text,
	CONSTRAINT "search_judgements_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "search_judgements_tenant_named" CHECK (tenant_id <> ''),
	CONSTRAINT "search_judgements_of_tenant" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE CASCADE,
	CONSTRAINT "search_judgements_of_document" FOREIGN KEY ("tenant_id","document_id") REFERENCES "documents"("tenant_id","id") ON DELETE CASCADE
);
--> statement-breakpoint
CREATE UNIQUE INDEX "search_judgements_once" ON "search_judgements" USING btree ("tenant_id","document_id","passage_id",md5("query"));
--> statement-breakpoint
SELECT protect_tenant_table('search_judgements');
