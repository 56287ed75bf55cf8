-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What money moved on each line in scope, as its payee sees it, written to the read table where it differs from what
-- stands there. Nothing is cut off here: it is told as it was told, be it more than the line.

create temporary table money (like money_movement) on commit drop;

insert into money
with line as materialized (
    select line.id, line.creditor_id, line.mandate_id, line.amount, line.withheld, line.paid_on, line.paid_amount, line.state,
           line.state_on, line.issued_on, line.receipt_number
    from mandate_line line join scope_line using (id)
),
-- What the treasurer says of a line, where he does, is the only source of its money. His amounts are gross.
told as (
    select line.creditor_id, line.mandate_id, line.id as line_id, kind, happened_on, event.receipt_number,
           row_number() over so_far                                                   as seq,
           part, sum(part) over so_far                                                as standing,
           line.amount as gross, line.amount - coalesce(line.withheld, 0)             as net
    from (select *, case when kind in ('EXECUTED', 'REGULARISED') then amount else -amount end as part
          from treasurer) event
             join line on line.id = event.line_id
    window so_far as (partition by line.id order by happened_on, movement, journal)
),
-- Otherwise the mandate row speaks, of net amounts: a returned payment is money that came and went, a payment
-- without an amount or beyond the net is of the net, and one of nothing, where all is withheld, is whole.
stated as (
    select line.creditor_id, line.mandate_id, line.id as line_id, line.receipt_number, line.amount,
           line.amount - coalesce(line.withheld, 0)                                   as net,
           coalesce(line.paid_on, line.state_on, line.issued_on)                      as came_on,
           coalesce(line.state_on, line.paid_on, line.issued_on)                      as went_on,
           coalesce(line.state = 'RETURNED', false)                                   as returned,
           case when line.amount = line.withheld then 1
                else line.amount - coalesce(line.withheld, 0) end                     as whole,
           case when line.amount = line.withheld then 1
                else least(coalesce(line.paid_amount, line.amount),
                           line.amount - coalesce(line.withheld, 0)) end              as part
    from line
    where (line.paid_on is not null and (line.state is null or line.state in ('ISSUED', 'TRANSMITTED', 'PAID'))
               or line.state = 'RETURNED')
      and not exists (select from treasurer where treasurer.line_id = line.id)
),
moved as (
    select creditor_id, mandate_id, line_id, seq, kind, happened_on, receipt_number, part, standing, gross as whole,
           part                                                                       as gross,
           round(net * standing / gross, 2) - round(net * (standing - part) / gross, 2) as net,
           case when kind in ('EXECUTED', 'REGULARISED')
                then min(happened_on) filter (where kind = 'RETURNED' and standing <= 0) over later end as returned_on
    from told
    -- The later ones, from the last backwards: each adds one to those of the next.
    window later as (partition by line_id order by seq desc rows between unbounded preceding and 1 preceding)
    union all
    select creditor_id, mandate_id, line_id, 1, 'EXECUTED', came_on, receipt_number, part, part, whole,
           round(amount * part / whole, 2), least(part, net), case when returned then went_on end
    from stated
    union all
    select creditor_id, mandate_id, line_id, 2, 'RETURNED', went_on, null, -part, 0, whole,
           -round(amount * part / whole, 2), -least(part, net), null
    from stated
    where returned
),
-- Whether what a line keeps back is VAT in split payment the mandate does not tell, but its documents do, because fees
-- with a withholding are exempt from it (DPR 633/1972 art. 17-ter c. 1-sexies). Where they state both, it counts as
-- withheld.
split as (
    select line.id as line_id
    from line
             join allocation on allocation.line_id = line.id
             join document on document.id = allocation.document_id
    where line.withheld > 0
    group by line.id
    having bool_or(document.split_vat <> 0) and not coalesce(bool_or(document.withheld <> 0), false)
)
select creditor_id, mandate_id, line_id, seq, kind, happened_on, receipt_number, part, standing, whole, gross, net,
       returned_on, split.line_id is not null, count(*) over mandate_day, sum(net) over mandate_day
from moved left join split using (line_id)
-- All lines of the mandate are in scope.
window mandate_day as (partition by mandate_id, creditor_id, happened_on, kind in ('EXECUTED', 'REGULARISED'));

analyze money;

delete from money_movement known
using scope_line
where known.line_id = scope_line.id
  and not exists (select from money
                  where money.line_id = known.line_id and money.seq = known.seq
                    and row (money.*) is not distinct from row (known.*));

-- In the order of the payees, as in 4-positions.sql.
insert into money_movement
select money.*
from money
where not exists (select from money_movement known where known.line_id = money.line_id and known.seq = money.seq)
order by creditor_id, happened_on, mandate_id, line_id, seq;

drop table money, treasurer, scope_line;
