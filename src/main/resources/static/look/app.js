// SPDX-License-Identifier: AGPL-3.0-or-later
'use strict';

// A button beside each password shows and hides it; on submit it is hidden again.
document.querySelectorAll('.password button').forEach((button) => {
	const input = document.getElementById(button.getAttribute('aria-controls'));
	const show = (shown) => {
		input.type = shown ? 'text' : 'password';
		button.textContent = shown ? button.dataset.hide : button.dataset.show;
		button.setAttribute('aria-label', shown ? button.dataset.hiding : button.dataset.showing);
	};
	button.hidden = false;
	button.addEventListener('click', () => show(input.type === 'password'));
	input.form?.addEventListener('submit', () => show(false));
});

// What is wrong with a form is read first, also where autofocus is not obeyed.
requestAnimationFrame(() => {
	const errors = document.querySelector('.error-summary');
	if (document.activeElement !== errors) {
		errors?.focus();
	}
});

// Two minutes before one is logged out one is told, and may stay; what one does in another tab counts too.
document.querySelectorAll('.session-warning').forEach((warning) => {
	const {idle, whole, address, end} = warning.dataset;
	const button = warning.querySelector('button');
	const tabs = new BroadcastChannel('mandati-session');
	const last = Date.now() + whole * 1000;
	let used = Date.now();
	const seen = () => {
		used = Date.now();
		warning.hidden = true;
	};
	const look = () => {
		const quiet = used + idle * 1000;
		const left = Math.min(quiet, last) - Date.now();
		if (left <= 0) {
			location.assign(end);
		} else if (left <= 120000 && warning.hidden) {
			const over = last < quiet;
			warning.querySelector('.session-idle').hidden = over;
			warning.querySelector('.session-whole').hidden = !over;
			button.parentElement.hidden = over;
			warning.hidden = false;
			button.focus();
		}
	};
	tabs.addEventListener('message', seen);
	tabs.postMessage('seen');
	button.addEventListener('click', async () => {
		const answer = await fetch(address, {redirect: 'manual', cache: 'no-store'});
		if (answer.ok) {
			tabs.postMessage('seen');
			seen();
		} else {
			location.assign(end);
		}
	});
	setInterval(look, 1000);
});
