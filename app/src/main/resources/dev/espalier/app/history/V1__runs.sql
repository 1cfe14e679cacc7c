-- A row for each run that ended with a result.
CREATE TABLE run (
    id      TEXT    NOT NULL PRIMARY KEY,
    ended   INTEGER NOT NULL, -- milliseconds since 1970
    title   TEXT    NOT NULL,
    level   INTEGER NOT NULL,
    skill   TEXT    NOT NULL,
    goal    TEXT    NOT NULL,
    gain    REAL    NOT NULL,
    added   INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    request TEXT    NOT NULL, -- JSON, as it was asked
    result  TEXT    NOT NULL  -- JSON, as optimize --json writes it
);

CREATE INDEX run_by_time ON run (ended);
