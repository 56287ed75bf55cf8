-- SPDX-License-Identifier: AGPL-3.0-or-later

create table audit_event (
    id          bigint generated always as identity primary key,
    happened_at timestamptz not null default clock_timestamp(),
    action      text        not null,
    outcome     text        not null check (outcome in ('SUCCESS', 'FAILURE')),
    account_id  uuid,
    role        text,
    creditor_id bigint,
    target      text,
    address     inet,
    detail      text
);

comment on table audit_event is 'Who did what to whom; rows are only ever added. Ids have no foreign key: the trail outlives what it speaks of';

create index audit_event_time on audit_event (happened_at);
create index audit_event_creditor on audit_event (creditor_id, happened_at);

create function audit_is_append_only() returns trigger
    language plpgsql as $$
begin
    raise exception 'the audit trail can only be added to';
end $$;

create trigger audit_event_append_only
    before update or delete or truncate on audit_event
    for each statement execute function audit_is_append_only();
