-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the finance office asks of the ledger as a whole: what waits for its other half, what is past due, and how
-- timely payments are.

create index document_waiting on document (date, id) where creditor_id is null;
create index mandate_line_waiting on mandate_line (issued_on, id) where creditor_id is null;
create index treasury_event_waiting on treasury_event (happened_on, id) where line_id is null;

-- Nothing is left to pay of what is paid, rejected or cancelled, and less than nothing of a credit note.
create index position_to_pay_by_due_on on position (due_on, id) where to_pay > 0 and document_id is not null;

alter table position_line add transmitted_on date;

comment on column position_line.transmitted_on is 'When the order went to the treasurer; null while it has not, or nobody says when';

create index position_line_transmitted on position_line (transmitted_on, position_id);

-- What the order that stands pays of a document, and how much of it is VAT that the body pays to the State itself.
-- Of a payment that came back only what stayed counts: what was paid anew has an order of its own.
create view ordered_part as
select paying.position_id, paying.line_id, position.document_id, position.type, paying.transmitted_on, stands.part,
       -- A line is of gross amounts where it withholds something, or where its document's lines exceed the net of VAT.
       case
           when vat.whole <> 0
               and (line.withheld > 0
                   or (select sum(abs(other.part)) from position_line other
                       where other.position_id = paying.position_id
                         and other.standing not in ('RETURNED', 'NOT_EXECUTABLE', 'REPLACED', 'CANCELLED'))
                       > abs(position.amount) - vat.whole)
               then round(vat.whole * stands.part / nullif(abs(position.amount), 0), 2)
           else 0.00 end                                                              as split_vat
from position_line paying
         join position on position.id = paying.position_id
         join known_document document on document.id = position.document_id
         join mandate_line line on line.id = paying.line_id
         cross join lateral (
    select case when paying.standing = 'RETURNED' then round(paying.part * paying.paid / nullif(paying.due, 0), 2)
                else paying.part end as part) stands
         cross join lateral (select abs(coalesce(document.split_vat, 0)) as whole) vat
where paying.standing in ('TRANSMITTED', 'PARTLY_PAID', 'PAID')
   or paying.standing = 'RETURNED' and paying.paid <> 0;

comment on view ordered_part is 'How much of each document went to the treasurer to be paid, by the orders that stand; signed as the document is';

-- The indicator of the timeliness of payments (DPCM 22/9/2014 art. 9; Circ. RGS 22/2015): for every invoice or fee note
-- the days from its due date to the transmission of the order, weighed by the amount without split-payment VAT.
create view payment_timeliness as
select paid.position_id, paid.line_id, position.creditor_id, position.type, position.number, position.date,
       document.protocol, office.name                                                 as office,
       mandate.year, mandate.number                                                   as mandate_number, line.line_no,
       due.due_on, paid.transmitted_on, stopped.days                                  as stopped_days,
       paid.transmitted_on - due.due_on - stopped.days                                as days,
       paid.part, paid.split_vat, credit.share                                        as credit,
       paid.part - paid.split_vat - credit.share                                      as amount,
       case when paid.transmitted_on is null then 'NO_TRANSMISSION'
            when due.due_on is null then 'NO_DUE_DATE' end                            as left_out
from ordered_part paid
         join position on position.id = paid.position_id
         join document on document.id = position.document_id
         join mandate_line line on line.id = paid.line_id
         join mandate on mandate.id = line.mandate_id
         left join office on office.id = position.office_id
    -- Each is computed once a row: "offset 0" keeps it from being copied to wherever it is used.
    -- The own CSV states the due date; else the order does, for the part that it pays; else the invoice.
         cross join lateral (
    select coalesce(case when document.td is null then document.due_on end,
                    (select min(part.due_on) from allocation part
                     where part.line_id = paid.line_id and part.document_id = document.id),
                    position.due_on) as due_on
    offset 0) due
    -- Credit notes used in the line make less of each of its documents, in proportion.
         cross join lateral (
    select case
               when (select count(*) from position_line beside where beside.line_id = paid.line_id) > 1
                   then (select least(round(coalesce(sum(split_vat - part) filter (where type = 'CREDIT_NOTE'), 0)
                                                * (paid.part - paid.split_vat)
                                                / sum(part - split_vat) filter (where type <> 'CREDIT_NOTE'), 2),
                                      paid.part - paid.split_vat)
                         from ordered_part beside
                         where beside.line_id = paid.line_id)
               else 0.00 end as share
    offset 0) credit
    -- Only while the claim is in litigation or disputed it cannot be asked for, until the office's next act. Of two acts
    -- of one day the suspension counts.
         cross join lateral (
    select coalesce(sum(greatest(0, least(next.state_on, paid.transmitted_on) - greatest(act.state_on, due.due_on))), 0)::int as days
    from document_state act
             cross join lateral (
        select min(later.state_on) as state_on
        from document_state later
        where later.document_id = act.document_id and later.state_on > act.state_on) next
    where act.document_id = document.id and act.state = 'SUSPENDED' and act.suspension_kind in ('LITIGATION', 'DISPUTE')) stopped
where paid.type in ('INVOICE', 'FEE_NOTE');

comment on view payment_timeliness is 'What the indicator of timeliness is made of, and what had to be left out of it, and why';
comment on column payment_timeliness.stopped_days is 'Days between due date and transmission in which the claim was in litigation or disputed';
comment on column payment_timeliness.credit is 'What credit notes used in the same line take off';
