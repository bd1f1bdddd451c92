CREATE TABLE "gebiedenset" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bewaard_op" timestamp with time zone DEFAULT now() NOT NULL,
	"inhoud" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regelboek" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bewaard_op" timestamp with time zone DEFAULT now() NOT NULL,
	"inhoud" text NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION "weiger_wijziging_archief"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'Een bewaard regelboek wordt nooit gewijzigd of verwijderd (% op %)', TG_OP, TG_TABLE_NAME
		USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "regelboek_alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "regelboek"
	FOR EACH STATEMENT EXECUTE FUNCTION "weiger_wijziging_archief"();
--> statement-breakpoint
CREATE TRIGGER "gebiedenset_alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "gebiedenset"
	FOR EACH STATEMENT EXECUTE FUNCTION "weiger_wijziging_archief"();
