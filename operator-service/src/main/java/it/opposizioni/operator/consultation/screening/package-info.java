/**
 * The answer of a sealed consultation to each number, passed from the comparison to the evidence (feature {@code evidence}). Only the
 * interface between the two is here: neither side knows the other.
 */
package it.opposizioni.operator.consultation.screening;
