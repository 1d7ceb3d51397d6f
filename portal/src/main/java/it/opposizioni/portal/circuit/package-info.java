/** Circuit breakers: a receiver that has failed several times in a row is not tried for a while, so that what goes to others does not wait for it. */
package it.opposizioni.portal.circuit;
