/** The higher tariff of operators that were fined. */
package it.opposizioni.operator.registration.surcharge;
