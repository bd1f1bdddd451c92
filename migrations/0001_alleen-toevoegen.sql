CREATE FUNCTION "weiger_wijziging"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'Een beoordeling wordt nooit gewijzigd of verwijderd (% op %)', TG_OP, TG_TABLE_NAME
		USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "beoordeling_alleen_toevoegen" BEFORE UPDATE OR DELETE OR TRUNCATE ON "beoordeling"
	FOR EACH STATEMENT EXECUTE FUNCTION "weiger_wijziging"();
