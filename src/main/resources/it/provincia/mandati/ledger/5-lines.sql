-- SPDX-License-Identifier: AGPL-3.0-or-later
-- How each position is paid, written to the read tables where it differs from what stands there.

create temporary table of_position on commit drop as
select claim.id as claim_id, position.id as position_id
from claim join position on position.document_id = claim.document_id
union all
select claim.id, position.id
from claim join position on position.line_id = claim.line_id;

analyze of_position;

delete from position_line
where position_id in (select position_id from of_position)
  and not exists (select from claim_line join of_position using (claim_id)
                  where of_position.position_id = position_line.position_id and claim_line.id = position_line.line_id);

insert into position_line (position_id, line_id, standing, part, due, paid, transmitted_on)
select position_id, claim_line.id, standing, part, part_due, part_paid, transmitted_on
from claim_line join of_position using (claim_id)
order by position_id, claim_line.id
on conflict (position_id, line_id) do update
    set standing = excluded.standing, part = excluded.part, due = excluded.due, paid = excluded.paid,
        transmitted_on = excluded.transmitted_on
    where (position_line.standing, position_line.part, position_line.due, position_line.paid,
           position_line.transmitted_on)
              is distinct from (excluded.standing, excluded.part, excluded.due, excluded.paid, excluded.transmitted_on);

-- What a movement is worth is what it made the rounded shares grow by: so the movements of a line sum up to what is
-- paid, and the parts of a movement to all of it.
create temporary table derived_movement on commit drop as
with moved as (
    select movement.*, coalesce(lag(stands) over (partition by line_id order by seq), 0)          as stood
    from movement
)
select of_position.position_id, movement.line_id, movement.seq, movement.kind, movement.happened_on,
       share.amount - coalesce(before.amount, 0)                                                 as amount,
       abs(round(standing.net * stands / den, 2) - round(standing.net * stood / den, 2))         as whole,
       movement.receipt_number
from moved movement
         join standing on standing.id = movement.line_id
         join claim_share share on share.line_id = movement.line_id and share.seq = movement.seq
         join of_position on of_position.claim_id = share.claim_id
         left join claim_share before
                   on before.claim_id = share.claim_id and before.line_id = share.line_id and before.seq = nullif(share.seq - 1, 0);

delete from position_movement
where position_id in (select position_id from of_position)
  and not exists (select from derived_movement derived
                  where derived.position_id = position_movement.position_id
                    and derived.line_id = position_movement.line_id and derived.seq = position_movement.seq);

insert into position_movement (position_id, line_id, seq, kind, happened_on, amount, whole, receipt_number)
select position_id, line_id, seq, kind, happened_on, amount, whole, receipt_number
from derived_movement
order by position_id, line_id, seq
on conflict (position_id, line_id, seq) do update
    set kind = excluded.kind, happened_on = excluded.happened_on, amount = excluded.amount, whole = excluded.whole,
        receipt_number = excluded.receipt_number
    where (position_movement.kind, position_movement.happened_on, position_movement.amount, position_movement.whole,
           position_movement.receipt_number)
              is distinct from (excluded.kind, excluded.happened_on, excluded.amount, excluded.whole, excluded.receipt_number);

drop table derived_movement, of_position, claim_line, claim_share, claim, share, standing, movement, in_play,
    scope_document;
