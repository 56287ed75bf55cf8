-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the body's own orders to the treasurer (OPI flusso_ordinativi) and the treasurer's answers to them
-- (OPI messaggi_esito_applicativo) say of mandate lines.

-- A payee may come without codes: the line then waits for the finance office.
alter table mandate_line drop constraint mandate_line_check3;

alter table mandate_line
    add flow text,
    add replaces_year int,
    add replaces_number bigint,
    add replaces_line_no int,
    add cig text,
    add cup text;

comment on column mandate_line.flow is 'The flow of orders (identificativo_flusso) that states the line; null where the own CSV does';
comment on column mandate_line.replaces_number is 'The mandate whose line this one takes the place of';

create index mandate_line_replaces on mandate_line (replaces_year, replaces_number) where replaces_number is not null;

alter table allocation
    add sdi_lot text,
    add issuer_code text,
    add issue_year int,
    add invoice_number text,
    add due_on date;

comment on column allocation.document_code is 'The accounting system''s id of the document, or the words with which a flow of orders refers to it';
comment on column allocation.sdi_lot is 'Of an electronic invoice: the id that the exchange system (SdI) gave its file';
comment on column allocation.issuer_code is 'Of a paper invoice: the tax code of who issued it, with issue_year';

create index allocation_lot on allocation (ltrim(sdi_lot, '0')) where sdi_lot is not null;
create index allocation_paper on allocation (issuer_code, issue_year) where issuer_code is not null;
create index document_lot on document (ltrim(sdi_lot, '0')) where sdi_lot is not null;

create table treasury_answer (
    id             bigint generated always as identity primary key,
    flow           text,
    year           int         not null,
    mandate_number bigint      not null,
    line_no        int,
    answer        text        not null,
    happened_at    timestamptz not null,
    amount         numeric(15, 2) check (amount >= 0),
    reason         text,
    file_id        bigint,
    unique nulls not distinct (year, mandate_number, line_no, answer, happened_at)
);

comment on table treasury_answer is 'What the treasurer answered to orders (esito applicativo); append-only';
comment on column treasury_answer.line_no is 'Null where all lines of the mandate are meant';
comment on column treasury_answer.answer is 'One of those known, or the treasurer''s word as it is: that one changes nothing';

-- Numbers of invoices are told with more or fewer blanks, in small letters or large.
create function same_number(one text, other text) returns boolean
    language sql immutable strict parallel safe
    return upper(regexp_replace(one, '\s', '', 'g')) = upper(regexp_replace(other, '\s', '', 'g'));

create function rome_day(moment timestamptz) returns date
    language sql immutable strict parallel safe
    return (moment at time zone 'Europe/Rome')::date;

-- What the treasurer's answers make of a line that its statement alone does not say.
create view line_word as
select line.id                                                                        as line_id,
       case
           when cancelled_at >= coalesce(not_cancelled_at, '-infinity')               then 'CANCELLED'
           when replaced.by_line is not null                                          then 'REPLACED'
           when line.flow is not null and replaced_at is not null and line.replaces_number is null then 'REPLACED'
           when varied.out                                                            then 'CANCELLED'
           when line.state in ('CANCELLED', 'REPLACED')                               then line.state
           when not_executable_at >= coalesce(accepted_at, '-infinity')               then 'NOT_EXECUTABLE'
           else line.state end                                                        as state,
       case
           when cancelled_at >= coalesce(not_cancelled_at, '-infinity')               then rome_day(cancelled_at)
           when replaced.by_line is not null                                          then replaced.since
           when line.flow is not null and replaced_at is not null and line.replaces_number is null then rome_day(replaced_at)
           when varied.out                                                            then null
           when line.state in ('CANCELLED', 'REPLACED')                               then line.state_on
           when not_executable_at >= coalesce(accepted_at, '-infinity')               then rome_day(not_executable_at)
           else line.state_on end                                                     as state_on,
       case when not_executable_at >= coalesce(accepted_at, '-infinity')
            then coalesce(not_executable_reason, line.state_reason) else line.state_reason end as state_reason,
       least(line.transmitted_on, rome_day(heard_at))                                 as transmitted_on
