// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives each {@link Export} its place, from before the handler is called until its answer
 * has ended, be it because nobody reads it any more.
 */
@Component
class ExportTurn implements HandlerInterceptor, WebMvcConfigurer {

	private static final int RETRY_SECONDS = 10;

	private final ExportPlaces places;

	ExportTurn(ExportPlaces places) {
		this.places = places;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException, InterruptedException {
		if (!isExport(handler)) {
			return true;
		}
		Optional<Excess> obstacle = this.places.take(person());
		if (obstacle.isPresent()) {
			obstacle.get().answer(response, RETRY_SECONDS);
			return false;
		}
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		if (isExport(handler)) {
			this.places.giveBack(person());
		}
	}

	private static boolean isExport(Object handler) {
		return handler instanceof HandlerMethod method && method.hasMethodAnnotation(Export.class);
	}

	/** None is open to anybody who is not logged in. */
	private static UUID person() {
		return AccountPrincipal.current().orElseThrow().accountId();
	}

}
