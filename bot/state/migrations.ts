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
];
