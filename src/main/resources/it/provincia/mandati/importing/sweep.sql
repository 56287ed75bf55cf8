-- SPDX-License-Identifier: AGPL-3.0-or-later
-- After the derivation nothing points at an absorbed record any more.

delete from creditor where id in (select id from absorbed);
