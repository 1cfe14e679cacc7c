-- A row for each build that was opened on the page.
CREATE TABLE build (
    id    TEXT    NOT NULL PRIMARY KEY, -- of its code
    seen  INTEGER NOT NULL, -- when it was last opened, in milliseconds since 1970
    title TEXT    NOT NULL,
    level INTEGER NOT NULL,
    skill TEXT    NOT NULL,
    code  TEXT    NOT NULL
);

CREATE INDEX build_by_time ON build (seen);
