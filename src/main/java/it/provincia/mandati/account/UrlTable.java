// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.core.env.Environment;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

import static it.provincia.mandati.account.Role.ADMIN;
import static it.provincia.mandati.account.Role.CREDITOR;
import static it.provincia.mandati.account.Role.FINANCE;
import static it.provincia.mandati.account.Role.URP;
import static jakarta.servlet.DispatcherType.ERROR;
import static jakarta.servlet.DispatcherType.FORWARD;
import static jakarta.servlet.DispatcherType.INCLUDE;

/**
 * Who may open which address; an address that stands in no row is open to nobody (ASVS
 * 5.0 8.1.1, 8.2.1). A row with a role also wants a password of one's own, and of the
 * staff the second factor where that is required.
 */
@Component
class UrlTable {

	private final boolean managementPort;

	private final FactorRule factor;

	UrlTable(Environment environment, FactorRule factor) {
		this.factor = factor;
		this.managementPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
	}

	void rows(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry table) {
		table.dispatcherTypeMatchers(ERROR, FORWARD, INCLUDE).permitAll();
		// Anyone
		table.requestMatchers("/", "/login", "/help", "/privacy", "/cookies", "/legal", "/accessibility").permitAll();
		table.requestMatchers("/.well-known/**", "/robots.txt", "/look/**", "/logo", "/favicon.ico").permitAll();
		table.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness").permitAll();
		if (this.managementPort) {
			table.requestMatchers(EndpointRequest.toAnyEndpoint()).permitAll();
		}
		// Whoever is logged in, with an initial password too
		table.requestMatchers("/password")
			.access(AuthorizationManagers.allOf(AuthenticatedAuthorizationManager.authenticated(), this.factor));
		table.requestMatchers("/session").access(AuthenticatedAuthorizationManager.authenticated());
		// Creditors
		table.requestMatchers("/summary", "/documents/**", "/payments/**", "/access-log", "/profile/**")
			.hasRole(CREDITOR.name());
		table.requestMatchers("/documents.csv", "/documents.xlsx", "/documents.pdf", "/payments.csv")
			.hasRole(CREDITOR.name());
		// Staff
		table.requestMatchers("/second-factor")
			.access(AuthorizationManagers.allOf(
					AuthorityAuthorizationManager.hasAuthority(AccountPrincipal.OWN_PASSWORD),
					AuthorityAuthorizationManager.hasAnyRole(URP.name(), FINANCE.name(), ADMIN.name())));
		table.requestMatchers("/staff/users/**", "/staff/audit/**", "/staff/audit.csv").hasRole(ADMIN.name());
		table
			.requestMatchers("/staff/imports/**", "/staff/parked", "/staff/unresolved/**", "/staff/matches/**",
					"/staff/credentials/**")
			.hasAnyRole(FINANCE.name(), ADMIN.name());
		table
			.requestMatchers("/staff/overdue", "/staff/overdue.xlsx", "/staff/timeliness", "/staff/timeliness.xlsx",
					"/staff/notice")
			.hasAnyRole(FINANCE.name(), ADMIN.name());
		table.requestMatchers("/staff", "/staff/profile", "/staff/second-factor/**", "/staff/creditors/**")
			.hasAnyRole(URP.name(), FINANCE.name(), ADMIN.name());
		// Nobody
		table.anyRequest().denyAll();
	}

}
