/** Which of the authority has looked at what operators do, and what for: the notes of {@code access}, before the authority. */
package it.opposizioni.operator.looks;
