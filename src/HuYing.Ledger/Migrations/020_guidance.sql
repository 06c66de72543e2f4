-- What people are told: policy documents and their versions, news, the duties of each role, and the guide that everybody
-- goes through. Versions are added, never changed once they are published; nothing is deleted, only withdrawn.

CREATE TABLE policy_document (
    id           uuid PRIMARY KEY,
    district_id  text NOT NULL REFERENCES district,
    withdrawn_at timestamptz
);
CREATE INDEX policy_document_by_district ON policy_document (district_id);

CREATE TABLE policy_version (
    document_id  uuid NOT NULL REFERENCES policy_document,
    version      integer NOT NULL,
    title        text NOT NULL,
    category     text NOT NULL,
    body         text NOT NULL,
    file_name    text,
    file         bytea,
    written_by   text NOT NULL,
    written_at   timestamptz NOT NULL,
    published_at timestamptz,
    PRIMARY KEY (document_id, version)
);
ALTER TABLE policy_version ALTER COLUMN file SET STORAGE EXTERNAL; -- a PDF does not compress

CREATE TABLE news (
    id           uuid PRIMARY KEY,
    district_id  text NOT NULL REFERENCES district,
    title        text NOT NULL,
    body         text NOT NULL,
    pinned       boolean NOT NULL,
    published_by text NOT NULL,
    published_at timestamptz NOT NULL,
    withdrawn_at timestamptz
);
CREATE INDEX news_by_age ON news (district_id, pinned, published_at, id) WHERE withdrawn_at IS NULL;

CREATE TABLE news_read (
    news_id    uuid NOT NULL REFERENCES news,
    account_id text NOT NULL REFERENCES account,
    read_at    timestamptz NOT NULL,
    PRIMARY KEY (news_id, account_id)
);

CREATE TABLE post_duty (
    district_id  text NOT NULL REFERENCES district,
    role         text NOT NULL,
    version      integer NOT NULL,
    body         text NOT NULL,
    published_by text NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (district_id, role, version)
);

CREATE TABLE lesson (
    id           uuid PRIMARY KEY,
    district_id  text NOT NULL REFERENCES district,
    no           integer NOT NULL,
    title        text NOT NULL,
    body         text NOT NULL,
    roles        text[] NOT NULL,
    published_by text NOT NULL,
    published_at timestamptz NOT NULL,
    withdrawn_at timestamptz
);
CREATE INDEX lesson_by_district ON lesson (district_id, no);

CREATE TABLE lesson_done (
    lesson_id  uuid NOT NULL REFERENCES lesson,
    account_id text NOT NULL REFERENCES account,
    done_at    timestamptz NOT NULL,
    PRIMARY KEY (lesson_id, account_id)
);

GRANT SELECT, INSERT ON policy_document, policy_version, news, news_read, post_duty, lesson, lesson_done TO huying_app;
GRANT UPDATE ON policy_document, policy_version, news, lesson TO huying_app;