from mandate_line line
         join mandate on mandate.id = line.mandate_id
         cross join lateral (
    select max(happened_at) filter (where answer = 'CANCELLED')                      as cancelled_at,
           max(happened_at) filter (where answer = 'NOT_CANCELLED')                  as not_cancelled_at,
           max(happened_at) filter (where answer = 'REPLACED')                       as replaced_at,
           max(happened_at) filter (where answer = 'NOT_EXECUTABLE')                 as not_executable_at,
           max(happened_at) filter (where answer in ('ACQUIRED', 'CHANGED', 'PAID', 'REGULARISED')) as accepted_at,
           min(happened_at) filter (where answer not in ('NOT_ACQUIRED', 'NOT_CHANGED'))            as heard_at,
           (array_agg(reason order by happened_at desc, reason) filter (where answer = 'NOT_EXECUTABLE'))[1]
                                                                                      as not_executable_reason
    from treasury_answer
    where year = mandate.year and mandate_number = mandate.number and coalesce(line_no, line.line_no) = line.line_no
    ) heard
         -- The order that takes its place, unless the treasurer refused it.
         cross join lateral (
    select max(other.id) as by_line, min(other.issued_on) as since
    from mandate_line other
             join mandate of_other on of_other.id = other.mandate_id
    where other.replaces_year = mandate.year and other.replaces_number = mandate.number
      and coalesce(other.replaces_line_no, line.line_no) = line.line_no and other.id <> line.id
      and not exists (select from treasury_answer refused
                      where refused.year = of_other.year and refused.mandate_number = of_other.number
                        and coalesce(refused.line_no, other.line_no) = other.line_no
                        and refused.answer = 'NOT_REPLACED'
                        and not exists (select from treasury_answer done
                                        where done.year = refused.year and done.mandate_number = refused.mandate_number
                                          and done.answer = 'REPLACED' and done.happened_at >= refused.happened_at))
    ) replaced
         -- A changed order is sent again whole: a line that a newer flow of the mandate no longer names is out.
         cross join lateral (
    select exists (select from mandate_line sister
                   where sister.mandate_id = line.mandate_id and sister.flow is not null and line.flow is not null
                     and sister.as_of > line.as_of)                                   as out) varied;

comment on view line_word is 'How each mandate line stands by what was stated of it and what the treasurer answered, its money aside';

-- The money of a line has one source: the treasurer's journal, else the own CSV, else his answers to orders.
create view treasurer_movement as
select line_id, kind, happened_on, movement, journal, amount, receipt_number
from treasury_event
where line_id is not null
union all
select line.id, case told.answer when 'PAID' then 'EXECUTED' else told.answer end, rome_day(happened_at),
       extract(epoch from happened_at)::bigint, '', coalesce(told.amount, line.amount), null
from mandate_line line
         join mandate on mandate.id = line.mandate_id
         join treasury_answer told on told.year = mandate.year and told.mandate_number = mandate.number
    and coalesce(told.line_no, line.line_no) = line.line_no
where told.answer in ('PAID', 'REGULARISED', 'RETURNED')
  and line.paid_on is null and line.state is distinct from 'RETURNED'
  and not exists (select from treasury_event event where event.line_id = line.id);

comment on view treasurer_movement is 'What the treasurer says of the money of each line, gross';

create or replace view money_movement as
-- What the treasurer says of a line, where he does, is the only source of its money. His amounts are gross.
with told as (
    select line.creditor_id, line.mandate_id, line.id as line_id, event.kind, event.happened_on, event.receipt_number,
           row_number() over so_far                                                   as seq,
           event.part, sum(event.part) over so_far                                    as standing,
           line.amount as gross, line.amount - coalesce(line.withheld, 0)             as net
    from mandate_line line
             cross join lateral (
        select journal, movement, kind, happened_on, receipt_number,
               case when kind in ('EXECUTED', 'REGULARISED') then amount else -amount end as part
        from treasurer_movement
        where line_id = line.id
        offset 0) event
    window so_far as (partition by line.creditor_id, line.id
                      order by event.happened_on, event.movement, event.journal)
),
-- Otherwise the mandate row speaks, of net amounts: a returned payment is money that came and went, a payment
-- without an amount or beyond the net is of the net, and one of nothing, where all is withheld, is whole.
stated as not materialized (
    select line.*, line.amount - coalesce(line.withheld, 0)                           as net,
           coalesce(line.paid_on, line.state_on, line.issued_on)                      as came_on,
           coalesce(line.state_on, line.paid_on, line.issued_on)                      as went_on,
           coalesce(line.state = 'RETURNED', false)                                   as returned,
           case when line.amount = line.withheld then 1
                else line.amount - coalesce(line.withheld, 0) end                     as whole,
           case when line.amount = line.withheld then 1
                else least(coalesce(line.paid_amount, line.amount),
                           line.amount - coalesce(line.withheld, 0)) end              as part
    from mandate_line line
    where (line.paid_on is not null and (line.state is null or line.state in ('ISSUED', 'TRANSMITTED', 'PAID'))
               or line.state = 'RETURNED')
      and not exists (select from treasurer_movement where line_id = line.id offset 0)
)
select creditor_id, mandate_id, line_id, seq, kind, happened_on, receipt_number, part, standing, gross as whole,
       part                                                                           as gross,
       round(net * standing / gross, 2) - round(net * (standing - part) / gross, 2)   as net,
       case when kind in ('EXECUTED', 'REGULARISED')
            then min(happened_on) filter (where kind = 'RETURNED' and standing <= 0) over later end as returned_on
from told
window later as (partition by creditor_id, line_id order by seq rows between 1 following and unbounded following)
union all
select creditor_id, mandate_id, id, 1, 'EXECUTED', came_on, receipt_number, part, part, whole,
       round(amount * part / whole, 2), least(part, net), case when returned then went_on end
from stated
union all
select creditor_id, mandate_id, id, 2, 'RETURNED', went_on, null, -part, 0, whole,
       -round(amount * part / whole, 2), -least(part, net), null
from stated
where returned;
