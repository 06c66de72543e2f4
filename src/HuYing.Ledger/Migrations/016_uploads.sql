-- A small picture beside each photo, for lists; and what one account has uploaded lately.

ALTER TABLE attachment ADD COLUMN thumbnail bytea;
ALTER TABLE attachment ALTER COLUMN thumbnail SET STORAGE EXTERNAL;
CREATE INDEX attachment_by_uploader ON attachment (uploaded_by, uploaded_at) INCLUDE (size);
