-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Who is who. The CF is the key where given; a P.IVA tells a subject only where exactly one bears it.
-- Out: stated(tax_code, vat_number, name), what the rows say of subjects; absorbed(id, into_id), records
-- known by P.IVA alone that turned out to be somebody else's: they go once nothing points at them.

create temporary table stated on commit drop as
select stated_tax_code as tax_code, stated_vat_number as vat_number, min(stated_name collate "C") as name
from stage
where num_nonnulls(stated_tax_code, stated_vat_number) > 0
group by stated_tax_code, stated_vat_number;

analyze stated;

-- A subject known by P.IVA alone whose CF a row now brings.
update creditor
set tax_code = brought.tax_code
from (select distinct on (tax_code) tax_code, vat_number
      from (select vat_number, min(tax_code) as tax_code
            from stated
            where tax_code is not null and vat_number is not null
              and not exists (select from creditor known where known.tax_code = stated.tax_code)
            group by vat_number) first
      order by tax_code, vat_number) brought
where creditor.tax_code is null and creditor.vat_number = brought.vat_number;

insert into creditor (tax_code, vat_number, name, file_id)
select tax_code, min(vat_number), min(name), (select id from this_file)
from stated
where tax_code is not null
group by tax_code
having min(name) is not null
on conflict (tax_code) do nothing;

-- A subject known by CF alone learns its P.IVA.
update creditor
set vat_number = brought.vat_number
from (select tax_code, min(vat_number) as vat_number from stated where tax_code is not null group by tax_code) brought
where creditor.tax_code = brought.tax_code and creditor.vat_number is null and brought.vat_number is not null;

-- Known by P.IVA alone, but the number is now borne by somebody with a CF: the same subject, if there is one only.
create temporary table absorbed on commit drop as
select alone.id, case when count(*) = 1 then min(bearer.id) end as into_id
from creditor alone
         join creditor bearer on bearer.vat_number = alone.vat_number and bearer.tax_code is not null
where alone.tax_code is null and alone.vat_number in (select vat_number from stated)
group by alone.id;

insert into creditor (vat_number, name, file_id)
select vat_number, min(name), (select id from this_file)
from stated
where tax_code is null and not exists (select from creditor known where known.vat_number = stated.vat_number)
group by vat_number
having min(name) is not null;

-- Until a creditors file names the subject: of several spellings the first in order, whichever came first.
update creditor
set name = named.name
from (select creditor.id, min(stated.name) as name
      from stated
               join creditor on creditor.tax_code = stated.tax_code
                   or stated.tax_code is null and creditor.vat_number = stated.vat_number
      where not creditor.registered and stated.name is not null
      group by creditor.id) named
where named.id = creditor.id and named.name < creditor.name collate "C";
