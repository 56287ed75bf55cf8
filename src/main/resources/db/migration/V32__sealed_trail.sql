-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The trail is sealed, every minute, in a chain (ADR 0011).

create table audit_waiting (
    event_id bigint primary key
);

comment on table audit_waiting is 'Rows of the trail that no seal covers yet: each is here from the moment it is seen at all, however late its transaction ends';

create function audit_waits() returns trigger
    language plpgsql as $$
begin
    insert into audit_waiting select id from fresh;
    return null;
end $$;

create trigger audit_event_waits
    after insert on audit_event
    referencing new table as fresh
    for each statement execute function audit_waits();

insert into audit_waiting select id from audit_event;

create table audit_seal (
    number      bigint         primary key check (number > 0),
    row_count   bigint         not null check (row_count > 0),
    ids         int8multirange not null,
    begins      timestamptz    not null,
    first_at    timestamptz    not null,
    last_at     timestamptz    not null,
    horizon     timestamptz    not null,
    sealed_at   timestamptz    not null,
    rows_digest text           not null,
    previous    text           not null,
    digest      text           not null
);

comment on table audit_seal is 'Each seal covers rows of one month in Rome and bears the digest of the one before; rows are only ever added';
comment on column audit_seal.ids is 'Exactly the rows it covers';
comment on column audit_seal.begins is 'No row it covers can be older';
comment on column audit_seal.horizon is 'No row that was not yet seen when it was made can be older';
comment on column audit_seal.digest is 'Keyed, over all the other columns: nobody makes one who has only the database';

create index audit_seal_ids on audit_seal using gist (ids);

create table audit_drop (
    last_seal   bigint      primary key,
    last_digest text        not null,
    until       timestamptz not null,
    row_count   bigint      not null,
    dropped_at  timestamptz not null default now(),
    digest      text        not null
);

comment on table audit_drop is 'Months past their time that were dropped with their seals, all rows before "until"; what is left of the chain begins after last_seal';

-- What goes, goes in the transaction that says so.
create or replace function audit_is_append_only() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_table_name <> 'audit_drop'
        and exists (select from audit_drop where dropped_at = now()) then
        return null;
    end if;
    raise exception 'the audit trail can only be added to';
end $$;

create function audit_keeps_what_is_not_dropped() returns trigger
    language plpgsql as $$
begin
    if tg_table_name = 'audit_event' then
        perform from gone where happened_at >= (select max(until) from audit_drop where dropped_at = now());
    else
        perform from gone where number > (select max(last_seal) from audit_drop where dropped_at = now());
    end if;
    if found then
        raise exception 'the audit trail can only be added to';
    end if;
    return null;
end $$;

create trigger audit_event_keeps
    after delete on audit_event
    referencing old table as gone
    for each statement execute function audit_keeps_what_is_not_dropped();

create trigger audit_seal_append_only
    before update or delete or truncate on audit_seal
    for each statement execute function audit_is_append_only();

create trigger audit_seal_keeps
    after delete on audit_seal
    referencing old table as gone
    for each statement execute function audit_keeps_what_is_not_dropped();

create trigger audit_drop_append_only
    before update or delete or truncate on audit_drop
    for each statement execute function audit_is_append_only();
