// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Requests at an even pace, however long the answers take.
 *
 * @param answers in the order of the requests
 */
public record Pace(List<Answer> answers) {

	/**
	 * Sends so many requests a second, and waits for all answers.
	 * @throws java.util.concurrent.CompletionException where one does not come
	 */
	public static Pace keep(int perSecond, Duration length, IntFunction<HttpRequest> requests) {
		HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		List<CompletableFuture<Answer>> sent = new ArrayList<>();
		long begin = System.nanoTime();
		for (int i = 0; i < perSecond * length.toSeconds(); i++) {
			long due = begin + i * 1_000_000_000L / perSecond;
			while (System.nanoTime() < due) {
				LockSupport.parkNanos(due - System.nanoTime());
			}
			sent.add(client.sendAsync(requests.apply(i), HttpResponse.BodyHandlers.discarding())
				.thenApply((response) -> new Answer(response, (System.nanoTime() - due) / 1_000_000)));
		}
		return new Pace(sent.stream().map(CompletableFuture::join).toList());
	}

	/** Of a hundred answers ninety-five came sooner. */
	public long p95() {
		List<Long> millis = this.answers.stream().map(Answer::millis).sorted().toList();
		return millis.get(millis.size() * 95 / 100);
	}

	public Map<Integer, Long> statuses() {
		return this.answers.stream()
			.collect(Collectors.groupingBy((answer) -> answer.response().statusCode(), TreeMap::new,
					Collectors.counting()));
	}

	/**
	 * @param millis since the request was due
	 */
	public record Answer(HttpResponse<Void> response, long millis) {

	}

}
