-- SPDX-License-Identifier: AGPL-3.0-or-later
-- After a large merge the planner must not think of the ledger as it was before: of the tables that this load has
-- written much of, that is; to measure the others would take longer than to load a small file. PostgreSQL may still
-- count what the transaction before wrote: at worst one table too many is measured.

do $$
declare
    written text;
begin
    for written in
        select relname
        from pg_stat_xact_user_tables
        where schemaname = current_schema()
          and relname in ('creditor', 'stated_subject', 'document', 'mandate', 'mandate_line', 'allocation',
                          'treasury_event')
          and n_tup_ins + n_tup_upd >= 1000
    loop
        execute format('analyze %I', written);
    end loop;
end
$$;
