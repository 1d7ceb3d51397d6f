/**
 * The Registro degli Operatori di Comunicazione as seen from here: an operator's entry with all it has declared, declarations by
 * file, and who had declared a number on a day.
 */
package it.opposizioni.operator.roc;
