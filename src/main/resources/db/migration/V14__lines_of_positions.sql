-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How each position is paid: the mandate lines with their part of it, and what the treasurer did with that part.
-- Only the derivation writes here; everything can be computed again from the facts.

create table position_line (
    position_id bigint         not null references position (id) on delete cascade,
    line_id     bigint         not null references mandate_line (id) on delete cascade,
    standing    text           not null check (standing in ('ISSUED', 'TRANSMITTED', 'PARTLY_PAID', 'PAID', 'RETURNED',
                                                            'NOT_EXECUTABLE', 'REPLACED', 'CANCELLED')),
    part        numeric(15, 2) not null,
    due         numeric(15, 2) not null,
    paid        numeric(15, 2) not null,
    primary key (position_id, line_id)
);

comment on column position_line.part is 'How much of the position the line pays: gross, signed as the position is';
comment on column position_line.due is 'What of it reaches the payee once the line is paid whole';
comment on column position_line.paid is 'What of it has reached the payee, and stayed';

create index position_line_line on position_line (line_id);

create table position_movement (
    position_id    bigint         not null,
    line_id        bigint         not null,
    seq            int            not null,
    kind           text           not null check (kind in ('EXECUTED', 'REGULARISED', 'RETURNED', 'REOPENED')),
    happened_on    date,
    amount         numeric(15, 2) not null,
    whole          numeric(15, 2) not null,
    receipt_number text,
    primary key (position_id, line_id, seq),
    foreign key (position_id, line_id) references position_line on delete cascade
);

comment on column position_movement.seq is 'The order within the line, from 1';
comment on column position_movement.amount is 'What it made the paid amount of the position''s part grow by: net and signed';
comment on column position_movement.whole is 'All that it moved on the line: net, never negative';

-- By which rules the read tables were last derived: others mean that all of it is derived again.
create table derivation_rules (
    only_one   boolean primary key default true check (only_one),
    checksum   text        not null,
    derived_at timestamptz not null default now()
);
