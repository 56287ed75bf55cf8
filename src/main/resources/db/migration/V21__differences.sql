-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What a file changed, value by value, and how much money its rows speak of: for who checks a load.

create table import_difference (
    file_id     bigint not null references import_file (id) on delete cascade,
    seq         int    not null,
    record      text   not null,
    column_name text   not null,
    was         text,
    becomes     text,
    primary key (file_id, seq)
);

comment on table import_difference is 'The first thousand values that a file changed';
comment on column import_difference.record is 'The row of the ledger, by the key that people know';

create table import_sum (
    file_id bigint not null references import_file (id) on delete cascade,
    outcome text   not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'PARKED', 'REJECTED')),
    rows    bigint not null,
    amount  numeric(20, 2),
    primary key (file_id, outcome)
);

comment on column import_sum.amount is 'Gross, a line of a mandate once; null where rows bear no amounts';
