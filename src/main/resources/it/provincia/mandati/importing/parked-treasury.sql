-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What speaks of a mandate that is not known yet waits for it.

update stage set outcome = 'PARKED' where line_id is null;
