// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.concurrent.CountDownLatch;

/**
 * The smallest program with an embedded database: what the tests start in a process of
 * its own, to kill it or to run it as somebody else.
 */
final class EmbeddedDatabaseProgram {

	private EmbeddedDatabaseProgram() {
	}

	public static void main(String[] args) throws Exception {
		try {
			EmbeddedDatabase database = EmbeddedDatabase.start(new DataFolder(args[0]));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> EmbeddedDatabaseTests.close(database)));
			System.out.println("up");
			new CountDownLatch(1).await();
		}
		catch (SettingException ex) {
			System.out.println(ex.getMessage());
		}
	}

}
