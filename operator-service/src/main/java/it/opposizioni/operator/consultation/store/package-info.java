/** The stores of lists with their results, and of logs of calls: where the configuration puts them. */
package it.opposizioni.operator.consultation.store;
