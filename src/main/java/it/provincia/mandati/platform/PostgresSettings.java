// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the embedded server runs: nothing is given up for speed, nobody but this machine
 * reaches it, nobody enters without a password. Written at every start, so that a new
 * release changes them for old data too; what an operator sets with {@code ALTER SYSTEM}
 * stays and wins.
 */
final class PostgresSettings {

	private static final String SERVER = """
			listen_addresses = '127.0.0.1'
			port = %d
			# No socket in a shared folder: the password is asked on the one way in.
			unix_socket_directories = ''
			max_connections = 100
			password_encryption = 'scram-sha-256'

			fsync = on
			full_page_writes = on
			synchronous_commit = on

			shared_buffers = 128MB
			# A load touches pages all over a large ledger, and after each checkpoint writes every one of them whole into
			# the log once more: fewer checkpoints, less to write. A small ledger never comes to that much.
			max_wal_size = 4GB
			# Parallel workers need shared memory that containers keep small.
			max_parallel_workers_per_gather = 0
			jit = off
			timezone = 'UTC'
			log_timezone = 'UTC'
			lc_messages = 'C'
			log_line_prefix = ''
			""";

	private static final String CLIENTS = """
			host all all 127.0.0.1/32 scram-sha-256
			""";

	private PostgresSettings() {
	}

	static void write(Path cluster, int port) throws IOException {
		Files.writeString(cluster.resolve("postgresql.conf"), SERVER.formatted(port));
		Files.writeString(cluster.resolve("pg_hba.conf"), CLIENTS);
	}

}
