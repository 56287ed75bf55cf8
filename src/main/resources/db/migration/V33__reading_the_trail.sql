-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The trail, newest first: the whole of it, of a person, of a creditor, of one sort; and when it was last verified.

drop index audit_event_time;
drop index audit_event_creditor;

create index audit_event_time on audit_event (happened_at, id);
create index audit_event_account on audit_event (account_id, happened_at, id);
create index audit_event_creditor on audit_event (creditor_id, happened_at, id) where creditor_id is not null;
create index audit_event_action on audit_event (action, happened_at, id);

create table audit_check (
    id         bigint      generated always as identity primary key,
    started_at timestamptz not null default now(),
    ended_at   timestamptz,
    seals      bigint,
    row_count  bigint,
    since      timestamptz,
    waiting    bigint,
    journal    boolean,
    fault      text,
    seal       bigint,
    from_at    timestamptz,
    to_at      timestamptz
);

comment on table audit_check is 'Verifications of the trail, with the first broken seal where there was one';

create unique index audit_check_one_at_a_time on audit_check ((ended_at is null)) where ended_at is null;
