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
