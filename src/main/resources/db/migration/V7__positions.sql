-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What a creditor sees: a row per document, or per part of a mandate line that belongs to no document
-- of its payee. Only the derivation writes it; everything in it can be computed again from the facts.

create table position (
    id            bigint generated always as identity primary key,
    creditor_id   bigint         not null references creditor (id),
    document_id   bigint unique references document (id),
    line_id       bigint unique references mandate_line (id),
    type          text           not null,
    type_rank     smallint       not null generated always as (array_position(
        array ['INVOICE', 'CREDIT_NOTE', 'FEE_NOTE', 'EXPENSE_NOTE', 'CONTRIBUTION', 'REIMBURSEMENT', 'BENEFIT', 'OTHER'], type)) stored,
    number        text           not null collate people_count,
    date          date           not null,
    subject       text,
    amount        numeric(15, 2) not null,
    to_pay        numeric(15, 2) not null,
    due_on        date,
    status        text           not null,
    status_rank   smallint       not null generated always as (array_position(
        array ['IN_PROGRESS', 'SUSPENDED', 'REJECTED', 'MANDATE_ISSUED', 'PARTLY_PAID', 'RETURNED', 'PAID', 'CANCELLED'], status)) stored,
    office_id     bigint references office (id),
    live_line     boolean        not null,
    mandates      text,
    mandate_on    date,
    method        text,
    reason        text,
    paid_amount   numeric(15, 2) not null,
    paid_on       date,
    cig           text,
    cup           text,
    search        text           not null,
    mandate_terms text[]         not null,
    changed_at    timestamptz    not null default now(),
    check (num_nonnulls(document_id, line_id) = 1)
);

comment on column position.amount is 'Gross and signed: a credit note is negative';
comment on column position.live_line is 'A mandate stands: the office that had the file is no longer the one to ask';
comment on column position.search is 'Number, subject, CIG and CUP, folded';
comment on column position.mandate_terms is 'The live mandates, each as number and as year/number';

-- The owner first, then the key of each sort, then what decides a tie: newest date, then id.
create index position_by_date on position (creditor_id, date desc, id);
create index position_by_date_asc on position (creditor_id, date, id);
create index position_by_number on position (creditor_id, number, date desc, id);
create index position_by_type on position (creditor_id, type_rank, date desc, id);
create index position_by_amount on position (creditor_id, amount, date desc, id);
create index position_by_due_on on position (creditor_id, due_on, date desc, id);
create index position_by_status on position (creditor_id, status_rank, date desc, id);
create index position_by_paid_on on position (creditor_id, paid_on, date desc, id);
create index position_search on position using gin (search gin_trgm_ops);
create index position_office on position (office_id);
