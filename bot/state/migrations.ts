/**
 * The steps that lead to today's tables, oldest first. `user_version` of the file counts how many have run;
 * a step that was released is never changed, a new one is added below it. Times are milliseconds since 1970.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE profile (
     platform TEXT NOT NULL, chat_id TEXT NOT NULL, user_key TEXT NOT NULL, org_unit TEXT NOT NULL, saved_at INTEGER NOT NULL,
     PRIMARY KEY (platform, chat_id, user_key)) WITHOUT ROWID;
   CREATE TABLE message (
     id INTEGER PRIMARY KEY, platform TEXT NOT NULL, chat_id TEXT NOT NULL, user_key TEXT NOT NULL,
     text TEXT NOT NULL, received_at INTEGER NOT NULL);
   CREATE INDEX message_thread ON message (platform, chat_id, user_key, id);
   CREATE INDEX message_age ON message (received_at);
   CREATE TABLE handled_update (
     platform TEXT NOT NULL, update_id TEXT NOT NULL, payload TEXT,
     begun_at INTEGER NOT NULL, PRIMARY KEY (platform, update_id)) WITHOUT ROWID;
   CREATE INDEX handled_update_age ON handled_update (begun_at);
   CREATE TABLE choice (
     id INTEGER PRIMARY KEY AUTOINCREMENT, platform TEXT NOT NULL, chat_id TEXT NOT NULL, user_key TEXT NOT NULL,
     list_id INTEGER NOT NULL, number INTEGER NOT NULL, label TEXT NOT NULL, ask TEXT NOT NULL, offered_at INTEGER NOT NULL);
   CREATE INDEX choice_thread ON choice (platform, chat_id, user_key, list_id, number);
   CREATE INDEX choice_age ON choice (offered_at);`,
  `CREATE TABLE reminder_setting (
     platform TEXT NOT NULL, chat_id TEXT NOT NULL, user_key TEXT NOT NULL, unit_since INTEGER, leads TEXT NOT NULL,
     hour INTEGER NOT NULL, weekly_since INTEGER, PRIMARY KEY (platform, chat_id)) WITHOUT ROWID;
   CREATE TABLE reminder_obligation (
     platform TEXT NOT NULL, chat_id TEXT NOT NULL, obligation TEXT NOT NULL, document_id TEXT NOT NULL, what TEXT NOT NULL,
     since INTEGER NOT NULL, PRIMARY KEY (platform, chat_id, obligation)) WITHOUT ROWID;
   CREATE TABLE reminder_decision (
     platform TEXT NOT NULL, chat_id TEXT NOT NULL, obligation TEXT NOT NULL, occurrence TEXT NOT NULL,
     again_at INTEGER, decided_at INTEGER NOT NULL, PRIMARY KEY (platform, chat_id, obligation, occurrence)) WITHOUT ROWID;
   CREATE INDEX reminder_decision_age ON reminder_decision (decided_at);
   CREATE TABLE outbox (
     id INTEGER PRIMARY KEY AUTOINCREMENT, platform TEXT NOT NULL, chat_id TEXT NOT NULL, obligation TEXT NOT NULL,
     occurrence TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, planned_at INTEGER NOT NULL, tries INTEGER NOT NULL,
     next_try_at INTEGER NOT NULL, settled_at INTEGER, message_id TEXT, is_late INTEGER NOT NULL, reason TEXT,
     UNIQUE (platform, chat_id, obligation, occurrence, kind));
   CREATE INDEX outbox_status ON outbox (status, planned_at);
   CREATE INDEX outbox_age ON outbox (settled_at);
   ALTER TABLE choice ADD COLUMN lapses_at INTEGER;`,
  `CREATE TABLE calendar_feed (
     id INTEGER PRIMARY KEY AUTOINCREMENT, platform TEXT NOT NULL, chat_id TEXT NOT NULL, user_key TEXT NOT NULL,
     org_unit TEXT NOT NULL, token TEXT NOT NULL UNIQUE, opened_at INTEGER NOT NULL,
     UNIQUE (platform, chat_id, user_key, org_unit));
   CREATE TABLE calendar_entry (
     uid TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, sequence INTEGER NOT NULL, changed_at INTEGER NOT NULL) WITHOUT ROWID;`,
  `CREATE TABLE member (
     platform TEXT NOT NULL, user_key TEXT NOT NULL, role TEXT NOT NULL, added_at INTEGER NOT NULL,
     PRIMARY KEY (platform, user_key)) WITHOUT ROWID;
   CREATE TABLE allowed_group (
     platform TEXT NOT NULL, chat_id TEXT NOT NULL, PRIMARY KEY (platform, chat_id)) WITHOUT ROWID;
   CREATE TABLE invite (hash TEXT PRIMARY KEY, lapses_at INTEGER NOT NULL) WITHOUT ROWID;`,
  `CREATE TABLE newcomer (
     platform TEXT NOT NULL, chat_id TEXT NOT NULL, user_key TEXT NOT NULL, step INTEGER NOT NULL, role TEXT,
     PRIMARY KEY (platform, chat_id, user_key)) WITHOUT ROWID;`,
  `CREATE TABLE unanswered (
     id INTEGER PRIMARY KEY AUTOINCREMENT, question TEXT NOT NULL UNIQUE, reason TEXT NOT NULL, count INTEGER NOT NULL,
     last_at INTEGER NOT NULL);
   CREATE TABLE feedback (id INTEGER PRIMARY KEY, question TEXT NOT NULL, is_right INTEGER NOT NULL, at INTEGER NOT NULL);
   CREATE TABLE usage (day TEXT NOT NULL, kind TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (day, kind)) WITHOUT ROWID;
   CREATE TABLE standard_answer (
     key TEXT PRIMARY KEY, question TEXT NOT NULL, document_id TEXT NOT NULL, section TEXT NOT NULL,
     decided_by TEXT NOT NULL) WITHOUT ROWID;`,
];
