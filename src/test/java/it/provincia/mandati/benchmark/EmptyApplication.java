// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * All that Boot makes of our starters, and nothing of ours. No stereotype: the scan of
 * the tests' application must not find it.
 */
@EnableAutoConfiguration
public class EmptyApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(EmptyApplication.class, arguments);
		System.out.println("ready: ");
	}

}
