/** `CHDN`: marks the file as a library to SQLite's own tools (PRAGMA application_id). */
export const applicationId = 0x4348444e;
/** PRAGMA user_version; docs/FORMAT.md describes this form. */
export const formatVersion = 3;
/** Can still be read, and are brought to today's form when they are opened for writing. */
export const olderFormats: readonly number[] = [1, 2];

/** A filter reads this index alone, and so none of the texts. */
const sinceFormat3 = `
CREATE INDEX documents_facets ON documents (date, type, number, issuer, term, signers);`;

/** What format 1 did not have, less the column `number_key`. */
const sinceFormat2 = `
CREATE INDEX documents_number_key ON documents (number_key);
CREATE TABLE replacements (
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  number_key TEXT NOT NULL,
  type TEXT,
  date TEXT,
  role TEXT NOT NULL,
  path TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL
);
CREATE INDEX replacements_document ON replacements (document_id);
CREATE INDEX replacements_number_key ON replacements (number_key);
CREATE TABLE corrections (
  sha256 TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  was TEXT,
  carried INTEGER NOT NULL,
  corrected_at TEXT NOT NULL,
  PRIMARY KEY (sha256, field)
) WITHOUT ROWID;`;

/** Makes format 2 of format 1; the new column is then to be filled. */
export const upgradeFromFormat1: string = `ALTER TABLE documents ADD COLUMN number_key TEXT;${sinceFormat2}`;
/** Makes format 3 of format 2; the new columns are then to be filled. */
export const upgradeFromFormat2: string = `
ALTER TABLE documents ADD COLUMN term TEXT;
ALTER TABLE documents ADD COLUMN signers TEXT;${sinceFormat3}`;

export const schema: string = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE models (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL UNIQUE,
  dimension INTEGER NOT NULL
);
CREATE TABLE documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  sha256 TEXT NOT NULL UNIQUE,
  reading_version TEXT NOT NULL,
  media_type TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT,
  number_key TEXT,
  type TEXT,
  issuer TEXT,
  date TEXT,
  subject TEXT,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  structure TEXT NOT NULL,
  offset_map TEXT NOT NULL,
  page_starts TEXT,
  term TEXT,
  signers TEXT
);
CREATE TABLE sources (
  path TEXT PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  added_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX sources_document ON sources (document_id);
CREATE TABLE chunks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  generation INTEGER NOT NULL,
  node INTEGER,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  context TEXT NOT NULL,
  vector_key TEXT NOT NULL
);
CREATE INDEX chunks_document ON chunks (document_id);
CREATE INDEX chunks_generation ON chunks (generation);
CREATE INDEX chunks_vector_key ON chunks (vector_key);
CREATE TABLE deletions (chunk_id INTEGER PRIMARY KEY, generation INTEGER NOT NULL);
CREATE INDEX deletions_generation ON deletions (generation);
CREATE TABLE vectors (
  id INTEGER PRIMARY KEY,
  model_id INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  vector BLOB NOT NULL,
  UNIQUE (model_id, key)
);
${sinceFormat2}
${sinceFormat3}
INSERT INTO meta (key, value) VALUES ('generation', 0), ('model', NULL);
`;
