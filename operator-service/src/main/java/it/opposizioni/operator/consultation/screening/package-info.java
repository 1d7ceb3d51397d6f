/**
 * What a sealed consultation answered about each number, handed over from the comparison to those who keep it (feature
 * {@code evidence}). Only the handing over is here: neither side knows the other.
 */
package it.opposizioni.operator.consultation.screening;
