-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Files may be tried without being kept: their run is reported as any other, and what it would do to positions.

alter table import_run drop constraint import_run_origin_check;
alter table import_run add check (origin in ('INBOX', 'UPLOAD', 'DEMO', 'TRIAL'));

alter table import_file drop constraint import_file_state_check;
alter table import_file add check (state in ('RUNNING', 'TAKEN', 'TRIED', 'DUPLICATE', 'REFUSED', 'FAILED'));

create table import_effect (
    run_id        bigint         not null references import_run (id) on delete cascade,
    was           text,
    becomes       text,
    positions     bigint         not null,
    to_pay_before numeric(20, 2) not null,
    to_pay_after  numeric(20, 2) not null
);

comment on table import_effect is 'What a trial would do to positions, by status before and after; null where there is none';

create index import_effect_run on import_effect (run_id);
