-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Electronic invoices (FatturaPA) as the exchange system (SdI) delivers them, and what people decide about them.

alter table document
    add td text,
    add instalments text,
    add linked_number text,
    add linked_date date,
    add file_name text,
    add body_no int,
    add twin_id bigint references document (id) on delete set null,
    add held_back boolean not null default false;

comment on column document.td is 'The kind as the electronic invoice says it (TipoDocumento); null for a document of the own CSV';
comment on column document.instalments is 'When the invoice is to be paid in parts: day and amount of each';
comment on column document.file_name is 'The file of the exchange system, without its extensions: what its metadata call it';
comment on column document.twin_id is 'Of an electronic invoice: the document of the own CSV that is the same';
comment on column document.held_back is 'Of an electronic invoice: it may be the same as another, and nobody has decided yet';

create index document_twin on document (twin_id) where twin_id is not null;
create index document_invoice on document (creditor_id) where td is not null;
create index document_file_name on document (file_name) where file_name is not null;

-- Where the own CSV is silent, the electronic invoice that is the same document speaks.
create view known_document as
select document.id, document.creditor_id, document.type, document.number, document.date, document.amount,
       document.state, document.state_on, document.suspension_kind, document.state_reason, document.office_id,
       document.received_on, document.protocol,
       coalesce(document.subject, twin.subject)                                       as subject,
       coalesce(document.net_amount, twin.net_amount)                                 as net_amount,
       coalesce(document.split_vat, twin.split_vat)                                   as split_vat,
       coalesce(document.withheld, twin.withheld)                                     as withheld,
       coalesce(document.due_on, twin.due_on,
                (select min(due_on) from allocation where document_id = document.id)) as due_on,
       coalesce(document.cig, twin.cig)                                               as cig,
       coalesce(document.cup, twin.cup)                                               as cup,
       coalesce(document.instalments, twin.instalments)                               as instalments,
       document.twin_id is null and not document.held_back                            as shown
from document
         left join lateral (select * from document invoice where invoice.twin_id = document.id
                            order by invoice.code limit 1) twin on true;

comment on view known_document is 'What is known of each document, from whichever source';
comment on column known_document.shown is 'A creditor sees it: it is not another''s twin, nor may it be';

create table sdi_receipt (
    id          bigint generated always as identity primary key,
    file_name   text not null unique,
    sdi_id      text not null,
    office_code text,
    file_id     bigint
);

comment on table sdi_receipt is 'The id that the exchange system gave to a file of invoices: it is not in the invoice';

-- "rif. …" or "FE …" is the same as that document, or is not: decided once, remembered for ever.
create table same_document (
    reference     text        not null,
    document_code text        not null,
    same          boolean     not null,
    decided_by    uuid        not null,
    decided_at    timestamptz not null default now(),
    primary key (reference, document_code)
);

comment on column same_document.reference is 'The code of an electronic invoice, or the words with which an order refers to one';

create unique index same_document_once on same_document (reference) where same;

-- Same creditor and number, and nothing but a lot to say that they are two.
create view probable_document as
select invoice.code as reference, invoice.id as invoice_id, null::bigint as line_id, other.id as document_id,
       other.code as document_code
from document invoice
         join document other on other.creditor_id = invoice.creditor_id and other.td is null
    and same_number(other.number, invoice.number)
    and (other.date = invoice.date or abs(other.amount) = abs(invoice.amount) or other.due_on = invoice.due_on)
where invoice.td is not null and invoice.twin_id is null
  and not coalesce(ltrim(other.sdi_lot, '0') <> ltrim(invoice.sdi_lot, '0'), false)
  and not exists (select from same_document decided
                  where decided.reference = invoice.code
                    and (decided.same or decided.document_code = other.code))
union all
select part.document_code, null, part.line_id, other.id, other.code
from allocation part
         join mandate_line line on line.id = part.line_id
         join document other on other.creditor_id = line.creditor_id and other.twin_id is null
    and same_number(other.number, part.invoice_number)
    and (abs(other.amount) = abs(part.amount) or other.due_on = part.due_on)
where part.invoice_number is not null and part.document_id is null
  and not coalesce(ltrim(other.sdi_lot, '0') <> ltrim(part.sdi_lot, '0'), false)
  and (part.issue_year is null or part.issue_year = extract(year from other.date))
  and not exists (select from same_document decided
                  where decided.reference = part.document_code
                    and (decided.same or decided.document_code = other.code));

comment on view probable_document is 'What may be the same document, for the finance office to confirm or refuse';

-- Whom a payee without codes is, or one with a VAT number that several bear: decided once, remembered.
create table payee_decision (
    id          bigint generated always as identity primary key,
    vat_number  text,
    iban        text,
    name        text,
    line        text,
    creditor_id bigint      not null references creditor (id) on delete cascade,
    decided_by  uuid        not null,
    decided_at  timestamptz not null default now(),
    unique nulls not distinct (vat_number, iban, name, line),
    check (num_nonnulls(vat_number, iban, line) > 0)
);

comment on table payee_decision is 'Never by the name alone: without VAT number and IBAN it holds for one line only';
comment on column payee_decision.line is 'year/number/line, where nothing else tells the payee';

create view unresolved_payee as
with claimed as (
    select 'L' as kind, line.id, line.stated_vat_number as vat_number, line.iban, line.stated_name as name,
           case when num_nonnulls(line.stated_vat_number, line.iban) = 0
                then mandate.year || '/' || mandate.number || '/' || line.line_no end as line,
           mandate.year || '/' || mandate.number                                    as called, line.amount
    from mandate_line line join mandate on mandate.id = line.mandate_id
    where line.creditor_id is null and line.stated_tax_code is null
    union all
    select 'D', id, stated_vat_number, null, stated_name, null, number, amount
    from document
    where creditor_id is null and stated_tax_code is null
)
select claimed.*
from claimed
-- One who bears a number that nobody has yet only waits for a name.
where claimed.vat_number is null
   or (select count(*) from creditor where creditor.vat_number = claimed.vat_number) > 1;

comment on view unresolved_payee is 'Documents (D) and mandate lines (L) of which nothing tells whose they are';
