-- SPDX-License-Identifier: AGPL-3.0-or-later

create table import_run (
    id         bigint generated always as identity primary key,
    origin     text        not null check (origin in ('INBOX', 'UPLOAD', 'DEMO')),
    started_at timestamptz not null default now(),
    ended_at   timestamptz,
    started_by uuid
);

comment on table import_run is 'One passage of the import over the files it found';

create table import_file (
    id             bigint generated always as identity primary key,
    run_id         bigint      not null references import_run (id),
    name           text        not null,
    sha256         text,
    kind           text,
    state          text        not null check (state in ('RUNNING', 'TAKEN', 'DUPLICATE', 'REFUSED', 'FAILED')),
    reason         text,
    columns        text[]      not null default '{}',
    rows_read      bigint      not null default 0,
    rows_new       bigint      not null default 0,
    rows_changed   bigint      not null default 0,
    rows_unchanged bigint      not null default 0,
    rows_parked    bigint      not null default 0,
    rows_rejected  bigint      not null default 0,
    ended_at       timestamptz
);

comment on column import_file.columns is 'The header as it was written, for rejected.csv';
comment on column import_file.reason is 'Why it was not taken, in plain Italian';

create index import_file_run on import_file (run_id);
create index import_file_taken on import_file (kind, id) where state = 'TAKEN';

create table rejected_row (
    file_id bigint not null references import_file (id) on delete cascade,
    line    bigint not null,
    cells   text[] not null,
    primary key (file_id, line)
);

create table rejected_reason (
    file_id     bigint not null,
    line        bigint not null,
    column_name text,
    value       text,
    reason      text   not null,
    foreign key (file_id, line) references rejected_row (file_id, line) on delete cascade
);

comment on column rejected_reason.reason is 'A key under import.reason in the message files';

create index rejected_reason_row on rejected_reason (file_id, line);

create table import_notice (
    id      bigint generated always as identity primary key,
    file_id     bigint not null references import_file (id) on delete cascade,
    line        bigint,
    column_name text,
    value       text,
    notice      text   not null
);

create index import_notice_file on import_notice (file_id);

-- How fresh the data are: the last good load of each source.
create table source_freshness (
    source    text primary key,
    loaded_at timestamptz not null
);
