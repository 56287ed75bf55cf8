// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

/**
 * Which creditors may log in with a password; staff always may. A public body may no
 * longer give citizens credentials of its own (CAD art. 64, DL 76/2020 art. 24 c. 4),
 * while for firms the date is still to be set: which of them may is the body's decision.
 */
enum PasswordLogin {

	ALL {
		@Override
		boolean admits(boolean person) {
			return true;
		}
	},

	/** Everyone but persons known by the 16-character code only. */
	FIRMS {
		@Override
		boolean admits(boolean person) {
			return !person;
		}
	},

	NONE {
		@Override
		boolean admits(boolean person) {
			return false;
		}
	};

	abstract boolean admits(boolean person);

}
