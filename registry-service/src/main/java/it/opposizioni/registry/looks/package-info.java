/**
 * Which of the staff has looked at what in the register, and what for: the notes of {@code access}, before the authority, which alone reads them
 * (DPR 26/2022 art. 7 c. 12).
 */
package it.opposizioni.registry.looks;
