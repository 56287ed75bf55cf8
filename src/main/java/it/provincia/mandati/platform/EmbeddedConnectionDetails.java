// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How the application reaches a database of the embedded server.
 */
record EmbeddedConnectionDetails(String url, String username, String password) implements JdbcConnectionDetails {

	@Override
	public String getJdbcUrl() {
		return this.url;
	}

	@Override
	public String getUsername() {
		return this.username;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

}
