// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where the request being answered comes from. What a proxy says of it counts only as far
 * as {@code server.forward-headers-strategy} lets it (ASVS 5.0 4.1.3).
 */
final class ClientAddress {

	private ClientAddress() {
	}

	/**
	 * The address without the zone an IPv6 one may bear; nothing outside a request.
	 */
	static @Nullable String current() {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
			String address = attributes.getRequest().getRemoteAddr();
			return (address != null) ? address.replaceFirst("%.*", "") : null;
		}
		return null;
	}

}
