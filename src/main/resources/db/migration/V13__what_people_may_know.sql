-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the trail tells the people it speaks of, found at once however many rows of a flood lie around it.

create index audit_event_shown on audit_event (creditor_id, happened_at desc, id desc)
    where outcome = 'SUCCESS' and action in ('CREDITOR_OPENED', 'CREDENTIALS_ISSUED');

create index audit_event_failed on audit_event (account_id, happened_at)
    where action = 'LOGGED_IN' and outcome = 'FAILURE';

create table nobodys_log_in (
    day      date   primary key,
    attempts bigint not null
);

comment on table nobodys_log_in is 'Log-ins refused because nobody has the name that was given: how many a day in Rome, and nothing else';
