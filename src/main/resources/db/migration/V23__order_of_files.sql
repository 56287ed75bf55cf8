-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What taking a run back has to know besides how rows looked: in which order files came into the ledger, of which it
-- is still remembered how it looked before, and which files found there what they had to say.

-- Drawn under the lock that lets one file at a time into the ledger: ids are drawn earlier, and clocks are set.
create sequence import_turn;

alter table import_file
    add turn bigint,
    add remembered boolean not null default false;

comment on column import_file.turn is 'Of two files the one with the greater came into the ledger later';
comment on column import_file.remembered is 'Whether how the ledger looked before it, and who built on it since, is known';

update import_file
set turn = counted.turn
from (select id, row_number() over (order by id) as turn from import_file where state in ('TAKEN', 'UNDONE')) counted
where import_file.id = counted.id;

select setval('import_turn', (select coalesce(max(turn), 0) + 1 from import_file), false);

drop index import_file_taken;
create index import_file_taken on import_file (kind, turn) where state = 'TAKEN';

create table import_restated (
    file_id     bigint not null references import_file (id) on delete cascade,
    restated_id bigint not null references import_file (id) on delete cascade,
    rows        bigint not null,
    primary key (restated_id, file_id)
);

comment on table import_restated is 'How many rows of a file said what an earlier one had brought: they changed nothing, and would have without it';
