/** An operator proves that it has a number that it declares to call from, as a citizen proves a line: by a code that is sent there. */
package it.opposizioni.operator.numberproof;
