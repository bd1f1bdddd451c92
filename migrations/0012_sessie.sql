CREATE TABLE "sessie" (
	"id" uuid PRIMARY KEY NOT NULL,
	"sleutel_sha256" text NOT NULL,
	"naam" text NOT NULL,
	"begonnen_op" timestamp with time zone NOT NULL,
	"verloopt_op" timestamp with time zone NOT NULL,
	CONSTRAINT "sessie_sleutel_sha256_unique" UNIQUE("sleutel_sha256")
);
--> statement-breakpoint
CREATE INDEX "sessie_verloopt_op" ON "sessie" USING btree ("verloopt_op");