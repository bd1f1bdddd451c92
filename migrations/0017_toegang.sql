CREATE TABLE "toegang" (
	"id" uuid PRIMARY KEY NOT NULL,
	"op" timestamp with time zone NOT NULL,
	"wat" text NOT NULL,
	"onderwerp" text,
	"gezagen" jsonb NOT NULL,
	"sessie" uuid,
	"handeling" text,
	CONSTRAINT "toegang_eenmaal" UNIQUE("sessie","wat","handeling")
);

--> statement-breakpoint
CREATE FUNCTION "audit_van"("r" "toegang", OUT "object" text, OUT "door" text, OUT "inhoud" text) LANGUAGE sql STABLE AS $$
	SELECT "r"."id"::text, "r"."onderwerp", jsonb_build_array("r"."id", audit_moment("r"."op"), "r"."wat", "r"."onderwerp",
		"r"."gezagen", "r"."sessie", "r"."handeling")::text
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "toegang_audit" AFTER INSERT OR UPDATE ON "toegang"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "audit_vastleggen"();
--> statement-breakpoint
CREATE FUNCTION "weiger_wijziging_toegang"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'Wie zich aan- en afmeldde wordt nooit gewijzigd of verwijderd (% op %)', TG_OP, TG_TABLE_NAME
		USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "toegang_alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "toegang"
	FOR EACH STATEMENT EXECUTE FUNCTION "weiger_wijziging_toegang"();
