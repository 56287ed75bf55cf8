-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who extends its lease says in the same breath what it is doing.

alter table import_instance
    add file_id bigint,
    add phase text,
    add rows bigint not null default 0;

comment on column import_instance.rows is 'How many rows of the file have been read';
