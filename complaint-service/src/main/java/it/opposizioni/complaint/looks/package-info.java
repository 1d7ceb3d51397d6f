/** Which of the staff has looked at what, and what for: the notes of {@code access}, before the authority. */
package it.opposizioni.complaint.looks;
