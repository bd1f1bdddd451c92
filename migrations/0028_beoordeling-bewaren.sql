ALTER TABLE "beoordeling" ADD COLUMN "spoorvorm" smallint;
--> statement-breakpoint
-- Only from now on: of what is stored already the trail holds the hash of the whole row.
ALTER TABLE "beoordeling" ALTER COLUMN "spoorvorm" SET DEFAULT 2;
--> statement-breakpoint
-- The answer by its hash and not in full, in a language of which the plan is kept: a quarter of the time that it took.
CREATE OR REPLACE FUNCTION "audit_van"("r" "beoordeling", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE plpgsql STABLE AS $$
BEGIN
	"object" := "r"."id"::text;
	"inhoud" := (jsonb_build_array("r"."id", audit_moment("r"."aangemaakt_op"), "r"."naam", "r"."conclusie",
		"r"."laagst", "r"."hoogst", "r"."geldig_op", "r"."beschikbaar_op", "r"."regelboek_id", "r"."regelboek_sha256",
		"r"."gebieden_sha256", "r"."bewijs_sha256", "r"."kader"::text, "r"."kern", "r"."verzoek", "r"."crs",
		CASE WHEN "r"."spoorvorm" IS NULL THEN "r"."inhoud" ELSE audit_sha256("r"."inhoud") END, "r"."dossier", "r"."volgnummer")
		|| CASE WHEN "r"."spoorvorm" IS NULL THEN '[]' ELSE jsonb_build_array("r"."gezag", "r"."spoorvorm") END)::text;
END
$$;
--> statement-breakpoint
DO $$ BEGIN
	ALTER TABLE "beoordeling" ALTER COLUMN "inhoud" SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported OR syntax_error THEN
	-- A server built without it packs as it did.
	NULL;
END $$;
