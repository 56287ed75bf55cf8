-- SPDX-License-Identifier: AGPL-3.0-or-later

insert into refused
select line, case when stated_tax_code is null then 'partita_iva' else 'codice_fiscale' end,
       coalesce(stated_tax_code, stated_vat_number), 'twice'
from (select line, stated_tax_code, stated_vat_number,
             row_number() over (partition by coalesce(stated_tax_code, 'IVA ' || stated_vat_number) order by line) as nth
      from stage) seen
where nth > 1 and num_nonnulls(stated_tax_code, stated_vat_number) > 0;
