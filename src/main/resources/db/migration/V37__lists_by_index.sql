-- SPDX-License-Identifier: AGPL-3.0-or-later
-- A creditor's list is found in indexes alone, whatever it is ordered by and filtered by; only the rows that are shown
-- are looked up in the table, over which those of one creditor are strewn as their documents arrived.

-- Never used: what else the search asks (a whole mandate) stands in no index of this kind.
drop index position_search;

-- In all that a list is filtered by and adds up, the newest first. The oldest first needs the days of the other
-- direction sorted, one by one.
drop index position_by_date;
drop index position_by_date_asc;
create index position_by_date on position (creditor_id, date desc, id)
    include (number, type_rank, status_rank, amount, to_pay, due_on, paid_on);

-- Empty values come last both ways.
create index position_by_due_on_desc on position (creditor_id, due_on desc nulls last, date desc, id);
create index position_by_paid_on_desc on position (creditor_id, paid_on desc nulls last, date desc, id);

-- An entry of an index cannot be longer than a third of a page.
alter table position add long_text boolean not null
    generated always as (octet_length(search) > 1000 or cardinality(mandate_terms) > 20) stored;

comment on column position.long_text is 'What is searched is too long to stand in an index, and is looked for in the table';

create index position_search on position (creditor_id, date desc, id)
    include (number, type_rank, status_rank, amount, to_pay, due_on, paid_on, search, mandate_terms) where not long_text;
create index position_search_long on position (creditor_id, date desc, id) where long_text;

-- An index answers alone for the pages of the table of which it is known that everybody sees all of them; vacuum says
-- so, and by default only after a fifth of all rows has changed.
alter table position set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);
