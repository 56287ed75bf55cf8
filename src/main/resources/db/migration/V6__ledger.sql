-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The accounting facts, as they were stated. Nothing here is derived but the references
-- (creditor_id, document_id, line_id): one that is null is parked, and is found when its other half arrives.
-- Money is in euro.

create table office (
    id      bigint generated always as identity primary key,
    code    text not null unique check (code <> ''),
    name    text not null check (name <> ''),
    email   text,
    phone   text,
    as_of   timestamptz,
    file_id bigint
);

create table document (
    id                bigint generated always as identity primary key,
    code              text           not null unique check (code <> ''),
    stated_tax_code   text,
    stated_vat_number text,
    stated_name       text,
    creditor_id       bigint references creditor (id),
    type              text           not null check (type in ('INVOICE', 'CREDIT_NOTE', 'FEE_NOTE', 'EXPENSE_NOTE',
                                                              'CONTRIBUTION', 'REIMBURSEMENT', 'BENEFIT', 'OTHER')),
    number            text           not null check (number <> ''),
    date              date           not null,
    amount            numeric(15, 2) not null,
    split_vat         numeric(15, 2),
    withheld          numeric(15, 2),
    net_amount        numeric(15, 2),
    subject           text,
    received_on       date,
    protocol          text,
    due_on            date,
    office_id         bigint         not null references office (id),
    state             text check (state in ('REGISTERED', 'LIQUIDATED', 'SUSPENDED', 'REJECTED', 'CANCELLED')),
    state_on          date,
    suspension_kind   text check (suspension_kind in ('LITIGATION', 'DISPUTE', 'CONFORMITY', 'NOT_LIQUIDABLE', 'DURC', 'OTHER')),
    state_reason      text,
    sdi_lot           text,
    cig               text,
    cup               text,
    as_of             timestamptz,
    file_id           bigint,
    check (num_nonnulls(stated_tax_code, stated_vat_number) > 0)
);

comment on column document.code is 'The accounting system''s stable id, the key';
comment on column document.creditor_id is 'Found by the stated codes; null while nobody known bears them';

create index document_creditor on document (creditor_id);
create index document_office on document (office_id);
create index document_stated_tax_code on document (stated_tax_code);
create index document_stated_vat_number on document (stated_vat_number) where stated_tax_code is null;

-- Every state an office ever gave, with its date: payment terms exclude some suspensions (DPCM 22/9/2014 art. 9).
create table document_state (
    document_id     bigint not null references document (id) on delete cascade,
    state           text   not null,
    state_on        date   not null,
    suspension_kind text,
    state_reason    text,
    primary key (document_id, state, state_on)
);

create table mandate (
    id     bigint generated always as identity primary key,
    year   int    not null check (year between 1990 and 2100),
    number bigint not null check (number > 0),
    unique (year, number)
);

create table mandate_line (
    id                bigint generated always as identity primary key,
    mandate_id        bigint         not null references mandate (id),
    line_no           int            not null check (line_no > 0),
    stated_tax_code   text,
    stated_vat_number text,
    stated_name       text,
    creditor_id       bigint references creditor (id),
    issued_on         date           not null,
    amount            numeric(15, 2) not null check (amount > 0),
    withheld          numeric(15, 2) check (withheld >= 0),
    type              text check (type in ('INVOICE', 'CREDIT_NOTE', 'FEE_NOTE', 'EXPENSE_NOTE',
                                           'CONTRIBUTION', 'REIMBURSEMENT', 'BENEFIT', 'OTHER')),
    method            text           not null,
    iban              text,
    reason            text           not null,
    transmitted_on    date,
    paid_on           date,
    paid_amount       numeric(15, 2) check (paid_amount > 0),
    receipt_number    text,
    state             text check (state in ('ISSUED', 'TRANSMITTED', 'PAID', 'RETURNED', 'NOT_EXECUTABLE', 'REPLACED', 'CANCELLED')),
    state_on          date,
    state_reason      text,
    as_of             timestamptz,
    file_id           bigint,
    unique (mandate_id, line_no),
    check (withheld <= amount),
    check (paid_amount <= amount),
    check (paid_on is not null or paid_amount is null),
    check (num_nonnulls(stated_tax_code, stated_vat_number) > 0)
);

comment on table mandate_line is 'One payee''s part of a mandate (progressivo beneficiario)';
comment on column mandate_line.amount is 'Gross';

create index mandate_line_creditor on mandate_line (creditor_id);
create index mandate_line_stated_tax_code on mandate_line (stated_tax_code);
create index mandate_line_stated_vat_number on mandate_line (stated_vat_number) where stated_tax_code is null;

create table allocation (
    line_id       bigint not null references mandate_line (id) on delete cascade,
    document_code text   not null,
    document_id   bigint references document (id),
    amount        numeric(15, 2),
    primary key (line_id, document_code)
);

comment on table allocation is 'How much of a document a mandate line pays';
comment on column allocation.document_id is 'Null while no document bears the code';
comment on column allocation.amount is 'As stated; null where the line pays this document alone, whole';

create index allocation_document on allocation (document_id);
create index allocation_parked on allocation (document_code) where document_id is null;

create table treasury_event (
    id             bigint generated always as identity primary key,
    journal        text           not null,
    movement       bigint         not null,
    year           int            not null,
    mandate_number bigint         not null,
    line_no        int            not null,
    line_id        bigint references mandate_line (id),
    kind           text           not null check (kind in ('EXECUTED', 'REGULARISED', 'RETURNED', 'REOPENED')),
    happened_on    date           not null,
    amount         numeric(15, 2) not null check (amount >= 0),
    receipt_number text,
    file_id        bigint,
    unique (journal, movement)
);

comment on table treasury_event is 'What the treasurer''s journal (giornale di cassa) says was done; append-only';
comment on column treasury_event.amount is 'Never negative: the sign comes from the kind, because banks disagree about it';

create index treasury_event_line on treasury_event (line_id);
create index treasury_event_parked on treasury_event (year, mandate_number, line_no) where line_id is null;
